package lint

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"

	"ketacover/model/fact"
	"ketacover/model/source"
)

// checkSources reports sources that nothing rests on, and warns of those that
// are due to be read again.
func checkSources(found *problems, pages []Page, today fact.Date) {
	if !slices.ContainsFunc(pages, func(p Page) bool { return p.Own && p.in("source") }) {
		return
	}
	cited := map[string]bool{}
	for i := range pages {
		if pages[i].in("source") {
			continue
		}
		walk("", nil, pages[i].Root, func(key string, _, n *yaml.Node) {
			if n.Kind == yaml.ScalarNode && (key == "sources" || key == "source") {
				cited[n.Value] = true
			}
		})
	}
	for p := range own(pages) {
		if !p.in("source") {
			continue
		}
		for _, s := range items(p.Root) {
			id := value(s, "id")
			if !cited[id] {
				found.note(p.at(s), "cite it where it is used, or take it out",
					fmt.Sprintf("nothing cites source %q", id))
			}
			due(found, today, p.at(s), id, s)
		}
	}
}

// due warns of a source that should have been read again, that said itself until
// when it holds, or that a newer text may correct.
func due(found *problems, today fact.Date, where place, id string, s *yaml.Node) {
	due, err := fact.ParseDate(value(s, "due"))
	ends, open := fact.ParseDate(value(s, "ends"))
	switch {
	case err == nil && due.Before(today):
		found.warn(where, "read it again, then set checked: and due:",
			fmt.Sprintf("source %q was due to be read again on %s", id, due))
	case open == nil && ends.Before(today):
		found.warn(where, "look for what holds now, then set checked: and ends:",
			fmt.Sprintf("what source %q says ended on %s", id, ends))
	case open == nil && today.Days(ends) <= source.SoonDays:
		found.warn(where, "look for the figure or the days that come after it",
			fmt.Sprintf("what source %q says ends soon, on %s", id, ends))
	}
	if value(s, "superseded") == "true" {
		found.warn(where, "read the newer text, or say in note: that it cannot be read",
			fmt.Sprintf("a correction waits: a newer text than source %q is known", id))
	}
}
