package words

import "ketacover/model/fact"

// Reading is what stands around the pages that are there to learn from.
type Reading struct {
	Article, ArticleIntro, Misuses, MisusesIntro, Evidence, EvidenceIntro, Rights, RightsIntro, State, About string

	// How a claim of the article stands, what a study means for someone who
	// asks, and who runs the outside reviews of a state.
	Findings [4]string `keys:"vague right wrong old"`
	Leanings [3]string `keys:"mixed against for"`
	Routes   [3]string `keys:"uncertain federal state-run"`

	Wrong, Right, Ask, Whom, Period, Groups, Who, Do, Phone, Site, Review, Term, Fee, Facts, ForOthers string
	Counts, SendTo, Fast, TermUnread, ForYou, ForYouIntro, ForYouMore, Helps, Beside, Design           string
	GainSure, GainOpen, NotFound, NotFoundIntro, AboutWhat, OfOthers, AnyDrug, MarksIntro              string
	readingSays
	phrase *fact.Phrases
}

type readingSays struct {
	OtherPlans count `holes:""`
	OfPeople   gap3  `holes:"group people what"`
	GroupHad   gap1  `holes:"people"`
	Better     gap4  `holes:"group than points unit"`
	Range      gap2  `holes:"low high"`
	MoreBy     gap1  `holes:"points"`
	LessBy     gap1  `holes:"points"`
	SafeTerm   gap1  `holes:"limit"`
	FastDays   count `holes:""`
	HowMany    count `holes:""`
	FromTo     gap3  `holes:"title first last"`

	Gap, Searched       count1 `holes:"what"`
	Unlooked, Unstarted gap1   `holes:"what"`
}

// OtherPlans says how many rights are left out.
func (w *Reading) OtherPlans(n int) string { return w.readingSays.OtherPlans.with(n) }

// OfPeople says how many people of a group had what was counted.
func (w *Reading) OfPeople(of1000 int, group, what string, counted int) string {
	text := w.readingSays.OfPeople.with(Capital(group), number(of1000), what)
	if counted > 0 {
		text += " " + w.GroupHad.with(w.phrase.Number(int64(counted)))
	}
	return text
}

// GainOf says by how much one group did better than another, in tenths, and in what
// range the truth likely lies.
func (w *Reading) GainOf(group, than, unit string, best, low, high int) string {
	text := w.Better.with(Capital(group), than, tenths(best), unit) + " " + w.Range.with(w.side(low), w.side(high))
	if low > 0 || high < 0 {
		return text + " " + w.GainSure
	}
	return text + " " + w.GainOpen
}

// side says on which side of no difference an end of a range lies.
func (w *Reading) side(n int) string {
	if n < 0 {
		return w.LessBy.with(tenths(-n))
	}
	return w.MoreBy.with(tenths(n))
}

// tenths is a number of tenths, without a part where it is whole.
func tenths(n int) string {
	if n%10 == 0 {
		return number(n / 10)
	}
	return number(n/10) + "." + number(n%10)
}

// SafeTerm says what is counted where a state's own time to ask is not surely
// known.
func (w *Reading) SafeTerm(limit string) string { return w.readingSays.SafeTerm.with(limit) }

// FastDays says how long a state gives for asking for a fast review.
func (w *Reading) FastDays(days int) string { return w.readingSays.FastDays.with(days) }

// FromTo heads a part of a list in the order of the alphabet.
func (w *Reading) FromTo(title, first, last string) string {
	return w.readingSays.FromTo.with(title, string([]rune(first)[:1]), string([]rune(last)[:1]))
}

// HowMany says how many studies there are.
func (w *Reading) HowMany(n int) string { return w.readingSays.HowMany.with(n) }

// Missing names what is still not known, and says how often it was looked for.
func (w *Reading) Missing(what string, tries int, notYet bool) string {
	if notYet {
		return w.Unlooked.with(what)
	}
	return w.Gap.with(tries, what)
}

// Tried says in a sentence that something is still not known, and how often it was
// looked for.
func (w *Reading) Tried(what string, tries int, notYet bool) string {
	if notYet {
		return w.Unstarted.with(what)
	}
	return w.Searched.with(tries, what)
}
