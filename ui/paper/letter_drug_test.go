package paper

import (
	"regexp"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// ofRequest are words on a request that was made or a decision on one.
var ofRequest = regexp.MustCompile(`(?i)\b(denied|denial|denies|turned down|told no|approval was given|approved|the request for|about:|redetermination|reconsideration|in support of|before|necessity of|exception)\b`)

// The form looked at now need not be what the request was for: one who had asked
// for Spravato and now looks at a drip would write that ketamine was denied.
func TestNoLetterNamesWhatWasAskedOrDecidedUnlessTheAnswersSayIt(t *testing.T) {
	p := pen(t)
	random := seed.Rand(t)
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	named := 0
	for range seed.Until(150, func() bool { return named > 0 }) {
		said := `"purpose": "mental-health", "condition": "depression", "urgent": "` + pick("yes", "no") + `"`
		for _, more := range []string{
			planKinds[pick("insured", "federal", "individual", "original", "advantage", "managed", "fee-for-service", "va",
				"work-injury")],
			`"form": "` + pick("infusion", "injection", "at-home", "spravato") + `"`,
			`"authorization": "` + pick("waiting", "approved", "denied", "denied", "denied") + `"`,
			pick("", `"authorization-for": "unsure"`),
			`"denial-reason": "` + pick("experimental", "not-necessary", "step-therapy", "out-of-network") + `"`,
			pick("", `"final-denial-date": "2026-11-01"`),
		} {
			if more != "" {
				said += ", " + more
			}
		}
		named += lettersThatName(t, p, said)
		if stage := regexp.MustCompile(`"authorization": "\w+"(, "authorization-for": "unsure")?`); random.IntN(3) == 0 {
			lettersThatName(t, p, stage.ReplaceAllString(said, `"age": "18-64"`), "appeal", "external-review", "claim-file",
				"complaint")
		}
	}
	if named == 0 {
		t.Error("no letter has a blank for the drug: the test shows nothing")
	}
}

// lettersThatName fails for the sentences of a case's letters on a request that
// name a drug, and counts the blanks.
func lettersThatName(t *testing.T, p *Pen, said string, kinds ...string) (blanks int) {
	t.Helper()
	c, err := record.DecodeCase(p.Library.Questions, []byte(`{"answers": {`+said+`}}`))
	if err != nil {
		t.Fatal(err)
	}
	if len(kinds) == 0 {
		kinds = p.Library.Letters.Kinds()
	}
	for _, kind := range kinds {
		letter := p.Library.Letters.Letter(kind)
		if !letter.Formal || letter.Drug != "" {
			continue // a request to be made for a drug of its own, or a page for the person
		}
		d := p.Library.Letters.Write(letter, c, ticked(p))
		if len(d.Drugs) > 0 {
			t.Errorf("%s goes by the rules of %v: %s", kind, d.Drugs, said)
		}
		for i := range d.Parts {
			for _, line := range strings.Split(d.Parts[i].Text, "\n") {
				blanks += strings.Count(line, "[what the request was for: ")
				for _, tree := range p.Library.Trees.List {
					if ofRequest.MatchString(line) && strings.Contains(line, tree.Within) {
						t.Errorf("%s says %q: %s", kind, line, said)
					}
				}
			}
		}
	}
	return blanks
}

// Where the answers do say it, it is named.
func TestALetterNamesWhatWasDenied(t *testing.T) {
	p := pen(t)
	for said, want := range map[string]string{
		"infusion": "it denied ketamine treatment for me",
		"spravato": "it denied Spravato for me",
		"both":     "it denied ketamine treatment and Spravato for me",
		"unsure":   "it denied [what the request was for: __________] for me",
	} {
		c, err := record.DecodeCase(p.Library.Questions,
			[]byte(`{"answers": {"plan": "individual", "form": "infusion", "authorization": "denied", "authorization-for": "`+
				said+`"}}`))
		if err != nil {
			t.Fatal(err)
		}
		d := draft(p, "appeal", c)
		if text := inOneLine(Letter(p, &d).Plain()); !strings.Contains(text, want) {
			t.Errorf("%s: %q is missing in %s", said, want, text)
		}
	}
}

// Where nobody said what was asked for, a drip for pain can be ketamine alone. Without a
// tick for health the pain is not known to the letter, and so the drug is asked for by
// name among what is missing.
func TestADrugThatAloneCanBeMeantIsNamed(t *testing.T) {
	p := pen(t)
	const gap = "[what the request was for: __________]"
	for said, named := range map[string]bool{
		`"purpose": "pain", "form": "infusion"`:                                true,
		`"purpose": "pain", "form": "infusion", "authorization-for": "unsure"`: true,
		`"purpose": "surgery", "form": "injection"`:                            true,
		`"purpose": "pain"`:                     false,
		`"purpose": "pain", "form": "spravato"`: false,
		`"purpose": "mental-health", "condition": "depression", "form": "infusion"`: false,
	} {
		for _, kind := range []string{"appeal", "external-review", "expedited", "claim-file", "complaint", "step-therapy"} {
			c := decoded(t, p.Library.Questions, said+`, "plan": "individual", "authorization": "denied", "urgent": "yes"`)
			for _, order := range []letter.LetterOrder{ticked(p), {Today: p.Today, LeftOut: p.Words.Letters.LeftOut}} {
				d := p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, order)
				text := flat(Letter(p, &d))
				known := named && len(order.Ticked) > 0
				if strings.Contains(text, "ketamine treatment") != known || strings.Contains(text, gap) == known {
					t.Errorf("%s of %s, ticked %v: named %v:\n%s", kind, said, order.Ticked, !known, text)
				}
				lacks := strings.Join(BlanksOf(p.Words, &d), "; ")
				if strings.Contains(lacks, "what the request was for") == known {
					t.Errorf("%s of %s: what is missing: %s", kind, said, lacks)
				}
			}
		}
	}
}
