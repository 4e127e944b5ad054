package words

import (
	"fmt"
	"strings"
)

// Ways is what stands around the ways ahead, what matters to the person, what
// would change the answer, and the decision.
type Ways struct {
	Options, OptionsIntro, Order     string
	Way, Chance, Cost, Fit, More     string // heads of the table
	NoVerdict, NoSum, NoFit, NotPaid string
	About, Good, Bad, Living, Matter string
	Coverage, Time, Evidence, InWhom string
	Parts                            [5]string // of what living with a way is like
	Turn                             string    // the key that moves between ways

	Values, ValuesIntro, ValuesOrder, SayValues string
	Marks                                       [3]string // how a way fits, the worst first

	Understand, Do, Else string // the groups of the menu of the answer

	AskFirst, AskSteps, AskDays, InOrder string // above the questions that a list turns on, and above the list

	Share, ShareIntro, ShareDone string
	ShareSteps                   [5]string // in the order of model.ShareSteps
	ShareParts                   [3]string // in the order of model.Parts
	SharePart                    string
	Tries, TryTitle, TryNow, TryThen, TrySame, TryNeeded, TryNothing, TryStored, TryMedical, TryNoSum, TryWhat, TryCosts,
	TryBack, TryKeep, TryKept, TryTrue, TryAsk, TryYes, TryNo, Compare, OtherDrug, TogetherIntro, KeepHead, FallIntro string
	Levers   Levers
	Together [3]string // how many answers a change touches

	Decision, DecideIntro, DecideHelp   string
	OwnWords, OtherwiseHead, NoDecision string
	Reason, ReasonHelp, LookAgain       string
	LookHelp, NotYet                    string
}

func englishWays() Ways {
	return Ways{
		Options:      "All options side by side",
		OptionsIntro: "Each is told in the same parts. The choice is yours, with your clinician. A cost through the plan holds only if the plan pays.",
		Order:        "The order is by what matters to you.",
		Way:          "Option", Chance: "Will the plan pay?", Cost: "Your cost", Fit: "Fits you", More: "What matters to you",
		NoVerdict: "no verdict", NoSum: "see inside", NotPaid: "not paid", NoFit: "not asked",
		About: "What it is", Good: "Good points", Bad: "Bad points", Living: "What it is like",
		Matter: "How it fits what matters to you", Coverage: "Chance that the plan pays", Time: "How long it takes",
		Evidence: "What studies show", InWhom: "Counted in",
		Parts: [5]string{"At the clinic", "Getting home", "Paperwork", "Waiting", "Cost"},
		Turn:  "next option",

		Values:      "What matters to you",
		ValuesIntro: "Tick what matters to you. This sorts the options and steps. It changes no answer on what is covered.",
		ValuesOrder: "So the options stand. What is covered stays the same.",
		SayValues:   "Say what matters to you",
		Marks:       [3]string{"worse", "same", "better"},
		Understand:  "Understand", Do: "Do", Else: "More",

		AskFirst: "Answer these first", AskSteps: "They change the list below. Press enter on one.",
		AskDays: "The days turn on them. Press enter on one.", InOrder: "What to do, in this order",

		Share:      "Decide with a counselor",
		ShareIntro: "Five steps to a choice of your own. Go through them with a counselor, a nurse or someone you trust. Skip what you do not need.",
		ShareDone:  "Done",
		ShareSteps: [5]string{
			"1. Take part: say how much you want to decide yourself", "2. Look at all options", "3. Say what matters to you",
			"4. Decide", "5. Look again later",
		},
		ShareParts: [3]string{"I want to decide myself", "I want to decide together with my clinician", "I want my clinician to decide"},
		SharePart:  "How much you want to decide",
		TryTitle:   "Try it out", TryNow: "Now", TryThen: "If it came true", TrySame: "the same",
		TryNeeded: "What is still needed then", TryNothing: "We know of no more terms. Ask the plan.",
		TryStored:  "This is only a try. Your answers stay as they are.",
		TryMedical: "A medical matter: ask your clinician, do not chase it.",
		TryNoSum:   "not known yet", TryWhat: "What you try", TryCosts: "Costs",
		TryBack: "Go back", TryKeep: "Keep it to compare", TryKept: "Kept. You can compare up to three.",
		TryTrue: "It has come true: change my answers",
		TryAsk:  "Has this really come true? Then your answers change. You can undo it with ctrl+z.",
		TryNo:   "No, not yet", TryYes: "Yes, change my answers",
		Compare: "Compare what you kept", KeepHead: "Kept to compare",
		Tries:     "Press enter on one to try it out. Nothing is stored.",
		OtherDrug: "The low end is for an approval of the other drug.",

		TogetherIntro: "No three changes alone move this answer up. All of these together would:",
		FallIntro:     "Each of these would move the answer down:",
		Levers: Levers{
			YouCanDo: "what you can do", FindOut: "what to find out",
			OthersDecide: "what others decide", WouldNotHelp: "what would not help",
		},
		Together: [3]string{"One thing", "Two things together", "Three things together"},

		Decision: "What you decided", DecideIntro: "Choose what you want to do next. You can change it at any time.",
		DecideHelp: "In a few words.", OwnWords: "Something else, in my own words", OtherwiseHead: "Or", NoDecision: "No decision yet",
		Reason: "Why you decided so", ReasonHelp: "In a few words, for you and your counselor.",
		LookAgain: "A day to look again", LookHelp: "As in Dec 23 or in 2 weeks. Leave it empty for none.",
		NotYet: "not yet",
	}
}

// FitFor says how a way fits one thing that matters.
func (w *Ways) FitFor(concern, mark, why string) string {
	return capital(concern) + ": " + mark + ". " + why
}

// MovedFor says by how many places an entry of a list moved, and for what.
func (w *Ways) MovedFor(n int, matters []string) string {
	way := "up"
	switch {
	case n == 0:
		return ""
	case n < 0:
		way, n = "down", -n
	}
	text := fmt.Sprintf("%s %d", way, n)
	if len(matters) > 0 {
		text += " for " + strings.Join(matters, ", ")
	}
	return text
}

// OutOf is a share in figures.
func (w *Ways) OutOf(n, of int) string { return fmt.Sprintf("%d of %d", n, of) }

// Counted says in whom and over what time a study counted.
func (w *Ways) Counted(group, period string) string {
	return fmt.Sprintf("Counted in: %s. Over: %s.", group, period)
}

// Decided says what was decided, and when to look at it again.
func (w *Ways) Decided(what, day string, due bool) string {
	var list []string
	if what != "" {
		list = append(list, "You decided: "+strings.TrimSuffix(what, ".")+".")
	}
	switch {
	case day == "":
	case due:
		list = append(list, "It is time to look again: you set "+day+".")
	default:
		list = append(list, "Look again on "+day+".")
	}
	return strings.Join(list, " ")
}

// CompareKept names the way to what was kept.
func (w *Ways) CompareKept(n int) string { return fmt.Sprintf("%s (%d)", w.Compare, n) }

// OrderBy says what the options are sorted by.
func (w *Ways) OrderBy(matters []string) string {
	return "The order is by what matters to you: " + strings.Join(matters, ", ") + "."
}
