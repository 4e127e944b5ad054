package content

import (
	"fmt"

	"go.yaml.in/yaml/v4"

	"ketacover/model/fact"
)

// checkSources reports sources that nothing rests on, and warns of those that
// are due to be read again.
func (c *checker) checkSources() {
	cited := map[string]bool{}
	c.every(func(p *page, key string, _, n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && (key == "sources" || key == "source") && !p.in("source") {
			cited[n.Value] = true
		}
	})
	for i := range c.pages {
		p := &c.pages[i]
		if !p.in("source") || !p.own {
			continue
		}
		for _, s := range items(p.root) {
			id := value(s, "id")
			if !cited[id] {
				c.problem(p.at(s), "cite it where it is used, or take it out", fmt.Sprintf("nothing cites source %q", id))
			}
			c.due(p.at(s), id, s)
		}
	}
}

// due warns of a source that should have been read again, or that said itself
// until when it holds.
func (c *checker) due(where at, id string, s *yaml.Node) {
	due, err := fact.ParseDate(value(s, "due"))
	ends, open := fact.ParseDate(value(s, "ends"))
	switch {
	case err == nil && due.Before(c.today):
		c.warn(where, "read it again, then set checked: and due:", fmt.Sprintf("source %q was due to be read again on %s", id, due))
	case open == nil && ends.Before(c.today):
		c.warn(where, "look for what holds now, then set checked: and ends:", fmt.Sprintf("what source %q says ended on %s", id, ends))
	}
}

func (c *checker) warn(where at, mend, text string) {
	c.problem(where, mend, text)
	c.problems[len(c.problems)-1].Severity = fact.Warned
}
