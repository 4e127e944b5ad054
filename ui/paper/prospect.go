package paper

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Row is one line of what an open verdict turns on: under what, in words, and
// what the verdict would then be.
type Row struct {
	Text string // such as "if work bought an extra ketamine benefit: possible"
	Span verdict.Span
}

// mostNamed is how many values a row names before it counts them.
const mostNamed = 3

// Rows say what would tell an open verdict apart. The rows shut each other out,
// and the last holds where none of the others does.
func Rows(w *words.Words, prospect *verdict.Prospect) []Row {
	switch {
	case prospect.Branch != nil && prospect.Branch.Fact.Unsure == fact.HoldRules:
		return nil // nothing is known yet that could be told apart
	case prospect.Branch != nil:
		return splitRows(w, prospect.Branch)
	case prospect.Conditions != nil:
		c := prospect.Conditions
		return []Row{{heldText(w, c), verdict.Span{Low: c.OneNot.Low, High: c.All.High}}}
	}
	return nil
}

// splitRows is the rows of a fact. The row that leads on to a second fact, or else
// the one with the most values, comes last and gives way to what it leads to.
// Only the last says which conditions are open.
func splitRows(w *words.Words, s *verdict.Split) []Row {
	rest := 0
	for i := range s.Rows {
		a, b := &s.Rows[i], &s.Rows[rest]
		if leads := a.Then != nil; leads != (b.Then != nil) {
			if leads {
				rest = i
			}
		} else if a.Values.Len() >= b.Values.Len() {
			rest = i
		}
	}
	var list []Row
	if s.Fact.Lookup {
		list = countedRows(w, s, rest)
	}
	for i := range s.Rows {
		if i != rest && !s.Fact.Lookup {
			list = append(list, Row{w.Verdict.If(valuesText(w, s.Fact.Question, s.Rows[i].Values), spanText(w, s.Rows[i].Span)),
				s.Rows[i].Span})
		}
	}
	last := &s.Rows[rest]
	switch {
	case last.Then != nil:
		return append(list, splitRows(w, last.Then)...)
	case len(list) == 0:
		return []Row{{w.Verdict.If(valuesText(w, s.Fact.Question, last.Values), thenText(w, last)), last.Span}}
	}
	return append(list, Row{w.Verdict.IfNone(thenText(w, last)), last.Span})
}

// countedRows is the rows of a fact that has too many values to name, such as the
// company that runs a plan: which of them lead to each span, or how many where
// they are many, but for the rest.
func countedRows(w *words.Words, s *verdict.Split, rest int) []Row {
	var list []Row
	var told []verdict.Span
	for i := range s.Rows {
		span, values := s.Rows[i].Span, fact.Values{}
		for j := range s.Rows {
			if j != rest && s.Rows[j].Span == span {
				values = values.Or(s.Rows[j].Values)
			}
		}
		if !values.Empty() && !slices.Contains(told, span) {
			told = append(told, span)
			list = append(list, Row{w.Verdict.If(valuesText(w, s.Fact.Question, values), spanText(w, span)), span})
		}
	}
	return list
}

// valuesText says the values of a fact as they read after "if". Of many they are
// counted, and so are companies: the name of one tells a person nothing of a plan
// whose company they do not know.
func valuesText(w *words.Words, q *fact.Question, v fact.Values) string {
	if v.Len() > mostNamed || q.ID == fact.PayerQuestion {
		return w.Verdict.OneOf(v.Len(), len(q.Options), q.Short)
	}
	return w.Phrase.Or(ifTexts(q, v))
}

// thenText is what the verdict would be in a row.
func thenText(w *words.Words, r *verdict.SplitRow) string {
	if r.Conditions != nil {
		return heldText(w, r.Conditions)
	}
	return spanText(w, r.Span)
}

// heldText is what conditions give together: when each is met, and when one is not.
func heldText(w *words.Words, c *verdict.Conditions) string {
	return w.Verdict.IfEach(spanText(w, c.All), Shorts(c.Facts), spanText(w, c.OneNot))
}

func spanText(w *words.Words, s verdict.Span) string { return w.Verdict.Span(int(s.Low), int(s.High)) }

// FindOut says where the first things to find out are written, or who knows
// them. Questions to one person stand behind each other.
func FindOut(list []fact.Fact, most int) string {
	text, whom := "", ""
	for _, q := range list[:min(most, len(list))] {
		where := q.Where
		who, question, asks := strings.Cut(where, ": ")
		if asks && who == whom {
			where = question
		}
		whom = who
		text = strings.TrimSpace(text + " " + where)
	}
	return text
}

// writeProspect says what would tell an open verdict apart, and what to find out.
func writeProspect(s *Sheet, w *words.Words, tree int, view *verdict.View) {
	prospect := view.Prospect(tree)
	for _, row := range Rows(w, prospect) {
		s.item(2, "-", row.Text)
	}
	if text := FindOut(prospect.FindOut, len(prospect.FindOut)); text != "" {
		s.text(1, w.Steps.FindOut+" "+text)
	}
}
