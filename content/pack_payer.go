package content

import (
	"bytes"
	"slices"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
)

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
