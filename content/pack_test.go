package content

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/reference"
)

// small is a pack that adds a payer and its source, and changes a text.
var small = map[string]string{
	"payer/mend-health.yaml": `id: mend-health
name: Mend Health
rules:
- id: crps
  drug: infusion
  for: {pain-condition: [crps]}
  stance: covered-with-criteria
  confidence: medium
  read: medicines
  because: The plan pays for this on terms.
  sources: [mend-rule]
  criteria:
  - id: two
    text: You tried two kinds of care or more.
    proof: A list with dates.
    source: mend-rule
    met-by:
    - {question: pain-treatments, is: ["2", 3-plus]}
`,
	"source/mend-health.yaml": `- id: mend-rule
  title: Rule 7
  publisher: Mend Health
  address: https://mend.example/rule-7
  dated: "2026"
  checked: 2026-11-01
  due: 2027-11-01
  kind: policy-text
  confidence: high
`,
	"step.yaml": `- {id: call-plan, text: Call our desk and ask us to read your rule to you., sources: [mend-rule]}
- {id: bring-card, text: Bring your card., sources: []}
`,
	"README.md":      "# Not content\n",
	".git/x.yaml":    "not: content\n",
	"logo/logo.svg":  "<svg/>",
	"run-me.sh":      "exit 1\n",
	"payer/notes.md": "Not content either.\n",
}

// packFolder is a folder of the given name that holds files.
func packFolder(t testing.TB, name string, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), name)
	for file, text := range files {
		file = filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestAPackIsLaidOverTheBuiltInContent(t *testing.T) {
	dir := packFolder(t, "my-clinic", small)
	got, err := Pack(dir)
	if err != nil {
		t.Fatal(err)
	}
	own := parsed(t)
	if got.Edition() != own.Version+"+pack:my-clinic" || own.Edition() != own.Version {
		t.Errorf("edition %q, of the built-in content %q", got.Edition(), own.Edition())
	}
	if len(got.Payers.List) != len(own.Payers.List)+1 || len(got.Sources.List) != len(own.Sources.List)+1 ||
		len(got.Steps.Wordings) != len(own.Steps.Wordings)+1 {
		t.Errorf("%d payers, %d sources, %d steps", len(got.Payers.List), len(got.Sources.List), len(got.Steps.Wordings))
	}
	if text := got.Steps.Wording("call-plan").Text; !strings.HasPrefix(text, "Call our desk") {
		t.Errorf("the changed text is %q", text)
	}
	if got.Steps.Wording("appeal").Text != own.Steps.Wording("appeal").Text || got.Steps.Wording("bring-card") == nil {
		t.Error("the other steps are not those of both")
	}
	if got.Payers.Find("mend-health") == nil ||
		got.Questions.List[got.Questions.Index("payer")].Option("mend-health") < 0 {
		t.Error("the payer is not offered")
	}
	case1 := said(t, got, "purpose=pain pain-condition=crps form=infusion plan=individual payer=mend-health "+
		"authorization=not-asked network=in recommended-by=psychiatrist pain-treatments=2")
	e := got.Evaluate(record.Case{Answers: case1}, checkedOn)
	if v := e.Verdicts["infusion"]; v.Lowest.String() != "likely" || !v.Settled || e.Content != got.Edition() {
		t.Errorf("the new rule gives %v in content %s", v.Lowest, e.Content)
	}
	found, err := CheckFolder(dir, checkedOn)
	if err != nil || len(found.Problems) > 0 || found.Library == nil || found.Texts == 0 ||
		found.Library.Origin != "my-clinic" {
		t.Errorf("%v\n%v", err, found.Problems)
	}
}

// A letter that only a pack has is listed last, and a step can point to it.
// A pack brings a page of studies, and one of its studies stands on it. A study of
// before, which names none, stands with those of its drug.
func TestAPackBringsATopic(t *testing.T) {
	const study = "title: A count, shows: It helped., design: A count., whom: Adults., period: A year., groups: Ten., " +
		"stance: mixed, certainty: low, sources: [our-gaps]"
	l, err := Pack(packFolder(t, "topics", map[string]string{
		"topic.yaml":    "- {id: sleep, title: Sleep}\n- {id: drips, title: Infusions, drug: infusion}\n",
		"evidence.yaml": "- {id: naps, topic: sleep, " + study + "}\n- {id: old, drug: spravato, " + study + "}\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	shelf, own := l.Reference, parsed(t).Reference
	if n := len(own.Topics); len(shelf.Topics) != n+1 || shelf.Topics[0].Title != "Infusions" {
		t.Fatalf("topics %v", shelf.Topics)
	}
	for id, want := range map[string]string{"naps": "sleep", "old": "spray"} {
		i := slices.IndexFunc(shelf.Studies, func(s reference.Study) bool { return s.ID == id })
		if i < 0 || shelf.Topics[shelf.Studies[i].Topic].ID != want {
			t.Errorf("%s does not stand under %s", id, want)
		}
	}
}

// Content is the list of what can be done about a cost and of the sentences of the
// working: a pack adds one, says one otherwise, and leaves all else as it is.
func TestAPackSaysWhatCanBeDoneAboutACost(t *testing.T) {
	base := parsed(t)
	l, err := Pack(packFolder(t, "costs", map[string]string{"cost.yaml": `
amounts:
- {item: bank-rate, low: 10, high: 10, as-of: "2026", confidence: low, sources: [own-words]}
- {item: bank-months, low: 12, high: 12, as-of: "2026", confidence: low, sources: [own-words]}
- {item: first-visit, low: 100, high: 100, as-of: "2026", confidence: low, sources: [own-words]}
aids:
- {id: bank, title: A loan from your bank, counts: interest-late, amount: bank-rate, usual: bank-months, question: financing-months}
- {id: card, title: The card, counts: drug-with-card}
lines:
- {id: first-visit, text: "Visit one: {sum}."}
- {id: first-visit-none, tells: first-visit, when: [{question: plan, is: [none]}], text: "All yours: {sum}."}
`}))
	if err != nil {
		t.Fatal(err)
	}
	titles := func(rules *cost.Rules) string {
		return strings.Join(idsOf(rules.Aids, func(a *cost.AidRule) string { return a.Title }), ", ")
	}
	was := strings.Replace(titles(&base.Costs.Rules), "The maker's savings card", "The card", 1)
	if got := titles(&l.Costs.Rules); got != was+", A loan from your bank" {
		t.Errorf("aids: %s", got)
	}
	if got, want := len(l.Costs.Rules.Notes), len(base.Costs.Rules.Notes); got != want {
		t.Errorf("%d notes of %d are left", got, want)
	}
	for plan, want := range map[string]string{"none": "All yours: $100.", "individual": "Visit one: $100."} {
		a := said(t, l, "purpose=mental-health condition=depression form=infusion sessions=6 price-per-session=333 plan="+
			plan)
		costs := l.Costs.Costs(a)
		if costs[0].Low != 6*333+100 || costs[0].Low != costs[0].High {
			t.Errorf("the first visit is not 100: %d to %d", costs[0].Low, costs[0].High)
		}
		if i := slices.IndexFunc(costs[0].Aids, func(a cost.Aid) bool { return a.ID == "bank" }); i < 0 {
			t.Errorf("no loan from the bank")
		} else if got := strings.Join(costs[0].Aids[i].Notes, " "); !strings.Contains(got, "10 percent") {
			t.Errorf("the loan says %q", got)
		}
		if !slices.Contains(costs[0].Working, want) {
			t.Errorf("with plan %s the working does not say %q: %q", plan, want, costs[0].Working)
		}
	}
}

func TestAPackBringsALetter(t *testing.T) {
	dir := packFolder(t, "my-clinic", map[string]string{
		"letter/thanks.yaml": "id: thanks\ntitle: Thanks to the clinic\nfrom: you\nabout: You say thank you.\nparts:\n- " +
			"{id: one, text: \"Thank you, {clinic}.\"}\n",
	})
	found, err := CheckFolder(dir, checkedOn)
	if err != nil || len(found.Problems) > 0 {
		t.Fatalf("%v\n%v", err, found.Problems)
	}
	want := append(parsed(t).Letters.Kinds(), "thanks")
	if got := found.Library.Letters.Kinds(); !slices.Equal(got, want) {
		t.Errorf("the letters are %v, want %v", got, want)
	}
	c, err := record.DecodeCase(found.Library.Questions,
		[]byte(`{"answers": {}, "details": {"clinic": "Main Street Clinic"}}`))
	if err != nil {
		t.Fatal(err)
	}
	letters := found.Library.Letters
	d := letters.Write(letters.Letter("thanks"), c, letter.LetterOrder{Today: checkedOn})
	if text := fmt.Sprint(d); !strings.Contains(text, "Main Street Clinic") {
		t.Errorf("it says %s", text)
	}
}

func TestAFolderWithAHeadStandsAlone(t *testing.T) {
	dir := packFolder(t, "whole", map[string]string{head: "version: 2026-01-02\n"})
	_, err := Pack(dir)
	var problems fact.Problems
	if !errors.As(err, &problems) || !strings.Contains(err.Error(), "payer:1: the folder holds no content file") {
		t.Errorf("got %v", err)
	}
	whole, err := Pack(".")
	if err != nil || whole.Version != parsed(t).Version || whole.Origin != "content" {
		t.Errorf("the content itself as a pack: %v", err)
	}
}

func TestOnlyTheFolderOfAPackIsRead(t *testing.T) {
	big := strings.Repeat("# filled\n", maxFile/9+1)
	many := map[string]string{}
	for i := range maxFiles + 1 {
		many["note-"+strconv.Itoa(i)+".md"] = ""
	}
	for _, test := range []struct {
		is    string
		files map[string]string
		want  string
	}{
		{"nothing in it", map[string]string{"README.md": ""},
			`.:1: the folder holds no content file (add files such as payer/my-plan.yaml; see doc.go in content)`},
		{"a folder with a slip", map[string]string{"payers/a.yaml": ""},
			`payers:1: content files in a folder that no part of the program reads (did you mean "payer"?)`},
		{"a file with a slip", map[string]string{"setp.yaml": "[]"},
			`setp.yaml:1: no part of the program reads this file (did you mean "step.yaml"?)`},
		{"the other ending", map[string]string{"step.yml": ""},
			`step.yml:1: the program reads only files named .yaml (name it .yaml)`},
		{"a name that is no id", map[string]string{"payer/My plan.yaml": ""},
			`payer/My plan.yaml:1: the name of the file is not an id (use small letters, digits and hyphens, 64 at most)`},
		{"too long", map[string]string{"step.yaml": big},
			`step.yaml:1: the file has ` + strconv.Itoa(len(big)) + ` bytes, more than 1048576 (split the file)`},
		{"too many", many, `.:1: the folder holds more than 500 files (split the pack)`},
		{"a folder for a file", map[string]string{"payer/a.yaml/b": ""},
			`payer/a.yaml:1: is not a file (put a file in its place)`},
	} {
		_, err := Pack(packFolder(t, "p", test.files))
		var problems fact.Problems
		if !errors.As(err, &problems) || err.Error() != test.want {
			t.Errorf("%s:\n%v\nwant\n%s", test.is, err, test.want)
		}
	}
}

func TestLinksOfAPackDoNotLeadOut(t *testing.T) {
	outside := packFolder(t, "outside", map[string]string{"step.yaml": "- {id: call-plan, text: Call us., sources: []}\n",
		"payer/a.yaml": "id: a\n"})
	dir := packFolder(t, "p", map[string]string{"kept/s.txt": small["step.yaml"],
		"source/mend-health.yaml": small["source/mend-health.yaml"]})
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	link(filepath.Join("kept", "s.txt"), "step.yaml") // one that stays inside is fine
	if lib, err := Pack(dir); err != nil || lib.Steps.Wording("bring-card") == nil {
		t.Fatalf("a link inside the folder: %v", err)
	}
	link(filepath.Join(outside, "step.yaml"), "note.yaml")
	link(filepath.Join("..", "..", "outside"), "glossary.yaml")
	link("/etc/passwd", "cost.yaml")
	_, err := Pack(dir)
	want := `cost.yaml:1: cannot be read, or leads out of the folder (put the file itself into the folder)
glossary.yaml:1: cannot be read, or leads out of the folder (put the file itself into the folder)
note.yaml:1: cannot be read, or leads out of the folder (put the file itself into the folder)`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestAFolderThatIsNotThereIsAnErrorAndNoProblem(t *testing.T) {
	file := filepath.Join(packFolder(t, "p", map[string]string{"a": ""}), "a")
	for _, dir := range []string{filepath.Join(t.TempDir(), "none"), file, ""} {
		var problems fact.Problems
		if _, err := Pack(dir); err == nil || errors.As(err, &problems) {
			t.Errorf("%q: %v", dir, err)
		}
		if _, err := CheckFolder(dir, checkedOn); err == nil {
			t.Errorf("%q can be checked", dir)
		}
	}
	if _, err := Pack(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("not said to be missing: %v", err)
	}
}

func TestALabelIsShortAndPlain(t *testing.T) {
	for dir, want := range map[string]string{
		"/a/my-clinic":                     "my-clinic",
		"/a/My Clinic (2026)":              "My-Clinic--2026-",
		"/a/\x1b[2J":                       "--2J",
		"/a/кет":                           "unnamed",
		"/a/" + strings.Repeat("long", 30): strings.Repeat("long", 10),
	} {
		if got := label(dir); got != want {
			t.Errorf("%q: %q, want %q", dir, got, want)
		}
	}
}
