package content

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// manyCompanies is how many companies the pack brings beside the built-in ones.
const manyCompanies = 300

// companyConditions are the conditions that the companies of the pack draw
// theirs from.
var companyConditions = []string{
	`{id: psychiatrist, short: a psychiatrist, text: A psychiatrist asks for it., proof: A request., source: many, met-by: [{question: recommended-by, is: [psychiatrist]}]}`,
	`{id: medicines, short: medicines, text: Two medicines did not help., proof: A list., source: many, met-by: [{question: antidepressants, is: ["2", "3", 4-plus]}]}`,
	`{id: more-medicines, short: more medicines, text: Four medicines did not help., proof: A list., source: many, met-by: [{question: antidepressants, is: [4-plus]}]}`,
	`{id: kinds, short: kinds, text: They were of different kinds., proof: A list., source: many, met-by: [{question: antidepressant-classes, is: [different]}]}`,
	`{id: records, short: records, text: Your chart shows each medicine., proof: Chart notes., source: many, met-by: [{question: trial-records, is: ["yes"]}]}`,
}

// companyRule is a rule for a drug that the company draws. What it says names
// the company, so that it is known again.
func companyRule(r *rand.Rand, company int, drug, uses string) string {
	stance := []string{"excluded", "case-by-case", "covered-with-criteria", "covered-with-criteria", "unknown"}[r.IntN(5)]
	text := fmt.Sprintf("- {id: %s, drug: %s, for: %s, stance: %s, confidence: %s, read: medicines, because: Company "+
		"%d has this rule., sources: [many]",
		drug, drug, uses, stance, []string{"low", "medium"}[r.IntN(2)], company)
	var asks []string
	for _, c := range companyConditions {
		if r.IntN(2) == 0 {
			asks = append(asks, c)
		}
	}
	if stance != "excluded" && stance != "unknown" && len(asks) > 0 {
		text += ", criteria: [" + strings.Join(asks, ", ") + "]"
	}
	return text + "}\n"
}

// companyName is the name of a company of the pack.
func companyName(i int) string { return fmt.Sprintf("Plan of Valley %d", i) }

// companyPack is a pack with hundreds of companies, each with rules of its own,
// some of which do the same.
func companyPack(r *rand.Rand) map[string]string {
	files := map[string]string{"source/many.yaml": "- {id: many, title: A rule, publisher: Somebody, address: " +
		"https://example.org/rule, " +
		"checked: 2026-11-23, due: 2027-05-23, kind: policy-text, confidence: medium, note: Made for a test.}\n"}
	for i := range manyCompanies {
		files[fmt.Sprintf("payer/valley-%d.yaml", i)] = fmt.Sprintf("id: valley-%d\nname: %s\naliases: [V%d]\nrules:\n%s%s",
			i, companyName(i), i,
			companyRule(r, i, "infusion", "{condition: [depression, suicidal-depression], pain-condition: all}"),
			companyRule(r, i, "spravato", "{condition: [depression, suicidal-depression]}"))
	}
	return files
}

// withCompanies is the library with the pack.
func withCompanies(t testing.TB, r *rand.Rand) *model.Library {
	t.Helper()
	lib, err := Pack(packFolder(t, "many-companies", companyPack(r)))
	if err != nil {
		t.Fatal(err)
	}
	grownCompanies.Store(lib)
	return lib
}

// grownCompanies is a library with a pack of companies, grown for the first test
// that draws one. It is there for tests to which their rules are all one: what a
// test finds in the rules has to be drawn by its own seed.
var grownCompanies atomic.Pointer[model.Library]

// insured is a case in which a company of the pack may decide.
func insured(lib *model.Library, r *rand.Rand) fact.Answers {
	a := complete(lib, r)
	set := func(id, option string) {
		q := lib.Questions.Index(id)
		a = a.With(q, fact.Chosen(lib.Questions.List[q].Option(option)))
	}
	set("plan", "employer")
	set("purpose", "mental-health")
	set("condition", "depression")
	if r.IntN(4) > 0 {
		set("payer", fmt.Sprintf("valley-%d", r.IntN(manyCompanies)))
	}
	return a
}

// A pack brings companies by the hundred, each with rules of its own. It loads;
// what is said of a case is of the company that was named; the spans are what
// the completions give, the company left open too; whoever asks asks alike; and
// a case comes back.
func TestCompaniesComeByTheHundred(t *testing.T) {
	r := seed.Rand(t)
	lib := withCompanies(t, r)
	payer := lib.Questions.Index("payer")
	places := lib.Trees.Diagrams[0].Places
	t.Logf("%d companies in %d classes, %d places", len(lib.Questions.List[payer].Options), places.Count[payer],
		len(places.Questions))
	if len(lib.Questions.List[payer].Options) < manyCompanies {
		t.Fatal("companies are missing")
	}
	told := 0
	for range seed.Until(400, func() bool { return told > 0 }) {
		a := insured(lib, r)
		f := lib.Questions.Facts(a)
		for tree := range lib.Trees.List {
			if got, want := lib.Trees.Diagrams[tree].Span(&f),
				level(&lib.Trees.List[tree], &f); got != (verdict.Span{Low: want, High: want}) {
				t.Fatalf("%s: diagram %v, tree %v, of %v", lib.Trees.List[tree].ID, got, want, given(lib, a))
			}
		}
		told += saysTheCompany(t, lib, a)
	}
	if told == 0 {
		t.Error("no rule of a company of the pack was told: the test shows nothing")
	}
	for range seed.Times(30) {
		a := open(lib, r, insured(lib, r), 600)
		if r.IntN(3) == 0 {
			a = open(lib, r, insured(lib, r).Without(payer), 2)
		}
		f := lib.Questions.Facts(a)
		for tree := range lib.Trees.List {
			if got, want := lib.Trees.Diagrams[tree].Span(&f), bruteSpan(lib, tree, f); got != want {
				t.Fatalf("%s: span %v, completions give %v, of %v", lib.Trees.List[tree].ID, got, want, given(lib, a))
			}
		}
		asksAlike(t, lib, a)
		saysTheCompany(t, lib, a)
		data := record.EncodeCase(lib.Questions, record.Case{Answers: a})
		if back, err := record.DecodeCase(lib.Questions, data); err != nil || !back.Answers.Equal(a) {
			t.Fatalf("a case does not come back: %v", err)
		}
	}
}

// saysTheCompany reports a case in which the rule of another company is told
// than that of the one that was named, and counts how often a rule is told.
func saysTheCompany(t *testing.T, lib *model.Library, a fact.Answers) (told int) {
	t.Helper()
	payer := lib.Questions.Index("payer")
	answer := a.At(payer)
	if answer.State != fact.Given {
		return 0
	}
	named := lib.Questions.List[payer].Options[answer.Option].ID
	f := lib.Questions.Facts(a)
	for tree := range lib.Trees.List {
		own := verdict.OwnRule(lib.Questions, lib.Payers, &lib.Trees.List[tree], &f)
		if own != nil && own.Own && own.Payer.ID != named {
			t.Fatalf("the rule of %s is told for %s", own.Payer.ID, named)
		}
	}
	said := jsonOf(t, lib.Evaluate(record.Case{Answers: a}, fact.Date{Year: 2026, Month: 11, Day: 23}))
	for _, found := range ofCompany.FindAllStringSubmatch(said, -1) {
		if "valley-"+found[1] != named {
			t.Fatalf("%q is said to a person with %s", found[0], named)
		}
		told++
	}
	return told
}

// ofCompany finds the companies of the pack whose rules are told.
var ofCompany = regexp.MustCompile(`Company ([0-9]+) has this rule`)

// Each company of the pack is found by its name, by a part of it, and by what
// else it is called.
func TestEachOfHundredsOfCompaniesIsFound(t *testing.T) {
	r := seed.Rand(t)
	lib := grownCompanies.Load()
	if lib == nil {
		lib = withCompanies(t, r)
	}
	options := lib.Questions.List[lib.Questions.Index("payer")].Options
	var names [][]string
	for i := range options {
		names = append(names, append([]string{options[i].Label}, strings.Split(options[i].Help, ", ")...))
	}
	for _, i := range r.Perm(manyCompanies)[:seed.Times(manyCompanies)] {
		for _, typed := range []string{companyName(i), fmt.Sprintf("valley %d", i), fmt.Sprintf("v%d", i)} {
			hits := fact.Search(typed, names)
			if len(hits) == 0 || options[hits[0].At].ID != fmt.Sprintf("valley-%d", i) {
				t.Errorf("%q finds %d companies, and not this one first", typed, len(hits))
			}
		}
	}
}

// BenchmarkManyCompaniesSettled and those below are the figures of BenchmarkSettled,
// BenchmarkSpanPartlyOpen and BenchmarkSession with hundreds of companies.
func BenchmarkManyCompaniesSettled(b *testing.B) {
	lib := withCompanies(b, seed.Rand(b))
	_, choices := cases(b, lib)
	d, i := &lib.Trees.Diagrams[0], 0
	b.ReportAllocs()
	for b.Loop() {
		d.Level(&choices[i&(varied-1)])
		i++
	}
}

func BenchmarkManyCompaniesPartlyOpen(b *testing.B) {
	r := seed.Rand(b)
	lib := withCompanies(b, r)
	facts := make([]verdict.Inputs, varied)
	for i := range facts {
		facts[i] = inputs(lib, open(lib, r, complete(lib, r), 1<<40))
	}
	benchSpan(b, lib, facts)
}

func BenchmarkManyCompaniesSession(b *testing.B) {
	r := seed.Rand(b)
	benchSessions(b, withCompanies(b, r), r, func(*model.Session) {})
}

func BenchmarkManyCompaniesLoad(b *testing.B) {
	dir := packFolder(b, "many-companies", companyPack(seed.Rand(b)))
	for b.Loop() {
		if _, err := Pack(dir); err != nil {
			b.Fatal(err)
		}
	}
}
