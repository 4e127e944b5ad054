package paper

import (
	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/step"
	"ketacover/ui/words"
)

// writeAnswers lists what was said, "I don't know" too.
func writeAnswers(s *Sheet, questions *fact.Questions, w *words.Words, a fact.Answers) {
	s.head(w.Papers.Answers)
	a = questions.Counted(a)
	if a.Asked() == 0 {
		s.text(1, w.Papers.NoAnswers)
	}
	for q := range questions.List {
		question := &questions.List[q]
		switch answer := a.At(q); answer.State {
		case fact.NotAsked:
		case fact.Unsure:
			s.text(1, words.Capital(question.Short)+": "+w.Heads.Unsure)
		default:
			s.text(1, words.Capital(question.Short)+": "+question.Say(answer))
		}
	}
}

// writeSteps says where the person stands, and lists what to do now with what each
// step takes.
func writeSteps(s *Sheet, w *words.Words, e *model.Evaluation) {
	s.head(w.Heads.WhatNow)
	if e.Stand.Title != "" {
		s.text(1, w.Steps.Stand(e.Stand.Title, e.Stand.Text))
	}
	if len(e.Steps) == 0 {
		s.text(1, w.Papers.NoSteps)
	}
	for i := range e.Steps {
		writeStep(s, w, i, &e.Steps[i])
	}
}

// Advice says whose advice a step is where it is only our own.
func Advice(w *words.Words, own bool) string {
	if own {
		return w.Texts.OwnAdvice
	}
	return ""
}

// Tool says what one takes in hand for a step.
func Tool(w *words.Words, t step.Tool) string {
	switch {
	case t.Paper != "":
		return w.Steps.WithPaper(t.Text)
	case t.Question != "":
		return w.Steps.WithQuestion(t.Text)
	case t.Phone != "":
		return w.Steps.Phone(t.Text, t.Phone) + "."
	case t.Form != "":
		return w.Steps.Form(t.Text, t.Form)
	}
	return ""
}

// writeDeadlines lists days by which something has to happen, each with what it
// rests on. A time without a day has its name in place of one.
func writeDeadlines(s *Sheet, p *Pen, list []deadline.Deadline, a fact.Answers) {
	s.head(p.Words.Heads.Deadlines)
	if len(list) == 0 {
		s.text(1, p.Words.Calendar.NoDay(int(p.Library.Deadlines.Gap(a, p.Today))))
	}
	for _, d := range list {
		s.sub(p.Words.Dates.OrSooner(dayOrName(p.Words, &d), d.Sooner))
		s.text(2, cited(s, d.Text, d.Sources...))
	}
	for _, q := range p.Library.Questions.Leading(a) {
		s.space()
		s.text(1, p.Library.Questions.List[q].Leads)
	}
}

// dayOrName is the day of a deadline, or what it is where no day can be relied on.
func dayOrName(w *words.Words, d *deadline.Deadline) string {
	if !d.HasDay() {
		return d.Title
	}
	return w.Phrase.Long(d.Due)
}

func writeWarnings(s *Sheet, w *words.Words, list []model.Warning) {
	if len(list) == 0 {
		return
	}
	s.head(w.Papers.Warnings)
	for _, warning := range list {
		s.item(1, "-", cited(s, warning.Text, warning.Sources...))
	}
}

// writeCrisis is whom to call, in one line.
func writeCrisis(s *Sheet, shelf *reference.Shelf) {
	writeNote(s, shelf, reference.CrisisNote)
	s.space()
}

// writeDisclaimer is what the program is not.
func writeDisclaimer(s *Sheet, shelf *reference.Shelf) {
	s.space()
	writeNote(s, shelf, reference.DisclaimerNote)
}

// writeNote is a named text of the content.
func writeNote(s *Sheet, shelf *reference.Shelf, id string) { s.text(0, shelf.Note(id)) }
