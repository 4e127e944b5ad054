package content

import (
	"slices"
	"strings"

	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// messageReader reads what is said of a verdict beside its tree.
type messageReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	book       *verdict.Trees
}

type messageEntry struct {
	Where               at
	verdict.MessageText `keys:"id drugs text first second both"`
	Rule                []string         `yaml:"standing"`
	Stances             []string         `yaml:"stances"`
	Known               []string         `yaml:"known"`
	Lowest              []string         `yaml:"lowest"`
	Highest             []string         `yaml:"highest"`
	Is                  string           `yaml:"verdict-is"`
	When                []conditionEntry `yaml:"for"`
	Branch              []string         `yaml:"branch"`
}

var (
	// standings are whose rule is known, by verdict.Standing.
	standings = []string{"nobody", "general", "stand-in", "own"}
	// known is how well the rule of the plan is known, by rule.Known.
	known    = []string{"nothing-found", "weak", "well"}
	openness = []string{"any", "open", "settled"}
)

// messageHoles are what a sentence may leave to the case.
var messageHoles = []string{
	"{drug}", "{Drug}", "{use}", "{lowest}", "{highest}", "{payer}", "{unless}", "{branch}", "{find-out}",
}

// readMessages reads the sentences in which a verdict is told. One must fit
// every open verdict and one every settled one, so that each has its own.
func (r *messageReader) readMessages() {
	one(r.files, "message.yaml", func(list *[]messageEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID)
			r.unique(seen, e.Where, "message", e.ID)
			if e.Text+e.First+e.Second == "" {
				r.problem(e.Where, "add text:", "message %q says nothing", e.ID)
			}
			for what, text := range map[string]string{"text": e.Text, "first": e.First,
				"second": e.Second, "both": e.Both} {
				r.holes(e.Where, what, text, nil, messageHoles)
			}
			r.book.Messages = append(r.book.Messages, r.message(e))
		}
		for _, is := range []verdict.Openness{verdict.OpenVerdict, verdict.SettledVerdict} {
			if !slices.ContainsFunc(r.book.Messages, func(m verdict.MessageText) bool { return fitsAll(&m, is) }) {
				r.problem(at{"message.yaml", 1}, "add one last that does",
					"no message fits every %s verdict", openness[is])
			}
		}
	})
}

func (r *messageReader) message(e *messageEntry) verdict.MessageText {
	m := e.MessageText
	m.When, m.Rule = r.vocabulary.conditions(e.When), r.among(e.Where, "standing", e.Rule, standings)
	m.Stances, m.Known = r.among(e.Where, "stance", e.Stances, rule.StanceIDs), r.among(e.Where, "known", e.Known, known)
	m.Lowest, m.Highest = r.levels(e.Where, e.Lowest), r.levels(e.Where, e.Highest)
	r.drugs(e.Where, e.Drugs)
	if e.Is != "" {
		m.Open = verdict.Openness(r.oneOf(e.Where, "verdict-is", e.Is, openness))
	}
	for _, id := range e.Branch {
		if q := r.vocabulary.fact(e.Where, id); q >= 0 {
			m.Branch = append(m.Branch, q)
		}
	}
	return m
}

// drugs reports ids that name no tree.
func (r *messageReader) drugs(where at, ids []string) {
	for _, id := range ids {
		if len(r.book.List) > 0 && r.book.Index(id) < 0 {
			r.problem(where, "write "+strings.Join(treeIDs(r.book), " or "), "unknown drug %q", id)
		}
	}
}

// fitsAll reports whether a message fits every verdict that is open, or that is
// settled.
func fitsAll(m *verdict.MessageText, is verdict.Openness) bool {
	return m.Text != "" && m.First != "" && m.Second != "" && len(m.Drugs)+len(m.When)+len(m.Branch) == 0 &&
		m.Rule.Or(m.Stances).Or(m.Known).Or(m.Lowest).Or(m.Highest).Empty() &&
		(m.Open == verdict.AnyVerdict || m.Open == is)
}
