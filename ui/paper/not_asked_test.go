package paper

import (
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What was not asked is never told as an answer, and a condition that only such
// questions speak of never stands as "no".
func TestWhatWasNotAskedIsNeverToldAsNo(t *testing.T) {
	p := pen(t)
	r := seed.Rand(t)
	for range seed.Times(60) {
		var a fact.Answers
		for q := range p.Library.Questions.List {
			if n := len(p.Library.Questions.List[q].Options); n > 0 && r.IntN(3) == 0 {
				a = a.With(q, fact.Chosen(r.IntN(n)))
			}
		}
		c := record.Case{Answers: a}
		told := map[string]string{"explain": flat(ExplainInFull(p, c)), "report": flat(ReportInFull(p, c))}
		for name := range told { // what says that there is no answer begins with "no" as well
			told[name] = strings.ReplaceAll(told[name], p.Words.Interview.NotAsked, "")
		}
		for q := range p.Library.Questions.List {
			question := &p.Library.Questions.List[q]
			if a.At(q).State != fact.NotAsked {
				continue
			}
			if said := Said(p.Library.Questions, p.Words, q, a); said != p.Words.Interview.NotAsked {
				t.Errorf("%s, not asked, is said as %q", question.ID, said)
			}
			for name, text := range told {
				for _, no := range []string{question.Short + ": no ", question.Short + ": no.", question.Short + ": no;",
					words.Capital(question.Short) + ": No "} {
					if strings.Contains(text+" ", no) {
						t.Errorf("%s tells %q of a question that was not asked", name, no)
					}
				}
			}
		}
		for tree := range p.Library.Trees.List {
			for _, c := range verdict.Criteria(p.Library.Trees.Questions, &p.Library.Trees.List[tree], a) {
				if c.Status == rule.NotMet && len(c.Tests) > 0 && !anyAsked(c.Tests, a) {
					mark, _ := Standing(p.Words, &c)
					t.Errorf("%s stands as %q, and nothing of it was asked", c.ID, mark)
				}
			}
		}
	}
}

func anyAsked(tests []fact.Test, a fact.Answers) bool {
	for _, test := range tests {
		if a.At(test.Fact).State != fact.NotAsked {
			return true
		}
	}
	return false
}
