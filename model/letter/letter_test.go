package letter

import (
	"slices"
	"strings"
	"testing"
	"time"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// letterLibrary asks five questions, and has one letter that uses each of them
// and every way to fill a hole.
func letterLibrary() *Letters {
	choice := func(id string, options ...string) fact.Question {
		q := fact.Question{ID: id, Short: "the " + id}
		for _, o := range options {
			q.Options = append(q.Options, fact.Option{ID: o, Label: o})
		}
		return q
	}
	l := &Letters{
		Questions: &fact.Questions{Sayings: english(), List: []fact.Question{
			choice("condition", "depression", "dark-thoughts", "other"), choice("payer", "acme", "other"),
			choice("state", "CA", "PR"), {ID: "denial-date", Kind: fact.Day, Short: "the date"},
			choice("form", "infusion", "spravato"),
		}},
		Trees: &verdict.Trees{List: []rule.Tree{{ID: "infusion", Within: "ketamine"},
			{ID: "spravato", Within: "Spravato", Drug: rule.Drug{Forms: fact.One(1)}}}, Diagrams: make([]verdict.Diagram, 2)},
		Deadlines: &deadline.Deadlines{
			States: []deadline.StateOffice{{ID: "CA", Department: "the department", Phones: []string{"1", "2"}}, {ID: "PR"}},
			Rules: []deadline.Rule{{ID: "appeal", From: "denial-date", TimeLimit: deadline.TimeLimit{Days: 180},
				For: [][]fact.Condition{{}}}},
		},
		Details: []DetailField{
			{ID: "name", Short: "your name", Identity: true}, {ID: "plan-name", Short: "the plan", Default: []int{1}},
			{ID: "medicines", Short: "medicines", Kind: ManyEntries}, {ID: "story", Short: "your story"},
		},
		Consents: []Consent{
			{ID: "health", Questions: []int{0}, Details: []string{"medicines", "story"}, Proofs: true},
			{ID: "suicide", Values: []ConsentValue{{Fact: 0, Is: fact.One(1), ShownAs: 0}}},
		},
		Sources: &source.Sources{}, Reference: &reference.Shelf{},
	}
	l.Payers = &rule.Payers{Questions: l.Questions}
	l.Trees.Questions, l.Trees.Payers = l.Questions, l.Payers
	l.Deadlines.Questions, l.Deadlines.Sources, l.Deadlines.Reference = l.Questions, l.Sources, l.Reference
	return l
}

// written is the text of a letter of one part.
func written(l *Letters, c record.Case, order LetterOrder, text string) (string, []Blank) {
	letter := Letter{Kind: "appeal", Parts: []LetterPart{{ID: "one", Text: text}}}
	d := l.Write(&letter, c, order)
	return d.Parts[0].Text, d.Blanks
}

func sayingCase(questions *fact.Questions, details map[string]string, answers map[string]fact.Answer) record.Case {
	var c record.Case
	for _, id := range slices.Sorted(mapKeys(details)) {
		c.Details = c.Details.With(id, details[id])
	}
	for id, a := range answers {
		c.Answers = c.Answers.With(questions.Index(id), a)
	}
	return c
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func TestAHoleIsFilledByWhatTheCaseSaysAndElseStaysABlank(t *testing.T) {
	l := letterLibrary()
	full := sayingCase(l.Questions, map[string]string{"name": "Ana", "story": "Long."}, map[string]fact.Answer{
		"condition": fact.Chosen(0), "payer": fact.Chosen(0), "state": fact.Chosen(0),
		"denial-date": fact.DateOf(fact.Date{Year: 2026, Month: 1, Day: 31}), "form": fact.Chosen(1),
	})
	other := sayingCase(l.Questions, nil, map[string]fact.Answer{"payer": fact.Chosen(1), "condition": fact.DontKnow(),
		"state": fact.Chosen(1)})
	order := LetterOrder{Ticked: []string{"health", "suicide"}, Today: fact.Date{Year: 2026, Month: 11, Day: 25}}
	for _, row := range []struct{ hole, said, blank string }{
		{"name", "Ana", "your name"},
		{"story", "Long.", "your story"},
		{"plan-name", "acme", "the plan"}, // the answer stands in; "other" is no name
		{"condition", "depression", "the condition"},
		{"denial-date", "January 31, 2026", "the date"},
		{"due-appeal", "July 30, 2026", "the date"},
		{"state-department", "the department", "the state"},
		{"state-phone", "1 or 2", "the state"},
	} {
		if got, blanks := written(l, full, order, "a {"+row.hole+"} b"); got != "a "+row.said+" b" || len(blanks) != 0 {
			t.Errorf("{%s} gave %q, %v", row.hole, got, blanks)
		}
		want := "a [" + row.blank + ": __________] b"
		got, blanks := written(l, other, order, "a {"+row.hole+"} b")
		if got != want || len(blanks) != 1 || blanks[0].Short != row.blank {
			t.Errorf("{%s} without an answer gave %q, %v", row.hole, got, blanks)
		}
	}
	if got, _ := written(l, full, order, "{drug} on {today}"); got != "Spravato on November 25, 2026" {
		t.Error(got)
	}
	if got, _ := written(l, other, order, "{drug}"); got != "ketamine" {
		t.Error(got)
	}
}

func TestWhatAPersonTypedIsNeverAHole(t *testing.T) {
	l := letterLibrary()
	c := sayingCase(l.Questions, map[string]string{"name": "{today} {{.}}", "story": "{name}"}, nil)
	got, blanks := written(l, c, LetterOrder{Ticked: []string{"health"}, Today: fact.Date{Year: 2026, Month: 1, Day: 2}},
		"{name}, {story}, {today}")
	if got != "{today} {{.}}, {name}, January 2, 2026" || len(blanks) != 0 {
		t.Errorf("%q, %v", got, blanks)
	}
}

func TestAPartCountsOnlyWhereItsTermsHold(t *testing.T) {
	l := letterLibrary()
	c := sayingCase(l.Questions, map[string]string{"name": "Ana"}, map[string]fact.Answer{"condition": fact.Chosen(0)})
	is := []fact.Condition{{Fact: 0, Is: fact.One(0)}}
	isNot := []fact.Condition{{Fact: 0, Is: fact.One(2)}}
	for name, row := range map[string]struct {
		part LetterPart
		in   bool
	}{
		"when it holds":                   {LetterPart{When: is}, true},
		"when it does not hold":           {LetterPart{When: isNot}, false},
		"unless it holds":                 {LetterPart{Unless: is}, false},
		"unless it does not hold":         {LetterPart{Unless: isNot}, true},
		"given what is said":              {LetterPart{Given: []string{"name", "condition"}}, true},
		"given what is not":               {LetterPart{Given: []string{"name", "payer"}}, false},
		"missing what is not said":        {LetterPart{Missing: []string{"story", "payer"}}, true},
		"missing what is said":            {LetterPart{Missing: []string{"story", "name"}}, false},
		"optional with all holes filled":  {LetterPart{Optional: true, Text: "{name}"}, true},
		"optional with a blank":           {LetterPart{Optional: true, Text: "{name} {story}"}, false},
		"optional with a blank in a list": {LetterPart{Optional: true, Items: []string{"{story}"}}, false},
	} {
		letter := Letter{Kind: "appeal", Parts: []LetterPart{row.part}}
		d := l.Write(&letter, c, LetterOrder{Ticked: []string{"health"}})
		if got := len(d.Parts) == 1; got != row.in {
			t.Errorf("%s: in the letter %v, want %v", name, got, row.in)
		}
		if len(d.Parts) == 0 && len(d.Blanks) > 0 {
			t.Errorf("%s: what is left out asks for %v", name, d.Blanks)
		}
	}
}

func TestWhatIsNotTickedIsAsIfItHadNeverBeenSaid(t *testing.T) {
	l := letterLibrary()
	c := sayingCase(l.Questions, map[string]string{"story": "secret", "proof-x": "secret place", "unknown": "secret too"},
		map[string]fact.Answer{"condition": fact.Chosen(1), "payer": fact.Chosen(0)})
	for _, row := range []struct {
		ticked string
		want   string // the condition, the story and the proof
	}{
		{"", "none||"},
		{"suicide", "none||"}, // the condition is health history as well
		{"health", "depression|secret|secret place"},
		{"health suicide", "dark-thoughts|secret|secret place"},
	} {
		e := l.erase(c, strings.Fields(row.ticked), false)
		condition := "none"
		if a := e.Answers.At(0); a.State == fact.Given {
			condition = l.Questions.List[0].Options[a.Option].ID
		}
		if got := condition + "|" + e.Details.Get("story") + "|" + Proof(e.Details, "x"); got != row.want {
			t.Errorf("with %q ticked: %s, want %s", row.ticked, got, row.want)
		}
		if e.Details.Get("unknown") != "" {
			t.Error("a detail that no letter knows is kept")
		}
		if e.Answers.At(1) != fact.Chosen(0) {
			t.Error("an answer of no consent item is gone")
		}
	}
}

func TestRedactingHidesTheNameInOtherTextsToo(t *testing.T) {
	l := letterLibrary()
	c := sayingCase(l.Questions, map[string]string{
		"name":  "Zoë Núñez-Li",
		"story": "Zoë came late. Zoëlle did not. Mr Núñez-Li (Núñez) and Li left.",
	}, nil)
	e := l.erase(c, []string{"health"}, true)
	if got, want := e.Details.Get("story"),
		"[...] came late. Zoëlle did not. Mr [...]-Li ([...]) and Li left."; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if e.Details.Get("name") != "" {
		t.Error("the name is still there")
	}
	text, blanks := written(l, c, LetterOrder{Redact: true, LeftOut: "left out"}, "{name}")
	if text != "[your name: left out]" || len(blanks) != 1 || !blanks[0].Redacted {
		t.Errorf("%q, %+v", text, blanks)
	}
}

func TestOwnWordsCountOnlyWhileWhatTheyMaySayIsTicked(t *testing.T) {
	l := letterLibrary()
	letter := Letter{Kind: "appeal", Parts: []LetterPart{{ID: "one", Text: "{story}"}, {ID: "two", Text: "b"}}}
	c := sayingCase(l.Questions, map[string]string{"name": "Ana", "story": "long"}, nil)
	c.Details = WithOwnWords(l, WithTicked(c.Details, "appeal", []string{"health"}), "appeal", "one",
		"My pills failed, Ana says.")
	text := func(order LetterOrder) string {
		d := l.Write(&letter, c, order)
		return d.Parts[0].Text
	}
	if got := text(LetterOrder{Ticked: []string{"health", "suicide"}}); got != "My pills failed, Ana says." {
		t.Errorf("own words are not used: %q", got)
	}
	if got := text(LetterOrder{}); got != "[your story: __________]" {
		t.Errorf("own words written with more ticked are used with less: %q", got)
	}
	if got := text(LetterOrder{Ticked: []string{"health"}, Redact: true}); got != "My pills failed, [...] says." {
		t.Errorf("own words are not redacted: %q", got)
	}
	c.Details = WithOwnWords(l, c.Details, "appeal", "one", "So: [your story: __________].")
	if got := text(LetterOrder{Ticked: []string{"health"}}); got != "So: long." {
		t.Errorf("a blank left in own words is not filled: %q", got)
	}
	c.Details = WithOwnWords(l, c.Details, "appeal", "one", "")
	if got := text(LetterOrder{Ticked: []string{"health"}}); got != "long" || c.Details.Value("own-words") != "" {
		t.Errorf("the program's words do not come back: %q, %s", got, c.Details.Raw())
	}
}

func TestEntriesComeBackAsTheyWerePut(t *testing.T) {
	put := []map[string]string{{"name": "a\"b", "dose": ""}, {"name": ""}, {"name": "é"}}
	d := record.WithEntries(record.Details{}, "medicines", put)
	got := record.Entries(d, "medicines")
	if len(got) != 2 || len(got[0]) != 1 || got[0]["name"] != "a\"b" || got[1]["name"] != "é" {
		t.Errorf("%v", got)
	}
	if d := record.WithEntries(d, "medicines", nil); d.Raw() != "{}" {
		t.Errorf("an empty list is kept: %s", d.Raw())
	}
	if record.Entries((record.Details{}.With("medicines", "some")), "medicines") != nil {
		t.Error("a text is taken for a list")
	}
}

// english is how days are said, as the content has it.
func english() *fact.Sayings {
	said := &fact.Sayings{Phrases: fact.Phrases{DateForm: "{month} {day}, {year}", AndForm: "{list} and {last}"},
		OrNext: "{list} or {next}"}
	for i := range said.Phrases.Months {
		said.Phrases.Months[i] = time.Month(i + 1).String()
	}
	return said
}
