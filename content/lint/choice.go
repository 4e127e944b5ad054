package lint

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// maxChoices is how many answers a person can hold in mind. What one types to
// find may have more.
const maxChoices = 7

// checkChoices reports questions that offer too many answers, or two that
// read the same.
func checkChoices(found *problems, pages []Page) {
	every(pages, func(p *Page, key string, entry, n *yaml.Node) {
		if !p.in("questions") || key != "options" || n.Kind != yaml.SequenceNode {
			return
		}
		labels, count, most := map[string]bool{}, 0, 0
		for _, option := range n.Content {
			if value(option, "head") != "" {
				count = 0 // those under one heading are read together
			}
			if value(option, "id") != "unsure" {
				count++
			}
			most = max(most, count)
			label := strings.ToLower(value(option, "label"))
			if labels[label] && label != "" {
				found.note(p.at(option), "say how they differ",
					fmt.Sprintf("two options of %q have the label %q", ID(entry), value(option, "label")))
			}
			labels[label] = true
		}
		if most > maxChoices && value(entry, "lookup") != "true" {
			found.note(p.at(entry), "put some together, group them under head:, or ask in two steps",
				fmt.Sprintf("question %q offers %d choices, more than %d", ID(entry), most, maxChoices))
		}
	})
}

// checkIfs reports options of questions that verdicts turn on which do not say
// how they read after "if". Without it a label would stand there: "if Spravato
// safe for you: none of the risks named".
func checkIfs(found *problems, pages []Page, turnsOn func(question string) bool) {
	if turnsOn == nil {
		return
	}
	every(pages, func(p *Page, key string, entry, n *yaml.Node) {
		if !p.in("questions") || key != "options" || n.Kind != yaml.SequenceNode ||
			!turnsOn(ID(entry)) || value(entry, "if") != "" {
			return
		}
		for _, option := range n.Content {
			if value(option, "if") == "" {
				found.note(p.at(option), `add if: with how it reads after "if"`,
					fmt.Sprintf("verdicts turn on %q, and its option %q has no if", ID(entry), value(option, "id")))
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
func checkDetail(found *problems, pages []Page) {
	if !slices.ContainsFunc(pages, func(p Page) bool { return p.Own && p.in("option.yaml") }) {
		return // they are those of the content that it is laid over
	}
	for i := range pages {
		p := &pages[i]
		if !p.in("option.yaml") {
			continue
		}
		all, keys := 0, map[string]bool{}
		for _, o := range items(p.Root) {
			all += length(o)
			for i := 0; i+1 < len(o.Content); i += 2 {
				keys[o.Content[i].Value] = o.Content[i].Value != "instead" && o.Content[i].Value != "aside"
			}
		}
		for _, o := range items(p.Root) {
			equalDetail(found, p, o, all, len(items(p.Root)), keys)
		}
	}
}

func equalDetail(found *problems, p *Page, o *yaml.Node, all, count int, keys map[string]bool) {
	id := ID(o)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if keys[key] && get(o, key) == nil {
			found.note(p.at(o), "add "+key+": as the others have it",
				fmt.Sprintf("option %q says nothing under %s", id, key))
		}
	}
	good, bad := length(get(o, "good")), length(get(o, "bad"))
	if get(o, "good") != nil && get(o, "bad") != nil && unequal(good, bad) {
		found.note(p.at(o), "tell both in about as many words",
			fmt.Sprintf("option %q has %d words of good points and %d of bad ones", id, good, bad))
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
			found.note(p.at(other), "tell both in about as many words",
				fmt.Sprintf("option %q has %d words of good points and %d of bad ones in some cases", id, good, bad))
		}
	}
	if own, others := length(o), (all-length(o))/max(count-1, 1); count > 1 && unequal(own, others) {
		found.note(p.at(o), "tell all in about as many words",
			fmt.Sprintf("option %q has %d words and the others have %d on average", id, own, others))
	}
}

func unequal(a, b int) bool {
	return float64(max(a, b)) > maxRatio*float64(min(a, b))
}

// forOthers counts the words of evidence that speaks of others than those of whom most is
// said: nobody reads what studies show on a condition that they do not have.
func forOthers(evidence *yaml.Node) int {
	total, most, by := 0, 0, map[string]int{}
	for _, e := range evidence.Content {
		whom := fmt.Sprint(texts(get(e, "for")))
		n := length(e)
		by[whom] += n
		total, most = total+n, max(most, by[whom])
	}
	return total - most
}

// texts are the scalars below a node.
func texts(n *yaml.Node) []string {
	var list []string
	if n != nil {
		walk("", nil, n, func(_ string, _, n *yaml.Node) {
			if n.Kind == yaml.ScalarNode {
				list = append(list, n.Value)
			}
		})
	}
	return list
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
		case n.Kind == yaml.ScalarNode && !notRead()[key]:
			total += len(strings.Fields(n.Value))
		case n.Kind == yaml.SequenceNode && key == "instead":
			for _, other := range n.Content {
				total -= length(other)
			}
		case n.Kind == yaml.SequenceNode && key == "evidence":
			total -= forOthers(n)
		}
	})
	return total
}
