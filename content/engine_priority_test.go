package content

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// mattering is the case with the concerns noted as ones that matter.
func mattering(c record.Case, concerns ...string) record.Case {
	for _, id := range concerns {
		c.Details = option.WithPriority(c.Details, id, true)
	}
	return c
}

func TestTheFormAsksWhatMatters(t *testing.T) {
	l := parsed(t)
	var ids []string
	for _, c := range l.Options.PriorityList {
		ids = append(ids, c.ID)
		if !strings.HasSuffix(c.Ask, "?") || len(c.Fits) != len(l.Options.List) {
			t.Errorf("%s asks %q and marks %d of %d ways", c.ID, c.Ask, len(c.Fits), len(l.Options.List))
		}
		marks := map[option.Mark]bool{}
		for _, f := range c.Fits {
			marks[f.Mark] = true
		}
		if !marks[option.BetterFit] || !marks[option.WorseFit] {
			t.Errorf("%s would order nothing", c.ID)
		}
	}
	want := []string{"cost", "speed", "travel", "time-off", "needle", "privacy", "evidence", "clinic"}
	if !slices.Equal(ids, want) {
		t.Errorf("concerns %q, want %q", ids, want)
	}
}

func TestWhatMattersOrdersTheWaysAndSaysHow(t *testing.T) {
	l := parsed(t)
	options := l.Options.Options(fact.Answers{})
	for _, test := range []struct{ matters, order, of, why string }{
		{"", "infusion spravato appeal self-pay trial other nothing", "infusion", ""},
		{"cost", "spravato appeal trial infusion other nothing self-pay", "spravato",
			"Moved up because you said this matters: cost."},
		{"cost", "spravato appeal trial infusion other nothing self-pay", "self-pay",
			"Moved down because you said this matters: cost."},
		{"cost", "spravato appeal trial infusion other nothing self-pay", "infusion",
			"Moved down because others fit better."},
		{"cost", "spravato appeal trial infusion other nothing self-pay", "nothing",
			"Moved up because others fit less well."},
		{"cost", "spravato appeal trial infusion other nothing self-pay", "other", "Moved up because others fit less well."},
		{"needle", "spravato other appeal self-pay trial nothing infusion", "spravato",
			"Moved up because you said this matters: no needle."},
		{"needle", "spravato other appeal self-pay trial nothing infusion", "infusion",
			"Moved down because you said this matters: no needle."},
		{"needle", "spravato other appeal self-pay trial nothing infusion", "appeal", "Stays where it was."},
		{"travel time-off", "appeal infusion self-pay other nothing spravato trial", "appeal",
			"Moved up because you said this matters: less travel, time off work."},
		{"speed", "self-pay infusion spravato other appeal trial nothing", "self-pay",
			"Moved up because you said this matters: an early start."},
	} {
		p := l.Options.Priorities(mattering(record.Case{}, strings.Fields(test.matters)...).Details)
		var order []string
		for _, r := range l.Options.Rank(p, options) {
			order = append(order, r.Option.ID)
			if r.Option.ID == test.of && r.Why != test.why {
				t.Errorf("%s: %s says %q, want %q", test.matters, test.of, r.Why, test.why)
			}
		}
		if got := strings.Join(order, " "); got != test.order {
			t.Errorf("%s: order %s\nwant %s", test.matters, got, test.order)
		}
	}
}

func somePreferences(l *model.Library, r *rand.Rand) record.Details {
	var d record.Details
	for i := range l.Options.PriorityList {
		d = option.WithPriority(d, l.Options.PriorityList[i].ID, r.IntN(2) == 0)
	}
	return d
}

func TestNoPreferenceTouchesAVerdict(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(80) {
		c := record.Case{Answers: anyAnswers(l, r, r.Float64())}
		before, spans := l.Evaluate(c, someDay), model.NewSession(l, c)
		// Some at random, one alone, all.
		one := l.Options.PriorityList[r.IntN(len(l.Options.PriorityList))].ID
		tried := []record.Details{somePreferences(l, r), somePreferences(l, r),
			option.WithPriority(record.Details{}, one, true)}
		var all record.Details
		for i := range l.Options.PriorityList {
			all = option.WithPriority(all, l.Options.PriorityList[i].ID, true)
		}
		for _, d := range append(tried, all) {
			c.Details = d
			after, session := l.Evaluate(c, someDay), model.NewSession(l, c)
			for tree := range l.Trees.List {
				if session.View.Span(tree) != spans.View.Span(tree) {
					t.Fatalf("%s makes %s %v, not %v", d.Raw(), l.Trees.List[tree].ID, session.View.Span(tree), spans.View.Span(tree))
				}
			}
			// All but the order of the steps is the same to the byte.
			if got, want := withoutSteps(t, after), withoutSteps(t, before); got != want {
				t.Fatalf("%s changes the evaluation:\n%s\n%s", d.Raw(), got, want)
			}
			if len(after.Steps) != len(before.Steps) {
				t.Fatalf("%s gives %d steps, not %d", d.Raw(), len(after.Steps), len(before.Steps))
			}
		}
	}
}

// withoutSteps is an evaluation as JSON without what may be ordered anew: the
// steps and the options, of which only what they are is left.
func withoutSteps(t *testing.T, e model.Evaluation) string {
	t.Helper()
	e.Steps, e.Priorities = nil, nil
	for i := range e.Options {
		e.Options[i].By, e.Options[i].Fits, e.Options[i].Moved, e.Options[i].Why = nil, nil, 0, ""
	}
	slices.SortFunc(e.Options, func(a, b option.Ranked) int { return strings.Compare(a.Option.ID, b.Option.ID) })
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWhatMattersOrdersTheStepsThatBeginAWay(t *testing.T) {
	l := parsed(t)
	c := saidCase(t, l, "purpose=mental-health condition=depression plan=none age=18-64 authorization=not-asked")
	order := func(c record.Case) (ids []string, why map[string]string) {
		why = map[string]string{}
		for _, s := range l.Steps.StepsNow(c, someDay) {
			ids = append(ids, s.ID)
			why[s.ID] = s.Why
		}
		return ids, why
	}
	plain, _ := order(c)
	if got := strings.Join(plain, " "); got != "pick-plan say-plan-end ask-estimate ask-maker-help "+
		"ask-hospital-aid ask-study "+
		"call-treatment-line" {
		t.Errorf("steps %s", got)
	}
	ids, why := order(mattering(c, "cost"))
	if got := strings.Join(ids, " "); got != "pick-plan say-plan-end ask-maker-help ask-study ask-estimate "+
		"ask-hospital-aid "+
		"call-treatment-line" {
		t.Errorf("steps with cost %s", got)
	}
	if why["ask-study"] != "Moved up because you said this matters: cost." || why["pick-plan"] != "" {
		t.Errorf("reasons %q", why)
	}
}

func TestWhatMattersMovesNoStepWithALastDay(t *testing.T) {
	l := parsed(t)
	r := seed.Rand(t)
	for range seed.Times(300) {
		c := anyCase(l, r)
		plain := l.Steps.StepsNow(c, someDay)
		c.Details = somePreferences(l, r)
		for i, s := range l.Steps.StepsNow(c, someDay) {
			if s.By != plain[i].By || !s.By.IsZero() && s.ID != plain[i].ID {
				t.Fatalf("%s stands where %s did", s.ID, plain[i].ID)
			}
		}
	}
}
