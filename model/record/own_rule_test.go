package record

import (
	"bytes"
	"strings"
	"testing"
)

// Each fault of a rule that a person wrote down names the place, the value and the
// mend: a verdict rests on every word of it.
func TestEveryFaultOfARuleThatWasReadIsNamed(t *testing.T) {
	rule := func(text string) string { return "{\"answers\":{},\n\"own-rules\":[" + text + "]}" }
	const (
		whole      = `{"drug":"spravato","stance":"excluded","read":"2026-11-02"`
		pays       = `{"drug":"spravato","stance":"covered-with-criteria","read":"2026-11-02"`
		conditions = "allowed: two-antidepressants, diagnosis, under-65"
	)
	checkFaults(t, []caseFault{
		{"the rules are a list", `{"answers":{},"own-rules":{}}`, `line 1: own-rules: want a list in brackets, not an object`,
			`write it as in "own-rules": []`, nil},
		{"a rule is an object", rule(`"no"`), `line 2: own-rules[0]: want a rule, which is an object in braces, not "no"`, `write it as in {}`,
			nil},
		{"a drug with a slip is corrected", rule(`{"drug":"spravatto"}`), `line 2: own-rules[0].drug: unknown value "spravatto"`,
			`did you mean "spravato"? allowed: infusion, spravato`, nil},
		{"a stance is one of the list", rule(`{"stance":"pays"}`), `line 2: own-rules[0].stance: unknown value "pays"`,
			"allowed: covered-with-criteria, excluded", nil},
		{"a condition is one of the list", rule(pays + `,"conditions":["two-antidepressants","three"]}`),
			`line 2: own-rules[0].conditions[1]: unknown value "three"`, conditions, nil},
		{"a condition stands once", rule(pays + `,"conditions":["diagnosis","diagnosis"]}`),
			`line 2: own-rules[0].conditions[1]: named twice: "diagnosis"`, "name it once", nil},
		{"conditions are a list", rule(pays + `,"conditions":"diagnosis"}`),
			`line 2: own-rules[0].conditions: want a list in brackets, not "diagnosis"`, `write it as in []`, nil},
		{"a condition is one of the drug's", rule(`{"drug":"infusion","stance":"covered-with-criteria","read":"2026-11-02",` +
			`"conditions":["under-65"]}`),
			`line 2: own-rules[0].conditions[0]: not a condition of a rule on "infusion": "under-65"`,
			"allowed: two-antidepressants, diagnosis", nil},
		{"a rule that says no has no conditions", rule(whole + `,"conditions":["diagnosis"]}`),
			`line 2: own-rules[0].conditions: a rule with the stance "excluded" has no conditions, not "diagnosis"`,
			"take the conditions out, or change the stance", nil},
		{"the day must be there", rule(`{"drug":"spravato","stance":"excluded"}`), `line 2: own-rules[0]: no "read" in the rule`,
			`add it, as in "read": "2026-11-02"`, nil},
		{"the drug must be there", rule(`{"stance":"excluded","read":"2026-11-02"}`),
			`line 2: own-rules[0]: no "drug" in the rule`, `add it, as in "drug": "infusion"`, nil},
		{"a day is a day", rule(`{"read":"2026-02-30"}`),
			`line 2: own-rules[0].read: want a date written YYYY-MM-DD, not "2026-02-30"`,
			"write the day on which the rule was read", nil},
		{"a page is not 0", rule(`{"page":0}`), `line 2: own-rules[0].page: want the number of a page, not 0`,
			`write it as in "page": "4"`, nil},
		{"a page is short", rule(`{"page":"` + strings.Repeat("4", 41) + `"}`),
			`line 2: own-rules[0].page: a page takes at most 40 characters, not "` + strings.Repeat("4", 40) + `…"`,
			`write it as in "page": "4"`, nil},
		{"a page hides nothing", rule(`{"page":"4\u202e"}`),
			`line 2: own-rules[0].page: a page holds no control characters, not "4\u202e"`, `write it as in "page": "4"`, nil},
		{"a key is one of a rule's", rule(`{"pages":"4"}`), `line 2: own-rules[0]: unknown key "pages"`,
			`did you mean "page"? allowed: drug, stance, conditions, page, read, payer, for`, nil},
		{"a payer is one that is known", rule(`{"payer":"aetna inc"}`), `line 2: own-rules[0].payer: unknown value "aetna inc"`,
			`allowed: aetna, medicaid`, nil},
		{"a use is an answer", rule(`{"for":{"purpose":"pian"}}`), `line 2: own-rules[0].for.purpose: unknown value "pian"`,
			`did you mean "pain"? allowed: mental-health, pain, wellness`, nil},
		{"a use is a question on uses", rule(`{"for":{"payer":"aetna"}}`), `line 2: own-rules[0].for: unknown key "payer"`,
			`allowed: purpose`, nil},
		{"two rules of one use cannot both hold", rule(whole + `},` + pays + `}`),
			`line 2: own-rules[1]: a second rule on "spravato" of the same plan and for the same use as "own-rules[0]"`,
			"keep the newer one", nil},
		{"version 1 has no such rules", "{\"format\":\"ketacover-case\",\"version\":1,\"answers\":{},\n\"own-rules\":[]}",
			`line 1: version: a case with "own-rules" is not of version 1`,
			`its checksum would not cover them; take out "format", "version" and "sha256"`, nil},
	})
}

// What a person read is saved with a checksum over it, as version 2; a case without
// any is saved as it always was.
func TestARuleThatWasReadIsCoveredByTheChecksum(t *testing.T) {
	l := caseLibrary()
	data := savedReading(l)
	if !bytes.Contains(data, []byte(`"version": 2`)) {
		t.Errorf("not version 2:\n%s", data)
	}
	if plain := savedCase(l); !bytes.Contains(plain, []byte(`"version": 1`)) || bytes.Contains(plain, []byte("own-rules")) {
		t.Errorf("a case without such rules is another:\n%s", plain)
	}
	if c := decoded(t, l, data); len(c.OwnRules) != 1 || c.OwnRules[0].Payer != "aetna" {
		t.Errorf("read as %+v", c.OwnRules)
	}
	for _, change := range [][2]string{{`"aetna"`, `"medicaid"`}, {`"two-antidepressants"`, `"diagnosis"`},
		{"2026-11-02", "2026-11-03"}, {`"page": "4"`, `"page": "5"`}} {
		if !bytes.Contains(data, []byte(change[0])) {
			t.Fatalf("no %s in\n%s", change[0], data)
		}
		if _, err := DecodeCase(l, bytes.Replace(data, []byte(change[0]), []byte(change[1]), 1)); err == nil {
			t.Errorf("%s became %s, and nobody noticed", change[0], change[1])
		}
	}
}

// A page may be written as a number, as people write it.
func TestAPageMayBeANumber(t *testing.T) {
	l := caseLibrary()
	c := decoded(t, l, []byte(`{"answers":{},"own-rules":[{"drug":"spravato","stance":"excluded","page":12,"read":"2026-11-02"}]}`))
	if c.OwnRules[0].Page != "12" || !GoodPage("12 to 14") || GoodPage(" 4") || GoodPage("{day}") {
		t.Errorf("read as %q", c.OwnRules[0].Page)
	}
}
