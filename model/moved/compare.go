package moved

import (
	"maps"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// Case is a case that moved, by its id in the vault.
type Case struct {
	ID       string   `json:"id"`
	Verdicts []Turn   `json:"verdicts,omitempty"`
	Changes  []Change `json:"changes,omitempty"` // why
	Days     []Day    `json:"days,omitempty"`
	// Answers says that the answers are others too, so that no verdict of then can be
	// held against the one of now.
	Answers bool `json:"answers-changed,omitempty"`
	// Unread says that the content of now does not take its answers, which the content
	// before took. Nothing else is told then.
	Unread bool      `json:"unread,omitempty"`
	Sent   []Sent    `json:"send-again,omitempty"`
	Before fact.Date `json:"before"` // the last day on which it was judged by the content before
}

// Turn is a verdict that is another now.
type Turn struct {
	Drug string         `json:"drug"`
	Was  verdict.SpanID `json:"was"`
	Is   verdict.SpanID `json:"is"`
}

// Day is a last day that is another now, or is new; Was is none for a new one.
type Day struct {
	ID  string    `json:"id"`
	Was fact.Date `json:"was,omitzero"`
	Is  fact.Date `json:"is"`
}

// comparing holds two judgements of one case against each other.
type comparing struct {
	library  *model.Library // of now, without what a person read
	was, is  *base
	then     *edition
	now      *edition
	today    fact.Date
	inReach  func(t int) []string // the rules that may come to decide, by name
	found    Case
	sameSaid bool // the answers are the same
}

// compare tells what changed for a case.
func (c comparing) compare() Case {
	was, is, then, l := c.was, c.is, c.then, c.library
	c.sameSaid = was.Answers == is.Answers
	c.found.Answers, c.found.Before = !c.sameSaid, then.Last
	for t := range l.Trees.List {
		c.drug(t)
	}
	if c.sameSaid && was.Events == is.Events {
		c.days()
	}
	return c.found
}

// drug compares the verdict on one drug, and the rules that decide it.
func (c *comparing) drug(t int) {
	drug := c.library.Trees.List[t].ID
	turned := c.sameSaid && t < len(c.was.Verdicts) && c.was.Verdicts[t] != c.is.Verdicts[t]
	if turned {
		c.found.Verdicts = append(c.found.Verdicts, Turn{drug, c.was.Verdicts[t], c.is.Verdicts[t]})
	}
	var before []string
	if c.sameSaid && t < len(c.was.Rules) {
		before = c.was.Rules[t]
	}
	decides := c.is.Rules[t]
	var why []Change
	for _, name := range union(before, decides) {
		was, there := c.then.Rules[name]
		is, still := c.now.Rules[name]
		switch {
		case there && still:
			why = append(why, differ(name, drug, &was, &is)...)
		case still && c.sameSaid:
			why = append(why, Change{Kind: RuleNew, Rule: name, Drug: drug})
		case there:
			why = append(why, Change{Kind: RuleGone, Rule: name, Drug: drug})
		}
	}
	if turned && !slices.ContainsFunc(why, func(c Change) bool { return c.matters() }) {
		why = append(why, c.elsewhere(t, drug, before, decides)...)
	}
	c.found.Changes = append(c.found.Changes, why...)
}

// elsewhere is why a verdict turned though none of the rules that decide it changed:
// one that may come to decide did, others decide, or the way from the answers to them
// is another.
func (c *comparing) elsewhere(t int, drug string, before, decides []string) []Change {
	var list []Change
	for _, name := range c.inReach(t) {
		was, there := c.then.Rules[name]
		is, still := c.now.Rules[name]
		switch {
		case there && still:
			list = append(list, differ(name, drug, &was, &is)...)
		case still:
			list = append(list, Change{Kind: RuleNew, Rule: name, Drug: drug})
		}
	}
	list = slices.DeleteFunc(list, func(c Change) bool { return !c.matters() })
	if len(list) > 0 {
		return list
	}
	for _, name := range decides {
		if !slices.Contains(before, name) {
			list = append(list, Change{Kind: DecidesNow, Rule: name, Drug: drug})
		}
	}
	for _, name := range before {
		if !slices.Contains(decides, name) {
			list = append(list, Change{Kind: DecidedThen, Rule: name, Drug: drug})
		}
	}
	if len(list) == 0 {
		list = append(list, Change{Kind: TrailDiffers, Drug: drug})
	}
	return list
}

// days compares the last days that count from the same day as before, where nothing
// happened since that they could follow from. A new one is told while it can be kept.
func (c *comparing) days() {
	for _, id := range slices.Sorted(maps.Keys(c.is.Due)) {
		is, was := c.is.Due[id], c.was.Due[id]
		switch {
		case was.From == is.From && was.Due != is.Due:
			c.found.Days = append(c.found.Days, Day{id, was.Due, is.Due})
		case was.From.IsZero() && !is.Due.Before(c.today):
			c.found.Days = append(c.found.Days, Day{ID: id, Is: is.Due})
		}
	}
}

// moved reports a case of which there is something to tell.
func (c *Case) moved() bool {
	return len(c.Verdicts)+len(c.Days) > 0 || slices.ContainsFunc(c.Changes, func(c Change) bool { return c.matters() })
}

// drugs are the drugs whose verdict or rule changed.
func (c *Case) drugs() []string {
	var list []string
	for _, turn := range c.Verdicts {
		list = append(list, turn.Drug)
	}
	for i := range c.Changes {
		if c.Changes[i].matters() {
			list = append(list, c.Changes[i].Drug)
		}
	}
	return list
}

func union(a, b []string) []string {
	list := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// Payer is whose rule changed, by its id.
func (c *Change) Payer() string {
	payer, _, _ := strings.Cut(c.Rule, "/")
	return payer
}
