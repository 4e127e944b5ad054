package verdict

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// RuleTerm is one thing that the rule of the person's own plan says beside its
// conditions.
type RuleTerm struct {
	ID      string    `json:"id"`
	Text    string    `json:"text"`
	Sources fact.List `json:"sources"`
	Bare    string    `json:"-"` // the rule's words alone
	Formal  string    `json:"-"` // the same as a letter to an office says it; empty where it says none
}

// The terms. Each but the last two is the id of a note too, in which the words of the
// rule are said.
const (
	WayRound      = "rule-exceptions"
	ApprovalTerm  = "rule-approval"
	RenewalTerm   = "rule-renewal"
	BenefitTerm   = "rule-benefit"
	CodesTerm     = "rule-codes"
	DiagnosisTerm = "rule-diagnosis-code"
	NewerTerm     = "rule-newer"
)

// RuleTerms are the ids of all of them.
var RuleTerms = []string{WayRound, ApprovalTerm, RenewalTerm, BenefitTerm, CodesTerm, DiagnosisTerm, NewerTerm}

// DiagnosisCode is the id of the detail in which a person says the code of their
// diagnosis.
const DiagnosisCode = "diagnosis-code"

// termNotes are the terms that are one text of a rule, in the order in which they are
// told.
var termNotes = []struct {
	id string
	of func(*rule.Rule) string
}{
	{WayRound, func(r *rule.Rule) string { return r.Exceptions }},
	{ApprovalTerm, func(r *rule.Rule) string { return r.Approval }},
	{RenewalTerm, func(r *rule.Rule) string { return r.Renewal }},
	{BenefitTerm, func(r *rule.Rule) string { return r.Benefit }},
	{CodesTerm, func(r *rule.Rule) string { return r.Codes }},
}

// RuleWords is what the rule of the person's own plan on one tree says beside its
// conditions.
type RuleWords struct {
	trees  *Trees
	view   *View
	tree   int
	span   Span
	rules  []*rule.Rule // of the plan, those too that say nothing of what they decide
	surely bool         // they govern whatever is open
}

// RuleWordsOf are those of tree t.
func RuleWordsOf(v *View, t int) *RuleWords {
	e := entry(v.trees.Questions, v.trees.Payers, &v.trees.List[t], &v.facts)
	w := &RuleWords{trees: v.trees, view: v, tree: t, span: v.Span(t)}
	if g := e.chosen(); g != nil {
		w.rules, w.surely = e.spoken(g), len(g.narrowings(v.trees.Questions, &e.facts)) == 0
	}
	return w
}

// spoken are the payer's rules that are told of: its own, or the one with which it
// says that nothing was read.
func (e *payerEntry) spoken(g *governed) []*rule.Rule {
	if r := &e.tree.Rulings[g.ruling]; len(g.own) == 0 && r.Payer == e.payer.ID && r.Said != "" {
		return []*rule.Rule{e.payer.Rule(e.tree.ID, r.Said)}
	}
	return g.own
}

// Terms are a way round, for how long the rule approves, what renewing asks, under
// which benefit and codes. A code of a diagnosis is told as it stands in the rule's
// list. They are of the rule, whatever it comes to here.
func (w *RuleWords) Terms(code string) []RuleTerm {
	var list []RuleTerm
	for _, term := range termNotes {
		for _, r := range w.rules {
			if term.id != WayRound || w.span.Low != rule.Approved {
				list = w.term(list, term.id, term.of(r), r)
			}
		}
	}
	return w.diagnoses(list, strings.ToUpper(strings.TrimSpace(code)))
}

// diagnoses tell how the person's code stands in the lists of the rules. Where none of
// those that pay for some people has a list, they tell what to ask.
func (w *RuleWords) diagnoses(list []RuleTerm, code string) []RuleTerm {
	listed, pays := false, -1
	for i, r := range w.rules {
		if !r.Diagnoses.Empty() {
			list, listed = w.diagnosis(list, r, code), true
		}
		if r.Stance == rule.Covered || r.Stance == rule.CaseByCase {
			pays = i
		}
	}
	if !listed && pays >= 0 && code != "" {
		text := strings.ReplaceAll(w.trees.Reference.Note(noteNoList), "{code}", code)
		list = append(list, RuleTerm{ID: DiagnosisTerm, Text: text, Sources: w.rules[pays].Sources, Bare: text})
	}
	return list
}

// LetterTerms are the terms, and what newer rules and labels may change in conditions
// that are not met. A letter to an office speaks only of those that are known not to be.
func (w *RuleWords) LetterTerms(code string) []RuleTerm {
	list := w.Terms(code)
	for _, c := range Criteria(w.trees.Questions, &w.trees.List[w.tree], w.view.answers) {
		if c.Newer == "" || c.Status == rule.Met {
			continue
		}
		term := RuleTerm{ID: NewerTerm, Text: c.Newer, Sources: c.NewerSources, Bare: c.Newer}
		if c.Status == rule.NotMet {
			term.Formal = c.NewerFormal
		}
		list = append(list, term)
	}
	return list
}

// Term is the words of the rule for one of its terms, empty where it has none.
func (w *RuleWords) Term(id string) string {
	text := ""
	for _, term := range w.Terms("") {
		if term.ID == id {
			text = rule.Join(text, sentence(term.Bare))
		}
	}
	return text
}

// sentence is words of a rule as a sentence of their own.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	if strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

// holeTerm stands in the note of a term for the words of the rule.
const holeTerm = "{text}"

// term adds the words of a rule in those of a note, once.
func (w *RuleWords) term(list []RuleTerm, id, bare string, r *rule.Rule) []RuleTerm {
	same := func(x RuleTerm) bool { return x.ID == id && x.Bare == bare }
	if bare == "" || slices.ContainsFunc(list, same) {
		return list
	}
	said := RuleTerm{ID: id, Sources: r.Sources, Bare: bare, Formal: sentence(bare)}
	if id == WayRound {
		said.Formal = r.ExceptionsFormal
	}
	said.Text = strings.ReplaceAll(w.trees.Reference.Note(id), holeTerm, sentence(bare))
	return append(list, said)
}

// codeNotes are what is said of a code, by how it stands.
var codeNotes = [...]string{
	rule.NotListed: "rule-diagnosis-not-listed", rule.Taken: "rule-diagnosis-taken",
	rule.Refused: "rule-diagnosis-refused",
}

// What is said where the person did not say their code, where a list names only codes
// for which the rule does not pay, and where no list was read.
const (
	noteNoCode   = "rule-diagnosis-ask"
	noteNotNamed = "rule-diagnosis-not-named"
	noteNoList   = "rule-diagnosis-no-list"
)

// diagnosis tells how the person's code stands in the list of a rule.
func (w *RuleWords) diagnosis(list []RuleTerm, r *rule.Rule, code string) []RuleTerm {
	takes, stands := r.Diagnoses.Takes, r.Diagnoses.Of(code)
	note := codeNotes[stands]
	switch {
	case code == "" && len(takes) == 0:
		return list
	case code == "":
		note = noteNoCode
	case stands == rule.NotListed && len(takes) == 0:
		note = noteNotNamed
	}
	text := strings.NewReplacer("{code}", code, "{list}", r.Diagnoses.Name,
		"{codes}", w.codes(takes, r.Diagnoses.Name)).Replace(w.trees.Reference.Note(note))
	return append(list, RuleTerm{ID: DiagnosisTerm, Text: text, Sources: r.Sources, Bare: text})
}

// mostCodes is how many codes stand in one sentence.
const mostCodes = 6

// codes are those that count, in as many sentences as can be taken in.
func (w *RuleWords) codes(takes []string, list string) string {
	text, note := "", "rule-diagnosis-codes"
	for codes := range slices.Chunk(takes, mostCodes) {
		said := strings.NewReplacer("{list}", list, "{codes}", w.trees.Questions.Said().Phrases.And(codes))
		text, note = rule.Join(text, said.Replace(w.trees.Reference.Note(note))), "rule-diagnosis-more"
	}
	return text
}

// Reasons are what of it is told among the reasons: what concerns the person, and the
// way round where the rule, or the plan, is against them.
func (w *RuleWords) Reasons() []Reason {
	if !w.surely || w.span.Low == rule.Approved {
		return nil
	}
	var list []Reason
	say := func(text string, sources []string, round bool) {
		same := func(r Reason) bool { return r.Text == text }
		if text != "" && !slices.ContainsFunc(list, same) {
			list = append(list, Reason{Text: text, Sources: sources, Beside: true, Round: round})
		}
	}
	for _, r := range w.rules {
		for i := range r.Also {
			switch a := &r.Also[i]; {
			case !a.Concerns(&w.view.facts):
			case len(a.Sources) > 0:
				say(a.Text, a.Sources, false)
			default:
				say(a.Text, r.Sources, false)
			}
		}
		if w.against(r) {
			say(r.Exceptions, r.Sources, true)
		}
	}
	return list
}

// Round is the way round that the rule names, where it is told to the person.
func (w *RuleWords) Round() string {
	text := ""
	for _, r := range w.Reasons() {
		if r.Round && !strings.Contains(text, r.Text) {
			text = rule.Join(text, r.Text)
		}
	}
	return text
}

// against reports whether the rule shuts the person out, a condition of it is not
// met, or the plan said no.
func (w *RuleWords) against(r *rule.Rule) bool {
	if r.Stance == rule.Excluded || w.denied() {
		return true
	}
	failed := func(c rule.Criterion) bool { return c.Check(&w.view.facts) == rule.NotMet }
	return w.span.Low < rule.Likely && slices.ContainsFunc(r.Criteria, failed)
}

// denied reports whether the plan said no to the drug.
func (w *RuleWords) denied() bool {
	q := w.trees.Questions.Index(StageOfRequest)
	if q < 0 {
		return false
	}
	no := w.trees.Questions.List[q].Option("denied")
	return no >= 0 && w.view.facts[q] == fact.One(no) &&
		slices.Contains(w.trees.AskedDrugs(w.view.answers), w.tree)
}
