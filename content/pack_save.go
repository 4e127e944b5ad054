package content

import (
	"bytes"
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// NoPack is why what a person read cannot be made a pack, and the mend.
type NoPack struct{ text, hint string }

// Error says why.
func (e *NoPack) Error() string { return e.text }

// Hint says what to do about it.
func (e *NoPack) Hint() string { return e.hint }

// The reasons, told apart with errors.Is.
var (
	ErrNothingRead = &NoPack{"the case holds no rule that you read yourself",
		"write one down under \"own-rules\", or on the screen under More"}
	ErrWhoseRule = &NoPack{"the case does not say whose rule it is",
		"answer which company runs the plan, or add \"payer\" to the rule"}
)

// SavePack writes the rules that a person read as a pack: a new folder, which
// "ketacover --content DIR" lays over what the program knows. What is written was
// read back first, so that a pack that is there works.
func SavePack(l *model.Library, c record.Case, dir string) error {
	files, err := packOf(l, c)
	if err != nil {
		return err
	}
	check := newLoader(layers{own: files, below: written})
	if check.parse() == nil {
		return check.all.Sorted()
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	if err := writeFiles(dir, files); err != nil {
		return errors.Join(err, os.RemoveAll(dir)) // half a pack would be taken for a whole one
	}
	return nil
}

// writeFiles writes the files of a pack into its folder.
func writeFiles(dir string, files held) error {
	for _, name := range sortedKeys(files) {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(full, files[name], 0o600); err != nil {
			return err
		}
	}
	return nil
}

// packOf is the files of a pack: for each payer its file with the rules that were
// read in place of those of the same use, and the readings as sources.
func packOf(l *model.Library, c record.Case) (held, error) {
	if len(c.OwnRules) == 0 {
		return nil, ErrNothingRead
	}
	own := slices.Clone(c.OwnRules)
	for i := range own {
		if !own[i].Bound() {
			whose := l.Base().Trees.KnownPayer(c.Answers)
			if whose == nil {
				return nil, ErrWhoseRule
			}
			own[i].Payer = whose.ID
		}
	}
	with, files := l.With(own), held{}
	var sources []savedSource
	for i := range own {
		s := with.Sources.Find(model.ReadingID(i))
		sources = append(sources, savedSource{s.ID, s.Title, s.Publisher, s.Checked.String(), s.Due.String(), s.Kind,
			s.Confidence.String(), s.Note})
		name := path.Join("payer", own[i].Payer+".yaml")
		if own[i].Payer == rule.GeneralPayer {
			name = path.Join("payer", unlisted+".yaml")
		}
		if files[name] != nil {
			continue
		}
		file, err := savedPayer(with, with.Payers.Find(own[i].Payer), name)
		if err != nil {
			return nil, err
		}
		files[name] = file
	}
	data, err := yaml.Marshal(sources)
	files["source/own-reading.yaml"] = data
	return files, err
}

// savedSource and savedRule are entries as a pack has them.
type savedSource struct {
	ID         string `yaml:"id"`
	Title      string `yaml:"title"`
	Publisher  string `yaml:"publisher"`
	Checked    string `yaml:"checked"`
	Due        string `yaml:"due"`
	Kind       string `yaml:"kind"`
	Confidence string `yaml:"confidence"`
	Note       string `yaml:"note"`
}

type savedRule struct {
	ID         string              `yaml:"id"`
	Drug       string              `yaml:"drug"`
	For        map[string][]string `yaml:"for"`
	Stance     string              `yaml:"stance"`
	Confidence string              `yaml:"confidence"`
	Read       string              `yaml:"read"`
	Because    string              `yaml:"because"`
	Sources    []string            `yaml:"sources"`
	Criteria   []savedCriterion    `yaml:"criteria,omitempty"`
}

type savedCriterion struct {
	ID     string      `yaml:"id"`
	Short  string      `yaml:"short"`
	Text   string      `yaml:"text"`
	Formal string      `yaml:"formal"`
	Proof  string      `yaml:"proof"`
	Source string      `yaml:"source"`
	MetBy  []savedTest `yaml:"met-by,omitempty"`
}

type savedTest struct {
	Question string   `yaml:"question"`
	Is       []string `yaml:"is"`
}

// savedPayer is the file of a payer. Its published rules keep the uses of which the
// person read nothing.
func savedPayer(l *model.Library, p *rule.Payer, name string) ([]byte, error) {
	var file yaml.Node
	if err := yaml.Load(writtenPayer(l, p, name), &file); err != nil {
		return nil, err
	}
	s := packSaver{l.Questions, p}
	top := file.Content[0]
	rules := member(top, "rules")
	if rules == nil {
		rules = &yaml.Node{Kind: yaml.SequenceNode}
		top.Content = append(top.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "rules"}, rules)
	}
	var kept []*yaml.Node
	for _, node := range rules.Content {
		parts, err := s.left(node)
		if err != nil {
			return nil, err
		}
		kept = append(kept, parts...)
	}
	for i := range p.Rules {
		if !p.Rules[i].Yours {
			continue
		}
		var made yaml.Node
		if err := made.Encode(s.saved(&p.Rules[i])); err != nil {
			return nil, err
		}
		kept = append(kept, &made)
	}
	rules.Content, rules.Style = withoutGone(kept), 0
	var out bytes.Buffer
	e := yaml.NewEncoder(&out)
	e.SetIndent(2)
	err := e.Encode(&file)
	return out.Bytes(), err
}

// writtenPayer is the file of a payer as it is written. The rule of a company that is
// not listed gets a file of its own: what stands for all others is nobody's rule.
func writtenPayer(l *model.Library, p *rule.Payer, name string) []byte {
	if text, err := written.ReadFile(name); err == nil && p.ID != rule.GeneralPayer {
		return text
	}
	head := p.ID
	called := p.Name
	if p.ID == rule.GeneralPayer {
		head, called = unlisted, l.Questions.Readable.Unlisted
	}
	text, _ := yaml.Marshal(map[string]string{"id": head, "name": called}) // two texts: no error
	return text
}

// unlisted is the id of a payer that a person's pack adds.
const unlisted = "my-plan"

// packSaver writes the rules of one payer.
type packSaver struct {
	questions *fact.Questions
	payer     *rule.Payer
}

// saved is a rule that the person read.
func (s packSaver) saved(r *rule.Rule) savedRule {
	out := savedRule{ID: r.ID, Drug: r.Drug, For: s.uses(r.Uses), Stance: r.Stance.String(),
		Confidence: r.Confidence.String(), Read: r.Read.String(), Because: r.Because, Sources: r.Sources}
	for i := range r.Criteria {
		c := &r.Criteria[i]
		made := savedCriterion{ID: c.ID, Short: c.Short, Text: c.Text, Formal: c.Formal, Proof: c.Proof, Source: c.Source}
		for _, t := range c.Tests {
			made.MetBy = append(made.MetBy, savedTest{s.questions.List[t.Fact].ID, s.ids(t.Fact, t.Met)})
		}
		out.Criteria = append(out.Criteria, made)
	}
	return out
}

func (s packSaver) uses(uses rule.Uses) map[string][]string {
	out := map[string][]string{}
	for _, use := range uses {
		out[s.questions.List[use.Fact].ID] = s.ids(use.Fact, use.Is)
	}
	return out
}

func (s packSaver) ids(q int, is fact.Values) []string {
	var ids []string
	for v := range is.Each {
		ids = append(ids, s.questions.List[q].Options[v].ID)
	}
	return ids
}

// left is what is left of a published rule: nothing, the rule for fewer uses, and
// the rule for the forms of which the person read nothing.
func (s packSaver) left(node *yaml.Node) ([]*yaml.Node, error) {
	id, drug := member(node, "id").Value, member(node, "drug").Value
	form := s.questions.Index(fact.FormQuestion)
	uses, other := slices.Clone(s.payer.Rule(drug, id).Uses), rule.Uses(nil)
	touched := false
	for i := range s.payer.Rules {
		yours := &s.payer.Rules[i]
		forms := uses.Of(form)
		if !yours.Yours || yours.Drug != drug || !yours.Uses.Of(form).Meets(forms) {
			continue
		}
		for j := range uses {
			use := &uses[j]
			both := use.Is.And(yours.Uses.Of(use.Fact))
			if use.Fact == form || both.Empty() {
				continue
			}
			touched = true
			use.Is = use.Is.Without(both)
			if rest := forms.Without(yours.Uses.Of(form)); !rest.Empty() {
				other = append(rule.Uses{{Fact: form, Is: rest}}, append(other[min(1, len(other)):],
					fact.Condition{Fact: use.Fact, Is: both})...)
			}
		}
	}
	if !touched {
		return []*yaml.Node{node}, nil
	}
	var parts []*yaml.Node
	for i, left := range []rule.Uses{uses, other} {
		left = slices.DeleteFunc(left, func(c fact.Condition) bool { return c.Is.Empty() })
		if len(left) < 2 {
			continue // no use, but its forms
		}
		part := clone(node)
		if i > 0 {
			member(part, "id").Value += "-other-forms"
		}
		if err := member(part, "for").Encode(s.uses(left)); err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// clone is a copy of a node down to its last part.
func clone(n *yaml.Node) *yaml.Node {
	c := *n
	c.Content = nil
	for _, part := range n.Content {
		c.Content = append(c.Content, clone(part))
	}
	return &c
}

// member is the value of a key, or nil.
func member(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// withoutGone takes the names of rules that are gone out of those that are left.
func withoutGone(rules []*yaml.Node) []*yaml.Node {
	there := map[string]bool{}
	for _, r := range rules {
		there[member(r, "id").Value] = true
	}
	for _, r := range rules {
		list := member(r, "alternative-to")
		if list == nil {
			continue
		}
		list.Content = slices.DeleteFunc(list.Content, func(n *yaml.Node) bool { return !there[n.Value] })
		if len(list.Content) == 0 {
			i := slices.Index(r.Content, list)
			r.Content = slices.Delete(r.Content, i-1, i+1)
		}
	}
	return rules
}
