package words

import (
	"slices"
	"strings"
)

// LetterTexts is what stands around the words of letters, which are content.
type LetterTexts struct {
	LeftOut, GoesInto, Line, Cell, Subject, RestsOn, Proof, NoProof, Exception, NoReason, Condition, Stands, NoStands,
	Class, Weeks, Change, ForThis, Cautions, Complete, Missing, Withheld, OwnWords, NotTold, MayDiffer, MoreSteps string

	Papers, PapersIntro, ForSteps, Facts, OtherTimes, MorePapers, MorePapersIntro string
	Details, DetailsIntro, DetailsHint                                            string
	ThisPart, PartGone, NothingToDo, InOwnWords, OwnHelp, BackToOurs, ProofHelp, Typing, TooLong,
	WholePaper, Beside, FillAll, Copy, About, AddEntry, RemoveEntry, Consents, ConsentsIntro, Done, Copied string
	Export, Redact, RedactHelp, FileAsk string
	// Formats are what each format is for.
	Formats map[string]string `keys:"txt md html pdf docx"`

	// How a condition stands, for the person: not known, met, not met.
	Standing [3]string `keys:"not-known met not-met"`
	// The columns of an empty call log.
	CallColumns [4]string `keys:"day name number said"`
	// What was decided, why, and when to look again.
	Decision [3]string `keys:"what why when"`
	lettersSay
	asking *Asking
}

type lettersSay struct {
	Others     count  `holes:""`
	BlanksIn   count1 `holes:"names"`
	OfProof    gap1   `holes:"condition"`
	OfReason   gap1   `holes:"condition"`
	OfStanding gap1   `holes:"condition"`

	Lacks          gap1   `holes:"names"`
	LacksMore      count1 `holes:"names"`
	OthersPay      count  `holes:""`
	OthersPayAmong count  `holes:""`
	Exhibit        gap1   `holes:"mark"`
	SeeExhibit     gap1   `holes:"mark"`
	OwnWordsTell   gap1   `holes:"titles"`
	MayCite        gap1   `holes:"titles"`
	OffScale       gap2   `holes:"score scales"`
	FromAnswers    gap1   `holes:"standing"`
	WeakSource     gap2   `holes:"title publisher"`
	NoteRestsOn    gap1   `holes:"source"`
	NotNamed       gap2   `holes:"claim source"`
	LeftOutOf      gap2   `holes:"claim source"`
	Blanks         count  `holes:""`
	Entries        count  `holes:""`
	FillIn         gap1   `holes:"what"`
	ChangeList     gap1   `holes:"what"`
}

// Others says how many papers are for another time.
func (w *LetterTexts) Others(n int) string { return w.lettersSay.Others.with(n) }

// BlanksInLine says how many blanks a letter has, and names them all in one line, for
// where lines are counted.
func (w *LetterTexts) BlanksInLine(names []string) string {
	if len(names) == 0 {
		return w.Complete
	}
	return w.lettersSay.BlanksIn.with(len(names), " "+strings.Join(names, "; "))
}

// BlanksIn says how many blanks a letter has, and names them all: many as lines of a
// list.
func (w *LetterTexts) BlanksIn(names []string) string {
	if len(names) == 0 {
		return w.Complete
	}
	if len(names) <= MostParts {
		return w.BlanksInLine(names)
	}
	list := ""
	for part := range slices.Chunk(names, MostParts) {
		list += "\n- " + strings.Join(part, "; ")
	}
	return w.lettersSay.BlanksIn.with(len(names), list)
}

// OfProof names the blank for where a proof is.
func (w *LetterTexts) OfProof(condition string) string { return w.lettersSay.OfProof.with(condition) }

// OfReason names the blank for why a condition is not met.
func (w *LetterTexts) OfReason(condition string) string { return w.lettersSay.OfReason.with(condition) }

// OfStanding names the blank for how a condition stands.
func (w *LetterTexts) OfStanding(condition string) string {
	return w.lettersSay.OfStanding.with(condition)
}

// OthersPay says how many other plans pay for a treatment by a published rule.
func (w *LetterTexts) OthersPay(n int) string { return w.lettersSay.OthersPay.with(n) }

// OthersPayAmong says the same where not all of them are named.
func (w *LetterTexts) OthersPayAmong(n int) string { return w.lettersSay.OthersPayAmong.with(n) }

// Exhibit names what goes along with a letter by its mark.
func (w *LetterTexts) Exhibit(mark string) string { return w.lettersSay.Exhibit.with(mark) }

// SeeExhibit points to what goes along with a letter.
func (w *LetterTexts) SeeExhibit(mark string) string { return w.lettersSay.SeeExhibit.with(mark) }

// OwnWordsTell tells the sender of what was not ticked and stands in their own words.
func (w *LetterTexts) OwnWordsTell(titles []string) string {
	return w.lettersSay.OwnWordsTell.with(strings.Join(titles, "; "))
}

// OffScale tells the sender that a score is on none of the scales that the rule asks for.
func (w *LetterTexts) OffScale(score string, scales []string) string {
	return w.lettersSay.OffScale.with(score, strings.Join(scales, ", "))
}

// MayCite tells the sender which studies a letter leaves out that a plan may name.
func (w *LetterTexts) MayCite(titles []string) string {
	return w.lettersSay.MayCite.with(strings.Join(titles, "; "))
}

// FromAnswers says how a condition stands in what a person answered.
func (w *LetterTexts) FromAnswers(standing string) string {
	return w.lettersSay.FromAnswers.with(standing)
}

// WeakSource names a weak source and who wrote it.
func (w *LetterTexts) WeakSource(title, publisher string) string {
	return w.lettersSay.WeakSource.with(title, publisher)
}

// NoteRestsOn says that our own notes on a letter rest on a weak source.
func (w *LetterTexts) NoteRestsOn(source string) string { return w.lettersSay.NoteRestsOn.with(source) }

// NotNamed says that a weak source also stands behind a claim of a letter.
func (w *LetterTexts) NotNamed(claim, source string) string {
	return w.lettersSay.NotNamed.with(quoted(claim), source)
}

// LeftOutOf says that a claim is not in a letter, and on what it would rest.
func (w *LetterTexts) LeftOutOf(claim, source string) string {
	return w.lettersSay.LeftOutOf.with(quoted(claim), source)
}

// Untold says which consent items are left out of a letter.
func (w *LetterTexts) Untold(titles []string) string {
	return w.Withheld + ": " + strings.Join(w.asking.Few(titles), "; ")
}

// Blanks says how many blanks are left.
func (w *LetterTexts) Blanks(n int) string { return w.lettersSay.Blanks.with(n) }

// Lacking names the first of what a paper lacks, as many as fit beside its title.
func (w *LetterTexts) Lacking(names []string) string {
	if len(names) == 0 {
		return w.lettersSay.Blanks.with(0)
	}
	named, room := 0, roomForLacks
	for named < min(len(names), mostLacks) && (named == 0 || room >= len(names[named])) {
		room -= len(names[named])
		named++
	}
	text, rest := strings.Join(names[:named], "; "), len(names)-named
	if rest == 0 {
		return w.lettersSay.Lacks.with(text)
	}
	return w.lettersSay.LacksMore.with(rest, text)
}

// What a paper lacks is named with as many names and letters as can be taken in.
const (
	mostLacks    = 3
	roomForLacks = 36
)

// Entries says how many entries a list has.
func (w *LetterTexts) Entries(n int) string { return w.lettersSay.Entries.with(n) }

// FillIn offers to fill in a blank.
func (w *LetterTexts) FillIn(what string) string { return w.lettersSay.FillIn.with(what) }

// ChangeList offers to change a list.
func (w *LetterTexts) ChangeList(what string) string { return w.lettersSay.ChangeList.with(what) }
