package words

import (
	"fmt"
	"strings"
)

// Letters is what stands around the words of letters, which are content.
type Letters struct {
	LeftOut, GoesInto, Line, Cell, Subject, RestsOn, Proof, NoProof, Exception, NoReason, Condition, Stands, NoStands, ForThis, Cautions, Complete, Missing, Withheld, OwnWords, NotTold, MayDiffer string

	Papers, PapersIntro, ForSteps, ClinicianSigns, YouSign, ForYou, Details, DetailsIntro, DetailsHint string
	ThisPart, PartGone, NothingToDo, InOwnWords, OwnHelp, BackToOurs, ProofHelp, Typing, TooLong,
	WholePaper, FillAll, Copy, About, AddEntry, RemoveEntry, Consents, ConsentsIntro, Done, Copied string
	Export, Redact, RedactHelp, FileAsk string
	Groups                              map[string]string // the headings of details
	Formats                             map[string]string // what each format is for

	// How a condition stands, in a letter to a plan: not known, met, not met.
	Status [3]string
	// The same for the person.
	Standing [3]string
	// The columns of an empty call log.
	CallColumns [4]string
	Decision    [3]string // what was decided, why, and when to look again
}

func englishLetters() Letters {
	return Letters{
		LeftOut: "left out", GoesInto: "It goes into this line", Line: "__________", Cell: "______________", Subject: "Subject: ", RestsOn: "What this letter rests on",
		Proof: "Proof", NoProof: "where it is: __________", Exception: "Why an exception is asked for", NoReason: "reason: __________",
		Condition: "Condition", Stands: "How it stands here", NoStands: "met or not, and where that is written: __________", ForThis: "It is to show this",
		Cautions: "Weak spots of what it rests on", Complete: "No blanks are left to fill in.", Missing: "Still missing",
		Withheld: "Left out until you tick it", OwnWords: "your own words",
		NotTold: "left out", MayDiffer: "With all that was answered it may differ.",
		Papers: "Papers", PapersIntro: "Each is filled in from your answers. Open one to read it, fill in the blanks and save it.",
		ForSteps: "For what to do now", ClinicianSigns: "Your clinician signs these", YouSign: "You sign these", ForYou: "For you to keep",
		Details: "Names, numbers and dates", DetailsIntro: "Only papers use these. They change no answer. Leave out what you do not want to write.",
		DetailsHint: "to fill in papers",
		ThisPart:    "This part", PartGone: "This part is no longer in the paper.", NothingToDo: "Nothing to change here",
		InOwnWords: "Put it in your own words", OwnHelp: "Only this paper changes. Leave it empty to get our words back.",
		BackToOurs: "Use our words again", ProofHelp: "Such as: chart note of March 3, page 2.",
		Typing: "Fill this in", TooLong: "This text is too long to change here. It is kept as it is.",
		WholePaper: "The whole paper", FillAll: "Fill in the blanks", Copy: "Copy all of it", About: "About this paper",
		AddEntry: "Add one", RemoveEntry: "Take this one out",
		Consents: "What may go in", ConsentsIntro: "Facts about your health go into this paper only if you tick them. Press enter to tick one.",
		Done: "Done", Copied: "Copied. Other programs on this computer can read what is copied.",
		Export: "Save this paper", Redact: "Leave out who you are", RedactHelp: "Your name, birth date, address and numbers, and whom you called. To show the paper to someone who need not know. What you wrote about other people stays: read it first.", FileAsk: "Name of the file",
		Groups: map[string]string{
			"you": "You", "plan": "Your plan", "clinic": "The clinic", "health": "Your health", "reasons": "Why it fits you",
			"private": "Only what the plan must know", "request": "What you ask for", "no": "When the plan said no",
			"other": "For some papers only",
		},
		Formats: map[string]string{
			"txt": "Plain text", "md": "Text with simple marks (Markdown)", "html": "A page for a browser, to print or listen to", "pdf": "PDF, to print or send",
		},
		Status:      [3]string{"to be confirmed", "met", "not met"},
		Standing:    [3]string{"not known yet", "met", "not met"},
		CallColumns: [4]string{"Day and time", "Name", "Call number", "What was said"},
		Decision:    [3]string{"What was decided", "Why", "When to look again"},
	}
}

// BlanksIn says how many blanks a letter has, and names them.
func (w *Letters) BlanksIn(names []string) string {
	switch len(names) {
	case 0:
		return w.Complete
	case 1:
		return "1 blank to fill in: " + names[0] + "."
	}
	return fmt.Sprintf("%d blanks to fill in: %s.", len(names), strings.Join(names, "; "))
}

// OfProof names the blank for where a proof is.
func (w *Letters) OfProof(condition string) string { return "where the proof is of: " + condition }

// OfReason names the blank for why a condition is not met.
func (w *Letters) OfReason(condition string) string { return "why this is not met: " + condition }

// OfStanding names the blank for how a condition stands.
func (w *Letters) OfStanding(condition string) string { return "how this stands: " + condition }

// FromAnswers says how a condition stands in what a person answered.
func (w *Letters) FromAnswers(standing string) string { return "From your answers: " + standing + "." }

// WeakSource names a weak source and who wrote it.
func (w *Letters) WeakSource(title, publisher string) string { return title + " (" + publisher + ")" }

// NoteRestsOn says that our own notes on a letter rest on a weak source.
func (w *Letters) NoteRestsOn(source string) string {
	return "our notes on this paper rest on a weak source: " + source
}

// NotNamed says that a weak source also stands behind a claim of a letter.
func (w *Letters) NotNamed(claim, source string) string {
	return fmt.Sprintf("%q rests in part on a source that an office need not believe, so the letter does not name it: %s", claim, source)
}

// LeftOutOf says that a claim is not in a letter, and on what it would rest.
func (w *Letters) LeftOutOf(claim, source string) string {
	return fmt.Sprintf("left out, since only a weak source says it: %q. If you have a better one, add both. The weak one: %s", claim, source)
}

// Untold says which consent items are left out of a letter.
func (w *Letters) Untold(titles []string) string {
	return w.Withheld + ": " + strings.Join(titles, "; ")
}

// Blanks says how many blanks are left.
func (w *Letters) Blanks(n int) string {
	switch n {
	case 0:
		return "no blanks"
	case 1:
		return "1 blank"
	}
	return fmt.Sprintf("%d blanks", n)
}

// Entries says how many entries a list has.
func (w *Letters) Entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// FillIn offers to fill in a blank.
func (w *Letters) FillIn(what string) string { return "Fill in: " + what }

// ChangeList offers to change a list.
func (w *Letters) ChangeList(what string) string { return "Change the list: " + what }
