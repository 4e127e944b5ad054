package content

import (
	"cmp"
	"strings"
	"sync"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// treeReader reads the trees of decisions.
type treeReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	steps      *stepTextReader
	payers     *payerReader
	entries    []*treeFile
	book       *verdict.Trees

	authoredTrees []rule.AuthoredTree // as they are written
}

// readFiles reads what there is; the trees grow when the rules are known. One
// that says nothing of its drug has that of the tree it stands in place of.
func (r *treeReader) readFiles() {
	each(r.files, "tree", func(file string, f *treeFile) {
		if f.Drug.Where == (at{}) {
			f.Drug = below[treeFile](r.files, file).Drug
		}
		r.entries = append(r.entries, f)
	})
}

// readTrees reads the authored trees, checks them, grows the trees, and compiles
// the diagrams.
func (r *treeReader) readTrees() {
	sound := r.count() == 0
	asWritten := r.files.same("questions/*.yaml", "payer/*.yaml", "source/*.yaml", "tree/*.yaml", "state.yaml")
	var drafts []verdict.Draft
	var where at
	for _, f := range r.entries {
		before := r.count()
		where = f.Where
		s := r.authored(f)
		r.checkAuthored(f, &s, before)
		if r.count() > before || !sound {
			continue // a tree that grows from a mistake would make others
		}
		r.authoredTrees = append(r.authoredTrees, s)
		if held, ok := grownBuiltIn.Load(f.ID); ok && asWritten {
			r.book.List, drafts = append(r.book.List, held.(grown).tree), append(drafts, held.(grown).draft)
			continue
		}
		tree := r.payers.book.Grow(&s)
		draft, err := verdict.NewDraft(&tree, r.vocabulary.questions.List)
		if err != nil {
			r.problem(f.Where, "simplify it", "%v", err)
			continue
		}
		r.book.List, drafts = append(r.book.List, tree), append(drafts, draft)
		checkReach(r, f, &tree)
		checkGiven(r, f, &tree)
		if asWritten && r.count() == before {
			grownBuiltIn.Store(f.ID, grown{tree, draft})
		}
	}
	diagrams, err := verdict.Diagrams(drafts, r.vocabulary.questions.List)
	if err != nil {
		r.problem(where, "simplify it", "%v", err)
	}
	r.book.Diagrams = diagrams
	checkDrugs(r)
	checkWheres(r)
}

// grown is a tree and its draft. Those of the built-in content are grown once,
// however many packs are read that leave alone what they grow from.
type grown struct {
	tree  rule.Tree
	draft verdict.Draft
}

var grownBuiltIn sync.Map // by the tree's id

// checkWheres reports questions that a verdict may turn on and that nobody is
// told where to find out.
func checkWheres(r *treeReader) {
	for q := range r.vocabulary.questions.List {
		if question := &r.vocabulary.questions.List[q]; question.Where == "" && r.book.Tests(q) {
			r.problem(r.vocabulary.asked[question.ID], "add where:",
				"question %q does not say where to find out", question.ID)
		}
	}
}

func (r *treeReader) authored(f *treeFile) rule.AuthoredTree {
	r.needs(f.Where, "tree", f.ID, "title", f.Title, "short", f.Short, "gate", f.Gate, "general",
		f.General, "no-rule", f.NoRule)
	s := f.AuthoredTree
	s.Drug, s.Within, s.Outcomes = r.drug(f), cmp.Or(f.Within, f.Title), map[rule.Outcome]rule.OutcomeText{}
	for i := range f.Nodes {
		s.Nodes = append(s.Nodes, r.node(&f.Nodes[i]))
	}
	for i := range f.Leaves {
		s.Leaves = append(s.Leaves, r.leaf(&f.Leaves[i]))
		if e := &f.Leaves[i]; len(e.About) == 0 && e.ID != f.NoRule {
			r.problem(e.Where, "add tells-of: with the questions whose answers because: tells of",
				"nothing says what the reason takes for given")
		}
	}
	for i := range f.Common {
		s.Common = append(s.Common, r.payers.criterion(&f.Common[i], nil))
	}
	if f.AtGate != nil {
		gate := r.payers.criterion(f.AtGate, nil)
		gate.AtGate = true
		s.AtGate = &gate
	}
	s.Open, s.Merged = r.outcome(f.Where, "open", &f.Open), r.outcome(f.Where, "merged", &f.Merged)
	o := &f.Outcomes
	for i, e := range []*outcomeEntry{&o.Met, &o.MetWeak, &o.Failed, &o.FailedWeak, &o.Excluded,
		&o.ExcludedWeak, &o.ExcludedBy} {
		s.Outcomes[rule.Outcomes[i]] = r.outcome(o.Where, string(rule.Outcomes[i]), e)
		if e.Because != "" && e.If == "" && turnsOnConditions[rule.Outcomes[i]] {
			r.problem(e.Where, "add if: with what can be said then",
				"nothing is said of %q where the conditions are open", rule.Outcomes[i])
		}
	}
	return s
}

func (r *treeReader) outcome(where at, name string, e *outcomeEntry) rule.OutcomeText {
	r.needs(where, name, e.Because)
	r.citations.cites(e.Where, e.Sources)
	r.steps.exist(e.Where, e.Steps)
	text := e.OutcomeText
	text.Instead = r.sayingsFor(e.Instead)
	return text
}

func (r *treeReader) node(e *nodeEntry) rule.AuthoredNode {
	n := rule.AuthoredNode{ID: e.ID, Fact: r.vocabulary.fact(e.Where, e.Split)}
	if n.Fact < 0 {
		return n
	}
	question := &r.vocabulary.questions.List[n.Fact]
	var handled fact.Values
	for i := range e.Branches {
		b := r.branch(&e.Branches[i], question, handled)
		if again := b.Is.And(handled); !again.Empty() {
			r.problem(e.Branches[i].Where, "keep it in one branch", "option %q is handled by two branches",
				question.Options[again.First()].ID)
		}
		handled = handled.Or(b.Is)
		n.Branches = append(n.Branches, b)
	}
	for o := range question.All().Without(handled).Each {
		r.problem(e.Where, "add a branch, or else: true", "no branch of node %q handles option %q", e.ID,
			question.Options[o].ID)
	}
	return n
}

func (r *treeReader) branch(e *branchEntry, q *fact.Question, handled fact.Values) rule.AuthoredBranch {
	r.citations.cites(e.Where, e.Sources)
	r.steps.exist(e.Where, e.Steps)
	b := e.AuthoredBranch
	b.Clamp, b.Is, b.About, b.Instead = rule.Free, r.vocabulary.values(e.Where, q, e.Is),
		r.about(e.Where, e.About), r.sayingsFor(e.Instead)
	if e.Else {
		b.Is = q.All().Without(handled)
	}
	if b.Is.Empty() {
		r.problem(e.Where, "write is: or else: true", "the branch takes no option")
	}
	if (e.To == "") == (e.Rules == "") {
		r.problem(e.Where, "write either to: or rules:", "the branch leads nowhere, or to two places")
	}
	if e.Cap != "" {
		b.Clamp.Cap = r.level(e.Where, e.Cap)
	}
	if e.Floor != "" {
		b.Clamp.Floor = r.level(e.Where, e.Floor)
	}
	if b.Clamp != rule.Free && (e.Because == "" || len(e.Sources) == 0) {
		r.problem(e.Where, "add because: and sources:", "a branch that sets a cap or a floor must say why")
	}
	if e.Because != "" && len(b.About) == 0 {
		r.problem(e.Where, "add tells-of: with the questions whose answers because: tells of",
			"nothing says what the reason takes for given")
	}
	return b
}

func (r *treeReader) leaf(e *leafEntry) rule.AuthoredLeaf {
	r.needs(e.Where, "id", e.ID, "level", e.Level, "because", e.Because)
	r.citations.cites(e.Where, e.Sources)
	r.steps.exist(e.Where, e.Steps)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "leaf %q cites no source", e.ID)
	}
	if len(e.Steps) == 0 {
		r.problem(e.Where, "add steps:", "leaf %q has nothing for the person to do", e.ID)
	}
	leaf := e.AuthoredLeaf
	leaf.Level, leaf.About, leaf.Instead = r.level(e.Where, e.Level), r.about(e.Where, e.About), r.sayingsFor(e.Instead)
	return leaf
}

// sayingsFor are the words in place of others for some plans.
func (r *treeReader) sayingsFor(entries []sayingForEntry) []rule.SayingFor {
	var list []rule.SayingFor
	for i := range entries {
		e := &entries[i]
		r.needs(e.Where, "because", e.Text)
		r.citations.cites(e.Where, e.Sources)
		if len(e.When) == 0 {
			r.problem(e.Where, "add when:", "words in place of others hold for nobody, or for all")
		}
		saying := e.SayingFor
		saying.When = r.vocabulary.conditions(e.When)
		list = append(list, saying)
	}
	return list
}

// about are the questions of whose answers a reason tells.
func (r *treeReader) about(where at, ids []string) []int {
	var list []int
	for _, id := range ids {
		if q := r.vocabulary.fact(where, id); q >= 0 {
			list = append(list, q)
		}
	}
	return list
}

// checkAuthored reports references to nothing, circles, and places no path
// reaches.
func (r *treeReader) checkAuthored(f *treeFile, s *rule.AuthoredTree, before int) {
	c := authoredCheck{trees: r, file: f, tree: s, state: map[string]int{}}
	for _, id := range []string{f.Gate, f.NoRule} {
		if !c.known(id) {
			r.problem(f.Where, suggest(id, c.names()), "there is no node or leaf %q", id)
		}
	}
	if r.payers.entry(f.General) == nil {
		r.problem(f.Where, "name a payer file", "there is no payer %q for the general case", f.General)
	}
	if len(s.Nodes) == 0 || r.count() > before {
		return
	}
	c.state[f.NoRule] = done
	c.visit(f.Where, s.Nodes[0].ID)
	c.visit(f.Where, f.Gate)
	for i, n := range s.Nodes {
		if c.state[n.ID] == 0 {
			r.problem(f.Nodes[i].Where, "lead a branch to it, or take it out", "no path reaches node %q", n.ID)
		}
	}
	for i, leaf := range s.Leaves {
		if c.state[leaf.ID] == 0 {
			r.problem(f.Leaves[i].Where, "lead a branch to it, or take it out", "no path reaches leaf %q", leaf.ID)
		}
	}
}

// checkDrugs reports rules for a drug that has no tree.
func checkDrugs(r *treeReader) {
	for i := range r.payers.entries {
		for j := range r.payers.entries[i].Rules {
			if x := &r.payers.entries[i].Rules[j]; r.book.Index(x.Drug) < 0 && r.count() == 0 {
				r.problem(x.Where, "write "+strings.Join(treeIDs(r.book), " or "),
					"there is no tree for the drug %q", x.Drug)
			}
		}
	}
}
