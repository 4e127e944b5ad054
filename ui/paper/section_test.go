package paper

import (
	"html"
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// Explain and the report take the order of the answer screen: the message, the
// verdicts, what to do first, then why, then what would change it, and then the
// rest. Each format has the order of its sheet.
func TestEveryFormatTakesTheOrderOfTheAnswerScreen(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	list := cases(t, p.Library.Questions)
	for range 10 {
		var a fact.Answers
		for q := range p.Library.Questions.List {
			if n := len(p.Library.Questions.List[q].Options); n > 0 && r.IntN(3) > 0 {
				a = a.With(q, fact.Chosen(r.IntN(n)))
			}
		}
		list = append(list, record.Case{Answers: p.Library.Questions.Effective(a)})
	}
	for i, c := range list {
		want := answerOrder(p, c)
		for name, sheet := range map[string]*Sheet{"explain": ExplainInFull(p, c), "report": ReportInFull(p, c)} {
			belowOneAnother(t, name+" "+number(i), sheet.Blocks, want)
			if i == 0 {
				everyFormatKeeps(t, name, sheet)
			}
		}
	}
}

// answerOrder are texts of the answer screen, from top to bottom, and what its
// doors lead to.
func answerOrder(p *Pen, c record.Case) []string {
	e := p.Library.Evaluate(c, p.Today)
	want := []string{p.Words.Reports.InShort, e.Message}
	var heads []string
	for tree := range p.Library.Trees.List {
		head := p.Library.Trees.List[tree].Title + ": " + spanText(p.Words, e.View.Span(tree))
		want, heads = append(want, head+"."), append(heads, head)
	}
	if len(e.Steps) > 0 {
		want = append(want, p.Words.Steps.DoFirst, e.Steps[0].Text)
	}
	return slices.Concat(want, heads, []string{p.Words.Heads.Changes, p.Words.Heads.WhatNow, p.Words.Heads.Deadlines})
}

// belowOneAnother holds that blocks begin with texts, one after the other.
func belowOneAnother(t *testing.T, name string, blocks []Block, want []string) {
	t.Helper()
	at := 0
	for _, text := range want {
		i := slices.IndexFunc(blocks[at:], func(b Block) bool { return strings.HasPrefix(b.Text, text) })
		if i < 0 {
			t.Errorf("%s: %q does not stand below what the answer screen says before it", name, text)
			return
		}
		at += i + 1
	}
}

// everyFormatKeeps holds that each format has the parts of a sheet in its order.
func everyFormatKeeps(t *testing.T, name string, sheet *Sheet) {
	t.Helper()
	for _, format := range []Format{PlainText, Markdown, HTML} {
		text := strings.ReplaceAll(html.UnescapeString(string(encoded(t, sheet, format))), `\`, "")
		at := 0
		for _, b := range sheet.Blocks {
			if b.Kind != Head {
				continue
			}
			i := strings.Index(text[at:], b.Text)
			if i < 0 {
				t.Errorf("%s as %s: %q is not where it stands on the sheet", name, format, b.Text)
				break
			}
			at += i
		}
	}
}
