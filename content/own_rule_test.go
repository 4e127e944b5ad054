package content

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// ownCase is a case with rules that the person read, as JSON.
func ownCase(t *testing.T, lib *model.Library, answers, own string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(lib.Questions, []byte(`{"answers":{`+answers+`},"own-rules":[`+own+`]}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

const (
	ownDepression = `"purpose":"mental-health","condition":"depression","plan":"individual","age":"18-64",
		"authorization":"not-asked","diagnosis-documented":"yes","recommended-by":"psychiatrist","spravato-safe":"yes",
		"spravato-site":"yes","spravato-willing":"yes","spravato-history":"never","form":"infusion","network":"in",
		"trial-records":"yes","antidepressant-classes":"different","stay-on-antidepressant":"yes","psychotherapy":"yes",
		"augmentation":"yes","severity-scale":"severe","plan-experimental":"silent","earlier-ketamine":"never",
		"stimulation":"tried"`
	ownSpravato = `{"drug":"spravato","stance":"covered-with-criteria","page":"4","read":"2026-11-02",
		"conditions":["two-antidepressants","diagnosis"]`
	ownInfusion = `{"drug":"infusion","stance":"covered-with-criteria","page":"4","read":"2026-11-02",
		"conditions":["two-antidepressants","psychiatrist"]`
)

// Each worked case is a rule that a person read and what it makes of the answers, met
// and not met.
func TestARuleThatAPersonReadDecidesAsAPublishedOneDoes(t *testing.T) {
	lib := parsed(t)
	for _, w := range []struct {
		name, answers, own, tree string
		low, high                rule.Level
		read                     bool // the verdict rests on what the person read
	}{
		{"a company we do not list, all met", `,"payer":"other","antidepressants":"2"`, ownSpravato + `}`, "spravato",
			rule.Likely, rule.Likely, true},
		{"a company we do not list, too few medicines", `,"payer":"other","antidepressants":"1"`, ownSpravato + `}`,
			"spravato", rule.Possible, rule.Possible, true},
		{"a company whose published rule says no, all met", `,"payer":"aetna","antidepressants":"2"`, ownInfusion + `}`,
			"infusion", rule.Likely, rule.Likely, true},
		{"a company whose published rule says no, not met", `,"payer":"aetna","antidepressants":"1"`, ownInfusion + `}`,
			"infusion", rule.Possible, rule.Possible, true},
		{"without the reading that company says no", `,"payer":"aetna","antidepressants":"2"`, ownSpravato + `}`,
			"infusion", rule.NotCovered, rule.NotCovered, false},
		{"the reading of another company's rule", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"payer":"cigna"}`, "infusion", rule.NotCovered, rule.NotCovered, false},
		{"the reading of that company's rule", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"payer":"aetna"}`, "infusion", rule.Likely, rule.Likely, true},
		{"read for another condition", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"for":{"condition":"ptsd"}}`, "infusion", rule.NotCovered, rule.NotCovered, false},
		{"read for this condition", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"for":{"condition":"depression","form":"infusion"}}`, "infusion", rule.Likely, rule.Likely, true},
		{"read for a whole purpose", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"for":{"purpose":"mental-health"}}`, "infusion", rule.Likely, rule.Likely, true},
		{"read for another form", `,"payer":"aetna","antidepressants":"2"`,
			ownInfusion + `,"for":{"form":"at-home"}}`, "infusion", rule.NotCovered, rule.NotCovered, false},
		{"a rule that says no", `,"payer":"cigna","antidepressants":"4-plus"`,
			`{"drug":"spravato","stance":"excluded","read":"2026-11-02"}`, "spravato", rule.NotCovered, rule.NotCovered, true},
		{"a rule with no number of medicines goes no further than possible", `,"payer":"other","antidepressants":"2"`,
			`{"drug":"spravato","stance":"covered-with-criteria","read":"2026-11-02","conditions":["diagnosis"]}`, "spravato",
			rule.Possible, rule.Possible, true},
		{"case by case", `,"payer":"other","antidepressants":"2"`,
			`{"drug":"infusion","stance":"case-by-case","read":"2026-11-02","conditions":["psychiatrist"]}`, "infusion",
			rule.Possible, rule.Possible, true},
		{"case by case, not met", `,"payer":"other","antidepressants":"2"`,
			`{"drug":"infusion","stance":"case-by-case","read":"2026-11-02","conditions":["booklet-allows"]}`, "infusion",
			rule.Unlikely, rule.Unlikely, true},
	} {
		t.Run(w.name, func(t *testing.T) {
			c := ownCase(t, lib, ownDepression+w.answers, w.own)
			got := lib.Evaluate(c, checkedOn).Verdicts[w.tree]
			if got.Lowest != w.low || got.Highest != w.high {
				t.Errorf("%s to %s, want %s to %s", got.Lowest, got.Highest, w.low, w.high)
			}
			called := lib.Reading(&c.OwnRules[0])
			says := slices.ContainsFunc(got.Reasons, func(r verdict.Reason) bool { return strings.Contains(r.Text, called) })
			if says != w.read || w.read && !strings.Contains(got.Message, "by your own reading") {
				t.Errorf("told as a reading: %t, want %t: %q\n%v", says, w.read, got.Message, got.Reasons)
			}
		})
	}
}

// A reading is called by its page and its day, as a source and as a rule.
func TestAReadingIsCalledByItsPageAndDay(t *testing.T) {
	lib := parsed(t)
	c := ownCase(t, lib, ownDepression+`,"payer":"other","antidepressants":"2"`, ownSpravato+`}`)
	with := lib.With(c.OwnRules)
	const called = "your own reading, page 4, on November 2, 2026"
	s := with.Sources.Find("own-reading-1")
	if s == nil || !strings.Contains(s.Title, called) || !s.Reading() || s.Checked.String() != "2026-11-02" {
		t.Fatalf("the source is %+v", s)
	}
	if s.Confidence != source.MediumConfidence {
		t.Errorf("a reading that nobody checked is %s", s.Confidence)
	}
	if lib.Sources.Find("own-reading-1") != nil || lib.With(nil) != lib || with.With(nil) != lib {
		t.Error("the library itself was changed")
	}
}

// What a person read is their own plan's: no row of another company goes by it, and
// what plans usually ask stays as it was.
func TestWhatAPersonReadIsNoOtherPlansRule(t *testing.T) {
	lib := parsed(t)
	for _, bound := range []string{"", `,"payer":"other"`} {
		c := ownCase(t, lib, ownDepression+`,"payer":"other","antidepressants":"1"`, ownSpravato+bound+`},`+ownInfusion+bound+`}`)
		before, after := lib.Others.Compare(c.Answers), lib.With(c.OwnRules).Others.Compare(c.Answers)
		for i := range before.Rows {
			a, b := &before.Rows[i], &after.Rows[i]
			for tree := range a.Drugs {
				x, y := &a.Drugs[tree], &b.Drugs[tree]
				switch {
				case a.Payer.ID == "other" && (!y.Own() || !y.Source.Reading()):
					t.Errorf("the row of the person's own plan does not go by what they read (%s)", y.Tree.ID)
				case a.Payer.ID != "other" && (x.Span != y.Span || x.Own() != y.Own()):
					t.Errorf("%s: %v and now %v", a.Payer.ID, x.Span, y.Span)
				}
			}
		}
	}
}

// A condition that is not asked in a case is one to check with a clinician: a rule on
// antidepressants leaves nothing of a case of pain open.
func TestAConditionThatIsNotAskedLeavesNothingOpen(t *testing.T) {
	lib := parsed(t)
	tests := lib.Questions.Index("pain-treatments")
	c := ownCase(t, lib, ownDepression+`,"payer":"other","antidepressants":"4-plus"`,
		`{"drug":"infusion","stance":"covered-with-criteria","read":"2026-11-02","conditions":["two-pain-treatments"]}`)
	v := lib.Evaluate(c, checkedOn)
	if !v.Verdicts["infusion"].Settled || v.NextQuestion == "pain-treatments" || tests < 0 {
		t.Errorf("open: %v, next %q", v.Verdicts["infusion"].TurnsOn, v.NextQuestion)
	}
}

// Every word of the closed list can be written down, and every condition is offered
// under a heading of seven at most.
func TestEveryWordOfTheClosedListDecides(t *testing.T) {
	lib := parsed(t)
	readable := &lib.Questions.Readable
	groups := make([]int, len(readable.Groups))
	for i := range readable.Conditions {
		groups[readable.Conditions[i].Group]++
	}
	if slices.Max(groups) > 7 || slices.Min(groups) == 0 {
		t.Errorf("conditions under a heading: %v", groups)
	}
	for _, d := range readable.Drugs {
		for _, s := range readable.Stances {
			own := record.OwnRule{Drug: d.ID, Stance: s.ID, Read: checkedOn}
			if s.Asks {
				own.Conditions = readable.For(d.ID)
			}
			c := record.Case{OwnRules: []record.OwnRule{own}}
			again, err := record.DecodeCase(lib.Questions, record.EncodeCase(lib.Questions, c))
			if err != nil || !again.Equal(c) {
				t.Fatalf("%s %s: %v", d.ID, s.ID, err)
			}
			if lib.With(c.OwnRules) == lib {
				t.Errorf("%s %s: no tree grew", d.ID, s.ID)
			}
		}
	}
}

// Every question that published rules test can be a condition: a person who reads one
// finds its words. Left out are those that a rule tests once in its own way.
func TestTheClosedListHasWhatPublishedRulesAsk(t *testing.T) {
	lib := parsed(t)
	offered := map[int]bool{}
	for i := range lib.Questions.Readable.Conditions {
		for _, test := range lib.Questions.Readable.Conditions[i].Tests {
			offered[test.Fact] = true
		}
	}
	rules := map[int]int{}
	for i := range lib.Payers.List {
		for _, r := range lib.Payers.List[i].Rules {
			for _, c := range r.Criteria {
				for _, test := range c.Tests {
					rules[test.Fact]++
				}
			}
		}
	}
	for q, n := range rules {
		if n > 1 && !offered[q] {
			t.Errorf("%d published rules test %q, and nobody can write it down", n, lib.Questions.List[q].ID)
		}
	}
}

// drawnOwnRules are rules that a person may have read, of every sort.
func drawnOwnRules(rng *rand.Rand, lib *model.Library) []record.OwnRule {
	readable := &lib.Questions.Readable
	var list []record.OwnRule
	for _, d := range readable.Drugs {
		if rng.IntN(4) == 0 {
			continue
		}
		s := readable.Stances[rng.IntN(len(readable.Stances))]
		own := record.OwnRule{Drug: d.ID, Stance: s.ID, Read: checkedOn}
		if s.Asks {
			for _, id := range readable.For(d.ID) {
				if rng.IntN(3) == 0 {
					own.Conditions = append(own.Conditions, id)
				}
			}
		}
		if rng.IntN(2) == 0 {
			own.Payer = readable.Payers[rng.IntN(len(readable.Payers))]
		}
		if q := lib.Questions.Uses()[0]; rng.IntN(2) == 0 {
			o := lib.Questions.List[q].Options
			own.For = []record.OwnUse{{Question: lib.Questions.List[q].ID, Answer: o[rng.IntN(len(o))].ID}}
		}
		list = append(list, own)
	}
	return list
}

// Answering one more question never widens a verdict, whatever a person read.
func TestAnAnswerNeverWidensAVerdictByWhatAPersonRead(t *testing.T) {
	lib := parsed(t)
	rng := seed.Rand(t)
	for range seed.Times(12) {
		own := drawnOwnRules(rng, lib)
		with := lib.With(own)
		for range 40 {
			var a fact.Answers
			for q := range with.Questions.List {
				if question := &with.Questions.List[q]; question.Kind == fact.Choice && rng.IntN(2) == 0 {
					a = a.With(q, fact.Chosen(rng.IntN(len(question.Options))))
				}
			}
			session := model.NewSession(lib, record.Case{Answers: a, OwnRules: own})
			for t0 := range with.Trees.List {
				was := session.View.Span(t0)
				for q := range with.Questions.List {
					question := &with.Questions.List[q]
					if a.At(q).State == fact.Given || question.Kind != fact.Choice {
						continue
					}
					for o := range question.Options {
						if now := session.View.Preview(t0, q, fact.Chosen(o)); now.Low < was.Low || now.High > was.High {
							t.Fatalf("%s=%s: %v and then %v\n%s\n%s", question.ID, question.Options[o].ID, was, now,
								record.OwnRulesJSON(own), record.EncodeCase(lib.Questions, record.Case{Answers: a}))
						}
					}
				}
			}
		}
	}
}

// BenchmarkReading is what it takes to judge by a rule for the first time, and by one
// that was read before.
func BenchmarkReading(b *testing.B) {
	lib, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	own := func(i int) []record.OwnRule {
		return []record.OwnRule{{Drug: "spravato", Stance: "covered-with-criteria", Page: fmt.Sprint(i + 1), Read: checkedOn,
			Conditions: []string{"two-antidepressants", "diagnosis", "records"}}}
	}
	b.Run("new", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			lib.With(own(i))
		}
	})
	b.Run("known", func(b *testing.B) {
		for b.Loop() {
			lib.With(own(0))
		}
	})
}

// A tree of whose drug nothing was read is taken as it is: grown with the rules that
// were read it is the same.
func TestATreeOfAnotherDrugIsTheSameWithWhatWasRead(t *testing.T) {
	lib := parsed(t)
	c := ownCase(t, lib, ownDepression+`,"payer":"other","antidepressants":"2"`, ownSpravato+`}`)
	with, changed := lib.With(c.OwnRules), 0
	for i, authored := range with.Authored() {
		grown := with.Payers.Grow(&authored)
		if !reflect.DeepEqual(with.Trees.List[i], grown) {
			t.Errorf("%s: another tree grows with what was read", authored.ID)
		}
		if !reflect.DeepEqual(with.Trees.List[i], lib.Trees.List[i]) {
			changed++
		}
	}
	if changed != 1 {
		t.Errorf("what was read of one drug changes %d trees", changed)
	}
}
