package paper

import (
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Explain is the whole evaluation of a case for reading.
func Explain(p *Pen, c record.Case) *Sheet {
	c.Answers = p.Library.Questions.Effective(c.Answers)
	e := p.Library.Evaluate(c, p.Today)
	s := newSheet(p, p.Words.Papers.AnswerOf(p.Today.Long()))
	writeCrisis(p, s)
	s.text(0, e.Message)
	s.space()
	writeAnswers(p, s, c.Answers)
	writeDecision(p, s, c)
	view := verdict.NewView(p.Library.Trees, c.Answers)
	for t := range p.Library.Trees.List {
		writeVerdict(p, s, t, view, e.Verdicts[p.Library.Trees.List[t].ID])
	}
	writeSteps(p, s, &e)
	writeOptions(p, s, c)
	writeDeadlines(p, s, e.Deadlines, c.Answers)
	writeCosts(p, s, c.Answers)
	writeWarnings(p, s, e.Warnings)
	writeSources(s)
	writeDisclaimer(p, s)
	asOf(s)
	return s
}

// writeAnswers lists what was said, "I don't know" too.
func writeAnswers(p *Pen, s *Sheet, a fact.Answers) {
	s.head(p.Words.Papers.Answers)
	a = p.Library.Questions.Counted(a)
	if a.Asked() == 0 {
		s.text(1, p.Words.Papers.NoAnswers)
	}
	for q := range p.Library.Questions.List {
		question := &p.Library.Questions.List[q]
		switch answer := a.At(q); answer.State {
		case fact.NotAsked:
		case fact.Unsure:
			s.text(1, words.Capital(question.Short)+": "+p.Words.Heads.Unsure)
		default:
			s.text(1, words.Capital(question.Short)+": "+question.Say(answer))
		}
	}
}

// writeSteps says where the person stands, and lists what to do now with what each
// step takes.
func writeSteps(p *Pen, s *Sheet, e *model.Evaluation) {
	s.head(p.Words.Heads.WhatNow)
	if e.Position.Title != "" {
		s.text(1, p.Words.Steps.Stand(e.Position.Title, e.Position.Text))
	}
	if len(e.Steps) == 0 {
		s.text(1, p.Words.Papers.NoSteps)
	}
	for i, step := range e.Steps {
		text := step.Text
		if day, err := fact.ParseDate(step.By); err == nil {
			text += " " + p.Words.Steps.DoBy(p.Words.Dates.OrSooner(day.Long(), step.Sooner))
		}
		s.item(1, number(i), cited(s, text, step.Sources...))
		s.under(1, number(i), join(join(join(p.Words.Steps.WhoDoes(step.Who), Tool(p, step.Tool)), Advice(p, step.Own)), step.Why))
	}
}

// Advice says whose advice a step is where it is only our own.
func Advice(p *Pen, own bool) string {
	if own {
		return p.Words.Texts.OwnAdvice
	}
	return ""
}

// Tool says what one takes in hand for a step.
func Tool(p *Pen, t step.Tool) string {
	switch {
	case t.Paper != "":
		return p.Words.Steps.WithPaper(t.Text)
	case t.Question != "":
		return p.Words.Steps.WithQuestion(t.Text)
	case t.Phone != "":
		return p.Words.Steps.Phone(t.Text, t.Phone) + "."
	case t.Form != "":
		return p.Words.Steps.Form(t.Text, t.Form)
	}
	return ""
}

// writeDeadlines lists days by which something has to happen, each with what it
// rests on. A time without a day has its name in place of one.
func writeDeadlines(p *Pen, s *Sheet, list []model.EvaluatedDate, a fact.Answers) {
	s.head(p.Words.Heads.Deadlines)
	if len(list) == 0 {
		s.text(1, p.Words.Calendar.NoDay(int(p.Library.Deadlines.Gap(a, p.Today))))
	}
	for _, d := range list {
		s.sub(p.Words.Dates.OrSooner(dayOrName(p, d.ID, d.Due, d.NoDay), d.Sooner))
		s.text(2, cited(s, d.Text, d.Sources...))
	}
}

// dayOrName is the day of a deadline, or what it is where no day is known.
func dayOrName(p *Pen, id, due string, noDay bool) string {
	day, err := fact.ParseDate(due)
	if noDay || err != nil {
		return p.Library.Deadlines.DeadlineTitle(id)
	}
	return day.Long()
}

func writeWarnings(p *Pen, s *Sheet, list []model.Warning) {
	if len(list) == 0 {
		return
	}
	s.head(p.Words.Papers.Warnings)
	for _, w := range list {
		s.item(1, "-", cited(s, w.Text, w.Sources...))
	}
}

// writeCrisis is whom to call, in one line.
func writeCrisis(p *Pen, s *Sheet) {
	writeNote(p, s, reference.CrisisNote)
	s.space()
}

// writeDisclaimer is what the program is not.
func writeDisclaimer(p *Pen, s *Sheet) {
	s.space()
	writeNote(p, s, "disclaimer")
}

// writeNote is a named text of the content.
func writeNote(p *Pen, s *Sheet, id string) { s.text(0, p.Library.Reference.Note(id)) }

// answerPairs says answers as "question: answer", in the order of the questions.
func answerPairs(p *Pen, set map[string]string) []string {
	var list []string
	for q := range p.Library.Questions.List {
		question := &p.Library.Questions.List[q]
		if value, ok := set[question.ID]; ok {
			list = append(list, words.Capital(question.Short)+": "+say(question, value))
		}
	}
	return list
}

// say puts a value of a case file in words.
func say(q *fact.Question, value string) string {
	if i := q.Option(value); i >= 0 {
		return q.Options[i].Text()
	}
	return value
}
