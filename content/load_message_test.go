package content

import (
	"maps"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/seed"
)

func TestABrokenMessageIsOneErrorWithItsPlace(t *testing.T) {
	const good = `- id: a
  drugs: [infusion]
  standing: [own]
  stances: [excluded]
  lowest: [not-covered]
  verdict-is: open
  branch: [payer]
  for: [{question: purpose, is: [sleep]}]
  text: "{payer} does not pay for {drug}."
- {id: b, verdict-is: open, text: "{drug}.", first: "{drug}", second: "{drug}"}
- {id: c, verdict-is: settled, text: "{drug}.", first: "{drug}", second: "{drug}"}
`
	for _, test := range seed.Share([]struct{ is, old, text, want string }{
		{"nothing broken", "", "", ""},
		{"an unknown drug", "[infusion]", "[ketamine]",
			`message.yaml:1: unknown drug "ketamine" (write infusion or spravato)`},
		{"an unknown standing", "[own]", "[owned]",
			`message.yaml:1: unknown standing "owned" (one of nobody, general, stand-in, own)`},
		{"an unknown stance", "[excluded]", "[exclude]",
			`message.yaml:1: unknown stance "exclude" (did you mean "excluded"?)`},
		{"an unknown level", "[not-covered]", "[not-coverd]",
			`message.yaml:1: unknown level "not-coverd" (did you mean "not-covered"?)`},
		{"an unknown question", "[payer]", "[payr]",
			`message.yaml:1: "payr" is not a question with options (did you mean "payer"?)`},
		{"a hole that nothing fills", "{payer}", "{company}",
			`message.yaml:1: nothing fills {company} in text (use ` + strings.Join(messageHoles, ", ") + `)`},
		{"nothing said", `  text: "{payer} does not pay for {drug}."` + "\n", "",
			`message.yaml:1: message "a" says nothing (add text:)`},
		{"an open verdict without a sentence", "- {id: b, verdict-is: open", "- {id: b, lowest: [unlikely], verdict-is: open",
			`message.yaml:1: no message fits every open verdict (add one last that does)`},
		{"a settled verdict without a second half",
			`first: "{drug}", second: "{drug}"}` + "\n- {id: c, verdict-is: settled, text: \"{drug}.\"," +
				` first: "{drug}", second: "{drug}"`,
			`first: "{drug}", second: "{drug}"}` + "\n- {id: c, verdict-is: settled, text: \"{drug}.\"," + ` first: "{drug}"`,
			`message.yaml:1: no message fits every settled verdict (add one last that does)`},
		{"a repeated message", "id: b", "id: a",
			`message.yaml:10: message "a" stands already at message.yaml:1 (give it another id)`},
	}) {
		got := strings.Join(problemsWith(t, "message.yaml", strings.Replace(good, test.old, test.text, 1)), "\n")
		if got != test.want {
			t.Errorf("%s: got\n%s\nwant\n%s", test.is, got, test.want)
		}
	}
}

// The sentence over two verdicts has no words for a third, which a pack may add. It
// is told behind it.
func TestAThirdVerdictIsToldToo(t *testing.T) {
	all, err := asWritten()
	if err != nil {
		t.Fatal(err)
	}
	more := maps.Clone(all)
	more["tree/third.yaml"] = []byte(strings.NewReplacer("tree: spravato", "tree: third", "within: Spravato",
		"within: the third drug").
		Replace(string(all["tree/spravato.yaml"])))
	lib, err := Parse(more)
	if err != nil {
		t.Fatal(err)
	}
	m := model.NewSession(lib, record.Case{}).View.Messages()
	two := model.NewSession(parsed(t), record.Case{}).View.Messages()
	if third := m.Each[lib.Trees.Index("third")]; m.Over != two.Over+" "+third ||
		!strings.Contains(strings.ToLower(third), "the third drug") {
		t.Errorf("it says %q, of two it says %q", m.Over, two.Over)
	}
}
