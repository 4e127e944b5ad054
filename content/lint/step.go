package lint

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// verbs are what a step may start with: what a person can do.
var verbs = setOf(`
	add answer appeal apply ask bring call cancel check choose collect compare complain complete contact copy count
	cover explain fax file fill find follow get give go have join keep learn leave let list look mail make mark
	meet name note open pay pick plan prepare print put read record remind repeat report request return review save
	say schedule see send set share show sign start state stay stop take talk tell text thank track try use visit
	wait work write`)

// checkSteps reports steps that do not say what the person does, and leaves
// and outcomes that give the person nothing of their own to do.
func checkSteps(found *problems, pages []Page) {
	steps := map[string]string{}
	for i := range pages {
		if p := &pages[i]; p.in("step.yaml") {
			for _, s := range items(p.Root) {
				steps[value(s, "id")] = value(s, "text")
			}
		}
	}
	every(pages, func(p *Page, key string, entry, n *yaml.Node) {
		switch {
		case n.Kind == yaml.ScalarNode && (key == "how" || key == "keep" || key == "do" ||
			key == "text" && p.in("step.yaml")) && !StartsWithVerb(n.Value):
			found.note(p.at(n), "start with what the person does, as in Ask or Call",
				fmt.Sprintf("%s of %q does not start with a verb", key, ID(entry)))
		case p.in("tree") && n.Kind == yaml.MappingNode && ends(key):
			forThePerson(found, p, key, n, steps)
		}
	})
}

// ends reports whether what stands under a key of a tree can end a walk.
func ends(key string) bool {
	return slices.Contains([]string{"leaves", "open", "met", "met-weak", "failed", "failed-weak", "merged", "excluded",
		"excluded-weak", "excluded-by"}, key)
}

// forThePerson reports a leaf or an outcome none of whose steps speaks to the
// person.
func forThePerson(found *problems, p *Page, key string, n *yaml.Node, steps map[string]string) {
	for _, id := range items(get(n, "steps")) {
		if text := steps[id.Value]; StartsWithVerb(text) && speaksToYou(text) {
			return
		}
	}
	if key == "leaves" && len(items(get(n, "steps"))) == 0 {
		return // Parse says so
	}
	name := ID(n)
	if name == "" {
		name = key
	}
	found.note(p.at(n), "add a step such as: Ask your clinician ...",
		fmt.Sprintf("no step of %q starts with a verb and speaks to you", name))
}

// StartsWithVerb reports whether a text begins with what a person does.
func StartsWithVerb(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return verbs()[strings.ToLower(strings.Trim(first, `.,:;"'`))]
}

func speaksToYou(text string) bool {
	return slices.ContainsFunc(tokens(strings.ToLower(text)), func(t token) bool {
		return t.word == "you" || t.word == "your" || t.word == "yourself"
	})
}
