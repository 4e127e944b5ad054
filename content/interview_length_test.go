package content

import (
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// interviewLength is how many questions an interview asks: until the drug that was asked
// about has its answer, and in all.
type interviewLength struct{ first, all int }

// interviewed asks somebody all that the interview asks.
func interviewed(lib *model.Library, answer func(q int) fact.Answer) interviewLength {
	return (&interview{}).on(lib, answer)
}

// interview is the questions that somebody was asked, in their order, with the answers.
type interview struct {
	asked   []int
	answers fact.Answers
	length  interviewLength
}

// on goes on with the interview to its end.
func (i *interview) on(lib *model.Library, answer func(q int) fact.Answer) interviewLength {
	s := model.NewSession(lib, record.Case{Answers: i.answers})
	n := &i.length
	for s.View.Next() >= 0 {
		if n.first == 0 && s.View.OnlyOthers() {
			n.first = n.all
		}
		q := s.View.Next()
		s.Answer(q, answer(q))
		i.asked = append(i.asked, q)
		n.all++
	}
	i.answers = s.View.Answers()
	if n.first == 0 {
		n.first = n.all
	}
	return *n
}

// until is the interview up to the first question of some that it asked, and whether it
// asked one of them. Till there it is the same whatever they are answered.
func (i *interview) until(questions []int) (same interview, asks bool) {
	at := slices.IndexFunc(i.asked, func(q int) bool { return slices.Contains(questions, q) })
	if at < 0 {
		return *i, false
	}
	same.asked, same.length.all = slices.Clone(i.asked[:at]), at
	if i.length.first < at {
		same.length.first = i.length.first
	}
	for _, q := range same.asked {
		same.answers = same.answers.With(q, i.answers.At(q))
	}
	return same, true
}

// median sorts a list and returns its middle.
func median(list []int) int {
	slices.Sort(list)
	return list[len(list)/2]
}

// The worked cases are asked as they stand, and with each gate not known; who
// is asked something that the case does not say does not know it.
func TestTheInterviewIsShort(t *testing.T) {
	lib := parsed(t)
	var cases []fact.Answers
	for _, name := range []string{"example/gold.jsonl", "example/worked.jsonl", "example/leaves.jsonl"} {
		for _, e := range examples(t, name) {
			cases = append(cases, e.answers(t, lib))
		}
	}
	asked := seed.Share(cases) // of which some have no median to speak of
	answered := func(a fact.Answers, unknown []int) func(q int) fact.Answer {
		return func(q int) fact.Answer {
			if a.At(q).State != fact.Given || slices.Contains(unknown, q) {
				return fact.DontKnow()
			}
			return a.At(q)
		}
	}
	whole := make([]interview, len(asked)) // where each knows all that the case says
	for i, a := range asked {
		whole[i].on(lib, answered(a, nil))
	}
	for _, test := range []struct {
		unknown    []string
		first, all int // the most that the median may be
	}{
		{nil, 10, 12},
		{[]string{"purpose"}, 9, 9},
		{[]string{"plan"}, 8, 8},
		{[]string{"employer-kind"}, 12, 14},
		{[]string{"ketamine-rider"}, 12, 14},
		{[]string{"employer-kind", "ketamine-rider"}, 12, 14},
		{[]string{"payer"}, 16, 19},
		{[]string{"condition"}, 14, 16},
		{[]string{"form"}, 10, 12},
		{[]string{"authorization"}, 10, 12},
	} {
		var first, all []int
		unknown := make([]int, len(test.unknown))
		for i, id := range test.unknown {
			unknown[i] = lib.Questions.Index(id)
		}
		for i, a := range asked {
			if !givenAll(lib, a, test.unknown) {
				continue
			}
			same, otherwise := whole[i].until(unknown)
			n := same.length
			if otherwise {
				n = same.on(lib, answered(a, unknown))
			}
			first, all = append(first, n.first), append(all, n.all)
		}
		n := interviewLength{median(first), median(all)}
		t.Logf("%v not known: %d questions until the first answer, %d in all (medians of %d cases)", test.unknown, n.first,
			n.all, len(all))
		if len(asked) == len(cases) && (n.first > test.first || n.all > test.all) {
			t.Errorf("%v not known: %d and %d questions, at most %d and %d", test.unknown, n.first, n.all, test.first, test.all)
		}
	}
}

// givenAll reports whether a case answers every question named.
func givenAll(lib *model.Library, a fact.Answers, ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return a.At(lib.Questions.Index(id)).State != fact.Given })
}

func TestTheAetnaPatientHasAnAnswerAfterTenQuestions(t *testing.T) {
	lib := parsed(t)
	knows := map[string]string{
		"purpose": "mental-health", "condition": "depression", "form": "infusion", "age": "18-64", "plan": "employer",
		"payer":         "aetna",
		"authorization": "not-asked", "recommended-by": "psychiatrist", "antidepressants": "3", "diagnosis-documented": "yes",
		"trial-records": "yes", "spravato-safe": "yes", "spravato-site": "yes", "network": "in",
	}
	n := interviewed(lib, func(q int) fact.Answer {
		if value, ok := knows[lib.Questions.List[q].ID]; ok {
			return fact.Chosen(lib.Questions.List[q].Option(value))
		}
		return fact.DontKnow()
	})
	t.Logf("%d questions until the first answer, %d in all", n.first, n.all)
	if n.first > 10 || n.all > 14 {
		t.Errorf("%d questions until the first answer, %d in all", n.first, n.all)
	}
}
