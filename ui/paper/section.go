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

// section is one part of what a case is told in: on one screen, on a few pages,
// and in full. Nil leaves it out.
type section struct {
	name            string
	screen, pages   func(short)    // what a person acts on
	explain, report func(*telling) // all there is
}

// sections are the parts of a case in the order of the answer screen: the one
// message and the verdicts, what to do first, then why, then the rest. Every
// format is written from them, so all of them have the same order.
var sections = []section{
	inAll("crisis", (*telling).crisis),
	inAll("verdicts", (*telling).inShort),
	{"first steps", short.firstInShort, asShort((*telling).firstSteps), (*telling).firstSteps, (*telling).firstSteps},
	{name: "after that", pages: short.restOfSteps},
	{name: "other days", pages: short.otherDays},
	inFull("why", (*telling).why),
	{name: "changes", pages: short.levers, explain: (*telling).changes, report: (*telling).changes},
	inFull("steps", (*telling).steps),
	{name: "decision", explain: (*telling).decision},
	inFull("deadlines", (*telling).deadlines),
	{name: "options", pages: short.openOptions, explain: (*telling).options, report: (*telling).ahead},
	inFull("studies", (*telling).studies),
	{name: "costs", pages: short.openCosts, explain: (*telling).costs, report: (*telling).costs},
	{name: "help", pages: short.helpThatFits},
	{name: "other plans", report: (*telling).otherPlans},
	{name: "warnings", pages: asShort((*telling).warnings), explain: (*telling).warnings, report: (*telling).warnings},
	{name: "happened", pages: asShort((*telling).happened), explain: (*telling).happened, report: (*telling).happened},
	{name: "answers", explain: (*telling).answers, report: (*telling).answered},
	{name: "kept", report: (*telling).kept},
	{name: "sources", screen: short.sourceNames, pages: short.sourceLines, explain: (*telling).sources,
		report: (*telling).sources},
	{name: "more", screen: short.moreThanScreen, pages: short.moreThanPages},
}

func inAll(name string, write func(*telling)) section {
	return section{name, asShort(write), asShort(write), write, write}
}

// asShort is a part that is told in short as it is in full.
func asShort(write func(*telling)) func(short) {
	return func(t short) { write((*telling)(&t)) }
}

func inFull(name string, write func(*telling)) section {
	return section{name: name, explain: write, report: write}
}

// Explain is what a case comes to on one screen.
func Explain(p *Pen, c record.Case) *Sheet {
	s := explained(p, c).writeShort(func(s *section) func(short) { return s.screen })
	for i := len(s.Blocks) - endBlocks; i < len(s.Blocks); i++ {
		s.Blocks[i].Apart = false
	}
	return s
}

// endBlocks are what the program is not and how old its facts are, at the end of
// every sheet of a case.
const endBlocks = 2

// ExplainInFull is the whole evaluation of a case for reading.
func ExplainInFull(p *Pen, c record.Case) *Sheet {
	return explained(p, c).write(func(s *section) func(*telling) { return s.explain })
}

// Report is a case on a few pages: a summary first, then what a person with these
// answers can use.
func Report(p *Pen, c record.Case) *Sheet {
	return reported(p, c).writeShort(func(s *section) func(short) { return s.pages })
}

// ReportInFull is a whole case on paper, with how the facts behind it are kept.
func ReportInFull(p *Pen, c record.Case) *Sheet {
	return reported(p, c).write(func(s *section) func(*telling) { return s.report })
}

func explained(p *Pen, c record.Case) *telling {
	return newTelling(p, p.Words.Papers.AnswerOf(p.Words.Phrase.Long(p.Today)), c)
}

func reported(p *Pen, c record.Case) *telling {
	return newTelling(p, p.Words.Reports.ReportOf(p.Words.Phrase.Long(p.Today)), c)
}

func newTelling(p *Pen, title string, c record.Case) *telling {
	c.Answers = p.Library.Questions.Effective(c.Answers)
	s := newSheet(p, title)
	s.Linked = true
	return &telling{sheet: s, pen: p, told: c, evaluation: p.Library.Evaluate(c, p.Today)}
}

// write writes each section, and closes the sheet.
func (t *telling) write(of func(*section) func(*telling)) *Sheet {
	for i := range sections {
		if write := of(&sections[i]); write != nil {
			write(t)
		}
	}
	return t.close()
}

// writeShort does so with the sections in short.
func (t *telling) writeShort(of func(*section) func(short)) *Sheet {
	for i := range sections {
		if write := of(&sections[i]); write != nil {
			write(short(*t))
		}
	}
	return t.close()
}

func (t *telling) close() *Sheet {
	writeDisclaimer(t.sheet, t.pen.Library.Reference)
	asOf(t.sheet)
	return t.sheet
}

func (t *telling) crisis() { writeCrisis(t.sheet, t.pen.Library.Reference) }

// why is the reasons for each verdict.
func (t *telling) why() {
	for tree := range t.pen.Library.Trees.List {
		id := t.pen.Library.Trees.List[tree].ID
		said := t.evaluation.Verdicts[id]
		writeVerdict(t.sheet, t.pen, t.evaluation.View, tree, said.Message)
		writeRuleTerms(t.sheet, t.pen.Words, said.Terms)
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
