package content

import (
	"slices"
	"strings"

	"ketacover/model"
)

type deadlineEntry struct {
	Where     at
	ID        string             `yaml:"id"`
	For       [][]conditionEntry `yaml:"for"`
	When      []conditionEntry   `yaml:"when"`
	Unless    []conditionEntry   `yaml:"unless"`
	From      string             `yaml:"from"`
	Until     string             `yaml:"until"`
	Days      int                `yaml:"days"`
	Months    int                `yaml:"months"`
	NoDay     bool               `yaml:"no-day"`
	NoSuchDay string             `yaml:"no-such-day"`
	Receipt   int                `yaml:"receipt-days"`
	Roll      bool               `yaml:"next-working-day"`
	Text      string             `yaml:"text"`
	Past      string             `yaml:"past"`
	Short     string             `yaml:"short-month"`
	Moved     string             `yaml:"moved"`
	Sources   []string           `yaml:"sources"`
}

type conditionEntry struct {
	Where    at
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
}

// What a rule may take where a month has no day of the same number.
var noSuchDays = []string{"last-of-month", "first-of-next"}

// readDeadlines reads the rules on deadlines, those to try first first. It
// comes after the questions.
func (l *loader) readDeadlines() {
	before := len(l.problems)
	one(l, "deadline.yaml", func(list *[]deadlineEntry) {
		if len(l.problems) > before {
			return // what could not be read would only seem to be missing
		}
		for i := range *list {
			l.lib.DeadlineRules = append(l.lib.DeadlineRules, l.deadline(&(*list)[i]))
		}
	})
}

func (l *loader) deadline(e *deadlineEntry) model.DeadlineRule {
	l.needs(e.Where, "id", e.ID, "from", e.From, "text", e.Text)
	l.cites(e.Where, e.Sources)
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "deadline %q cites no source", e.ID)
	}
	if len(e.For) == 0 {
		l.problem(e.Where, "add for:", "deadline %q is for no plan", e.ID)
	}
	l.isDate(e.Where, e.From)
	if e.Until != "" {
		l.isDate(e.Where, e.Until)
	}
	r := model.DeadlineRule{
		ID: e.ID, When: l.conditions(e.When), Unless: l.conditions(e.Unless), From: e.From, Until: e.Until, NoDay: e.NoDay,
		TimeLimit: l.timeLimit(e), Text: e.Text, Past: e.Past, Short: e.Short, Moved: e.Moved, Sources: e.Sources,
	}
	for _, plan := range e.For {
		r.For = append(r.For, l.conditions(plan))
	}
	l.deadlineTexts(e)
	return r
}

// deadlineTexts reports working that a text does not show, and holes that
// nothing fills. A time without a day names none.
func (l *loader) deadlineTexts(e *deadlineEntry) {
	dates := []string{"{from}", "{due}"}
	if e.NoDay {
		l.holes(e.Where, "text", e.Text, nil, nil)
		if e.Past != "" {
			l.problem(e.Where, "take past: out", "deadline %q has no day that could be past", e.ID)
		}
		return
	}
	l.needs(e.Where, "past", e.Past)
	l.holes(e.Where, "text", e.Text, dates, dates)
	l.holes(e.Where, "past", e.Past, dates, dates)
	l.holes(e.Where, "moved", e.Moved, nil, []string{"{counted}", "{due}"})
	if e.Short != "" {
		l.holes(e.Where, "short-month", e.Short, []string{"{month}", "{day}"}, []string{"{month}", "{day}", "{due}"})
	}
}

func (l *loader) timeLimit(e *deadlineEntry) model.TimeLimit {
	unlimited := e.NoDay && e.Days == 0 && e.Months == 0
	if (e.Days > 0) == (e.Months > 0) && !unlimited || e.Days < 0 || e.Months < 0 || e.Receipt < 0 {
		l.problem(e.Where, "write either days: or months:", "deadline %q has no time limit, or two", e.ID)
	}
	t := model.TimeLimit{Days: e.Days, Months: e.Months, Receipt: e.Receipt, Roll: e.Roll}
	if e.Months > 0 {
		t.NextMonth = l.oneOf(e.Where, "no-such-day", e.NoSuchDay, noSuchDays) == 1
	} else if e.NoSuchDay != "" {
		l.problem(e.Where, "take no-such-day: out", "deadline %q counts days, which every month has", e.ID)
	}
	if (e.NoSuchDay != "") != (e.Short != "") {
		l.problem(e.Where, "write both or neither", "deadline %q has one of no-such-day: and short-month: without the other", e.ID)
	}
	if e.Roll != (e.Moved != "") {
		l.problem(e.Where, "write both or neither", "deadline %q has one of next-working-day: and moved: without the other", e.ID)
	}
	return t
}

// conditions reads conditions on choice questions.
func (l *loader) conditions(list []conditionEntry) []model.Condition {
	var all []model.Condition
	for i := range list {
		e := &list[i]
		fact := l.fact(e.Where, e.Question)
		if fact < 0 {
			continue
		}
		is := l.values(e.Where, &l.lib.Questions[fact], e.Is)
		if len(e.Is) == 0 {
			l.problem(e.Where, "add is:", "the condition on %q takes no option", e.Question)
		}
		if is == l.lib.Questions[fact].All() {
			l.problem(e.Where, "name fewer options", "the condition on %q always holds", e.Question)
		}
		all = append(all, model.Condition{Fact: fact, Is: is})
	}
	return all
}

// isDate reports an id that is not that of a date question.
func (l *loader) isDate(where at, id string) {
	var dates []string
	for i := range l.lib.Questions {
		if q := &l.lib.Questions[i]; q.Kind == model.Day {
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
