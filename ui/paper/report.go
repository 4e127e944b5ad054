package paper

import (
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Report is a whole case on paper, the most important first: the verdicts in
// short, each in full, what to do, and how the facts behind it are kept.
func Report(p *Pen, c record.Case) *Sheet {
	c.Answers = p.Library.Questions.Effective(c.Answers)
	e := p.Library.Evaluate(c, p.Today)
	s := newSheet(p, p.Words.Reports.ReportOf(p.Today.Long()))
	writeCrisis(p, s)
	writeInShort(p, s, &e)
	view := verdict.NewView(p.Library.Trees, c.Answers)
	for t := range p.Library.Trees.List {
		writeVerdict(p, s, t, view, e.Verdicts[p.Library.Trees.List[t].ID])
	}
	writeAhead(p, s, c)
	writeSteps(p, s, &e)
	writeDeadlines(p, s, e.Deadlines, c.Answers)
	writeCosts(p, s, c.Answers)
	writeWarnings(p, s, e.Warnings)
	writeAnswered(p, s, c.Answers)
	writeKept(p, s)
	writeSources(s)
	writeDisclaimer(p, s)
	asOf(s)
	return s
}

// writeInShort is the answers, the first step and the first deadline.
func writeInShort(p *Pen, s *Sheet, e *model.Evaluation) {
	w := &p.Words.Reports
	s.head(w.InShort)
	s.text(1, e.Message)
	for t := range p.Library.Trees.List {
		tree := &p.Library.Trees.List[t]
		v := e.Verdicts[tree.ID]
		b := Block{Kind: Text, Indent: 1, Text: tree.Title + ": " + p.Words.Verdict.Span(int(v.Lowest), int(v.Highest)) + "."}
		if v.Settled {
			b.Tone = toneOf(v.Lowest)
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
	if first := nextDue(p, e.Deadlines); first != nil {
		day, _ := fact.ParseDate(first.Due)
		s.text(1, w.FirstDay+": "+p.Words.Dates.OrSooner(day.Long(), first.Sooner)+". "+cited(s, first.Text, first.Sources...))
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
func nextDue(p *Pen, list []model.EvaluatedDate) *model.EvaluatedDate {
	var next *model.EvaluatedDate
	for i := range list {
		day, err := fact.ParseDate(list[i].Due)
		if err == nil && !list[i].NoDay && !day.Before(p.Today) && (next == nil || list[i].Due < next.Due) {
			next = &list[i]
		}
	}
	return next
}

// writeAnswered is what was said, "I don't know" too, as a table.
func writeAnswered(p *Pen, s *Sheet, a fact.Answers) {
	s.head(p.Words.Papers.Answers)
	a = p.Library.Questions.Counted(a)
	rows := [][]string{{p.Words.Reports.Question, p.Words.Reports.Answer}}
	for q := range p.Library.Questions.List {
		question := &p.Library.Questions.List[q]
		switch answer := a.At(q); answer.State {
		case fact.NotAsked:
		case fact.Unsure:
			rows = append(rows, []string{words.Capital(question.Short), p.Words.Heads.Unsure})
		default:
			rows = append(rows, []string{words.Capital(question.Short), words.Capital(question.Say(answer))})
		}
	}
	if len(rows) == 1 {
		s.text(1, p.Words.Papers.NoAnswers)
		return
	}
	s.table(1, rows)
}

// writeKept says who wrote the program, who pays for it, how its facts are kept up
// to date, and when they are next due.
func writeKept(p *Pen, s *Sheet) {
	s.head(p.Words.Reports.Kept)
	for _, id := range []string{"update", "authors", "funding"} {
		for _, text := range p.Library.Reference.About {
			if text.ID == id {
				s.sub(text.Title)
				s.text(2, cited(s, text.Text, text.Sources...))
			}
		}
	}
	s.text(2, p.Words.Sources.NextCheck(p.Library.Sources.NextCheck().Long()))
}

// writeAhead tells every way ahead, in the same parts.
func writeAhead(p *Pen, s *Sheet, c record.Case) {
	ways := tellWays(p, s.marks, c)
	s.head(p.Words.Reports.Ahead)
	s.text(1, p.Words.Ways.OptionsIntro)
	for i, title := range ways.Titles {
		s.sub(title)
		for n, part := range ways.Parts {
			for j, b := range ways.Cells[n][i].Blocks {
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
