package paper

import (
	"ketacover/model"
	"ketacover/model/record"
)

// telling is a case that is being told, and the sheet it is told on.
type telling struct {
	sheet      *Sheet
	pen        *Pen
	told       record.Case
	evaluation model.Evaluation
}

// section is one part of what a case is told in, once for explain and once for
// the report. Nil leaves it out of one of them.
type section struct {
	name    string
	explain func(*telling)
	report  func(*telling)
}

// sections are the parts of a case in the order of the answer screen: the one
// message and the verdicts, what to do first, then why, then the rest. Every
// format is written from them, so all of them have the same order.
var sections = []section{
	inBoth("crisis", (*telling).crisis),
	inBoth("verdicts", (*telling).inShort),
	inBoth("first steps", (*telling).firstSteps),
	inBoth("why", (*telling).why),
	inBoth("changes", (*telling).changes),
	inBoth("steps", (*telling).steps),
	{name: "decision", explain: (*telling).decision},
	inBoth("deadlines", (*telling).deadlines),
	{name: "options", explain: (*telling).options, report: (*telling).ahead},
	inBoth("studies", (*telling).studies),
	inBoth("costs", (*telling).costs),
	{name: "other plans", report: (*telling).otherPlans},
	inBoth("warnings", (*telling).warnings),
	{name: "answers", explain: (*telling).answers, report: (*telling).answered},
	{name: "kept", report: (*telling).kept},
	inBoth("sources", (*telling).sources),
}

func inBoth(name string, write func(*telling)) section { return section{name, write, write} }

// Explain is the whole evaluation of a case for reading.
func Explain(p *Pen, c record.Case) *Sheet {
	t := newTelling(p, p.Words.Papers.AnswerOf(p.Words.Phrase.Long(p.Today)), c)
	return t.write(func(s *section) func(*telling) { return s.explain })
}

// Report is a whole case on paper, with how the facts behind it are kept.
func Report(p *Pen, c record.Case) *Sheet {
	t := newTelling(p, p.Words.Reports.ReportOf(p.Words.Phrase.Long(p.Today)), c)
	return t.write(func(s *section) func(*telling) { return s.report })
}

func newTelling(p *Pen, title string, c record.Case) *telling {
	c.Answers = p.Library.Questions.Effective(c.Answers)
	return &telling{sheet: newSheet(p, title), pen: p, told: c, evaluation: p.Library.Evaluate(c, p.Today)}
}

// write writes each section, and closes the sheet.
func (t *telling) write(of func(*section) func(*telling)) *Sheet {
	for i := range sections {
		if write := of(&sections[i]); write != nil {
			write(t)
		}
	}
	writeDisclaimer(t.sheet, t.pen.Library.Reference)
	asOf(t.sheet)
	return t.sheet
}

func (t *telling) crisis() { writeCrisis(t.sheet, t.pen.Library.Reference) }

// why is the reasons for each verdict.
func (t *telling) why() {
	for tree := range t.pen.Library.Trees.List {
		id := t.pen.Library.Trees.List[tree].ID
		writeVerdict(t.sheet, t.pen.Library.Questions, t.pen.Library.Trees, t.pen.Words, tree, t.evaluation.View,
			t.evaluation.Verdicts[id].Message, NotFoundFor(t.pen, t.evaluation.View, tree))
	}
}

// changes are what would change each verdict.
func (t *telling) changes() {
	t.sheet.head(t.pen.Words.Heads.Changes)
	for tree := range t.pen.Library.Trees.List {
		t.sheet.sub(t.pen.Library.Trees.List[tree].Title)
		writeChanges(t.sheet, t.pen.Words, t.evaluation.View, tree)
	}
}

func (t *telling) steps() { writeSteps(t.sheet, t.pen.Words, &t.evaluation) }

func (t *telling) decision() { writeDecision(t.sheet, t.pen, t.told) }

func (t *telling) deadlines() {
	writeDeadlines(t.sheet, t.pen, t.evaluation.Deadlines, t.told.Answers)
}

func (t *telling) options() {
	writeOptions(t.sheet, t.pen.Library.Options, t.pen.Library.Questions, t.pen.Words, t.evaluation.Options)
}

func (t *telling) ahead() {
	writeAhead(t.sheet, t.pen.Library.Options, t.pen.Library.Questions, t.pen.Words, t.evaluation.Options)
}

// studies are what the studies show that speak of the person.
func (t *telling) studies() { writeStudies(t.sheet, t.pen, t.told.Answers) }

func (t *telling) costs() {
	l := t.pen.Library
	writeCosts(t.sheet, l.Costs, l.Reference, t.pen.Words, t.evaluation.Sums, t.told.Answers)
}

// otherPlans is the case under the rule of every company.
func (t *telling) otherPlans() {
	writeComparedShort(t.sheet, t.pen, t.pen.Library.Others.Compare(t.told.Answers))
}

func (t *telling) warnings() { writeWarnings(t.sheet, t.pen.Words, t.evaluation.Warnings) }

func (t *telling) answers() {
	writeAnswers(t.sheet, t.pen.Library.Questions, t.pen.Words, t.told.Answers)
}

func (t *telling) answered() {
	writeAnswered(t.sheet, t.pen.Library.Questions, t.pen.Words, t.told.Answers)
}

func (t *telling) kept() {
	writeKept(t.sheet, t.pen.Library.Reference, t.pen.Library.Sources, t.pen.Words)
}

func (t *telling) sources() { writeSources(t.sheet) }
