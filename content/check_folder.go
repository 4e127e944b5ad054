package content

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
	"ketacover/model/fact"
)

// Check reads a folder of content and says all that is wrong with it: what
// Parse reports, and what makes it hard to read, to trust or to keep true. What
// is due to be read again on a day is a warning.
func Check(files fs.FS, today fact.Date) model.ContentCheck {
	return check(layers{own: files}, today)
}

// checker looks at the files as they are written, so that a new kind of file
// is checked without a word about it here.
type checker struct {
	pages    []page
	texts    []text
	today    fact.Date
	names    names
	overall  reading
	problems fact.Problems
}

func check(files layers, today fact.Date) model.ContentCheck {
	l := newLoader(files)
	lib := l.parse()
	c := checker{pages: files.pages(), today: today}
	c.texts = c.prose()
	c.names = newNames(c.properNames())
	c.checkReading()
	c.checkTerms()
	c.checkSources()
	c.checkChoices()
	c.checkIfs(lib)
	c.checkSteps()
	c.checkEvidence()
	c.checkDetail()
	problems := append(l.all, c.problems...)
	if problems.Count(fact.Failing) > 0 {
		lib = nil
	}
	return model.ContentCheck{Library: lib, Grade: c.overall.grade(), Texts: c.ownTexts(), Problems: problems.Sorted()}
}

func (c *checker) problem(where at, mend, text string) {
	c.problems = append(c.problems, newProblem(where, mend, text))
}

// page is a content file as it is written.
type page struct {
	name string // the path in the folder
	file string // the name for messages
	own  bool   // not of the built-in content below a pack
	root *yaml.Node
}

func (p *page) at(n *yaml.Node) at { return at{p.file, n.Line} }

// in reports whether the page is in a folder, or is that file.
func (p *page) in(place string) bool { return p.name == place || path.Dir(p.name) == place }

// pages reads every content file of both layers, without the entries of the
// lower one that are replaced. What cannot be read is left to Parse to report.
func (f layers) pages() []page {
	var list []page
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		for _, name := range f.glob(pattern) {
			own, below := readPage(f.own, name), f.belowNode(name)
			if below != nil && (own == nil || own.Kind == yaml.SequenceNode) {
				list = append(list, page{name: name, file: belowName(name), root: without(below, own)})
			}
			if own != nil {
				list = append(list, page{name: name, file: name, own: true, root: own})
			}
		}
	}
	return list
}

func readPage(files fs.FS, name string) *yaml.Node {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil
	}
	root, err := parsedFile(name, data)
	if err != nil {
		return nil
	}
	return root
}

// without is a list without the entries whose ids another list has.
func without(list, other *yaml.Node) *yaml.Node {
	if other == nil {
		return list
	}
	ids := map[string]bool{}
	for _, e := range other.Content {
		if id := idOf(e); id != "" {
			ids[id] = true
		}
	}
	rest := *list
	rest.Content = slices.DeleteFunc(slices.Clone(list.Content), func(e *yaml.Node) bool { return ids[idOf(e)] })
	return &rest
}

// get is the value of a key, or nil.
func get(n *yaml.Node, key string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// value is the text of a key, or "".
func value(n *yaml.Node, key string) string {
	if v := get(n, key); v != nil {
		return strings.TrimSpace(v.Value)
	}
	return ""
}

// items are the entries of a list, or the one value that stands for a list.
func items(n *yaml.Node) []*yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.SequenceNode:
		return n.Content
	case n.Kind == yaml.ScalarNode:
		return []*yaml.Node{n}
	}
	return nil
}

// idOf is what an entry is called: by its id, or as a term by its name.
func idOf(n *yaml.Node) string {
	if id := value(n, "id"); id != "" {
		return id
	}
	return value(n, "name")
}

// walk calls visit for every value below a node with the key it stands under
// and the entry it belongs to.
func walk(key string, entry, n *yaml.Node, visit func(key string, entry, n *yaml.Node)) {
	visit(key, entry, n)
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			walk(n.Content[i].Value, n, n.Content[i+1], visit)
		}
	case yaml.SequenceNode:
		for _, e := range n.Content {
			walk(key, entry, e, visit)
		}
	}
}

// every visits the values of all pages.
func (c *checker) every(visit func(p *page, key string, entry, n *yaml.Node)) {
	for i := range c.pages {
		p := &c.pages[i]
		walk("", nil, p.root, func(key string, entry, n *yaml.Node) { visit(p, key, entry, n) })
	}
}
