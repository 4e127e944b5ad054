package words

import (
	"fmt"
	"slices"
)

// Papers is what stands around the content on the pages that are read.
type Papers struct {
	// What a payer's rule says of a drug: in a word, as a sentence, and as one
	// where we are not sure of it.
	Stances   [5]string
	Sentences [5]string
	Unsure    [5]string
	// How sure we are, weakest first, and how the kinds of sources are called.
	Sure  [3]string
	Kinds map[string]string
	Drugs map[string]string // by the tree's id, within a sentence

	Company, Programme, General, Companies, Programmes, Mixed, SomeUses,
	NoRule, NotReadable, AskIntro, UntilThen, ReadPart, ReadNone, NothingFound, Conditions, UsualConditions, Unseen, ByHand, IfFailed,
	AnyForm, AnyMental, AnyPain, Approval, Renewal, Benefit, Codes, Exceptions, OldRule, ReplacedRule,
	WeakRule, Old, Undated string

	PayersTitle, PayersIntro, SourcesTitle, Counts, ByKind, BySure, ByFlaw string

	Learn, LearnIntro, LearnHint, ToRead, PlanRules, TermsHere, TermsRest string

	Answers, NoAnswers, Warnings, NoSteps, NoTrail string
}

func englishPapers() Papers {
	return Papers{
		Stances:   [5]string{"not readable: ask", "not named", "no", "case by case", "yes, on terms"},
		Sentences: [5]string{"Not readable: ask.", "Not named. That is not a no.", "It does not pay.", "It decides case by case.", "It pays, on terms."},
		Unsure:    [5]string{"Not readable: ask.", "Not named, it seems.", "It seems not to pay.", "It seems to decide case by case.", "It seems to pay, on terms."},
		Sure:      [3]string{"low", "medium", "high"},
		Kinds: map[string]string{
			"regulator": "a public office", "statute": "a law or rule", "policy-text": "a plan's own text", "study": "a study",
			"manufacturer": "the maker", "secondary": "an account by others", "blog": "a clinic's or seller's page", "own": "our own work", "yours": "a paper of your own",
		},
		Drugs:   map[string]string{"infusion": "ketamine treatment", "spravato": "Spravato"},
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
		WeakRule: "Check it with the plan.", Old: "old text", Undated: "undated",
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
func (w *Words) Publishes(payer string) string { return "What " + payer + " publishes" }

// AlsoCalled lists the other names of a payer.
func (w *Words) AlsoCalled(names string) string { return "It is also called " + names + "." }

// InCases says how a case file names a payer.
func (w *Words) InCases(id string) string { return fmt.Sprintf("A case file calls it %q.", id) }

// HowSure says how sure we are of a rule.
func (w *Words) HowSure(grade int) string {
	return "How sure we are: " + w.Papers.Sure[grade] + "."
}

// OnlyVersion says which version of a rule asks for a condition.
func (w *Words) OnlyVersion(version string) string {
	return "Only the " + version + " of the rule asks for this."
}

// Versions says that several versions of a rule could not be resolved.
func (w *Words) Versions(n int) string {
	return fmt.Sprintf("We hold %d versions of this rule and do not know which one is used now.", n)
}

// ToAsk are the questions that get a rule we could not read.
func (w *Words) ToAsk() []string {
	return []string{
		"Do you have a written rule on this drug for my condition? Please send me all of it.",
		"What is its number, and what is its date?",
		"What terms must I meet? What proof do you want?",
		"Who must ask for approval: my clinician, the clinic or I?",
		"Is it paid by the medical side or by the pharmacy side of the plan?",
		"How long does an approval last, and how is it renewed?",
	}
}

// Ago says how long ago something was.
func (w *Words) Ago(days int) string {
	switch {
	case days < 0:
		return "later than today"
	case days == 0:
		return "today"
	case days == 1:
		return "yesterday"
	case days < 61:
		return fmt.Sprintf("%d days ago", days)
	case days < 730:
		return fmt.Sprintf("%d months ago", days*12/365)
	}
	return fmt.Sprintf("%d years ago", days/365)
}

// ReadOn says when a source was read, and when it is read again.
func (w *Words) ReadOn(day, ago, due string) string {
	return fmt.Sprintf("Read %s, %s. To be read again by %s.", day, ago, due)
}

// TrueUntil says when what a source says ends.
func (w *Words) TrueUntil(day string, past bool) string {
	if past {
		return "ended " + day + " and may have changed"
	}
	return "holds until " + day
}

// DatedAs says how a document is dated.
func (w *Words) DatedAs(dated string) string {
	if dated == "" {
		return "The document bears no date."
	}
	return "Dated: " + dated + "."
}

// KindOf names a kind of source.
func (w *Words) KindOf(kind string) string {
	if name, ok := w.Papers.Kinds[kind]; ok {
		return name
	}
	return kind
}

// CountOf is a line of a count.
func (w *Words) CountOf(n int, what string) string { return fmt.Sprintf("%s %d", what, n) }

// SourcesIn is the line that sums up a list of sources.
func (w *Words) SourcesIn(shown, all int) string {
	if shown == all {
		return fmt.Sprintf("%d sources.", all)
	}
	return fmt.Sprintf("%d of %d sources.", shown, all)
}

// AsOf says which day a page is for, how old its facts are, and when they are
// due to be read again.
func (w *Words) AsOf(day, content, due string, overdue bool) string {
	again := " We read each source again, the next by " + due + "."
	if overdue {
		again = " Some were due to be read again by " + due + ", and may have changed."
	}
	return "As of " + day + ". " + capital(w.ContentOf(content)) + "." + again
}

// And joins the last two of a list.
func (w *Words) And() string { return " and " }

// DoBy says until when a step must be done.
func (w *Words) DoBy(day string) string { return "Do it by " + day + "." }

// AnswerOf names the page on a case.
func (w *Words) AnswerOf(day string) string { return "The answer on " + day }

// Caution is a word for where there is little room: what is said rests on a
// source that is weak, or else on one that is due to be read again.
func (w *Words) Caution(limits []string) string {
	switch {
	case slices.Contains(limits, w.Heads.Low):
		return ", weak"
	case slices.Contains(limits, w.Heads.Overdue):
		return ", stale"
	}
	return ""
}

// Drug names a drug within a sentence.
func (w *Words) Drug(id, short string) string {
	if name, ok := w.Papers.Drugs[id]; ok {
		return name
	}
	return short
}
