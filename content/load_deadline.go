package content

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
)

// deadlineReader reads by when something must happen.
type deadlineReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	book       *deadline.Deadlines
	ids        []string // of the deadlines there are
}

type deadlineEntry struct {
	Where                  at
	deadline.Rule          `keys:"id title plan from else until second no-day ends-with season on opens latest earliest each until-due=UntilDue that-day called part bare last-approved sources"`
	deadline.TimeLimit     `keys:"days months days-before receipt-days=Receipt next-working-day=Roll"`
	deadline.DeadlineTexts `keys:"text past also short-month=Short moved unread safe told undated visits"`
	For                    [][]conditionEntry `yaml:"for"`
	When                   []conditionEntry   `yaml:"when"`
	Unless                 []conditionEntry   `yaml:"unless"`
	Routes                 []string           `yaml:"routes"`
	Reads                  string             `yaml:"reads"`
	NoSuchDay              string             `yaml:"no-such-day"`
}

type conditionEntry struct {
	Where    at
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
}

// What a rule may take where a month has no day of the same number.
var noSuchDays = []string{"last-of-month", "first-of-next"}

// What a rule may take from the table of states (deadline.StateTerm).
var stateTerms = []string{"term", "second", "fast", "no-fast",
	"answer", "fast-answer", "no-answer", "no-fast-answer"}

// readDeadlines reads the rules on deadlines, those to try first first. It
// comes after the questions.
func (r *deadlineReader) readDeadlines() {
	before := r.count()
	one(r.files, "deadline.yaml", func(list *[]deadlineEntry) {
		if r.count() > before {
			return // what could not be read would only seem to be missing
		}
		r.deadlineTitles(*list)
		r.alsoNeeded(*list)
		for i := range *list {
			r.book.Rules = append(r.book.Rules, r.deadline(&(*list)[i]))
		}
	})
}

func (r *deadlineReader) deadline(e *deadlineEntry) deadline.Rule {
	r.needs(e.Where, "id", e.ID, "text", e.Text)
	r.citations.cites(e.Where, e.Sources)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "deadline %q cites no source", e.ID)
	}
	if len(e.For) == 0 {
		r.problem(e.Where, "add for:", "deadline %q is for no plan", e.ID)
	}
	if len(e.For) > 0 && len(e.Plan) != len(e.For) {
		r.problem(e.Where, "write one for each", "deadline %q names %d plans in words, and is for %d",
			e.ID, len(e.Plan), len(e.For))
	}
	if e.EndsWith != "" {
		r.oneOfKnown(e.Where, "deadline", e.EndsWith, r.ids)
	}
	r.deadlineDates(e)
	rule := e.Rule
	rule.TimeLimit, rule.DeadlineTexts = e.TimeLimit, e.DeadlineTexts
	rule.When, rule.Unless = r.vocabulary.conditions(e.When), r.vocabulary.conditions(e.Unless)
	rule.NextMonth, rule.Routes, rule.Reads, rule.For = r.nextMonth(e), r.routesOf(e),
		r.reads(e), r.vocabulary.plans(e.For)
	r.deadlineTexts(e)
	return rule
}

// deadlineDates reports dates that are not asked for. Only a time without a day
// and a season need none.
func (r *deadlineReader) deadlineDates(e *deadlineEntry) {
	if fixed := !e.On.IsZero(); fixed && (e.From != "" || !e.Season) || fixed != !e.Opens.IsZero() ||
		e.On.Before(e.Opens) {
		r.problem(e.Where, "write on: and opens: of a season, the first day before the last, and no from:",
			"deadline %q has a last day that no answer moves, and more or less than that takes", e.ID)
	}
	happens := r.vocabulary.questions.Events.Kind
	if e.From != "" && happens(e.From) == nil || e.From == "" && !e.NoDay && e.On.IsZero() {
		r.vocabulary.isDate(e.Where, e.From)
	}
	for _, id := range slices.Concat(e.Else, e.Until, e.UntilDue) {
		if happens(id) == nil {
			r.vocabulary.isDate(e.Where, id)
		}
	}
	kind := happens(e.From)
	if kind == nil && (e.Called != "" || e.Part != "" || e.Bare) {
		r.problem(e.Where, "let from: name a kind of event",
			"deadline %q counts from a part of an event, and names none", e.ID)
	}
	if kind != nil && e.Part != "" && kind.Field(e.Part) == nil {
		r.problem(e.Where, "name date or until", "events of the kind %q have no %q", e.From, e.Part)
	}
	if e.Each && kind == nil {
		r.problem(e.Where, "let from: name a kind of event", "deadline %q counts each event, and names no kind", e.ID)
	}
	if e.Called != "" && !slices.Contains(r.ids, e.From) {
		r.ids = append(r.ids, e.From)
	}
}

// routesOf are the ways of outside reviews that a rule speaks of. What a state
// sets is known only where one of its own ways is meant.
func (r *deadlineReader) routesOf(e *deadlineEntry) []deadline.Route {
	var list []deadline.Route
	for _, id := range e.Routes {
		list = append(list, deadline.Route(r.oneOf(e.Where, "route", id, places)))
	}
	own := len(list) > 0 && slices.Max(list) <= deadline.StateRoute
	if !own && e.Reads != "" && e.Reads != "second" && e.Reads != "fast" && e.Reads != "no-fast" {
		r.problem(e.Where, "add routes: with some of "+strings.Join(routes, ", "),
			"deadline %q reads the term of a state that may not be known", e.ID)
	}
	return list
}

func (r *deadlineReader) reads(e *deadlineEntry) deadline.StateTerm {
	if e.Reads == "" {
		return deadline.NoTerm
	}
	return deadline.StateTerm(r.oneOf(e.Where, "reads", e.Reads, stateTerms)) + 1
}

// deadlineTitles takes down which deadlines there are. It reports one that has no
// title, or several.
func (r *deadlineReader) deadlineTitles(list []deadlineEntry) {
	for i := range list {
		e := &list[i]
		first := !slices.Contains(r.ids, e.ID)
		if first {
			r.ids = append(r.ids, e.ID)
		}
		if first != (e.Title != "") {
			r.problem(e.Where, "add title: to the first rule of an id, and only there",
				"deadline %q has no title, or more than one", e.ID)
		}
	}
}

// key tells what is told apart: what counts from an event and has a name of its own
// stands for itself.
func (e *deadlineEntry) key() string {
	if e.Called != "" {
		return e.From
	}
	return e.ID
}

// alsoNeeded reports rules that share an id, and one of which could not be told
// beside the other.
func (r *deadlineReader) alsoNeeded(list []deadlineEntry) {
	times := map[string]int{}
	for i := range list {
		times[list[i].key()]++
	}
	for i := range list {
		if shared := times[list[i].key()] > 1; shared != (list[i].Also != "") {
			r.problem(list[i].Where, "write also: where two rules share an id, and only there",
				"deadline %q cannot be told beside another, or has none beside it", list[i].ID)
		}
	}
}

// deadlineTexts reports working that a text does not show, and holes that
// nothing fills. A time without a day names none.
func (r *deadlineReader) deadlineTexts(e *deadlineEntry) {
	dates := []string{"{from}", "{due}"}
	if !e.On.IsZero() {
		r.seasonTexts(e)
		return
	}
	may := slices.Concat(dates, []string{"{letter}"})
	if e.Reads != "" || len(e.Routes) > 0 {
		may = append(may, "{state}", "{term}", "{send-to}", "{office}", "{phone}")
	}
	if e.NoDay {
		r.holes(e.Where, "text", e.Text, nil, r.officeHoles(e))
		r.holes(e.Where, "also", e.Also, nil, r.officeHoles(e))
		if e.Past != "" {
			r.problem(e.Where, "take past: out", "deadline %q has no day that could be past", e.ID)
		}
		return
	}
	r.needs(e.Where, "past", e.Past)
	r.holes(e.Where, "text", e.Text, dates, may)
	r.holes(e.Where, "past", e.Past, dates, may)
	if e.Also != "" {
		must := dates
		if e.ThatDay { // it counts from no other
			must = dates[1:]
		}
		r.holes(e.Where, "also", e.Also, must, may)
	}
	r.holes(e.Where, "visits", e.Visits, nil, []string{"{of}", "{over}", "{ahead}", "{left}"})
	r.holes(e.Where, "moved", e.Moved, nil, []string{"{counted}", "{due}"})
	if e.Short != "" {
		r.holes(e.Where, "short-month", e.Short, []string{"{month}", "{day}"}, []string{"{month}", "{day}", "{due}"})
	}
	r.stateTexts(e)
}

// officeHoles are those that a state's office fills, where there is one.
func (r *deadlineReader) officeHoles(e *deadlineEntry) []string {
	if strings.HasPrefix(e.Reads, "no-") && strings.HasSuffix(e.Reads, "answer") {
		return []string{"{state}", "{office}", "{phone}"}
	}
	return nil
}

// seasonTexts reports a season that does not name its last day, or that could be
// told once it is over.
func (r *deadlineReader) seasonTexts(e *deadlineEntry) {
	due := []string{"{due}"}
	if e.NoDay {
		due = nil
	}
	r.holes(e.Where, "text", e.Text, due, due)
	if e.Also != "" {
		r.holes(e.Where, "also", e.Also, due, due)
	}
	if e.Past != "" {
		r.problem(e.Where, "take past: out", "deadline %q is told no more once it is past", e.ID)
	}
}

// stateTexts reports a rule that reads a state's term and could not say how it
// was come by.
func (r *deadlineReader) stateTexts(e *deadlineEntry) {
	r.holes(e.Where, "unread", e.Unread, nil, []string{"{state}", "{term}"})
	r.holes(e.Where, "safe", e.Safe, nil, []string{"{state}", "{term}"})
	r.holes(e.Where, "undated", e.Undated, nil, []string{"{state}", "{from}", "{letter}"})
	if e.Reads != "term" {
		return
	}
	r.needs(e.Where, "unread", e.Unread, "safe", e.Safe, "told", e.Told, "undated", e.Undated, "short-month", e.Short)
	r.holes(e.Where, "told", e.Told, []string{"{told}"}, []string{"{told}", "{state}"})
}

// nextMonth reports a time limit that is none, or two. It reads where the time ends
// in a month that has no such day.
func (r *deadlineReader) nextMonth(e *deadlineEntry) (next bool) {
	states := e.Reads != "" && !strings.HasPrefix(e.Reads, "no-")
	limits := 0
	for _, n := range []int{e.Days, e.Months, e.DaysBefore} {
		if n != 0 {
			limits++
		}
	}
	none := (e.NoDay || states || !e.On.IsZero() || e.ThatDay) && limits == 0
	if limits != 1 && !none || e.ThatDay && !none || states && !none ||
		min(e.Days, e.Months, e.DaysBefore, e.Receipt) < 0 {
		r.problem(e.Where, "write either days: or months:", "deadline %q has no time limit, or two", e.ID)
	}
	if e.Months > 0 {
		next = r.oneOf(e.Where, "no-such-day", e.NoSuchDay, noSuchDays) == 1
	} else if e.NoSuchDay != "" {
		r.problem(e.Where, "take no-such-day: out", "deadline %q counts days, which every month has", e.ID)
	}
	if (e.NoSuchDay != "") != (e.Short != "") && !states {
		r.problem(e.Where, "write both or neither",
			"deadline %q has one of no-such-day: and short-month: without the other", e.ID)
	}
	if e.Roll != (e.Moved != "") {
		r.problem(e.Where, "write both or neither",
			"deadline %q has one of next-working-day: and moved: without the other", e.ID)
	}
	return next
}
