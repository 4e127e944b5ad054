package paper

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// stale is a case that was answered for pain, a plan and a denial before all
// three were changed.
const stale = `"purpose": "mental-health", "condition": "depression", "pain-condition": "crps", "pain-treatments": "3-plus",
	"form": "infusion", "plan": "none", "payer": "aetna", "employer-kind": "self-funded", "authorization": "not-asked",
	"denial-reason": "experimental", "denial-date": "2026-01-01"`

// listed are the papers that list what a person answered.
func listed(p *Pen, c model.Case) map[string]string {
	list := map[string]string{
		"explain": p.Explain(c).Plain(),
		"report":  p.Report(c).Plain(),
	}
	for _, kind := range []string{"counselor-summary", "summary"} {
		letter := p.Library.Letter(kind)
		d := p.Library.Write(letter, c, model.LetterOrder{Today: p.Today, Ticked: everyConsent(p.Library)})
		list[kind] = p.Letter(&d).Plain()
	}
	return list
}

func everyConsent(l *model.Library) []string {
	var list []string
	for i := range l.Consents {
		list = append(list, l.Consents[i].ID)
	}
	return list
}

func TestAnAnswerThatIsNotAskedAnyMoreStandsInNoPaper(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library, stale)
	for name, text := range listed(p, c) {
		text = strings.ToLower(strings.Join(strings.Fields(text), " "))
		for _, gone := range []string{"crps;", "the kind of pain: crps", "self-funded", "aetna", "three or more", "2026-01-01", "january 1, 2026", "the reason for the denial"} {
			if strings.Contains(text, gone) {
				t.Errorf("%s says %q", name, gone)
			}
		}
		if name != "summary" && !strings.Contains(text, "no plan") {
			t.Errorf("%s does not say what does count", name)
		}
	}
}

// anyCase answers any question with anything.
func anyCase(l *model.Library, r *rand.Rand) model.Case {
	var a model.Answers
	for q := range l.Questions {
		question := &l.Questions[q]
		switch {
		case r.IntN(3) == 0:
		case question.Kind == model.Day:
			a = a.With(q, model.DateOf(model.Date{Year: 2026, Month: 1, Day: 1}.AddDays(r.IntN(400))))
		case question.Kind != model.Choice:
			a = a.With(q, model.NumberOf(1+r.IntN(min(question.Max, 500))))
		case r.IntN(5) == 0:
			a = a.With(q, model.DontKnow())
		default:
			a = a.With(q, model.Chosen(r.IntN(len(question.Options))))
		}
	}
	return model.Case{Answers: a}
}

// An answer that does not count changes no word of any paper, and no verdict.
func TestAnAnswerThatDoesNotCountChangesNothing(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	l := p.Library
	for range 40 {
		c := anyCase(l, r)
		without := model.Case{Answers: l.Effective(c.Answers), Details: c.Details}
		same := func(a, b model.Answers) bool {
			f, g := l.Facts(a), l.Facts(b)
			for t := range l.Trees {
				if l.Diagrams[t].Span(&f) != l.Diagrams[t].Span(&g) {
					return false
				}
			}
			return true
		}
		if !same(c.Answers, without.Answers) {
			t.Fatalf("a verdict turns on an answer that does not count: %s", l.EncodeCase(c))
		}
		with := listed(p, c)
		for name, text := range listed(p, without) {
			if with[name] != text {
				t.Fatalf("%s turns on an answer that does not count: %s\n%s", name, l.EncodeCase(c), firstDifference(with[name], text))
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
