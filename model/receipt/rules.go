package receipt

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// walked are the rules that the answers lead to, and those that the reasons tell of.
func (w *walker) walked(reasons []verdict.Reason) []Rule {
	list := []Rule{}
	f := w.library.Questions.Facts(w.view.Answers())
	add := func(payer string, r *rule.Rule) {
		told := Rule{
			Sum: w.sum(payer, r), Payer: payer, Stance: r.Stance.String(), Confidence: r.Confidence.String(),
			Read: r.Read.String(), Says: r.Because, Conditions: []Condition{}, Sources: append([]string{}, r.Sources...),
		}
		if slices.ContainsFunc(list, func(other Rule) bool { return other.Sum == told.Sum }) {
			return
		}
		*w.cited = append(*w.cited, r.Sources...)
		for i := range r.Criteria {
			c := &r.Criteria[i]
			told.Conditions = append(told.Conditions, Condition{c.ID, c.Text, c.Check(&f).String()})
			if c.Source != "" {
				*w.cited = append(*w.cited, c.Source)
			}
		}
		list = append(list, told)
	}
	eachDeciding(w.library, w.tree, &f, reasons, add)
	return list
}

// Deciding are the names of the rules by which tree t decides in a case.
func Deciding(l *model.Library, view *verdict.View, t int) []string {
	var names []string
	f := l.Questions.Facts(view.Answers())
	eachDeciding(l, &l.Trees.List[t], &f, view.Reasons(t), func(payer string, r *rule.Rule) {
		if name := Name(payer, r); !slices.Contains(names, name) {
			names = append(names, name)
		}
	})
	return names
}

// InReach are the names of the rules by which tree t may come to decide in a case.
func InReach(l *model.Library, view *verdict.View, t int) []string {
	w := walker{library: l, view: view, tree: &l.Trees.List[t], at: t}
	f := l.Questions.Facts(view.Answers())
	reached := w.reached(&f)
	var names []string
	for i := range w.tree.Rulings {
		if reached[i] {
			eachOf(l, w.tree, &w.tree.Rulings[i], func(payer string, r *rule.Rule) {
				if name := Name(payer, r); !slices.Contains(names, name) {
					names = append(names, name)
				}
			})
		}
	}
	slices.Sort(names)
	return names
}

// Name is what a rule is called.
func Name(payer string, r *rule.Rule) string { return payer + "/" + r.Drug + "/" + r.ID }

// eachDeciding goes through the rules that the answers lead to, and those that the
// reasons tell of.
func eachDeciding(l *model.Library, tree *rule.Tree, f *fact.Facts, reasons []verdict.Reason,
	visit func(payer string, r *rule.Rule)) {
	eachOf(l, tree, verdict.Governing(tree, f), visit)
	for i := range reasons {
		eachOf(l, tree, &tree.Rulings[reasons[i].Ruling], visit)
	}
}

// eachOf goes through the rules of a ruling: those of its payer, and those of the
// general payer where that one's say nothing.
func eachOf(l *model.Library, tree *rule.Tree, r *rule.Ruling, visit func(payer string, r *rule.Rule)) {
	payers := []string{r.Payer}
	if r.Said != "" && r.Payer != tree.General {
		payers = append(payers, tree.General)
	}
	for _, id := range payers {
		payer := l.Payers.Find(id)
		if payer == nil {
			continue
		}
		for i := range payer.Rules {
			if one := &payer.Rules[i]; one.Drug == tree.ID && (slices.Contains(r.Rules, one.ID) || one.ID == r.Said) {
				visit(id, one)
			}
		}
	}
}

// others are the rules that do not decide: those that are still in reach, or stand
// beside, and those that an answer on the way ruled out, by that answer. What the
// answers rule out together with what was not asked stands with the last.
func (w *walker) others(walked []Rule) (left []Sum, rejected []Passed) {
	sums, in := w.rules()
	for i := range walked {
		delete(in, walked[i].Sum.Rule)
	}
	drop := func(f *fact.Facts) (out []Sum) {
		reached := w.reached(f)
		for _, s := range sums {
			if rulings, there := in[s.Rule]; there && !slices.ContainsFunc(rulings, func(r int) bool { return reached[r] }) {
				out = append(out, s)
				delete(in, s.Rule)
			}
		}
		return out
	}
	f := w.library.Questions.Facts(fact.Answers{})
	rejected = []Passed{}
	for _, passed := range w.view.Trail(w.at) {
		f = f.With(passed.At, fact.One(passed.Option))
		if out := drop(&f); len(out) > 0 {
			rejected = append(rejected, Passed{Question: passed.ID, Answer: passed.Options[passed.Option].ID, Rules: out})
		}
	}
	f = w.library.Questions.Facts(w.view.Answers())
	if out := drop(&f); len(out) > 0 {
		rejected = append(rejected, Passed{Rules: out})
	}
	left = []Sum{}
	for _, s := range sums {
		if _, there := in[s.Rule]; there {
			left = append(left, s)
		}
	}
	return left, rejected
}

// rules are all rules of the tree, by name, and the rulings in which each stands.
func (w *walker) rules() (sums []Sum, in map[string][]int) {
	in = map[string][]int{}
	for i := range w.tree.Rulings {
		eachOf(w.library, w.tree, &w.tree.Rulings[i], func(payer string, r *rule.Rule) {
			s := w.sum(payer, r)
			if in[s.Rule] == nil {
				sums = append(sums, s)
			}
			in[s.Rule] = append(in[s.Rule], i)
		})
	}
	slices.SortFunc(sums, func(a, b Sum) int { return strings.Compare(a.Rule, b.Rule) })
	return sums, in
}

// reached are the rulings that the facts leave in reach. A question that is open
// counts as open at each place, so it is never said of a rule in reach that it was
// ruled out.
func (w *walker) reached(f *fact.Facts) map[int]bool {
	reached, seen := map[int]bool{}, make([]bool, len(w.tree.Nodes))
	var visit func(to rule.Ref)
	visit = func(to rule.Ref) {
		if to.IsLeaf() {
			reached[w.tree.Leaves[to.Leaf()].Ruling] = true
			return
		}
		if seen[to] {
			return
		}
		seen[to] = true
		node := &w.tree.Nodes[to]
		reached[node.Ruling] = true
		for i := range node.Branches {
			if f[node.Fact].Meets(node.Branches[i].Is) {
				visit(node.Branches[i].To)
			}
		}
	}
	visit(0)
	return reached
}

// sum names a rule, and hashes what it says and asks by the ids of questions and
// answers: a question more before them changes nothing.
func (w *walker) sum(payer string, r *rule.Rule) Sum {
	h := sha256.New()
	say := func(texts ...string) {
		for _, text := range texts {
			_, _ = h.Write([]byte(text))
			_, _ = h.Write([]byte{0})
		}
		_, _ = h.Write([]byte{1})
	}
	say(r.Stance.String(), r.Confidence.String(), r.Read.String(), r.Because, r.Exceptions)
	say(r.Sources...)
	for _, use := range r.Uses {
		say(append([]string{"for"}, w.ids(use.Fact, use.Is)...)...)
	}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		say(c.ID, c.Text, c.Source, c.Newer, c.Version)
		if c.Excludes {
			say("excludes")
		}
		for _, t := range c.Tests {
			say(append([]string{"met by"}, w.ids(t.Fact, t.Met)...)...)
			say(append([]string{"cannot tell"}, w.ids(t.Fact, t.Unknown)...)...)
		}
	}
	return Sum{Rule: Name(payer, r), SHA256: hex.EncodeToString(h.Sum(nil)[:16])}
}

// ids are a question and some of its answers, by their ids.
func (w *walker) ids(question int, is fact.Values) []string {
	q := &w.library.Questions.List[question]
	return append([]string{q.ID}, q.IDs(is)...)
}
