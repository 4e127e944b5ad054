package paper

import (
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/reference"
	"ketacover/model/source"
	"ketacover/ui/words"
)

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
	for _, text := range shelf.About {
		if text.InReport {
			s.sub(text.Title)
			s.text(2, cited(s, text.Text, text.Sources...))
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
