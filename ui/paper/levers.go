package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// writeChanges are what would change a verdict, in four parts, and what would lower
// it. A part that has nothing to say is left out; none says that nothing can be
// done.
func writeChanges(s *Sheet, w *words.Words, view *verdict.View, tree int) {
	span, levers := view.Span(tree), view.Levers(tree)
	if good := w.Changes.GoodAlready(int(span.Low)); good != "" && span.Settled() {
		s.text(2, good)
	}
	writeYouCanDo(s, w, &levers)
	writeQuests(s, w, &levers)
	if len(levers.Others) > 0 {
		s.text(2, words.Capital(w.Options.Levers.OthersDecide)+":")
		for _, o := range levers.Others {
			s.item(2, "-", cited(s, o.Text, o.Sources...))
		}
	}
	if names := Shorts(levers.Useless); len(names) > 0 {
		s.side(2, w.Changes.CannotHelp)
		for _, name := range names {
			s.under(2, "-", "- "+words.Capital(name))
		}
	}
	writeLowerings(s, w, view.Lowerings(tree))
}

// writeYouCanDo are the smallest sets of answers that would raise the verdict, or the
// one of many answers where no other does.
func writeYouCanDo(s *Sheet, w *words.Words, levers *verdict.Levers) {
	switch {
	case len(levers.Together) > 0:
		s.text(2, w.Options.TogetherIntro)
	case len(levers.Changes) > 0:
		s.text(2, words.Capital(w.Options.Levers.YouCanDo)+":")
	}
	for i, c := range slices.Concat(levers.Changes, levers.Together) {
		first := number(i)
		mark := first
		for j, set := range c.Set {
			s.item(2, mark, words.Capital(set.Text()))
			mark = strings.Repeat(" ", len(first))
			how := c.How[j]
			if set.Change.Medical {
				how += " (" + words.Capital(w.Texts.Medical) + ".)"
			}
			s.under(2, first, how)
		}
		s.under(2, first, w.Changes.ThenIt(spanText(w, c.Span)))
	}
}

// writeQuests are what to find out.
func writeQuests(s *Sheet, w *words.Words, levers *verdict.Levers) {
	for i := range levers.Quests {
		if i == 0 {
			s.text(2, words.Capital(w.Options.Levers.FindOut)+":")
		}
		s.item(2, "-", questText(w, &levers.Quests[i]))
	}
}

// questText tells a fact to find out: what it is, where, and what it would give.
func questText(w *words.Words, q *verdict.Quest) string {
	return words.Capital(q.Short) + ". " + QuestBelow(w, q)
}

// QuestBelow tells where to find out a fact, and what it would give.
func QuestBelow(w *words.Words, q *verdict.Quest) string {
	rows := slices.Clone(q.Rows)
	slices.SortStableFunc(rows, func(a, b verdict.SplitRow) int { return cmp.Compare(a.Values.Len(), b.Values.Len()) })
	parts := []string{q.Where}
	switch n := len(rows); {
	case n == 1:
		parts = append(parts, w.Changes.ThenIt(spanText(w, rows[0].Span)))
	case rows[max(0, n-2)].Values.Len() <= fewValues && n <= fewValues:
		// The values that can be said in few words are, the rest is "if not".
		for i := range rows[:n-1] {
			parts = append(parts, w.Changes.IfThen(ifTexts(q.Question, rows[i].Values), spanText(w, rows[i].Span)))
			if otherDrug(q.Question, &rows[i]) {
				parts = append(parts, w.Options.OtherDrug)
			}
		}
		parts = append(parts, w.Changes.IfNot(spanText(w, rows[n-1].Span)))
	default:
		best := slices.MaxFunc(rows, func(a, b verdict.SplitRow) int {
			return cmp.Or(cmp.Compare(a.Span.High, b.Span.High), cmp.Compare(a.Span.Low, b.Span.Low))
		})
		worst := slices.MinFunc(rows, func(a, b verdict.SplitRow) int {
			return cmp.Or(cmp.Compare(a.Span.Low, b.Span.Low), cmp.Compare(a.Span.High, b.Span.High))
		})
		parts = append(parts, w.Changes.BestAndWorst(spanText(w, best.Span), spanText(w, worst.Span)))
	}
	return strings.Join(parts, " ")
}

// otherDrug reports whether a row tells of an approval that need not be one of
// this drug: so it leaves low levels in reach.
func otherDrug(q *fact.Question, row *verdict.SplitRow) bool {
	return q.ID == verdict.StageOfRequest && row.Values == fact.One(q.Option("approved")) &&
		row.Span.Low < rule.Possible && row.Span.High == rule.Approved
}

// fewValues is the most values that are said one by one.
const fewValues = 3

// ifTexts are values of a question as they read after "if".
func ifTexts(q *fact.Question, v fact.Values) []string {
	var list []string
	for o := range v.Each {
		list = append(list, q.IfText(o))
	}
	return list
}

// Shorts names questions in few words.
func Shorts(list []fact.Fact) []string {
	var names []string
	for _, q := range list {
		names = append(names, q.Short)
	}
	return names
}
