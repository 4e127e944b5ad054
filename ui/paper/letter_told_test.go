package paper

import (
	"regexp"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// ofHealth are words that name what somebody is treated for.
var ofHealth = regexp.MustCompile(`(?i)\b(depress|mental|psychiatr|ptsd|anxi|bipolar|pain\b|crps|fibromyalg|migraine|suicid|addict|alcohol|opioid|substance)`)

// A page says where a drug stands as the screen does, or not at all: a wider
// answer, made of the answers that were left, would be another one.
func TestAPageGivesTheAnswerOfTheScreenOrNone(t *testing.T) {
	p := pen(t)
	random := seed.Rand(t)
	told, untold := 0, 0
	for range seed.Until(150, func() bool { return told > 0 && untold > 0 }) {
		c := anyCase(p.Library.Questions, random)
		for _, kind := range []string{"summary", "counselor-summary"} {
			paper := p.Library.Letters.Letter(kind)
			d := p.Library.Letters.Write(paper, c, letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
			text := Letter(p, &d).Plain()
			f := p.Library.Questions.Facts(p.Library.Questions.Effective(c.Answers))
			for i := range p.Library.Trees.List {
				span := p.Library.Trees.Diagrams[i].Span(&f)
				switch said := p.Words.Verdict.Span(int(span.Low), int(span.High)); answerFor(Letter(p, &d), i, p) {
				case p.Words.Letters.NotTold:
					untold++
				case said, said + ". " + p.Words.Letters.MayDiffer:
					told++
				default:
					t.Errorf("%s gives another answer than the screen, %s:\n%s", kind,
						p.Words.Verdict.Span(int(span.Low), int(span.High)), text)
				}
			}
			if head := "What it may cost"; strings.Contains(text, head) {
				t.Errorf("%s adds up costs that rest on what was left out", kind)
			}
			if at := ofHealth.FindString(text); at != "" {
				t.Errorf("%s tells of health with %q:\n%s", kind, at, text)
			}
		}
	}
	if told == 0 || untold == 0 {
		t.Errorf("%d answers are told and %d are not: the test shows nothing", told, untold)
	}
}

// answerFor is what a page says where a drug stands: in a line of its own, or in the
// row of a table.
func answerFor(s *Sheet, tree int, p *Pen) string {
	title := p.Library.Trees.List[tree].Title
	for i := range s.Blocks {
		if text, found := strings.CutPrefix(s.Blocks[i].Text, title+": "); found {
			return strings.TrimSuffix(text, ".")
		}
		for _, row := range s.Blocks[i].Rows {
			if row[0] == title {
				return row[1]
			}
		}
	}
	return ""
}

// What is not known of the use is no word on a rule for it.
func TestThatTheVAHasNoRuleIsSaidOnlyOfAUseThatWasNamed(t *testing.T) {
	p := pen(t)
	va := `"plan": "military", "military-kind": "va"`
	for said, none := range map[string]bool{
		va:                           false,
		va + `, "purpose": "unsure"`: false,
		va + `, "purpose": "mental-health", "condition": "depression"`:                                     false,
		va + `, "purpose": "mental-health", "condition": "suicidal-depression", "authorization": "denied"`: false,
		va + `, "purpose": "pain"`: true,
	} {
		c := decoded(t, p.Library.Questions, said)
		text := ""
		for _, step := range p.Library.Steps.StepsNow(c, p.Today) {
			text += step.Text + "\n"
		}
		if strings.Contains(text, "We could not find a VA rule") != none {
			t.Errorf("%s: %s", said, text)
		}
	}
}

// What was not ticked and stands in words that the person wrote is told to them: no
// program can take it out of a sentence.
func TestWhoWroteOfWhatTheyDidNotTickIsTold(t *testing.T) {
	p := pen(t)
	c := decoded(t, p.Library.Questions, `"purpose": "mental-health", "condition": "suicidal-depression",
		"plan": "employer", "employer-kind": "insured", "payer": "aetna", "form": "infusion", "authorization": "denied",
		"authorization-for": "infusion", "denial-reason": "not-necessary", "urgent": "yes"`)
	c.Details = c.Details.With("urgent-reason", "Without it suicidal thoughts may\ncome back.")
	listed := c
	listed.Details = record.WithEntries(record.Details{}, letter.TrialsDetail, []map[string]string{
		{"name": "Sertraline", "result": "stopped, suicidal on it"}})
	ticked := letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut, Ticked: []string{"health-history"}}
	appeal := p.Library.Letters.Write(p.Library.Letters.Letter("appeal"), listed, ticked)
	if notes := strings.Join(LetterNotes(p, &appeal), "\n"); !strings.Contains(notes, "Thoughts of suicide.") {
		t.Errorf("of a list nothing is told:\n%s", notes)
	}
	for ticks, told := range map[string]bool{
		"": false, "health-history": true, "health-history suicidality": false,
	} {
		order := letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut, Ticked: strings.Fields(ticks)}
		d := p.Library.Letters.Write(p.Library.Letters.Letter("expedited"), c, order)
		notes := strings.Join(LetterNotes(p, &d), "\n")
		if told != strings.Contains(notes, "still tell of it: Thoughts of suicide.") {
			t.Errorf("ticked %q, told is %v:\n%s", ticks, !told, notes)
		}
	}
}
