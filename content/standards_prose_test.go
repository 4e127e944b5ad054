package content

import (
	"regexp"
	"strings"
	"testing"

	"ketacover/model"
)

var (
	sentenceEnd = regexp.MustCompile(`[.!?:](\s|$)`)
	// passive is a form of "be" before a participle: near enough to count by.
	passive = regexp.MustCompile(`(?i)\b(is|are|was|were|be|been|being)\s+(not\s+)?(\w+ed|made|given|done|known|found|written|sent|told|said|paid|kept|read|shown|held|taken|put)\b`)
	// theReader is how papers of plans call the person they are for.
	theReader = regexp.MustCompile(`(?i)\b(the|a) (patient|member|enrollee|beneficiary|claimant|insured)\b`)
	you       = regexp.MustCompile(`(?i)\byou(r|rs|rself)?\b`)
)

func TestMostSentencesSayWhoDoesWhat(t *testing.T) {
	sentences, without := 0, 0
	for _, text := range prose() {
		for _, sentence := range sentenceEnd.Split(text.Words, -1) {
			if !strings.Contains(sentence, " ") {
				continue
			}
			sentences++
			if passive.MatchString(sentence) {
				without++
			}
		}
	}
	if sentences < 1000 || 20*without > sentences {
		t.Errorf("%d of %d sentences are passive, more than one in 20", without, sentences)
	}
}

func TestTheTextsSpeakToYou(t *testing.T) {
	// A counselor asks it of a client; a clinician says it to a plan.
	other := map[string]bool{"How old is the patient?": true, "plan to keep the patient safe": true,
		"Why this patient needs it": true}
	spoken := map[string]int{}
	for _, text := range prose() {
		file := text.File
		if theReader.MatchString(text.Words) && !other[text.Words] && !strings.HasPrefix(file, "evidence") &&
			!strings.HasPrefix(file, "source/") {
			t.Errorf("%s:%d: %q calls its reader by another name than you", file, text.Line, text.Words)
		}
		if you.MatchString(text.Words) {
			spoken[file]++
		}
	}
	for _, file := range []string{"option.yaml", "step.yaml", "right.yaml", "deadline.yaml", "letter/checklist.yaml",
		"letter/summary.yaml"} {
		if spoken[file] < 3 {
			t.Errorf("%s speaks to you %d times", file, spoken[file])
		}
	}
}

func TestEveryConditionThatCanBeChosenIsExplained(t *testing.T) {
	l := parsed(t)
	plain := map[string]bool{"other": true, "cancer-pain": true, "acute-pain": true}
	for _, id := range []string{"condition", "pain-condition"} {
		for _, option := range l.Questions.List[l.Questions.Index(id)].Options {
			if !plain[option.ID] && !explained(l, option.Label) {
				t.Errorf("no term tells what %q is", option.Label)
			}
		}
	}
}

func explained(l *model.Library, label string) bool {
	for i := range l.Reference.Glossary {
		for _, name := range append([]string{l.Reference.Glossary[i].Name}, l.Reference.Glossary[i].Also...) {
			if strings.Contains(strings.ToLower(label), strings.ToLower(name)) {
				return true
			}
		}
	}
	return false
}
