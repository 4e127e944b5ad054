package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// decoded is a case with the answers, given as in a file.
func decoded(t *testing.T, questions *fact.Questions, answers string) record.Case {
	t.Helper()
	c, err := record.DecodeCase(questions, []byte(`{"answers": {`+answers+`}}`))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// changesTo writes what would change the verdict of a tree.
func changesTo(s *Sheet, p *Pen, tree string, a fact.Answers) {
	t := p.Library.Trees.Index(tree)
	a = p.Library.Questions.Effective(a)
	writeChanges(s, p.Words, verdict.NewView(p.Library.Trees, a), t)
}

// What is good already is never said to be beyond help, and of what is not, some
// part says what could change it: none says that nothing can be done.
func TestWhatWouldChangeAnAnswerNeverClosesTheDoor(t *testing.T) {
	p := pen(t)
	good := map[rule.Level]string{rule.Approved: p.Words.Changes.Done, rule.Likely: p.Words.Changes.Best}
	levers := &p.Words.Options.Levers
	helpful, parts := []string{levers.YouCanDo, levers.FindOut, levers.OthersDecide}, map[string]int{}
	for _, c := range cases(t, p.Library.Questions) {
		for tree, v := range p.Library.Evaluate(c, p.Today).Verdicts {
			s := newSheet(p, "")
			changesTo(s, p, tree, c.Answers)
			text := flat(s)
			told := 0
			for _, part := range helpful {
				if strings.Contains(text, words.Capital(part)+":") ||
					part == levers.YouCanDo && strings.Contains(text, p.Words.Options.TogetherIntro) {
					parts[part]++
					told++
				}
			}
			if want := good[v.Lowest]; !strings.Contains(text, want) || want == "" && told == 0 {
				t.Errorf("%s, %v to %v: %q", tree, v.Lowest, v.Highest, text)
			}
			if good[v.Lowest] != "" && strings.Contains(text, "save your strength") {
				t.Errorf("%s, %v: %q", tree, v.Lowest, text)
			}
			for _, closed := range []string{"othing you can", "othing can be done", "no way"} {
				if strings.Contains(text, closed) {
					t.Errorf("%s says %q", tree, closed)
				}
			}
		}
	}
	if len(parts) != len(helpful) {
		t.Errorf("the cases show only %v", parts)
	}
}

// While an answer is open, finding it out may move the verdict: nobody is told
// that nothing does.
func TestNothingIsSaidToBeBeyondHelpWhileAnAnswerIsOpen(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	l := p.Library
	open := 0
	opened := func(c record.Case) {
		for q := range l.Questions.List {
			if l.Trees.Tests(q) && r.IntN(4) == 0 {
				c.Answers = c.Answers.With(q, fact.DontKnow())
			}
		}
		for tree, v := range l.Evaluate(c, p.Today).Verdicts {
			if v.Settled {
				continue
			}
			open++
			s := newSheet(p, "")
			changesTo(s, p, tree, c.Answers)
			text := flat(s)
			for _, never := range []string{"othing you can", "othing is left", "othing you need to improve",
				"othing needs to change", "o other answer"} {
				if strings.Contains(text, never) {
					t.Fatalf("%s is open and it is said: %q", tree, text)
				}
			}
		}
	}
	for range seed.Until(1, func() bool { return open > 0 }) {
		for _, c := range seed.Share(slices.Concat(cases(t, l.Questions), casesIn(t, l.Questions, "worked"))) {
			opened(c)
		}
	}
	if open == 0 {
		t.Error("no verdict is open: the test shows nothing")
	}
}

func TestWhatHelpsOnlyTogetherIsToldWithEachPart(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"purpose": "mental-health", "condition": "depression", "plan": "individual", "payer": "cigna", "form": "infusion",
		"age": "18-64", "authorization": "not-asked", "antidepressants": "0", "antidepressant-classes": "different",
		"recommended-by": "nobody", "diagnosis-documented": "yes", "severity-scale": "severe", "trial-records": "no",
		"augmentation": "yes", "psychotherapy": "yes", "stimulation": "tried", "stay-on-antidepressant": "yes", "earlier-ketamine": "never",
		"network": "out", "network-gap": "no", "plan-experimental": "silent", "spravato-safe": "yes", "spravato-site": "no", "spravato-history": "never"`)
	text := flat(ExplainInFull(p, c))
	for _, part := range []string{
		"It takes more than three changes to make this answer better. All of these " +
			"together would:", "1. Antidepressants that did not help enough: two",
		"Who recommends it: a psychiatrist Ask a psychiatrist to see you", "Records of each medicine: yes",
		"A Spravato clinic in reach: yes", "Then it would be: likely.",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the explanation does not say %q:\n%s", part, text)
		}
	}
}
