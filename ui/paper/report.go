package paper

import (
	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/ui/words"
)

// Report is a whole case on paper, the most important first: the verdicts in
// short, each in full, what to do, and how the facts behind it are kept.
func Report(p *Pen, c record.Case) *Sheet {
	c.Answers = p.Library.Questions.Effective(c.Answers)
	e := p.Library.Evaluate(c, p.Today)
	s := newSheet(p, p.Words.Reports.ReportOf(p.Words.Phrase.Long(p.Today)))
	writeCrisis(s, p.Library.Reference)
	writeInShort(s, p, &e)
	for t := range p.Library.Trees.List {
		writeVerdict(s, p.Library.Questions, p.Library.Trees, p.Words, t, e.View, e.Verdicts[p.Library.Trees.List[t].ID].Message)
	}
	writeAhead(s, p.Library.Options, p.Library.Questions, p.Words, e.Options)
	writeSteps(s, p.Words, &e)
	writeDeadlines(s, p, e.Deadlines, c.Answers)
	writeCosts(s, p.Library.Costs, p.Library.Reference, p.Words, e.Sums, c.Answers)
	writeWarnings(s, p.Words, e.Warnings)
	writeAnswered(s, p.Library.Questions, p.Words, c.Answers)
	writeKept(s, p.Library.Reference, p.Library.Sources, p.Words)
	writeSources(s)
	writeDisclaimer(s, p.Library.Reference)
	asOf(s)
	return s
}

// writeInShort is the answers, the first step and the first deadline.
func writeInShort(s *Sheet, p *Pen, e *model.Evaluation) {
	reports := &p.Words.Reports
	s.head(reports.InShort)
	s.text(1, e.Message)
	for t := range p.Library.Trees.List {
		tree := &p.Library.Trees.List[t]
		span := e.View.Span(t)
		b := Block{Kind: Text, Indent: 1, Text: tree.Title + ": " + spanText(p.Words, span) + "."}
		if span.Settled() {
			b.Tone = toneOf(span.Low)
		}
		s.add(b)
	}
	for _, step := range e.Steps {
		text := cited(s, step.Text, step.Sources...)
		if !p.Library.Steps.StepRules.Calls(step.ID) {
			s.text(1, p.Words.Steps.DoFirst+": "+text)
			break
		}
		s.space() // a paragraph of its own
		s.text(1, text)
		s.space()
	}
	if first := nextDue(p.Today, e.Deadlines); first != nil {
		s.text(1, reports.FirstDay+": "+p.Words.Dates.OrSooner(p.Words.Phrase.Long(first.Due), first.Sooner)+". "+cited(s, first.Text, first.Sources...))
	}
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

// nextDue is the deadline that comes next, nil where none is still to come.
func nextDue(today fact.Date, list []deadline.Deadline) *deadline.Deadline {
	var next *deadline.Deadline
	for i := range list {
		d := &list[i]
		if !d.NoDay && !d.Due.IsZero() && !d.Due.Before(today) && (next == nil || d.Due.Before(next.Due)) {
			next = d
		}
	}
	return next
}

// writeAnswered is what was said, "I don't know" too, as a table.
func writeAnswered(s *Sheet, questions *fact.Questions, w *words.Words, a fact.Answers) {
	s.head(w.Papers.Answers)
	a = questions.Counted(a)
	rows := [][]string{{w.Reports.Question, w.Reports.Answer}}
	for q := range questions.List {
		question := &questions.List[q]
		switch answer := a.At(q); answer.State {
		case fact.NotAsked:
		case fact.Unsure:
			rows = append(rows, []string{words.Capital(question.Short), w.Heads.Unsure})
		default:
			rows = append(rows, []string{words.Capital(question.Short), words.Capital(question.Say(answer))})
		}
	}
	if len(rows) == 1 {
		s.text(1, w.Papers.NoAnswers)
		return
	}
	s.table(1, rows)
}

// writeKept says who wrote the program, who pays for it, how its facts are kept up
// to date, and when they are next due.
func writeKept(s *Sheet, shelf *reference.Shelf, sources *source.Sources, w *words.Words) {
	s.head(w.Reports.Kept)
	for _, id := range []string{"update", "authors", "funding"} {
		for _, text := range shelf.About {
			if text.ID == id {
				s.sub(text.Title)
				s.text(2, cited(s, text.Text, text.Sources...))
			}
		}
	}
	s.text(2, w.Sources.NextCheck(w.Phrase.Long(sources.NextCheck())))
}

// writeAhead tells every option ahead, in the same parts.
func writeAhead(s *Sheet, options *option.Options, questions *fact.Questions, w *words.Words, ranked []option.Ranked) {
	told := tellOptions(options, questions, w, s.marks, ranked)
	s.head(w.Reports.Ahead)
	s.text(1, w.Options.OptionsIntro)
	for i, title := range told.Titles {
		s.sub(title)
		for n, part := range told.Parts {
			for j, b := range told.Cells[n][i].Blocks {
				if j == 0 && b.Kind == Text {
					b.Text = part + ": " + b.Text
				} else if j == 0 {
					s.text(2, part+":")
				}
				b.Indent += 2
				s.add(b)
			}
		}
	}
}
