package content

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// needs reports keys that must have a value and have none. It takes pairs of
// key and value.
func (p *problems) needs(where at, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			p.problem(where, "add "+pairs[i]+":", "the entry has no %s", pairs[i])
		}
	}
}

// unique notes an id and reports one that was there before.
func (p *problems) unique(seen map[string]at, where at, what, id string) {
	if first, ok := seen[id]; ok {
		p.problem(where, "give it another id", "%s %q stands already at %s:%d", what, id, first.file, first.line)
		return
	}
	seen[id] = where
}

// oneOf is the index of the value in the list, 0 when it is not there.
func (p *problems) oneOf(where at, what, value string, list []string) int {
	i := slices.Index(list, value)
	if i < 0 {
		p.problem(where, suggest(value, list), "unknown %s %q", what, value)
		return 0
	}
	return i
}

// among is the set of those of a list that are named; none for all.
func (p *problems) among(where at, what string, names, list []string) fact.Values {
	set := fact.Values{}
	for _, name := range names {
		set = set.Or(fact.One(p.oneOf(where, what, name, list)))
	}
	return set
}

// level reads a level.
func (p *problems) level(where at, id string) rule.Level {
	return rule.Level(p.oneOf(where, "level", id, levelIDs()))
}

// levels reads a set of levels; none for all.
func (p *problems) levels(where at, ids []string) fact.Values {
	return p.among(where, "level", ids, levelIDs())
}

// levelIDs are the ids of the levels, lowest first.
func levelIDs() []string {
	ids := make([]string, rule.Levels)
	for i := range ids {
		ids[i] = rule.Level(i).String()
	}
	return ids
}

// holes reports holes of a text that nothing fills, and ones it must have and
// has not.
func (p *problems) holes(where at, what, text string, must, may []string) {
	for _, hole := range must {
		if !strings.Contains(text, hole) {
			p.problem(where, "show it", "%s lacks %s", what, hole)
		}
	}
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return
		}
		name, next, _ := strings.Cut(after, "}")
		if hole := "{" + name + "}"; !slices.Contains(may, hole) {
			mend := "take it out"
			if len(may) > 0 {
				mend = "use " + strings.Join(may, ", ")
			}
			p.problem(where, mend, "nothing fills %s in %s", hole, what)
		}
		rest = next
	}
}

// oneOfKnown reports an id that is not in the list. Where the list could not be read,
// none can be told from another.
func (p *problems) oneOfKnown(where at, what, id string, list []string) {
	if len(list) > 0 {
		p.oneOf(where, what, id, list)
	}
}
