package content

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// readTrees reads the sketches, checks them, grows the trees, and compiles
// the diagrams.
func (l *loader) readTrees() {
	sound := len(l.problems) == 0
	each(l, "tree", func(_ string, f *treeFile) {
		before := len(l.problems)
		s := l.sketch(f)
		l.checkSketch(f, &s, before)
		if len(l.problems) > before || !sound {
			return // a tree that grows from a mistake would make others
		}
		tree := l.lib.Payers.Grow(&s)
		diagram, err := verdict.NewDiagram(&tree, l.lib.Questions.List)
		if err != nil {
			l.problem(f.Where, "simplify it", "%v", err)
			return
		}
		l.lib.Trees.List = append(l.lib.Trees.List, tree)
		l.lib.Trees.Diagrams = append(l.lib.Trees.Diagrams, diagram)
		l.checkReach(f, &tree)
		l.checkGiven(f, &tree)
	})
	l.checkDrugs()
	l.checkWheres()
}

// checkWheres reports questions that a verdict may turn on and that nobody is
// told where to find out.
func (l *loader) checkWheres() {
	for q := range l.lib.Questions.List {
		if question := &l.lib.Questions.List[q]; question.Where == "" && l.lib.Trees.Tests(q) {
			l.problem(l.asked[question.ID], "add where:", "question %q does not say where to find out", question.ID)
		}
	}
}

func (l *loader) sketch(f *treeFile) rule.Sketch {
	l.needs(f.Where, "tree", f.Tree, "title", f.Title, "short", f.Short, "gate", f.Gate, "general", f.General, "no-rule", f.NoRule)
	s := rule.Sketch{
		ID: f.Tree, Title: f.Title, Short: f.Short, Within: cmp.Or(f.Within, f.Title), Gate: f.Gate, General: f.General, NoRule: f.NoRule,
		Outcomes: map[rule.Outcome]rule.OutcomeText{},
	}
	for i := range f.Nodes {
		s.Nodes = append(s.Nodes, l.node(&f.Nodes[i]))
	}
	for i := range f.Leaves {
		s.Leaves = append(s.Leaves, l.leaf(&f.Leaves[i]))
		if e := &f.Leaves[i]; len(e.About) == 0 && e.ID != f.NoRule {
			l.problem(e.Where, "add tells-of: with the questions whose answers because: tells of", "nothing says what the reason takes for given")
		}
	}
	for i := range f.Common {
		s.Common = append(s.Common, l.criterion(&f.Common[i], nil))
	}
	if f.AtGate != nil {
		gate := l.criterion(f.AtGate, nil)
		gate.AtGate = true
		s.AtGate = &gate
	}
	s.Open, s.Merged = l.outcome(f.Where, "open", &f.Open), l.outcome(f.Where, "merged", &f.Merged)
	o := &f.Outcomes
	for i, e := range []*outcomeEntry{&o.Met, &o.MetWeak, &o.Failed, &o.FailedWeak, &o.Excluded, &o.ExcludedWeak, &o.ExcludedBy} {
		s.Outcomes[rule.Outcomes[i]] = l.outcome(o.Where, string(rule.Outcomes[i]), e)
		if e.Because != "" && e.If == "" && turnsOnConditions[rule.Outcomes[i]] {
			l.problem(e.Where, "add if: with what can be said then", "nothing is said of %q where the conditions are open", rule.Outcomes[i])
		}
	}
	return s
}

func (l *loader) outcome(where at, name string, e *outcomeEntry) rule.OutcomeText {
	l.needs(where, name, e.Because)
	l.cites(e.Where, e.Sources)
	l.stepsExist(e.Where, e.Steps)
	return rule.OutcomeText{Because: e.Because, Usual: e.Usual, Unasked: e.Unasked, If: e.If, Sources: e.Sources, Steps: e.Steps, Instead: l.sayingsFor(e.Instead)}
}

func (l *loader) node(e *nodeEntry) rule.SketchNode {
	n := rule.SketchNode{ID: e.ID, Fact: l.fact(e.Where, e.Split)}
	if n.Fact < 0 {
		return n
	}
	question := &l.lib.Questions.List[n.Fact]
	var handled fact.Values
	for i := range e.Branches {
		b := l.branch(&e.Branches[i], question, handled)
		if again := b.Is & handled; again != 0 {
			l.problem(e.Branches[i].Where, "keep it in one branch", "option %q is handled by two branches", question.Options[again.First()].ID)
		}
		handled |= b.Is
		n.Branches = append(n.Branches, b)
	}
	for o := range (question.All() &^ handled).Each {
		l.problem(e.Where, "add a branch, or else: true", "no branch of node %q handles option %q", e.ID, question.Options[o].ID)
	}
	return n
}

func (l *loader) branch(e *branchEntry, q *fact.Question, handled fact.Values) rule.SketchBranch {
	l.cites(e.Where, e.Sources)
	l.stepsExist(e.Where, e.Steps)
	b := rule.SketchBranch{
		Is: l.values(e.Where, q, e.Is), To: e.To, Rules: e.Rules, Clamp: rule.Free,
		Because: e.Because, About: l.about(e.Where, e.About), Sources: e.Sources, Steps: e.Steps, Instead: l.sayingsFor(e.Instead),
	}
	if e.Else {
		b.Is = q.All() &^ handled
	}
	if b.Is == 0 {
		l.problem(e.Where, "write is: or else: true", "the branch takes no option")
	}
	if (e.To == "") == (e.Rules == "") {
		l.problem(e.Where, "write either to: or rules:", "the branch leads nowhere, or to two places")
	}
	if e.Cap != "" {
		b.Clamp.Cap = l.level(e.Where, e.Cap)
	}
	if e.Floor != "" {
		b.Clamp.Floor = l.level(e.Where, e.Floor)
	}
	if b.Clamp != rule.Free && (e.Because == "" || len(e.Sources) == 0) {
		l.problem(e.Where, "add because: and sources:", "a branch that sets a cap or a floor must say why")
	}
	if e.Because != "" && len(b.About) == 0 {
		l.problem(e.Where, "add tells-of: with the questions whose answers because: tells of", "nothing says what the reason takes for given")
	}
	return b
}

func (l *loader) leaf(e *leafEntry) rule.SketchLeaf {
	l.needs(e.Where, "id", e.ID, "level", e.Level, "because", e.Because)
	l.cites(e.Where, e.Sources)
	l.stepsExist(e.Where, e.Steps)
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "leaf %q cites no source", e.ID)
	}
	if len(e.Steps) == 0 {
		l.problem(e.Where, "add steps:", "leaf %q has nothing for the person to do", e.ID)
	}
	return rule.SketchLeaf{
		ID: e.ID, Level: l.level(e.Where, e.Level), Because: e.Because, About: l.about(e.Where, e.About),
		Sources: e.Sources, Steps: e.Steps, NoAuthorization: e.NoAuthorization, Instead: l.sayingsFor(e.Instead),
	}
}

// sayingsFor are the words in place of others for some plans.
func (l *loader) sayingsFor(entries []sayingForEntry) []rule.SayingFor {
	var list []rule.SayingFor
	for i := range entries {
		e := &entries[i]
		l.needs(e.Where, "because", e.Because)
		l.cites(e.Where, e.Sources)
		if len(e.When) == 0 {
			l.problem(e.Where, "add when:", "words in place of others hold for nobody, or for all")
		}
		list = append(list, rule.SayingFor{When: l.conditions(e.When), Text: e.Because, If: e.If, Sources: e.Sources})
	}
	return list
}

// about are the questions of whose answers a reason tells.
func (l *loader) about(where at, ids []string) []int {
	var list []int
	for _, id := range ids {
		if q := l.fact(where, id); q >= 0 {
			list = append(list, q)
		}
	}
	return list
}

// level reads a level.
func (l *loader) level(where at, id string) rule.Level {
	return rule.Level(l.oneOf(where, "level", id, levelIDs()))
}

// levels reads a set of levels; none for all.
func (l *loader) levels(where at, ids []string) fact.Values {
	return l.among(where, "level", ids, levelIDs())
}

// levelIDs are the ids of the levels, lowest first.
func levelIDs() []string {
	ids := make([]string, rule.Levels)
	for i := range ids {
		ids[i] = rule.Level(i).String()
	}
	return ids
}

// checkSketch reports references to nothing, circles, and places no path
// reaches.
func (l *loader) checkSketch(f *treeFile, s *rule.Sketch, before int) {
	c := sketchCheck{loader: l, file: f, sketch: s, state: map[string]int{}}
	for _, id := range []string{f.Gate, f.NoRule} {
		if !c.known(id) {
			l.problem(f.Where, suggest(id, c.names()), "there is no node or leaf %q", id)
		}
	}
	if l.payerAt(f.General) == nil {
		l.problem(f.Where, "name a payer file", "there is no payer %q for the general case", f.General)
	}
	if len(s.Nodes) == 0 || len(l.problems) > before {
		return
	}
	c.state[f.NoRule] = done
	c.visit(f.Where, s.Nodes[0].ID)
	c.visit(f.Where, f.Gate)
	for i, n := range s.Nodes {
		if c.state[n.ID] == 0 {
			l.problem(f.Nodes[i].Where, "lead a branch to it, or take it out", "no path reaches node %q", n.ID)
		}
	}
	for i, leaf := range s.Leaves {
		if c.state[leaf.ID] == 0 {
			l.problem(f.Leaves[i].Where, "lead a branch to it, or take it out", "no path reaches leaf %q", leaf.ID)
		}
	}
}

func (l *loader) payerAt(id string) *payerFile {
	i := slices.IndexFunc(l.payers, func(p payerFile) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return &l.payers[i]
}

// checkDrugs reports rules for a drug that has no tree.
func (l *loader) checkDrugs() {
	for i := range l.payers {
		for j := range l.payers[i].Rules {
			if r := &l.payers[i].Rules[j]; l.lib.Trees.Index(r.Drug) < 0 && len(l.problems) == 0 {
				l.problem(r.Where, "write "+strings.Join(l.treeIDs(), " or "), "there is no tree for the drug %q", r.Drug)
			}
		}
	}
}
