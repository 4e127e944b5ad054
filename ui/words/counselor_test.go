package words

import "testing"

func TestATextThatSpeaksToAPersonSpeaksOfThemToSomebodyElse(t *testing.T) {
	w := English()
	for text, want := range map[string]string{
		"you": "the client", "your clinician": "the client's clinician", "": "",
		"Ask your clinician to ask your plan.": "Ask the client's clinician to ask their plan.",
		"From your answers, you meet each condition of its rule.": "From the client's answers, they meet each " +
			"condition of its rule.",
		"You can ask for an outside review. You have 4 months.": "The client can ask for an outside review. " +
			"They have 4 months.",
		"If you have the care and pay for it, the plan may pay you back.": "If they have the care and pay for it, " +
			"the plan may pay them back.",
		"We read no rule (for you it is unlikely).": "We read no rule (for the client it is unlikely).",
		"It helps you find a clinic, and tells you what it costs you.": "It helps the client find a clinic, and tells " +
			"them what it costs them.",
		"Call or text 988 if you are thinking of ending your life.": "Call or text 988 if they are thinking of ending " +
			"their life.",
		"The plan has you take it, which could do you serious harm.": "The plan has the client take it, which could " +
			"do them serious harm.",
		`Ask your clinic: "Do you take my plan?"`:      `Ask the client's clinic: "Do you take my plan?"`,
		"Ketamine, paying yourself. What you're owed.": "Ketamine, paying themselves. What they're owed.",
		"A youth of New York":                          "A youth of New York",
	} {
		if got := w.Counselor.Third(text); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}
