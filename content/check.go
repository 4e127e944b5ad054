package content

import (
	"slices"

	"go.yaml.in/yaml/v4"

	"ketacover/content/lint"
	"ketacover/model"
	"ketacover/model/fact"
)

// check reads content and says all that is wrong with it: what Parse reports, and what
// makes it hard to read, to trust or to keep true. What is due to be read again on a
// day is a warning.
func check(files layers, today fact.Date) model.ContentCheck {
	l := newLoader(files)
	lib := l.parse()
	var turnsOn func(question string) bool
	if lib != nil {
		turnsOn = func(id string) bool {
			q := lib.Questions.Index(id)
			return q >= 0 && lib.Trees.Tests(q)
		}
	}
	read := lint.Check(files.pages(), turnsOn, today)
	all := l.all
	for _, p := range read.Problems {
		safe := newProblem(at{p.File, p.Line}, p.Mend, p.Text)
		safe.Severity = p.Severity
		all = append(all, safe)
	}
	if all.Count(fact.Failing) > 0 {
		lib = nil
	}
	return model.ContentCheck{Library: lib, Grade: read.Grade, Texts: read.Texts, Problems: all.Sorted()}
}

// pages reads every content file of both layers, without the entries of the
// lower one that are replaced. What cannot be read is left to Parse to report.
func (f layers) pages() []lint.Page {
	var list []lint.Page
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		for _, name := range f.glob(pattern) {
			own, as := f.page(name)
			below := f.belowNode(name)
			if below != nil && (own == nil || own.Kind == yaml.SequenceNode) {
				list = append(list, lint.Page{Name: name, File: belowName(name), Root: without(below, own)})
			}
			if own != nil {
				list = append(list, lint.Page{Name: name, File: as, Own: true, Root: own})
			}
		}
	}
	return list
}

// page is a file of the folder, and the name that it has there.
func (f layers) page(name string) (root *yaml.Node, as string) {
	data, as, err := f.ownFile(name)
	if err != nil {
		return nil, as
	}
	if root, err = parsedFile(as, data); err != nil {
		return nil, as
	}
	return root, as
}

// without is a list without the entries whose ids another list has.
func without(list, other *yaml.Node) *yaml.Node {
	if other == nil {
		return list
	}
	ids := map[string]bool{}
	for _, e := range other.Content {
		if id := lint.ID(e); id != "" {
			ids[id] = true
		}
	}
	rest := *list
	rest.Content = slices.DeleteFunc(slices.Clone(list.Content), func(e *yaml.Node) bool { return ids[lint.ID(e)] })
	return &rest
}
