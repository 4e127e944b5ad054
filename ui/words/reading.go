package words

import "fmt"

// Reading is what stands around the pages that are there to learn from.
type Reading struct {
	Article, ArticleIntro, Misuses, MisusesIntro, Evidence, EvidenceIntro, Rights, RightsIntro, State, About string

	// How a claim of the article stands, what a study means for someone who
	// asks, and who runs the outside reviews of a state.
	Findings [4]string
	Leanings [3]string
	Routes   [3]string

	Wrong, Right, Ask, Whom, Period, Groups, Who, Do, Phone, Site, Review, Term, Fee, Facts, ForOthers string
	Counts, SendTo, Fast, TermUnread                                                                   string
}

func englishReading() Reading {
	return Reading{
		Article:       "What you may have read",
		ArticleIntro:  "An article on the web started this program. This is what it says, and how it stands today.",
		Misuses:       "Often used wrongly",
		MisusesIntro:  "Plans, clinics and patients mix these up. Each has a question that clears it up.",
		Evidence:      "What the studies show",
		EvidenceIntro: "An appeal may cite these, and the plan may cite those against. A row of ten marks stands for all people in a group, so each mark is one in ten.",
		Rights:        "Rights you can use",
		RightsIntro:   "Your answers leave these open to you.",
		State:         "Your state",
		About:         "About this program",
		Findings:      [4]string{"Vague", "Right", "Wrong", "Out of date"},
		Leanings:      [3]string{"Mixed", "Against", "In favor"},
		Routes:        [3]string{"Not sure. The letter of denial says whom to ask.", "The federal office runs it.", "The state runs it."},
		Wrong:         "Wrong", Right: "In fact", Ask: "Ask", Whom: "In whom", Period: "How long", Groups: "Groups",
		Who: "Who", Do: "What to do", Phone: "Phone", Site: "Site", Review: "Outside review of an insured plan",
		Counts: "It counts from", SendTo: "Send it to", Fast: "If it is urgent",
		TermUnread: "We have not read the time to ask in the state's law.",
		Term:       "Time to ask", Fee: "Fee", Facts: "How old the facts are", ForOthers: "For other plans",
	}
}

// OtherPlans says how many rights are left out.
func (w *Reading) OtherPlans(n int) string {
	if n == 1 {
		return "1 more is for another kind of plan."
	}
	return fmt.Sprintf("%d more are for other kinds of plan.", n)
}

// OfPeople says how many people of a group had what was counted.
func (w *Reading) OfPeople(of1000 int, group, what string, counted int) string {
	text := fmt.Sprintf("%s, %d of each 1,000 people: %s.", capital(group), of1000, what)
	if counted > 0 {
		text += fmt.Sprintf(" The group had %s people.", thousands(counted))
	}
	return text
}

// SafeTerm says what is counted where a state's own time to ask is not surely
// known.
func (w *Reading) SafeTerm(limit string) string {
	return "To be safe we count " + limit + ", which is never later than 4 months."
}

// FastDays says how long a state gives for asking for a fast review.
func (w *Reading) FastDays(days int) string {
	return fmt.Sprintf("You have only %d days to ask for a fast review.", days)
}

// FromTo heads a part of a list in the order of the alphabet.
func (w *Reading) FromTo(title, first, last string) string {
	return title + ": " + string([]rune(first)[:1]) + " to " + string([]rune(last)[:1])
}
