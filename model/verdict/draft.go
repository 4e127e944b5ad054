package verdict

import (
	"fmt"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Draft is a tree compiled by itself: a place for every question, a kid for
// every option. Which options are alike, and which questions take a place, is
// known only when all trees are compiled (see Diagrams).
type Draft struct{ d Diagram }

// NewDraft compiles a tree whose references are sound, as the loader of the
// content holds them to be.
func NewDraft(t *rule.Tree, questions []fact.Question) (Draft, error) {
	sizes := make([]int, len(questions))
	for q := range questions {
		sizes[q] = len(questions[q].Options)
	}
	b := newBuilder(sizes)
	done, known := make([]uint16, len(t.Nodes)), make([]bool, len(t.Nodes))
	b.d.Root = b.node(t, 0, done, known)
	if b.full {
		return Draft{}, fmt.Errorf("tree %q needs more than %d diagram nodes", t.ID, maxDiagram)
	}
	return Draft{b.d.reachable()}, nil
}

// NewDiagram compiles a tree that stands alone.
func NewDiagram(t *rule.Tree, questions []fact.Question) (Diagram, error) {
	draft, err := NewDraft(t, questions)
	if err != nil {
		return Diagram{}, err
	}
	list, err := Diagrams([]Draft{draft}, questions)
	if err != nil {
		return Diagram{}, err
	}
	return list[0], nil
}

// Diagrams are the drafts with the facts in the places that all share.
func Diagrams(drafts []Draft, questions []fact.Question) ([]Diagram, error) {
	classes := make([][]uint16, len(questions))
	for q := range questions {
		classes[q] = classesOf(drafts, questions, q)
	}
	p, err := newPlaces(questions, classes)
	if err != nil {
		return nil, err
	}
	list := make([]Diagram, len(drafts))
	for i := range drafts {
		if list[i], err = drafts[i].placed(p); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// classesOf is the class of each option of question q; nil where no diagram
// tests it. Two options are of one class where every node goes on alike with
// both, and so does all that is asked of the answer.
func classesOf(drafts []Draft, questions []fact.Question, q int) []uint16 {
	keys := make([][]byte, len(questions[q].Options))
	tested := false
	for i := range drafts {
		d := &drafts[i].d
		for n := rule.Levels; n < len(d.Nodes); n++ {
			if int(d.Nodes[n].Place) != q {
				continue
			}
			tested = true
			for o, kid := range d.kids(n) {
				keys[o] = append(keys[o], byte(kid), byte(kid>>8))
			}
		}
	}
	if !tested {
		return nil
	}
	for i := range questions {
		for _, met := range questions[i].TurnsOn(q) {
			for o := range keys {
				if met.Has(o) {
					keys[o] = append(keys[o], 1)
				} else {
					keys[o] = append(keys[o], 0)
				}
			}
		}
	}
	classes, known := make([]uint16, len(keys)), map[string]uint16{}
	for o, key := range keys {
		c, ok := known[string(key)]
		if !ok {
			c = uint16(len(known))
			known[string(key)] = c
		}
		classes[o] = c
	}
	return classes
}

// placed is the diagram with its facts in their places and a kid for each class
// of options. A fact of several places becomes a node for each, in which the kid
// for all that is later is the next.
func (r *Draft) placed(p *Places) (Diagram, error) {
	sizes := make([]int, len(p.Questions))
	for at := range sizes {
		sizes[at] = p.whole(at).last() + 1
	}
	b := newBuilder(sizes)
	moved := make([]uint16, len(r.d.Nodes))
	for n := range r.d.Nodes {
		if n < rule.Levels {
			moved[n] = uint16(n)
			continue
		}
		q := int(r.d.Nodes[n].Place)
		byClass := make([]uint16, p.Count[q])
		for o, kid := range r.d.kids(n) {
			byClass[p.Class[q][o]] = moved[kid]
		}
		at := p.At[q] + width(p.Count[q]) - 1
		from := (at - p.At[q]) * later
		next := b.make(at, byClass[from:])
		for at > p.At[q] {
			at, from = at-1, from-later
			next = b.make(at, append(byClass[from:from+later:from+later], next))
		}
		moved[n] = next
	}
	b.d.Root = moved[r.d.Root]
	if b.full {
		return Diagram{}, fmt.Errorf("a tree needs more than %d diagram nodes", maxDiagram)
	}
	d := b.d.reachable()
	d.Places = p
	d.test()
	return d, nil
}
