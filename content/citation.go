package content

import (
	"slices"

	"ketacover/model/source"
)

// citations are the sources that an entry may cite.
type citations struct {
	*problems
	sources *source.Sources
	known   map[string]at // also of a source that is not sound
}

// cites reports sources that do not exist.
func (c *citations) cites(where at, ids []string) {
	for _, id := range ids {
		if _, ok := c.known[id]; !ok {
			c.problem(where, suggest(id, sortedKeys(c.known)), "unknown source %q", id)
		}
	}
}

// rests reports an entry without sources, and sources that do not exist.
func (c *citations) rests(where at, what string, sources []string) {
	c.cites(where, sources)
	if len(sources) == 0 {
		c.problem(where, "add sources:", "%s cites no source", what)
	}
}

// sure is how sure an entry says we are. It may not claim more than its best
// source.
func (c *citations) sure(where at, what, confidence string, sources []string) source.Confidence {
	claimed := source.Confidence(c.oneOf(where, "confidence", confidence, source.ConfidenceIDs))
	c.noMoreSureThan(where, what, sources, claimed)
	return claimed
}

// noMoreSureThan reports what claims more than its best source.
func (c *citations) noMoreSureThan(where at, what string, sources []string, claimed source.Confidence) {
	if best := c.surest(sources); claimed > best {
		c.problem(where, "write "+best.String(), "%s is given %s confidence and none of its sources has that", what,
			claimed)
	}
}

// users are the ids of the sources that rest on each entry of the fact collection.
func (c *citations) users() map[string][]string {
	by := map[string][]string{}
	for i := range c.sources.List {
		s := &c.sources.List[i]
		for _, entry := range slices.Compact(slices.Sorted(slices.Values(s.Facts))) {
			by[entry] = append(by[entry], s.ID)
		}
	}
	return by
}

// surest is the confidence of the best of the sources.
func (c *citations) surest(ids []string) source.Confidence {
	var best source.Confidence
	for _, id := range ids {
		if s := c.sources.Find(id); s != nil {
			best = max(best, s.Confidence)
		}
	}
	return best
}
