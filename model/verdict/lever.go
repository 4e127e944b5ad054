package verdict

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Levers are what would change a verdict, in four parts: what a person can do,
// what there is to find out, what others decide, and what would not help.
type Levers struct {
	Changes  []Change // the smallest sets of answers a person can act on
	Together []Change // the one change of many answers, where no smaller one helps
	Quests   []Quest
	Others   []*OtherLever
	Useless  []fact.Fact // answered, and their change would raise nothing
}

// Quest is a fact to find out, and what each of its values would give.
type Quest struct {
	fact.Fact
	Rows []SplitRow
}

// OtherLever is something that others decide and that may change a verdict.
type OtherLever struct {
	ID      string
	Text    string
	Drugs   []string    // ids of trees; none for all
	Levels  fact.Values // over Level: the highest in reach is one of these; 0 for any
	Stances fact.Values // over Stance, of the person's own rule; 0 for any
	Known   fact.Values // over Known, of that rule; 0 for any
	When    []fact.Condition
	Unless  []fact.Condition
	Opens   string // what is shown of it: one of LeverPages
	Sources []string
}

// LeverPages are what an OtherLever may open: all options, what each company
// says, the steps, or the one option of an exception or an appeal.
var LeverPages = []string{"options", "companies", "steps", AppealOption}

// AppealOption is the id of the option of an exception or an appeal.
const AppealOption = "appeal"

// Levers are what would change the verdict of tree t.
func (v *View) Levers(t int) Levers {
	l, w := v.trees, tellerOf(v, t)
	list := Levers{Changes: v.Changes(t), Together: v.Together(t), Quests: v.quests(t)}
	for i := range l.Levers {
		if o := &l.Levers[i]; o.counts(&w) {
			list.Others = append(list.Others, o)
		}
	}
	// Of a verdict that is good already it would sound like a refusal.
	if w.span.Low < rule.Likely {
		for _, q := range v.search(t).cannotHelp() {
			if l.Tests(q) && v.answers.At(q).State == fact.Given {
				list.Useless = append(list.Useless, l.Questions.Fact(q))
			}
		}
	}
	return list
}

// Changes are the smallest sets of answers a person can act on that raise the
// verdict of tree t (see Changes).
func (v *View) Changes(t int) []Change {
	if w := &v.worked[t]; w.changes == nil {
		w.changes = append([]Change{}, v.search(t).changes()...)
	}
	return v.worked[t].changes
}

// Together is the one change of many answers that raises the verdict of tree t,
// where no smaller one does; else there is none.
func (v *View) Together(t int) []Change {
	if w := &v.worked[t]; w.together == nil {
		w.together = []Change{}
		if c, found := v.search(t).together(); found {
			w.together = append(w.together, c)
		}
	}
	return v.worked[t].together
}

// Lowerings are what would lower the verdict of tree t (see Lowerings).
func (v *View) Lowerings(t int) []Lowering {
	if w := &v.worked[t]; w.lowerings == nil {
		w.lowerings = append([]Lowering{}, Lowerings(v.trees.Questions, &v.trees.Diagrams[t], v.answers)...)
	}
	return v.worked[t].lowerings
}

// search is the search for changes of tree t, which all that looks for them
// shares.
func (v *View) search(t int) *changeSearch {
	if v.worked[t].search == nil {
		v.worked[t].search = searchChanges(v.trees.Questions, &v.trees.Diagrams[t], v.answers)
	}
	return v.worked[t].search
}

// quests are the facts to find out. While the interview goes on it is the one
// that the open verdict branches over.
func (v *View) quests(t int) []Quest {
	p := v.Prospect(t)
	if p.Branch == nil {
		return nil
	}
	if len(p.FindOut) == 0 {
		return []Quest{{p.Branch.Fact, p.Branch.Rows}}
	}
	o := newOutlook(&v.trees.List[t], v.trees.Questions, &v.reduced[t], &v.facts, &v.inputs)
	var list []Quest
	for _, q := range p.FindOut {
		list = append(list, Quest{q, o.spans(q.At)})
	}
	return list
}

// spans are the values of a fact, those together that give the same span.
func (o *outlook) spans(is int) []SplitRow {
	var rows []SplitRow
	for _, alike := range o.alike(is) {
		span := o.with(is, alike)
		if i := slices.IndexFunc(rows, func(r SplitRow) bool { return r.Span == span }); i >= 0 {
			rows[i].Values = rows[i].Values.Or(alike)
		} else {
			rows = append(rows, SplitRow{Values: alike, Span: span})
		}
	}
	return rows
}

// counts reports whether a lever may be told of a verdict.
func (o *OtherLever) counts(w *teller) bool {
	m := MessageText{Drugs: o.Drugs, Highest: o.Levels, Stances: o.Stances, Known: o.Known, When: o.When}
	return !slices.ContainsFunc(o.Unless, fact.Holds(&w.facts)) && w.fits(&m)
}
