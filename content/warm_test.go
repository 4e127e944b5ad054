package content

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// cold are ways of saying things that readers found cold, with what each does to
// whoever reads it, and with one that was said. They must not come back.
var cold = []struct {
	why, was string
	said     *regexp.Regexp
}{
	{"nobody holds a rule or a phone: say what we read, or could not find", "We hold no term for your kind of plan.",
		regexp.MustCompile(`\b[Ww]e hold\b|\bhold (a|no|any) (term|rule|fact|figure)|\bprogram holds\b`)},
	{"say what could not be found, and whom to ask", "We have no figures on this condition.",
		regexp.MustCompile(`\b[Ww]e have (none\b|no (figures?|facts?|rules?|prices?|terms?|dates?|trials?|rates?|VA rule)\b)`)},
	{"say what could not be found, and whom to ask", "We know of no time limit for your kind of plan.",
		regexp.MustCompile(`\b[Ww]e know of no (time limit|set time|last day|rule|term)\b`)},
	{"a denial is no noun of two letters", "How does the plan word its no?",
		regexp.MustCompile(`\b(a|the|its|their|your|first|second|last) no([.,;:?]|$| (to|from|on|of|in|as|at|rests|you|most|must|goes|can|is|was)\b)`)},
	{"an answer is not moved, nor does it turn on a thing", "Nothing you can change moves this answer up.",
		regexp.MustCompile(`\bmoves? (this|the|your|an) (answer|verdict)|\b[Tt]urns? (most )?on (which|whether|how|if|them|it|this|your|\{)`)},
	{"it closes the door: say what is open", "No other answer changes it.",
		regexp.MustCompile(`^(Nothing|None|No)( [a-z]+)* (changes|moves|helps|raises)\b`)},
	{"it shrugs", "Some of them do not turn on this answer.",
		regexp.MustCompile(`do not turn on|may stay as it is, or get worse|[Ii]t makes no difference|that is (just )?how it is`)},
	{"it blames: say what is not known yet", "You did not say what is left of your deductible.",
		regexp.MustCompile(`\b[Yy]ou (did not (say|give|tell)|gave no|failed to)\b`)},
	{"nobody is named who could: say who cannot, or what to do", "No last day can be counted yet.",
		regexp.MustCompile(`\b(cannot|can) be (counted|named|said|worked out)( yet)?[.:]|\bnobody has told\b`)},
	{"it reads as a form: speak to the person", "Not met yet: records of each medicine.",
		regexp.MustCompile(`\b[Nn]ot met yet\b|\bare needed\. The rule\b`)},
	{"terms are for lawyers: say conditions", "It pays, on terms.",
		regexp.MustCompile(`\bon (some )?terms([.,;:]|$)|\bon some terms\b`)},
	{"it speaks of people as a kind", "What counts as poor in 2026",
		regexp.MustCompile(`\b(the|as|are|is) poor\b`)},
}

// What people read is warm: none of the phrases that readers found cold is in the
// program's own words or in the content. Letters go to offices, and are plain.
func TestNothingIsSaidColdly(t *testing.T) {
	for _, c := range cold {
		if !c.said.MatchString(c.was) {
			t.Errorf("%q would not be found any more", c.was)
		}
	}
	english, err := os.ReadFile("../ui/words/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	look := func(where, text string) {
		texts++
		for _, c := range cold {
			if found := c.said.FindString(text); found != "" {
				t.Errorf("%s says %q in %q: %s", where, found, text, c.why)
			}
		}
	}
	for line := range strings.SplitSeq(string(english), "\n") {
		if key, text, found := strings.Cut(line, " = "); found && !strings.HasPrefix(line, "#") {
			look("english.txt, "+key, text)
		}
	}
	for _, text := range prose() {
		if !strings.HasPrefix(text.File, "source/") {
			look(text.File, text.Words)
		}
	}
	if texts < 3000 {
		t.Errorf("only %d texts were read", texts)
	}
}
