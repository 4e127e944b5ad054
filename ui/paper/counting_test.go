package paper

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
)

// stale is a case that was answered for pain, a plan and a denial before all
// three were changed.
const stale = `"purpose": "mental-health", "condition": "depression", "pain-condition": "crps", "pain-treatments": "3-plus",
	"form": "infusion", "plan": "none", "payer": "aetna", "employer-kind": "self-funded", "authorization": "not-asked",
	"denial-reason": "experimental", "denial-date": "2026-01-01"`

// listed are the papers that list what a person answered.
func listed(p *Pen, c record.Case) map[string]string {
	list := map[string]string{
		"explain": ExplainInFull(p, c).Plain(),
		"report":  ReportInFull(p, c).Plain(),
	}
	for _, kind := range []string{"counselor-summary", "summary"} {
		paper := p.Library.Letters.Letter(kind)
		d := p.Library.Letters.Write(paper, c, letter.LetterOrder{Today: p.Today, Ticked: everyConsent(p.Library.Letters)})
		list[kind] = Letter(p, &d).Plain()
	}
	return list
}

func everyConsent(letters *letter.Letters) []string {
	var list []string
	for i := range letters.Consents {
		list = append(list, letters.Consents[i].ID)
	}
	return list
}

func TestAnAnswerThatIsNotAskedAnyMoreStandsInNoPaper(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, stale)
	for name, text := range listed(alone(p), c) {
		text = strings.ToLower(inOneLine(text))
		for _, gone := range []string{"crps;", "the kind of pain: crps", "self-funded", "aetna", "three or more",
			"2026-01-01", "january 1, 2026", "the reason for the denial"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s says %q", name, gone)
			}
		}
		if name != "summary" && !strings.Contains(text, "no plan") {
			t.Errorf("%s does not say what does count", name)
		}
	}
}

// alone is a pen that compares nothing: what other companies say names them.
func alone(p *Pen) *Pen {
	l := p.Library.Copy()
	l.Others.Payers = &rule.Payers{}
	return &Pen{Library: l, Words: p.Words, Today: p.Today}
}

// anyCase answers any question with anything.
func anyCase(questions *fact.Questions, r *rand.Rand) record.Case {
	var a fact.Answers
	for q := range questions.List {
		question := &questions.List[q]
		switch {
		case r.IntN(3) == 0:
		case question.Kind == fact.Day:
			a = a.With(q, fact.DateOf(fact.Date{Year: 2026, Month: 1, Day: 1}.AddDays(r.IntN(400))))
		case question.Kind != fact.Choice:
			a = a.With(q, fact.NumberOf(1+r.IntN(min(question.Max, 500))))
		case r.IntN(5) == 0:
			a = a.With(q, fact.DontKnow())
		default:
			a = a.With(q, fact.Chosen(r.IntN(len(question.Options))))
		}
	}
	return record.Case{Answers: a}
}

// An answer that does not count changes no word of any paper, and no verdict.
func TestAnAnswerThatDoesNotCountChangesNothing(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	l := p.Library
	for range seed.Times(40) {
		c := anyCase(l.Questions, r)
		without := record.Case{Answers: l.Questions.Effective(c.Answers), Details: c.Details}
		same := func(a, b fact.Answers) bool {
			f, g := l.Questions.Facts(a), l.Questions.Facts(b)
			for t := range l.Trees.List {
				if l.Trees.Diagrams[t].Span(&f) != l.Trees.Diagrams[t].Span(&g) {
					return false
				}
			}
			return true
		}
		if !same(c.Answers, without.Answers) {
			t.Fatalf("a verdict turns on an answer that does not count: %s", record.EncodeCase(l.Questions, c))
		}
		with := listed(p, c)
		for name, text := range listed(p, without) {
			if with[name] != text {
				t.Fatalf("%s turns on an answer that does not count: %s\n%s", name, record.EncodeCase(l.Questions, c),
					firstDifference(with[name], text))
			}
		}
	}
}

// firstDifference is the first line in which two texts differ, of each.
func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "with: " + x[i] + "\nwithout: " + y[i]
		}
	}
	return "one goes on"
}
