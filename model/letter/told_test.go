package letter

import (
	"slices"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// judged is the letter library with a tree by which dark thoughts are paid for
// by a rule of Acme, depression possibly, and another condition not.
func judged(t *testing.T) *Letters {
	t.Helper()
	l := letterLibrary()
	tree := l.Payers.Grow(&rule.AuthoredTree{
		ID: "infusion",
		Nodes: []rule.AuthoredNode{{ID: "condition", Fact: 0, Branches: []rule.AuthoredBranch{
			{Is: fact.One(0), To: "some", Clamp: rule.Free}, {Is: fact.One(1), To: "dark", Clamp: rule.Free},
			{Is: fact.One(2), To: "none", Clamp: rule.Free},
		}}},
		Leaves: []rule.AuthoredLeaf{{ID: "some", Level: rule.Possible}, {ID: "dark", Level: rule.Likely},
			{ID: "none", Level: rule.Unlikely}},
	})
	d, err := verdict.NewDiagram(&tree, l.Questions.List)
	if err != nil {
		t.Fatal(err)
	}
	l.Trees.List, l.Trees.Diagrams = []rule.Tree{tree}, []verdict.Diagram{d}
	return l
}

// What a letter may say of a verdict depends on what was ticked alone: where an
// answer was left out that it rests on, it says nothing, or that it may differ.
func TestALetterTellsAVerdictOnlyAsFarAsWhatIsTickedGivesIt(t *testing.T) {
	l := judged(t)
	for _, test := range []struct {
		is, said string
		ticked   []string
		want     Telling
	}{
		{"all may be told", "other", []string{"health", "suicide"}, Told},
		{"nothing of health may be told", "other", []string{"suicide"}, Untold},
		{"another answer stands in place of one", "dark-thoughts", []string{"health"}, MayDiffer},
		{"and so it may where it is that one", "depression", []string{"health"}, MayDiffer},
		{"not where neither was said", "other", []string{"health"}, Told},
	} {
		c := record.Case{Answers: fact.Answers{}.With(0, fact.Chosen(l.Questions.List[0].Option(test.said)))}
		d := l.Write(&Letter{Kind: "appeal"}, c, LetterOrder{Ticked: test.ticked})
		if got := Tells(l.Trees, &d, 0); got != test.want {
			t.Errorf("%s: %d, want %d", test.is, got, test.want)
		}
	}
}

func TestATextThatTellsOfWhatIsNotTickedIsFound(t *testing.T) {
	l := judged(t)
	l.Consents[1].Telling = []string{"suicid"}
	d := l.Write(&Letter{Kind: "appeal"}, record.Case{}, LetterOrder{Ticked: []string{"health"}})
	for text, want := range map[string]bool{"Of suicidal thoughts.": true, "(SUICIDE)": true, "Of homicide.": false,
		"": false} {
		if got := d.Reveals(text); got != want {
			t.Errorf("%q tells of it: %v", text, got)
		}
	}
	all := l.Write(&Letter{Kind: "appeal"}, record.Case{}, LetterOrder{Ticked: []string{"health", "suicide"}})
	if all.Reveals("Of suicidal thoughts.") {
		t.Error("what is ticked is not to be told")
	}
}

func TestTheStudiesOfALetterSpeakOfThePersonAndTheDrug(t *testing.T) {
	l := judged(t)
	studies := []reference.Study{
		{ID: "all"}, {ID: "other-drug", Drug: "spravato"}, {ID: "this-drug", Drug: "infusion"},
		{ID: "depressed", For: []fact.Condition{{Fact: 0, Is: fact.One(0)}}},
		{ID: "others", For: []fact.Condition{{Fact: 0, Is: fact.One(2)}}},
	}
	a := fact.Answers{}.With(0, fact.Chosen(0))
	var ids []string
	for _, s := range StudiesFor(l.Questions, l.Trees, studies, a, []int{0}) {
		ids = append(ids, s.ID)
	}
	if !slices.Equal(ids, []string{"all", "this-drug", "depressed"}) {
		t.Errorf("the studies are %v", ids)
	}
}

func TestALetterIsFoundByItsKindAndNamesItsDrugs(t *testing.T) {
	l := letterLibrary()
	l.Listed = Of([]Letter{{Kind: "appeal"}, {Kind: "summary", Drug: "spravato"}})
	if !slices.Equal(l.Kinds(), []string{"appeal", "summary"}) || l.Letter("none") != nil ||
		l.Letter("summary").Drug != "spravato" {
		t.Errorf("the kinds are %v", l.Kinds())
	}
	if d := l.Write(l.Letter("summary"), record.Case{}, LetterOrder{}); !slices.Equal(d.Drugs, []int{1}) {
		t.Errorf("a letter on one drug is about %v", d.Drugs)
	}
	offered := record.Case{Answers: fact.Answers{}.With(4, fact.Chosen(1))}
	if d := l.Write(l.Letter("appeal"), offered, LetterOrder{}); !slices.Equal(d.Drugs, []int{1}) {
		t.Errorf("a letter on what is offered is about %v", d.Drugs)
	}
}

// The blanks of conditions ask for what is missing by how each stands: a proof,
// a reason, or an answer. A condition of other plans is told only where it is
// met, and in words to an office.
func TestAConditionAsksForAProofAReasonOrAnAnswer(t *testing.T) {
	l := letterLibrary()
	l.Questions.List = append(l.Questions.List,
		fact.Question{ID: fact.PurposeQuestion, Options: []fact.Option{{ID: "surgery"}}},
		fact.Question{ID: "records", Options: []fact.Option{{ID: "yes"}, {ID: "no"}}})
	purpose, records := len(l.Questions.List)-2, len(l.Questions.List)-1
	form := l.Questions.Index(fact.FormQuestion)
	l.Sources.List = []source.Source{{ID: "policy", Kind: "policy-text"}}
	asks := func(id, formal string) rule.Criterion {
		return rule.Criterion{ID: id, Text: "Of " + id + ".", Formal: formal, Short: id, Proof: "a chart", Source: "policy",
			Tests: []fact.Test{{Fact: records, Met: fact.One(0)}}}
	}
	rules := func(c rule.Criterion) []rule.Rule {
		return []rule.Rule{{ID: "pays", Drug: "infusion", Stance: rule.Covered, Confidence: source.HighConfidence,
			Read: rule.ReadMedicines, Sources: []string{"policy"},
			Uses: rule.Uses{{Fact: purpose, Is: fact.One(0)}, {Fact: form, Is: fact.Options(2)}}, Criteria: []rule.Criterion{c}}}
	}
	l.Payers.List = []rule.Payer{{ID: "acme", Rules: rules(asks("own", ""))},
		{ID: rule.GeneralPayer, Rules: rules(asks("usual", "It is documented."))}}
	tree := l.Payers.Grow(&rule.AuthoredTree{
		ID: "infusion", General: rule.GeneralPayer, Gate: "gate",
		Nodes: []rule.AuthoredNode{
			{ID: "company", Fact: 1, Branches: []rule.AuthoredBranch{{Is: fact.Options(2), Rules: rule.EachPayer,
				Clamp: rule.Free}}},
			{ID: "gate", Fact: purpose, Branches: []rule.AuthoredBranch{{Is: fact.One(0), To: rule.ToCriteria,
				Clamp: rule.Free}}},
		},
	})
	l.Trees.List[0] = tree
	list := Letter{Kind: "appeal", Formal: true,
		Parts: []LetterPart{{ID: "own", List: ListCriteria}, {ID: "usual", List: ListUsual}}}
	for _, test := range []struct {
		is      string
		company int
		records fact.Answer
		want    []Blank
	}{
		{"its own, met", 0, fact.Chosen(0), []Blank{{ID: "proof-own", Short: "own", Need: NeedProof}}},
		{"its own, not met", 0, fact.Chosen(1), []Blank{{ID: "proof-own", Short: "own", Need: NeedReason}}},
		{"its own, not known", 0, fact.DontKnow(), []Blank{{ID: "proof-own", Short: "own", Need: NeedAnswer}}},
		{"that of other plans, met", 1, fact.Chosen(0), []Blank{{ID: "proof-usual", Short: "usual", Need: NeedProof}}},
		{"that of other plans, not met", 1, fact.Chosen(1), nil},
	} {
		c := record.Case{Answers: fact.Answers{}.With(1, fact.Chosen(test.company)).With(purpose,
			fact.Chosen(0)).With(records, test.records)}
		d := l.Write(&list, c, LetterOrder{Ticked: []string{"health", "suicide"}})
		if !slices.Equal(d.Blanks, test.want) {
			t.Errorf("%s: %+v, want %+v", test.is, d.Blanks, test.want)
		}
		if test.want != nil {
			id, _ := ProofOf(test.want[0].ID)
			c.Details = WithProof(c.Details, id, "page 3")
			if d := l.Write(&list, c, LetterOrder{Ticked: []string{"health", "suicide"}}); len(d.Blanks) > 0 {
				t.Errorf("%s: with its place told it still lacks %+v", test.is, d.Blanks)
			}
		}
	}
}
