package content

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
)

type deadlineEntry struct {
	Where     at
	ID        string             `yaml:"id"`
	Title     string             `yaml:"title"`
	Plan      []string           `yaml:"plan"`
	For       [][]conditionEntry `yaml:"for"`
	When      []conditionEntry   `yaml:"when"`
	Unless    []conditionEntry   `yaml:"unless"`
	From      string             `yaml:"from"`
	Else      []string           `yaml:"else"`
	Until     []string           `yaml:"until"`
	Second    bool               `yaml:"second"`
	Routes    []string           `yaml:"routes"`
	Reads     string             `yaml:"reads"`
	Days      int                `yaml:"days"`
	Months    int                `yaml:"months"`
	NoDay     bool               `yaml:"no-day"`
	EndsWith  string             `yaml:"ends-with"`
	NoSuchDay string             `yaml:"no-such-day"`
	Receipt   int                `yaml:"receipt-days"`
	Roll      bool               `yaml:"next-working-day"`
	Text      string             `yaml:"text"`
	Past      string             `yaml:"past"`
	Also      string             `yaml:"also"`
	Short     string             `yaml:"short-month"`
	Moved     string             `yaml:"moved"`
	Unread    string             `yaml:"unread"`
	Safe      string             `yaml:"safe"`
	Told      string             `yaml:"told"`
	Undated   string             `yaml:"undated"`
	Sources   []string           `yaml:"sources"`
}

type conditionEntry struct {
	Where    at
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
}

// What a rule may take where a month has no day of the same number.
var noSuchDays = []string{"last-of-month", "first-of-next"}

// What a rule may take from the table of states (model.StateTerm).
var stateTerms = []string{"term", "second", "fast", "no-fast"}

// readDeadlines reads the rules on deadlines, those to try first first. It
// comes after the questions.
func (l *loader) readDeadlines() {
	before := len(l.problems)
	one(l, "deadline.yaml", func(list *[]deadlineEntry) {
		if len(l.problems) > before {
			return // what could not be read would only seem to be missing
		}
		l.deadlineTitles(*list)
		l.alsoNeeded(*list)
		for i := range *list {
			l.lib.Deadlines.Rules = append(l.lib.Deadlines.Rules, l.deadline(&(*list)[i]))
		}
	})
}

func (l *loader) deadline(e *deadlineEntry) deadline.Rule {
	l.needs(e.Where, "id", e.ID, "text", e.Text)
	l.cites(e.Where, e.Sources)
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "deadline %q cites no source", e.ID)
	}
	if len(e.For) == 0 {
		l.problem(e.Where, "add for:", "deadline %q is for no plan", e.ID)
	}
	if len(e.For) > 0 && len(e.Plan) != len(e.For) {
		l.problem(e.Where, "write one for each", "deadline %q names %d plans in words, and is for %d", e.ID, len(e.Plan), len(e.For))
	}
	if e.EndsWith != "" {
		l.isDeadline(e.Where, e.EndsWith)
	}
	l.deadlineDates(e)
	r := deadline.Rule{
		ID: e.ID, Title: e.Title, Plan: e.Plan, When: l.conditions(e.When), Unless: l.conditions(e.Unless),
		From: e.From, Else: e.Else, Until: e.Until, Second: e.Second, NoDay: e.NoDay, EndsWith: e.EndsWith,
		TimeLimit: l.timeLimit(e), Routes: l.routesOf(e), Reads: l.reads(e), Sources: e.Sources,
		DeadlineTexts: deadline.DeadlineTexts{
			Text: e.Text, Past: e.Past, Also: e.Also, Short: e.Short, Moved: e.Moved,
			Unread: e.Unread, Safe: e.Safe, Told: e.Told, Undated: e.Undated,
		},
	}
	for _, plan := range e.For {
		r.For = append(r.For, l.conditions(plan))
	}
	l.deadlineTexts(e)
	return r
}

// deadlineDates reports dates that are not asked for. Only a time without a day
// needs none.
func (l *loader) deadlineDates(e *deadlineEntry) {
	if e.From != "" || !e.NoDay {
		l.isDate(e.Where, e.From)
	}
	for _, id := range slices.Concat(e.Else, e.Until) {
		l.isDate(e.Where, id)
	}
}

// routesOf are the ways of outside reviews that a rule speaks of. What a state
// sets is known only where one of its own ways is meant.
func (l *loader) routesOf(e *deadlineEntry) []deadline.Route {
	var list []deadline.Route
	for _, id := range e.Routes {
		list = append(list, deadline.Route(l.oneOf(e.Where, "route", id, places)))
	}
	own := len(list) > 0 && slices.Max(list) <= deadline.StateRoute
	if (e.Reads == "term") && !own {
		l.problem(e.Where, "add routes: with some of "+strings.Join(routes, ", "), "deadline %q reads the term of a state that may not be known", e.ID)
	}
	return list
}

func (l *loader) reads(e *deadlineEntry) deadline.StateTerm {
	if e.Reads == "" {
		return deadline.NoTerm
	}
	return deadline.StateTerm(l.oneOf(e.Where, "reads", e.Reads, stateTerms)) + 1
}

// deadlineTitles takes down which deadlines there are. It reports one that has no
// title, or several.
func (l *loader) deadlineTitles(list []deadlineEntry) {
	for i := range list {
		e := &list[i]
		first := !slices.Contains(l.deadlines, e.ID)
		if first {
			l.deadlines = append(l.deadlines, e.ID)
		}
		if first != (e.Title != "") {
			l.problem(e.Where, "add title: to the first rule of an id, and only there", "deadline %q has no title, or more than one", e.ID)
		}
	}
}

// isDeadline reports an id that is that of no deadline. Where the deadlines could
// not be read, none can be told from another.
func (l *loader) isDeadline(where at, id string) {
	if len(l.deadlines) > 0 {
		l.oneOf(where, "deadline", id, l.deadlines)
	}
}

// alsoNeeded reports rules that share an id, and one of which could not be told
// beside the other.
func (l *loader) alsoNeeded(list []deadlineEntry) {
	for i := range list {
		shared := slices.ContainsFunc(list, func(x deadlineEntry) bool { return x.ID == list[i].ID && x.Where != list[i].Where })
		if shared != (list[i].Also != "") {
			l.problem(list[i].Where, "write also: where two rules share an id, and only there", "deadline %q cannot be told beside another, or has none beside it", list[i].ID)
		}
	}
}

// deadlineTexts reports working that a text does not show, and holes that
// nothing fills. A time without a day names none.
func (l *loader) deadlineTexts(e *deadlineEntry) {
	dates := []string{"{from}", "{due}"}
	may := slices.Concat(dates, []string{"{letter}"})
	if e.Reads != "" || len(e.Routes) > 0 {
		may = append(may, "{state}", "{term}", "{send-to}")
	}
	if e.NoDay {
		l.holes(e.Where, "text", e.Text, nil, nil)
		l.holes(e.Where, "also", e.Also, nil, nil)
		if e.Past != "" {
			l.problem(e.Where, "take past: out", "deadline %q has no day that could be past", e.ID)
		}
		return
	}
	l.needs(e.Where, "past", e.Past)
	l.holes(e.Where, "text", e.Text, dates, may)
	l.holes(e.Where, "past", e.Past, dates, may)
	if e.Also != "" {
		l.holes(e.Where, "also", e.Also, dates, may)
	}
	l.holes(e.Where, "moved", e.Moved, nil, []string{"{counted}", "{due}"})
	if e.Short != "" {
		l.holes(e.Where, "short-month", e.Short, []string{"{month}", "{day}"}, []string{"{month}", "{day}", "{due}"})
	}
	l.stateTexts(e)
}

// stateTexts reports a rule that reads a state's term and could not say how it
// was come by.
func (l *loader) stateTexts(e *deadlineEntry) {
	l.holes(e.Where, "unread", e.Unread, nil, []string{"{state}", "{term}"})
	l.holes(e.Where, "safe", e.Safe, nil, []string{"{state}", "{term}"})
	l.holes(e.Where, "undated", e.Undated, nil, []string{"{state}", "{from}", "{letter}"})
	if e.Reads != "term" {
		return
	}
	l.needs(e.Where, "unread", e.Unread, "safe", e.Safe, "told", e.Told, "undated", e.Undated, "short-month", e.Short)
	l.holes(e.Where, "told", e.Told, []string{"{told}"}, []string{"{told}", "{state}"})
}

func (l *loader) timeLimit(e *deadlineEntry) deadline.TimeLimit {
	states := e.Reads != "" && e.Reads != "no-fast"
	none := (e.NoDay || states) && e.Days == 0 && e.Months == 0
	if (e.Days > 0) == (e.Months > 0) && !none || states && !none || e.Days < 0 || e.Months < 0 || e.Receipt < 0 {
		l.problem(e.Where, "write either days: or months:", "deadline %q has no time limit, or two", e.ID)
	}
	t := deadline.TimeLimit{Days: e.Days, Months: e.Months, Receipt: e.Receipt, Roll: e.Roll}
	if e.Months > 0 {
		t.NextMonth = l.oneOf(e.Where, "no-such-day", e.NoSuchDay, noSuchDays) == 1
	} else if e.NoSuchDay != "" {
		l.problem(e.Where, "take no-such-day: out", "deadline %q counts days, which every month has", e.ID)
	}
	if (e.NoSuchDay != "") != (e.Short != "") && !states {
		l.problem(e.Where, "write both or neither", "deadline %q has one of no-such-day: and short-month: without the other", e.ID)
	}
	if e.Roll != (e.Moved != "") {
		l.problem(e.Where, "write both or neither", "deadline %q has one of next-working-day: and moved: without the other", e.ID)
	}
	return t
}

// conditions reads conditions on choice questions.
func (l *loader) conditions(list []conditionEntry) []fact.Condition {
	var all []fact.Condition
	for i := range list {
		e := &list[i]
		f0 := l.fact(e.Where, e.Question)
		if f0 < 0 {
			continue
		}
		is := l.values(e.Where, &l.lib.Questions.List[f0], e.Is)
		if len(e.Is) == 0 {
			l.problem(e.Where, "add is:", "the condition on %q takes no option", e.Question)
		}
		if is == l.lib.Questions.List[f0].All() {
			l.problem(e.Where, "name fewer options", "the condition on %q always holds", e.Question)
		}
		all = append(all, fact.Condition{Fact: f0, Is: is})
	}
	return all
}

// isDate reports an id that is not that of a date question.
func (l *loader) isDate(where at, id string) {
	var dates []string
	for i := range l.lib.Questions.List {
		if q := &l.lib.Questions.List[i]; q.Kind == fact.Day {
			dates = append(dates, q.ID)
		}
	}
	if !slices.Contains(dates, id) {
		l.problem(where, suggest(id, dates), "%q is not a question that asks for a date", id)
	}
}

// holes reports holes of a text that nothing fills, and ones it must have and
// has not.
func (l *loader) holes(where at, what, text string, must, may []string) {
	for _, hole := range must {
		if !strings.Contains(text, hole) {
			l.problem(where, "show it", "%s lacks %s", what, hole)
		}
	}
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return
		}
		name, next, _ := strings.Cut(after, "}")
		if hole := "{" + name + "}"; !slices.Contains(may, hole) {
			mend := "take it out"
			if len(may) > 0 {
				mend = "use " + strings.Join(may, ", ")
			}
			l.problem(where, mend, "nothing fills %s in %s", hole, what)
		}
		rest = next
	}
}
