package paper

import (
	"regexp"
	"strings"
	"testing"

	"ketacover/model/letter"
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
				line := "- " + p.Library.Trees.List[i].Title + ": "
				switch {
				case strings.Contains(text, line+p.Words.Letters.NotTold+".\n"):
					untold++
				case strings.Contains(text, line+p.Words.Verdict.Span(int(span.Low), int(span.High))+".\n"):
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

// The page is read by somebody else, so it says who is meant.
func TestACounselorIsToldWhoYouAre(t *testing.T) {
	p := pen(t)
	letter := p.Library.Letters.Letter("counselor-summary")
	you := regexp.MustCompile(`(?i)\byou(r|rs)?\b`)
	for i := range letter.Parts {
		part := &letter.Parts[i]
		said := strings.ReplaceAll(part.Text, `Below, "you" means this person.`, "")
		if i == 0 && said == part.Text {
			t.Error("the first part does not say who is meant by you")
		}
		if you.MatchString(part.Head + said) {
			t.Errorf("%s speaks to the person in a page for somebody else", part.ID)
		}
	}
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
