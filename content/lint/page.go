package lint

import (
	"iter"
	"path"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Page is a content file as it is written.
type Page struct {
	Name string // the path in the folder
	File string // the name for messages
	Own  bool   // not of the content that a folder is laid over
	Root *yaml.Node
}

func (p *Page) at(n *yaml.Node) place { return place{p.File, n.Line} }

// in reports whether the page is in a folder, or is that file.
func (p *Page) in(where string) bool { return p.Name == where || path.Dir(p.Name) == where }

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

// ID is what an entry is called: by its id, or as a term by its name.
func ID(n *yaml.Node) string {
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

// own are the folder's own pages: what it is laid over was checked before.
func own(pages []Page) iter.Seq[*Page] {
	return func(yield func(*Page) bool) {
		for i := range pages {
			if pages[i].Own && !yield(&pages[i]) {
				return
			}
		}
	}
}

// every visits the values of the folder's own pages.
func every(pages []Page, visit func(p *Page, key string, entry, n *yaml.Node)) {
	for p := range own(pages) {
		walk("", nil, p.Root, func(key string, entry, n *yaml.Node) { visit(p, key, entry, n) })
	}
}
