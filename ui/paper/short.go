package paper

import (
	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/rule"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// inShort is the one message, and each verdict with its first reason, what would
// tell it apart while it is open, and what to find out.
func (t *telling) inShort() {
	w, view := t.pen.Words, t.evaluation.View
	t.sheet.head(w.Reports.InShort)
	t.sheet.text(1, t.evaluation.Message)
	for tree := range t.pen.Library.Trees.List {
		span := view.Span(tree)
		t.sheet.space()
		headline := Block{Kind: Text, Indent: 1, Text: t.pen.Library.Trees.List[tree].Title + ": " + spanText(w, span) + "."}
		if span.Settled() {
			headline.Tone = toneOf(span.Low)
		}
		t.sheet.add(headline)
		if r, found := view.FirstReason(tree); found && (span.Settled() || view.Prospect(tree).Rule != nil) {
			writeReason(t.sheet, t.pen.Library.Trees, 1, tree, &r)
		}
		if !span.Settled() {
			writeProspect(t.sheet, w, tree, view)
		}
	}
}

// writeReason is one reason in words, and under it what is wrong with what it
// rests on.
func writeReason(s *Sheet, trees *verdict.Trees, indent, tree int, r *verdict.Reason) {
	s.text(indent, cited(s, r.Text, r.Sources...))
	writeLimits(s, trees, indent, tree, r)
}

// mostFirst is how many steps are told before the reasons.
const mostFirst = 2

// firstSteps are what to do first, whom to call in a crisis before all else, and
// the next day that counts.
func (t *telling) firstSteps() {
	w, list := t.pen.Words, t.evaluation.Steps
	if len(list) > 0 {
		t.sheet.head(w.Steps.DoFirst)
	}
	for i := range list[:toldFirst(&t.pen.Library.Steps.StepRules, list)] {
		writeStep(t.sheet, w, i, &list[i])
		if t.pen.Library.Steps.StepRules.Calls(list[i].ID) {
			t.sheet.space() // whom to call is a paragraph of its own
		}
	}
	writeNextDay(t.sheet, t.pen.Words, &t.evaluation, func(text string) string { return text })
}

// writeNextDay is the next day that counts, in as many of its words as are wanted, and
// what is wrong with a date that days would count from.
func writeNextDay(s *Sheet, w *words.Words, e *model.Evaluation, wanted func(text string) string) {
	if first := nextDue(e.Deadlines); first != nil {
		s.space()
		s.text(1, w.Reports.FirstDay+": "+w.Dates.OrSooner(w.Phrase.Long(first.Due), first.Sooner)+". "+
			cited(s, wanted(first.Text), first.Sources...))
	}
	for i := range e.Warnings {
		if e.Warnings[i].ID == deadline.FutureDate {
			s.space()
			s.text(1, wanted(e.Warnings[i].Text))
		}
	}
}

// firstInShort is the same in a sentence each, for one screen.
func (t short) firstInShort() {
	w, list := t.pen.Words, t.evaluation.Steps
	if len(list) > 0 {
		t.sheet.head(w.Steps.DoFirst)
	}
	for i := range list[:toldFirst(&t.pen.Library.Steps.StepRules, list)] {
		text := firstSentence(list[i].Text)
		if !list[i].By.IsZero() {
			text += " " + w.Steps.DoBy(w.Dates.OrSooner(w.Phrase.Long(list[i].By), list[i].Sooner))
		}
		t.sheet.item(1, number(i), cited(t.sheet, text, list[i].Sources...))
	}
	writeNextDay(t.sheet, w, &t.evaluation, firstSentence)
}

// writeStep is one step with the day it is due, and under it what it takes and
// why.
func writeStep(s *Sheet, w *words.Words, i int, now *step.StepNow) {
	text := now.Text
	if !now.By.IsZero() {
		text += " " + w.Steps.DoBy(w.Dates.OrSooner(w.Phrase.Long(now.By), now.Sooner))
	}
	s.item(1, number(i), cited(s, text, now.Sources...))
	s.under(1, number(i), join(join(join(w.Steps.WhoDoes(now.Who.String()), Tool(w, now.Tool)), Advice(w, now.Own)),
		now.Why))
}

// toneOf is whether a settled verdict is good or bad news.
func toneOf(level rule.Level) Tone {
	switch {
	case level >= rule.Likely:
		return Good
	case level <= rule.Unlikely:
		return Bad
	}
	return Plain
}

// nextDue is the deadline that comes next, nil where none is still to come that can be
// relied on.
func nextDue(list []deadline.Deadline) *deadline.Deadline {
	var next *deadline.Deadline
	for i := range list {
		d := &list[i]
		if d.HasDay() && d.Ahead() && (next == nil || d.Due.Before(next.Due)) {
			next = d
		}
	}
	return next
}
