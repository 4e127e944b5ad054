package moved

import (
	"crypto/sha256"
	"encoding/hex"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/receipt"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// judge is what is known of a case now. With it come the rules by which a tree may come
// to decide.
func judge(l *model.Library, c record.Case, today fact.Date) (b base, inReach func(t int) []string) {
	b.Answers = sumOf(l.Questions, record.Case{Answers: c.Answers, OwnRules: c.OwnRules})
	b.Events = sumOf(l.Questions, record.Case{Events: c.Events})
	l = l.For(c)
	answers := l.Questions.Effective(c.Dated(l.Questions))
	view := verdict.NewView(l.Trees, answers)
	for t := range l.Trees.List {
		b.Verdicts = append(b.Verdicts, verdict.SpanID(view.Span(t)))
		b.Rules = append(b.Rules, receipt.Deciding(l, view, t))
	}
	list := l.Deadlines.Deadlines(answers, today)
	for i := range list {
		d := &list[i]
		if d.Start.IsZero() || d.From == "" || d.NoDay || d.Due.IsZero() {
			continue // it follows from no day that the case tells
		}
		if _, there := b.Due[d.Key]; !there { // of several the earliest
			if b.Due == nil {
				b.Due = map[string]dayKnown{}
			}
			b.Due[d.Key] = dayKnown{d.Start, d.Due}
		}
	}
	return b, func(t int) []string { return receipt.InReach(l, view, t) }
}

// sumOf tells what is in a case from what is in others.
func sumOf(q *fact.Questions, c record.Case) string {
	sum := sha256.Sum256(record.EncodeCase(q, c))
	return hex.EncodeToString(sum[:8])
}
