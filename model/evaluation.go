package model

import (
	"encoding/json"
	"slices"
	"strings"

	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

// Evaluation is all that can be said of a case on one day, in the shape in
// which "ketacover eval" writes it. No list in it is nil, so that as JSON none
// is null; the same case, content and day always give the same.
type Evaluation struct {
	View *verdict.View `json:"-"` // what the trees say, for whoever tells more of it
	Sums *cost.Sums    `json:"-"` // and what the options cost
	// Stand is where the person stands as far as it can be told; Stage is that by which the
	// steps go.
	Stand step.Stand `json:"-"`

	Content      string              `json:"content"`
	Message      string              `json:"message"`  // all verdicts in one sentence
	Verdicts     map[string]Verdict  `json:"verdicts"` // by the tree's id
	NextQuestion string              `json:"next-question"`
	Stage        step.Stage          `json:"position"`
	Steps        []step.StepNow      `json:"steps"`
	Deadlines    []deadline.Deadline `json:"deadlines"`
	Costs        []cost.Told         `json:"costs"`
	CostsMissing []cost.Unpriced     `json:"costs-missing"`
	BreakEven    []cost.BreakEven    `json:"break-even"`
	Options      []option.Ranked     `json:"options"`
	Priorities   []string            `json:"preferences"` // ids of the priorities that matter
	Decision     option.Decision     `json:"decision"`
	Warnings     []Warning           `json:"warnings"`
	Outcome      *Ended              `json:"outcome,omitempty"` // how it ended, once that was said
}

// Ended is how a case ended, and after how many days; nothing is there that nobody said.
type Ended struct {
	What string      `json:"what"`
	Date string      `json:"date,omitempty"`
	Cost json.Number `json:"cost,omitempty"` // in dollars
	Days int         `json:"days,omitempty"` // from the first thing that happened, where nobody said it
}

// endedAs is how a case ended, nil for not yet.
func endedAs(c *record.Case) *Ended {
	o := &c.Outcome
	if o.What == "" {
		return nil
	}
	e := Ended{What: o.What, Cost: json.Number(o.CostText()), Days: c.Took()}
	if !o.Date.IsZero() {
		e.Date = o.Date.String()
	}
	return &e
}

// Warning is a limit on what the verdicts can be relied on for.
type Warning struct {
	ID      string   `json:"id"`
	Text    string   `json:"text"`
	Sources []string `json:"sources"`
}

// The warnings. Each is the id of a note too, which holds its text.
const (
	StaleSource    = "stale-source"
	WeakSource     = "low-confidence"
	ReplacedSource = "superseded"
	Territory      = "territory"
)

// Evaluate says all that can be said of a case as of today. The answers are
// looked at once, and what the options cost is added up once.
func (l *Library) Evaluate(c record.Case, today fact.Date) Evaluation {
	l = l.For(c)
	c.Answers = l.Questions.Effective(c.Dated(l.Questions))
	view, sums := verdict.NewView(l.Trees, c.Answers), l.Costs.Sums(c.Answers)
	matters := l.Options.Priorities(c.Details)
	out := Evaluation{
		Outcome: endedAs(&c),
		View:    view, Sums: sums,
		Content: l.Edition(), Verdicts: make(map[string]Verdict, len(l.Trees.List)),
		Deadlines: some(l.Deadlines.Deadlines(c.Answers, today)), Priorities: []string{},
		Decision: l.Options.Decision(c), Costs: sums.Told(), CostsMissing: some(sums.Unpriced()),
		Options: some(l.Options.Rank(matters, l.Options.With(c.Answers, sums))),
	}
	out.BreakEven = some(cost.BreakEvens(cost.YearsOf(out.Costs)))
	for _, priority := range matters {
		out.Priorities = append(out.Priorities, priority.ID)
	}
	if next := view.Next(); next >= 0 {
		out.NextQuestion = l.Questions.List[next].ID
	}
	messages := view.Messages()
	out.Message = messages.Over
	for t := range l.Trees.List {
		v := l.verdictOf(t, view, c.Details.Get(verdict.DiagnosisCode))
		v.Message = messages.Each[t]
		out.Verdicts[l.Trees.List[t].ID] = v
	}
	if p := l.Steps.Stage(c.Answers, today); p != nil {
		out.Stage = *p
	}
	out.Stand = l.Steps.Stand(c.Answers, today)
	out.Steps = some(l.Steps.Following(c, today, view, out.Deadlines))
	e := evaluator{library: l, view: view, facts: l.Questions.Facts(c.Answers), today: today}
	out.Warnings = append(e.warnings(), e.doubtfulDates(c)...)
	return out
}

// evaluator holds what the warnings of an evaluation look at.
type evaluator struct {
	library *Library
	view    *verdict.View
	facts   fact.Facts
	today   fact.Date
}

// warnings says what is weak in what the reasons rest on, and what to beware of
// in what is asked for.
func (e *evaluator) warnings() []Warning {
	list := []Warning{}
	warn := func(id string, sources []string) {
		if len(sources) > 0 {
			list = append(list, Warning{ID: id, Text: e.library.Reference.Note(id), Sources: sources})
		}
	}
	warn(StaleSource, e.sources(func(s *source.Source) bool { return s.Overdue(e.today) }))
	warn(WeakSource, rule.Union(e.sources(func(s *source.Source) bool { return s.Confidence == source.LowConfidence }),
		e.weakRules()))
	warn(ReplacedSource, e.sources(func(s *source.Source) bool { return s.Superseded }))
	if _, route := e.library.Deadlines.ReviewOf(e.view.Answers()); route == deadline.NoFactsRoute {
		list = append(list, Warning{ID: Territory, Text: e.library.Reference.Note(Territory), Sources: []string{}})
	}
	for _, n := range e.library.Reference.Notes {
		if text := e.named(n.Text); text != "" && n.Warns(&e.facts) {
			list = append(list, Warning{ID: n.ID, Text: text, Sources: some(n.Sources)})
		}
	}
	return list
}

// named is a text with the company that was named, or nothing where the text
// speaks of it and no company was.
func (e *evaluator) named(text string) string {
	const company = "{payer}"
	if !strings.Contains(text, company) {
		return text
	}
	questions := e.library.Questions
	q := questions.Index(fact.PayerQuestion)
	if q < 0 || e.facts[q].Len() != 1 || questions.List[q].Options[e.facts[q].First()].ID == rule.GeneralPayer {
		return ""
	}
	return fact.Filled(text, company, questions.List[q].Options[e.facts[q].First()].Text())
}

// doubtfulDates warns of dates that can hardly be right.
func (e *evaluator) doubtfulDates(c record.Case) []Warning {
	var list []Warning
	for _, d := range e.library.Deadlines.DoubtfulDates(c, e.today) {
		list = append(list, Warning{ID: d.ID, Text: d.Text, Sources: []string{}})
	}
	return list
}

// sources lists the sources of the reasons that are as asked for, each once.
func (e *evaluator) sources(are func(*source.Source) bool) []string {
	list := []string{}
	for t := range e.library.Trees.List {
		for _, r := range e.view.Reasons(t) {
			for _, id := range r.Sources {
				if s := e.library.Sources.Find(id); s != nil && are(s) && !slices.Contains(list, id) {
					list = append(list, id)
				}
			}
		}
	}
	return list
}

// weakRules lists the sources of the payers' rules that decide here and that
// we hold with low confidence, whatever the sources are worth for other things.
func (e *evaluator) weakRules() []string {
	list := []string{}
	for t := range e.library.Trees.List {
		reasons := e.view.Reasons(t)
		for i := range reasons {
			for _, r := range verdict.DecidingRules(e.library.Trees.Payers, &e.library.Trees.List[t], &reasons[i]) {
				if r.Confidence == source.LowConfidence {
					list = rule.Union(list, r.Sources)
				}
			}
		}
	}
	return list
}
