package moved

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/receipt"
	"ketacover/model/rule"
)

// remembered is what is kept of a rule: what it decides by, and none of the words in
// which it is told.
type remembered struct {
	Stance string               `json:"stance"`
	Uses   string               `json:"uses"`            // whom it is for
	Read   string               `json:"read"`            // how far it was read, and how sure that is
	Terms  string               `json:"terms"`           // how long it approves, how it is renewed, codes
	Old    bool                 `json:"old,omitempty"`   // a newer text is known of, and was not read
	Asks   map[string]condition `json:"asks,omitempty"`  // its conditions, by id
	Dated  string               `json:"dated,omitempty"` // the dates that the texts it rests on bear
}

// condition is what is kept of a condition.
type condition struct {
	Name string `json:"name"`
	Sum  string `json:"sum"`
}

// remember is all rules of the content, by name.
func remember(l *model.Library) map[string]remembered {
	all := map[string]remembered{}
	for i := range l.Payers.List {
		p := &l.Payers.List[i]
		for j := range p.Rules {
			all[receipt.Name(p.ID, &p.Rules[j])] = rememberOne(l, &p.Rules[j])
		}
	}
	return all
}

func rememberOne(l *model.Library, r *rule.Rule) remembered {
	m := remembered{Stance: r.Stance.String(), Asks: map[string]condition{}}
	var uses summer
	for _, use := range r.Uses {
		uses.of(l.Questions, use.Fact, use.Is)
	}
	m.Uses = uses.sum()
	m.Read = r.Read.String() + " " + r.Confidence.String()
	var terms summer
	terms.add(r.Approval, r.Renewal, r.Benefit, r.Codes)
	terms.add(r.Diagnoses.Takes...)
	terms.add(r.Diagnoses.Refuses...)
	m.Terms = terms.sum()
	for i := range r.Criteria {
		c := &r.Criteria[i]
		var asks summer
		asks.add(c.Version, strconv.FormatBool(c.Excludes), strconv.FormatBool(c.AtGate))
		for _, t := range c.Tests {
			asks.of(l.Questions, t.Fact, t.Met)
			asks.of(l.Questions, t.Fact, t.Unknown)
		}
		m.Asks[c.ID] = condition{c.Name(), asks.sum()}
	}
	for _, id := range r.Sources {
		if s := l.Sources.Find(id); s != nil {
			m.Old = m.Old || s.Superseded
			m.Dated += s.ID + " " + s.Dated + "\n"
		}
	}
	return m
}

// summer adds texts up to one short one, by which they are told from others.
type summer struct{ text []byte }

func (s *summer) add(texts ...string) {
	for _, text := range texts {
		s.text = append(strconv.AppendQuote(s.text, text), ',')
	}
	s.text = append(s.text, '\n')
}

// of adds a question and some of its answers, by their ids: a question more before
// them changes nothing.
func (s *summer) of(q *fact.Questions, question int, is fact.Values) {
	s.add(append([]string{q.List[question].ID}, q.List[question].IDs(is)...)...)
}

func (s *summer) sum() string {
	sum := sha256.Sum256(s.text)
	return hex.EncodeToString(sum[:6])
}

// Kind says what changed.
type Kind string

// What can change in a rule. The last three move a verdict though no rule changed.
const (
	RuleNew       Kind = "rule-new"
	RuleGone      Kind = "rule-gone"
	StanceDiffers Kind = "stance"
	UsesDiffer    Kind = "uses"
	AskNew        Kind = "condition-new"
	AskGone       Kind = "condition-gone"
	AskDiffers    Kind = "condition-differs"
	ReadDiffers   Kind = "read"
	TermsDiffer   Kind = "terms"
	Replaced      Kind = "replaced" // a newer text is known of that was not read
	Redated       Kind = "dated"    // it rests on a text of another date
	DecidesNow    Kind = "decides"  // it decides now, and did not before
	DecidedThen   Kind = "decided"  // it decided before, and does not now
	TrailDiffers  Kind = "way"      // the way from the answers to a rule
)

// Change is one thing that changed in a rule.
type Change struct {
	Kind Kind   `json:"kind"`
	Rule string `json:"rule,omitempty"` // payer, drug and id; empty for the way
	Drug string `json:"drug"`
	Was  string `json:"was,omitempty"` // a stance, or the name of a condition
	Is   string `json:"is,omitempty"`
}

// Stances are the stance of then and the one of now, where that is what changed.
func (c *Change) Stances() (was, is rule.Stance, differ bool) {
	was, known := rule.StanceOf(c.Was)
	is, too := rule.StanceOf(c.Is)
	return was, is, c.Kind == StanceDiffers && known && too
}

// matters reports a change on which a verdict or a paper may rest. That we read a text
// anew which bears another date is told beside those, and alone is none.
func (c *Change) matters() bool { return c.Kind != Redated }

// differ tells what differs between what is remembered of a rule and what it is now.
func differ(name, drug string, was, is *remembered) []Change {
	var list []Change
	add := func(kind Kind, a, b string) {
		list = append(list, Change{Kind: kind, Rule: name, Drug: drug, Was: a, Is: b})
	}
	if was.Stance != is.Stance {
		add(StanceDiffers, was.Stance, is.Stance)
	}
	if was.Uses != is.Uses {
		add(UsesDiffer, "", "")
	}
	for _, id := range slices.Sorted(maps.Keys(is.Asks)) {
		switch before, there := was.Asks[id]; {
		case !there:
			add(AskNew, "", is.Asks[id].Name)
		case before.Sum != is.Asks[id].Sum:
			add(AskDiffers, before.Name, is.Asks[id].Name)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(was.Asks)) {
		if _, there := is.Asks[id]; !there {
			add(AskGone, was.Asks[id].Name, "")
		}
	}
	if was.Read != is.Read {
		add(ReadDiffers, "", "")
	}
	if was.Terms != is.Terms {
		add(TermsDiffer, "", "")
	}
	if is.Old && !was.Old {
		add(Replaced, "", "")
	}
	if was.Dated != is.Dated {
		add(Redated, "", "")
	}
	return list
}
