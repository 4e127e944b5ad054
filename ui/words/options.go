package words

import "strings"

// Options is what stands around the options ahead, what matters to the person, what
// would change the answer, and the decision.
type Options struct {
	Options, OptionsIntro, Order             string
	Option, Chance, Cost, Fit, More          string // heads of the table
	NoVerdict, NoSum, NoFit, NotPaid         string
	About, Good, Bad, Living, FitsPriorities string
	Coverage, Time, Evidence                 string
	// Of what living with an option is like.
	Parts [5]string `keys:"clinic driver paperwork waiting cost"`
	Turn  string    // the key that moves between options

	Priorities, PrioritiesIntro, PrioritiesOrder, SayPriorities string
	// how an option fits, the worst first
	Marks [3]string `keys:"worse same better"`

	Understand, Do, Weigh, Else string // the menu behind the last door of the answer, and its groups

	AskFirst, AskSteps, AskDays, InOrder, AfterThat string // above the questions that a list turns on, and above the list

	Share, ShareIntro, ShareDone string
	ShareSteps                   [5]string `keys:"seek explore assess reach evaluate"` // in the order of option.ShareSteps
	ShareParts                   [3]string `keys:"own together clinician"`             // in the order of record.Parts
	SharePart                    string
	Tries, TryTitle, TryNow, TryThen, TrySame, TryNeeded, TryNothing, TryStored, TryMedical, TryNoSum, TryWhat, TryCosts,
	TryBack, TryKeep, TryKept, TryTrue, TryAsk, TryYes, TryNo, Compare, OtherDrug, TogetherIntro, KeepHead,
	LoweringIntro string
	Levers   Levers
	Together [3]string `keys:"one two three"` // how many answers a change touches

	Decision, DecideIntro, DecideHelp   string
	OwnWords, OtherwiseHead, NoDecision string
	Reason, ReasonHelp, LookAgain       string
	LookHelp, NotYet                    string
	optionsSay
	asking *Asking
}

type optionsSay struct {
	FitFor    gap3  `holes:"concern mark why"`
	FitsYou   gap1  `holes:"mark"`
	MovedUp   count `holes:""`
	MovedDown count `holes:""`
	MovedFor  gap2  `holes:"moved matters"`
	OutOf     gap2  `holes:"some all"`
	Counted   gap2  `holes:"group period"`
	Decided   gap1  `holes:"what"`
	LookNow   gap1  `holes:"day"`
	LookOn    gap1  `holes:"day"`
	OrderBy   gap1  `holes:"matters"`
	Approval  gap1  `holes:"drug"`
}

// Approval is an approval of one drug, as it reads after "if".
func (w *Options) Approval(drug string) string { return w.optionsSay.Approval.with(drug) }

// FitFor says how an option fits one thing that matters.
func (w *Options) FitFor(priority, mark, why string) string {
	return w.optionsSay.FitFor.with(Capital(priority), mark, why)
}

// FitsYou says how an option fits all that matters.
func (w *Options) FitsYou(mark string) string { return w.optionsSay.FitsYou.with(mark) }

// MovedFor says by how many places an entry of a list moved, and for what.
func (w *Options) MovedFor(n int, matters []string) string {
	text := ""
	switch {
	case n == 0:
		return ""
	case n < 0:
		text = w.MovedDown.with(-n)
	default:
		text = w.MovedUp.with(n)
	}
	if len(matters) == 0 {
		return text
	}
	return w.optionsSay.MovedFor.with(text, strings.Join(w.asking.Few(matters), ", "))
}

// OutOf is a share in figures.
func (w *Options) OutOf(n, of int) string { return w.optionsSay.OutOf.with(number(n), number(of)) }

// Counted says in whom and over what time a study counted.
func (w *Options) Counted(group, period string) string {
	return w.optionsSay.Counted.with(group, period)
}

// Decided says what was decided, and when to look at it again.
func (w *Options) Decided(what, day string, due bool) string {
	var list []string
	if what != "" {
		list = append(list, w.optionsSay.Decided.with(strings.TrimSuffix(what, ".")))
	}
	switch {
	case day == "":
	case due:
		list = append(list, w.LookNow.with(day))
	default:
		list = append(list, w.LookOn.with(day))
	}
	return strings.Join(list, " ")
}

// CompareKept names the way to what was kept.
func (w *Options) CompareKept(n int) string { return w.Compare + " (" + number(n) + ")" }

// OrderBy says what the options are sorted by.
func (w *Options) OrderBy(matters []string) string {
	return w.optionsSay.OrderBy.with(strings.Join(w.asking.Few(matters), ", "))
}
