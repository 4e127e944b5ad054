package words

// Papers is what stands around the content on the pages that are read.
type Papers struct {
	// What a payer's rule says of a drug: in a word, as a sentence, and as one
	// where we are not sure of it.
	Stances   [5]string `keys:"unknown silent excluded case-by-case covered-with-criteria"`
	Sentences [5]string `keys:"unknown silent excluded case-by-case covered-with-criteria"`
	Unsure    [5]string `keys:"unknown silent excluded case-by-case covered-with-criteria"`

	Company, Programme, General, Companies, Programmes, Mixed, SomeUses,
	NoRule, NotReadable, AskIntro, UntilThen, ReadPart, ReadNone, NothingFound, Conditions, UsualConditions, Unseen,
	ByHand, IfFailed,
	Approval, Renewal, Benefit, Codes, Exceptions, Also, DiagnosesCount, DiagnosesNot, OldRule, ReplacedRule,
	WeakRule string

	PayersTitle, PayersIntro, SourcesTitle, Counts, ByKind, BySure, ByFlaw string

	Learn, LearnIntro, LearnHint, ToRead, PlanRules, TermsHere, TermsRest string

	Answers, NoAnswers, Warnings, NoSteps, NoTrail string

	// ToAsk are the questions that get a rule we could not read.
	ToAsk []string
	papersSay
}

type papersSay struct {
	Publishes   gap1  `holes:"payer"`
	AlsoCalled  gap1  `holes:"names"`
	OnlyVersion gap1  `holes:"version"`
	Versions    count `holes:""`
	AnswerOf    gap1  `holes:"day"`
}

// Publishes names the page on a payer.
func (w *Papers) Publishes(payer string) string { return w.papersSay.Publishes.with(payer) }

// AlsoCalled lists the other names of a payer.
func (w *Papers) AlsoCalled(names string) string { return w.papersSay.AlsoCalled.with(names) }

// OnlyVersion says which version of a rule asks for a condition.
func (w *Papers) OnlyVersion(version string) string { return w.papersSay.OnlyVersion.with(version) }

// Versions says that several versions of a rule could not be resolved.
func (w *Papers) Versions(n int) string { return w.papersSay.Versions.with(n) }

// AnswerOf names the page on a case.
func (w *Papers) AnswerOf(day string) string { return w.papersSay.AnswerOf.with(day) }
