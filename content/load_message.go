package content

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/verdict"
)

type messageEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Drugs   []string         `yaml:"drugs"`
	Rule    []string         `yaml:"standing"`
	Stances []string         `yaml:"stances"`
	Known   []string         `yaml:"known"`
	Lowest  []string         `yaml:"lowest"`
	Highest []string         `yaml:"highest"`
	Is      string           `yaml:"verdict-is"`
	When    []conditionEntry `yaml:"for"`
	Branch  []string         `yaml:"branch"`
	Text    string           `yaml:"text"`
	First   string           `yaml:"first"`
	Second  string           `yaml:"second"`
	Both    string           `yaml:"both"`
}

var (
	// standings are whose rule is known, by model.Standing.
	standings = []string{"nobody", "general", "stand-in", "own"}
	// known is how well the rule of the plan is known, by model.Known.
	known    = []string{"nothing-found", "weak", "well"}
	openness = []string{"any", "open", "settled"}
)

// messageHoles are what a sentence may leave to the case.
var messageHoles = []string{
	"{drug}", "{Drug}", "{use}", "{lowest}", "{highest}", "{payer}", "{unless}", "{branch}", "{find-out}",
}

// readMessages reads the sentences in which a verdict is told. One must fit
// every open verdict and one every settled one, so that each has its own.
func (l *loader) readMessages() {
	one(l, "message.yaml", func(list *[]messageEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			l.needs(e.Where, "id", e.ID)
			l.unique(seen, e.Where, "message", e.ID)
			if e.Text+e.First+e.Second == "" {
				l.problem(e.Where, "add text:", "message %q says nothing", e.ID)
			}
			for what, text := range map[string]string{"text": e.Text, "first": e.First, "second": e.Second, "both": e.Both} {
				l.holes(e.Where, what, text, nil, messageHoles)
			}
			l.lib.Trees.Messages = append(l.lib.Trees.Messages, l.message(e))
		}
		for _, is := range []verdict.Openness{verdict.OpenVerdict, verdict.SettledVerdict} {
			if !slices.ContainsFunc(l.lib.Trees.Messages, func(m verdict.MessageText) bool { return fitsAll(&m, is) }) {
				l.problem(at{"message.yaml", 1}, "add one last that does", "no message fits every %s verdict", openness[is])
			}
		}
	})
}

func (l *loader) message(e *messageEntry) verdict.MessageText {
	m := verdict.MessageText{
		ID: e.ID, Drugs: e.Drugs, When: l.conditions(e.When), Text: e.Text, First: e.First, Second: e.Second, Both: e.Both,
		Rule: l.among(e.Where, "standing", e.Rule, standings), Stances: l.among(e.Where, "stance", e.Stances, stances),
		Known:  l.among(e.Where, "known", e.Known, known),
		Lowest: l.levels(e.Where, e.Lowest), Highest: l.levels(e.Where, e.Highest),
	}
	l.drugs(e.Where, e.Drugs)
	if e.Is != "" {
		m.Open = verdict.Openness(l.oneOf(e.Where, "verdict-is", e.Is, openness))
	}
	for _, id := range e.Branch {
		if q := l.fact(e.Where, id); q >= 0 {
			m.Branch = append(m.Branch, q)
		}
	}
	return m
}

// drugs reports ids that name no tree.
func (l *loader) drugs(where at, ids []string) {
	for _, id := range ids {
		if len(l.lib.Trees.List) > 0 && l.lib.Trees.Index(id) < 0 {
			l.problem(where, "write "+strings.Join(l.treeIDs(), " or "), "unknown drug %q", id)
		}
	}
}

// among is the set of those of a list that are named; none for all.
func (l *loader) among(where at, what string, names, list []string) fact.Values {
	set := fact.Values(0)
	for _, name := range names {
		set |= fact.One(l.oneOf(where, what, name, list))
	}
	return set
}

// fitsAll reports whether a message fits every verdict that is open, or that is
// settled.
func fitsAll(m *verdict.MessageText, is verdict.Openness) bool {
	return m.Text != "" && m.First != "" && m.Second != "" && len(m.Drugs)+len(m.When)+len(m.Branch) == 0 &&
		m.Rule|m.Stances|m.Known|m.Lowest|m.Highest == 0 && (m.Open == verdict.AnyVerdict || m.Open == is)
}
