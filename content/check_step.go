package content

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// verbs are what a step may start with: what a person can do.
var verbs = setOf(`
	add answer appeal apply ask bring call cancel check choose collect compare complain complete contact copy count cover
	explain fax file fill find follow get give go have join keep learn leave let list look mail make mark meet name note open
	pay pick plan prepare print put read record remind repeat report request return review save say schedule see send set
	share show sign start state stay stop take talk tell text thank track try use visit wait work write`)

// checkSteps reports steps that do not say what the person does, and leaves
// and outcomes that give the person nothing of their own to do.
func (c *checker) checkSteps() {
	steps := map[string]string{}
	for i := range c.pages {
		if p := &c.pages[i]; p.in("step.yaml") {
			for _, s := range items(p.root) {
				steps[value(s, "id")] = value(s, "text")
			}
		}
	}
	c.every(func(p *page, key string, entry, n *yaml.Node) {
		if !p.own {
			return
		}
		switch {
		case n.Kind == yaml.ScalarNode && (key == "how" || key == "keep" || key == "do" || key == "text" && p.in("step.yaml")) && !startsWithVerb(n.Value):
			c.problem(p.at(n), "start with what the person does, as in Ask or Call", fmt.Sprintf("%s of %q does not start with a verb", key, idOf(entry)))
		case p.in("tree") && n.Kind == yaml.MappingNode && ends(key):
			c.forThePerson(p, key, n, steps)
		}
	})
}

// ends reports whether what stands under a key of a tree can end a walk.
func ends(key string) bool {
	return slices.Contains([]string{"leaves", "open", "met", "met-weak", "failed", "failed-weak", "merged", "excluded", "excluded-weak", "excluded-by"}, key)
}

// forThePerson reports a leaf or an outcome none of whose steps speaks to the
// person.
func (c *checker) forThePerson(p *page, key string, n *yaml.Node, steps map[string]string) {
	for _, id := range items(get(n, "steps")) {
		if text := steps[id.Value]; startsWithVerb(text) && speaksToYou(text) {
			return
		}
	}
	if key == "leaves" && len(items(get(n, "steps"))) == 0 {
		return // Parse says so
	}
	name := idOf(n)
	if name == "" {
		name = key
	}
	c.problem(p.at(n), "add a step such as: Ask your clinician ...", fmt.Sprintf("no step of %q starts with a verb and speaks to you", name))
}

func startsWithVerb(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return verbs[strings.ToLower(strings.Trim(first, `.,:;"'`))]
}

func speaksToYou(text string) bool {
	return slices.ContainsFunc(tokens(strings.ToLower(text)), func(t token) bool {
		return t.word == "you" || t.word == "your" || t.word == "yourself"
	})
}
