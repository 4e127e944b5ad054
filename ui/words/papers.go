package words

import (
	"fmt"
)

// Papers is what stands around the content on the pages that are read.
type Papers struct {
	// What a payer's rule says of a drug: in a word, as a sentence, and as one
	// where we are not sure of it.
	Stances   [5]string
	Sentences [5]string
	Unsure    [5]string

	Company, Programme, General, Companies, Programmes, Mixed, SomeUses,
	NoRule, NotReadable, AskIntro, UntilThen, ReadPart, ReadNone, NothingFound, Conditions, UsualConditions, Unseen, ByHand, IfFailed,
	AnyForm, AnyMental, AnyPain, Approval, Renewal, Benefit, Codes, Exceptions, OldRule, ReplacedRule,
	WeakRule string

	PayersTitle, PayersIntro, SourcesTitle, Counts, ByKind, BySure, ByFlaw string

	Learn, LearnIntro, LearnHint, ToRead, PlanRules, TermsHere, TermsRest string

	Answers, NoAnswers, Warnings, NoSteps, NoTrail string
}

func englishPapers() Papers {
	return Papers{
		Stances:   [5]string{"not readable: ask", "not named", "no", "case by case", "yes, on terms"},
		Sentences: [5]string{"Not readable: ask.", "Not named. That is not a no.", "It does not pay.", "It decides case by case.", "It pays, on terms."},
		Unsure:    [5]string{"Not readable: ask.", "Not named, it seems.", "It seems not to pay.", "It seems to decide case by case.", "It seems to pay, on terms."},

		Company: "A company.", Programme: "A public program.", General: "General rules.",
		Companies: "Companies", Programmes: "Programs", Mixed: "it depends", SomeUses: "for some uses",
		NoRule:       "We found no rule.",
		NotReadable:  "Not readable: ask",
		AskIntro:     "Call the number on your card. Ask these, and write down the name and the day:",
		UntilThen:    "Until you know, we use the general rules.",
		ReadPart:     "We could read only part of it. Ask for the whole rule.",
		ReadNone:     "We could not read its terms. Ask for the whole rule.",
		NothingFound: "We found nothing that says it pays. That is not a no.",
		Conditions:   "It asks for:", UsualConditions: "What plans usually ask:", Unseen: "a paper of yours that we have not seen", ByHand: "Check this with your clinician.", IfFailed: "If not, the rule says that it does not pay.",
		AnyForm: "in any form", AnyMental: "any mental health condition", AnyPain: "any kind of pain",
		Approval: "How long an approval lasts", Renewal: "To renew it", Benefit: "Benefit", Codes: "Codes", Exceptions: "Good to know",
		OldRule: "This is an old text. Ask if it still holds.", ReplacedRule: "A newer text exists that we could not read. Ask for it.",
		WeakRule:     "Check it with the plan.",
		PayersTitle:  "What companies and programs say",
		PayersIntro:  "Each in a word, for ketamine treatment and for Spravato. To see one in full, give its short name, as in: ketacover payers aetna",
		SourcesTitle: "What it all rests on",
		Counts:       "Counts", ByKind: "By kind", BySure: "How sure we are", ByFlaw: "Take care",
		Learn: "Learn more", LearnIntro: "Read as much or as little as you like. Each page says what it rests on.",
		LearnHint: "companies, studies, rights, your state", ToRead: "To read",
		PlanRules: "The plan's own rules", TermsHere: "Used on the screen you came from", TermsRest: "All other words",
		Answers: "Your answers", NoAnswers: "None yet.", Warnings: "Take care",
		NoSteps: "Nothing to do yet.", NoTrail: "No answer has led into the rules yet.",
	}
}

// Publishes names the page on a payer.
func (w *Papers) Publishes(payer string) string { return "What " + payer + " publishes" }

// AlsoCalled lists the other names of a payer.
func (w *Papers) AlsoCalled(names string) string { return "It is also called " + names + "." }

// InCases says how a case file names a payer.
func (w *Papers) InCases(id string) string { return fmt.Sprintf("A case file calls it %q.", id) }

// OnlyVersion says which version of a rule asks for a condition.
func (w *Papers) OnlyVersion(version string) string {
	return "Only the " + version + " of the rule asks for this."
}

// Versions says that several versions of a rule could not be resolved.
func (w *Papers) Versions(n int) string {
	return fmt.Sprintf("We hold %d versions of this rule and do not know which one is used now.", n)
}

// ToAsk are the questions that get a rule we could not read.
func (w *Papers) ToAsk() []string {
	return []string{
		"Do you have a written rule on this drug for my condition? Please send me all of it.",
		"What is its number, and what is its date?",
		"What terms must I meet? What proof do you want?",
		"Who must ask for approval: my clinician, the clinic or I?",
		"Is it paid by the medical side or by the pharmacy side of the plan?",
		"How long does an approval last, and how is it renewed?",
	}
}

// And joins the last two of a list.
func (w *Papers) And() string { return " and " }

// AnswerOf names the page on a case.
func (w *Papers) AnswerOf(day string) string { return "The answer on " + day }
