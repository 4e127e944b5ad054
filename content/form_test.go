package content

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// inForm is a random case in which a form of treatment was asked about.
func inForm(lib *model.Library, r *rand.Rand, form string) fact.Answers {
	a := complete(lib, r)
	q := lib.Questions.Index("form")
	return open(lib, r, a, 1<<30).With(q, fact.Chosen(lib.Questions.List[q].Option(form)))
}

// speaking is all that is said of the ways to get and pay for the ketamine that
// was asked about: the ways themselves, how they fit what matters, and the sums.
func speaking(lib *model.Library, a fact.Answers) []string {
	var all []string
	points := func(list ...option.Point) {
		for _, p := range list {
			all = append(all, p.Text)
		}
	}
	var matters record.Details
	for i := range lib.Options.PriorityList {
		matters = option.WithPriority(matters, lib.Options.PriorityList[i].ID, true)
	}
	for _, v := range lib.Options.Rank(lib.Options.Priorities(matters), lib.Options.Options(a)) {
		if v.Option.ID != "infusion" && v.Option.ID != "self-pay" {
			continue
		}
		all = append(all, v.Option.Title, v.Option.Short, v.Option.About)
		points(v.Option.Good...)
		points(v.Option.Bad...)
		points(v.Option.Living...)
		points(v.Option.Time, v.Option.Coverage)
		for _, e := range v.Evidence {
			all = append(all, e.Text)
		}
		for _, f := range v.Fits {
			all = append(all, f.Why)
		}
	}
	for _, c := range lib.Costs.Costs(a) {
		if strings.HasPrefix(c.Option, "infusion") {
			all = append(all, c.Working...)
		}
	}
	return all
}

// otherForms are words that belong to other forms than the one asked about. A
// shot may be set beside a drip where nothing is known of shots alone.
var otherForms = map[string]*regexp.Regexp{
	"at-home":   regexp.MustCompile(`(?i)\b(drips?|veins?|infusions?|shots?)\b`),
	"injection": regexp.MustCompile(`(?i)(into a vein|\binfusions?\b|\blozenges?\b|at home\b)`),
	"infusion":  regexp.MustCompile(`(?i)(\blozenges?\b|\bshots?\b|at home\b)`),
}

func TestTheTextsSpeakOfTheFormAskedAbout(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for form, other := range otherForms {
		for range seed.Times(300) {
			a := inForm(lib, r, form)
			for _, text := range speaking(lib, a) {
				if said := other.FindString(text); said != "" {
					t.Fatalf("%s: %q in: %s", form, said, text)
				}
			}
		}
	}
}

// Whoever asks about ketamine at home is told what the FDA warns of: as a
// warning, as the first step after a crisis line, and in the way itself.
func TestKetamineAtHomeComesWithTheWarningsOfTheFDA(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for i := range seed.Times(1000) {
		form := "at-home"
		if i%4 == 0 {
			form = []string{"infusion", "injection", "spravato"}[r.IntN(3)]
		}
		a := inForm(lib, r, form)
		e := lib.Evaluate(record.Case{Answers: a}, dayOf(t, "2026-11-28"))
		warned := slices.ContainsFunc(e.Warnings, func(w model.Warning) bool {
			return w.ID == "home-ketamine" && strings.Contains(w.Text, "FDA") && len(w.Sources) > 0
		})
		steps := e.Steps
		if lib.Steps.StepRules.Calls(steps[0].ID) {
			steps = steps[1:]
		}
		first := steps[0].ID == "ask-home-safety" && strings.Contains(steps[0].Text, "FDA")
		told := map[string]bool{}
		for _, v := range lib.Options.Options(a) {
			for _, p := range v.Option.Bad {
				told[v.Option.ID] = told[v.Option.ID] || strings.Contains(p.Text, "The FDA warns of")
			}
		}
		if at := form == "at-home"; warned != at || first != at || told["infusion"] != at || told["self-pay"] != at {
			t.Fatalf("%s: warned %v, first step %v, told in the ways %v", form, warned, first, told)
		}
	}
}

// The harms that the labels and the FDA name are told of both drugs, whatever
// the form.
func TestTheHarmsOfBothDrugsAreTold(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	for _, form := range []string{"infusion", "injection", "at-home", "spravato"} {
		a := inForm(lib, r, form)
		for _, v := range lib.Options.Options(a) {
			var bad string
			for _, p := range v.Option.Bad {
				bad += p.Text + " "
			}
			var harms []string
			switch v.Option.ID {
			case "infusion", "spravato":
				harms = []string{"unreal", "sleepy", "lood pressure", "breathing", "bladder", "misused"}
			case "other":
				harms = []string{"memory"}
			}
			for _, harm := range harms {
				if !strings.Contains(bad, harm) {
					t.Errorf("%s, %s: nothing on %q in %s", form, v.Option.ID, harm, bad)
				}
			}
		}
	}
}
