package content

import (
	"ketacover/model/reference"
)

type notFoundGroup struct {
	Where                   at
	reference.NotFoundGroup `keys:"id title ask sources"`
	Names                   []string        `yaml:"names"` // the room lint passes over them
	Gaps                    []notFoundEntry `yaml:"gaps"`
}

type notFoundEntry struct {
	Where              at
	reference.NotFound `keys:"id what tries not-yet ask"`
	Drugs              []string           `yaml:"drugs"`
	For                [][]conditionEntry `yaml:"for"`
}

// readNotFound reads what is still not known.
func readNotFound(r *shelfReader) {
	whole(r.files, "not-found.yaml", func(groups *[]notFoundGroup) {
		seen, gaps := map[string]at{}, map[string]at{}
		for _, g := range *groups {
			r.needs(g.Where, "id", g.ID, "title", g.Title, "ask", g.Ask)
			r.unique(seen, g.Where, "group", g.ID)
			r.citations.rests(g.Where, "the group "+g.ID, g.Sources)
			group := g.NotFoundGroup
			for i := range g.Gaps {
				r.unique(gaps, g.Gaps[i].Where, "gap", g.Gaps[i].ID)
				group.Gaps = append(group.Gaps, notFound(r, &g.Gaps[i], g.Ask))
			}
			r.book.NotFound = append(r.book.NotFound, group)
		}
	})
}

// notFound reads one thing that is not known. Whom to ask is said once for the group
// where the entry names nobody.
func notFound(r *shelfReader, e *notFoundEntry, ask string) reference.NotFound {
	r.needs(e.Where, "id", e.ID, "what", e.What)
	n := e.NotFound
	if n.Ask == "" {
		n.Ask = ask
	}
	if n.Tries < 0 || n.Tries > 0 && n.NotYet {
		r.problem(e.Where, "keep the one that is true", "the gap %q was tried %d times and not-yet is %t",
			n.ID, n.Tries, n.NotYet)
	}
	n.For = r.vocabulary.plans(e.For)
	for _, drug := range e.Drugs {
		r.oneOfKnown(e.Where, "drugs", drug, treeIDs(r.trees))
		n.Trees = append(n.Trees, max(r.trees.Index(drug), 0))
	}
	if len(e.Drugs) > 0 && len(n.For) == 0 {
		r.problem(e.Where, "add for:", "the gap %q stands in the reasons of everyone", n.ID)
	}
	return n
}
