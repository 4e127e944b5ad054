package content

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
)

// maxChoices is how many answers a person can hold in mind. What one types to
// find may have more.
const maxChoices = 7

// checkChoices reports questions that offer too many answers, or two that
// read the same.
func (c *checker) checkChoices() {
	c.every(func(p *page, key string, entry, n *yaml.Node) {
		if !p.own || !p.in("questions") || key != "options" || n.Kind != yaml.SequenceNode {
			return
		}
		labels, count := map[string]bool{}, 0
		for _, option := range n.Content {
			if value(option, "id") != "unsure" {
				count++
			}
			label := strings.ToLower(value(option, "label"))
			if labels[label] && label != "" {
				c.problem(p.at(option), "say how they differ", fmt.Sprintf("two options of %q have the label %q", idOf(entry), value(option, "label")))
			}
			labels[label] = true
		}
		if count > maxChoices && value(entry, "lookup") != "true" {
			c.problem(p.at(entry), "put some together, or ask in two steps", fmt.Sprintf("question %q offers %d choices, more than %d", idOf(entry), count, maxChoices))
		}
	})
}

// checkIfs reports options of questions that verdicts turn on which do not say
// how they read after "if". Without it a label would stand there: "if Spravato
// safe for you: none of the risks named".
func (c *checker) checkIfs(lib *model.Library) {
	if lib == nil {
		return
	}
	tested := uint64(0)
	for _, d := range lib.Trees.Diagrams {
		tested |= d.Nodes[d.Root].Below
	}
	c.every(func(p *page, key string, entry, n *yaml.Node) {
		q := lib.Questions.Index(idOf(entry))
		if !p.own || !p.in("questions") || key != "options" || n.Kind != yaml.SequenceNode || q < 0 || tested>>q&1 == 0 || value(entry, "if") != "" {
			return
		}
		for _, option := range n.Content {
			if value(option, "if") == "" {
				c.problem(p.at(option), `add if: with how it reads after "if"`, fmt.Sprintf("verdicts turn on %q, and its option %q has no if", idOf(entry), value(option, "id")))
			}
		}
	})
}

// The words on one side of an option may be at most this many times those on
// the other.
const maxRatio = 2.0

// checkDetail reports options of treatment that are told at unequal length:
// the good points and the bad ones of one, one compared with the others, or a
// point that one has and another lacks.
func (c *checker) checkDetail() {
	for i := range c.pages {
		p := &c.pages[i]
		if !p.in("option.yaml") {
			continue
		}
		all, keys := 0, map[string]bool{}
		for _, o := range items(p.root) {
			all += length(o)
			for i := 0; i+1 < len(o.Content); i += 2 {
				keys[o.Content[i].Value] = o.Content[i].Value != "instead"
			}
		}
		for _, o := range items(p.root) {
			c.equalDetail(p, o, all, len(items(p.root)), keys)
		}
	}
}

func (c *checker) equalDetail(p *page, o *yaml.Node, all, count int, keys map[string]bool) {
	id := idOf(o)
	for _, key := range sortedKeys(keys) {
		if keys[key] && get(o, key) == nil {
			c.problem(p.at(o), "add "+key+": as the others have it", fmt.Sprintf("option %q says nothing under %s", id, key))
		}
	}
	good, bad := length(get(o, "good")), length(get(o, "bad"))
	if get(o, "good") != nil && get(o, "bad") != nil && unequal(good, bad) {
		c.problem(p.at(o), "tell both in about as many words", fmt.Sprintf("option %q has %d words of good points and %d of bad ones", id, good, bad))
	}
	for _, other := range items(get(o, "instead")) {
		good, bad := good, bad
		if get(other, "good") != nil {
			good = length(get(other, "good"))
		}
		if get(other, "bad") != nil {
			bad = length(get(other, "bad"))
		}
		if unequal(good, bad) {
			c.problem(p.at(other), "tell both in about as many words", fmt.Sprintf("option %q has %d words of good points and %d of bad ones in some cases", id, good, bad))
		}
	}
	if own, others := length(o), (all-length(o))/max(count-1, 1); count > 1 && unequal(own, others) {
		c.problem(p.at(o), "tell all in about as many words", fmt.Sprintf("option %q has %d words and the others have %d on average", id, own, others))
	}
}

func unequal(a, b int) bool {
	return float64(max(a, b)) > maxRatio*float64(min(a, b))
}

// length counts the words that a person reads below a node. What is said in
// place of a text is as long as it, and not counted too: tests hold that.
func length(n *yaml.Node) int {
	total := 0
	if n == nil {
		return 0
	}
	walk("", nil, n, func(key string, _, n *yaml.Node) {
		switch {
		case n.Kind == yaml.ScalarNode && !notRead[key]:
			total += len(strings.Fields(n.Value))
		case n.Kind == yaml.SequenceNode && key == "instead":
			for _, other := range n.Content {
				total -= length(other)
			}
		}
	})
	return total
}
