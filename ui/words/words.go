package words

import (
	"fmt"
	"strings"
	"time"
)

// Words is everything the program says in one language.
type Words struct {
	Program string
	Levels  [5]string // the five steps of the scale, lowest first
	Scale   [5]string // the same, short enough for two lines of six letters
	Keys    Keys
	Heads   Heads
	Texts   Texts
}

// Keys names what keys do, for the footer and the help screen.
type Keys struct {
	Choose, Back, Undo, Redo, Map, Verdict, Glossary, Help, Save, Quit, Crisis,
	Move, Open, Close, Scroll, Start, Store, Type, Answer, Clear, Yes, Sources string
}

// Heads are headings and short labels.
type Heads struct {
	Welcome, Answer, Why, Changes, Checklist, Deadlines, Costs, After, Map, Help, Crisis, Glossary,
	Sources, Save, Quit, DoFirst, TurnsOn, Preview, WhyWeAsk, Unsure, NotAsked, NotNeeded, Found,
	Rests, Cause, Trail, Conditions, CannotHelp, WhatNow, Low, Verdict, Replaced, Overdue, SameHere,
	GoOn, ChangeAnswer string
}

// Texts are sentences.
type Texts struct {
	Welcome1, Welcome2, Welcome3, Privacy, Start, TooSmall, NoMatch, SkipHint, NothingTurns,
	Stays, NotEvidence, Interview, CauseIntro, CauseNone, ChangeIntro, ChangeNone, CheckNone, NoDeadlines, NoCosts,
	AfterIntro, SaveAsk, SaveHelp, Unsaved, QuitSave, QuitLeave, QuitStay, Saved, NotSavedYet,
	RescueNone, OverwriteAsk, Overwrite, AnotherName, Medical, NothingUndo, NothingRedo, KeepAnswers,
	BadNumber, BadDate, PasteCut, ConditionsNote, Copied, MetMark, NotMetMark, NotKnownMark string
}

// English is the program in English.
func English() *Words {
	return &Words{
		Program: "ketacover",
		Levels:  [5]string{"not covered", "unlikely", "possible", "likely", "approved"},
		Scale:   [5]string{"not/covered", "un-/likely", "/possible", "/likely", "ap-/proved"},
		Keys: Keys{
			Choose: "choose", Back: "back", Undo: "undo", Redo: "redo", Map: "map", Verdict: "verdict",
			Glossary: "words", Help: "help", Save: "save", Quit: "quit", Crisis: "crisis",
			Move: "move", Open: "open", Close: "close", Scroll: "scroll", Start: "start", Store: "save", Type: "type to find",
			Answer: "answer", Clear: "clear", Yes: "yes", Sources: "sources",
		},
		Heads: Heads{
			Welcome: "Is my ketamine treatment covered, and what do I do now?",
			Answer:  "Your answer today", Why: "Why this answer", Changes: "What would change it",
			Checklist: "Checklist", Deadlines: "Deadlines", Costs: "What it costs",
			After: "Dates and costs", Map: "All questions", Help: "Help", Crisis: "In a crisis",
			Glossary: "What the words mean", Sources: "Sources", Save: "Save your answers", Quit: "Leave",
			DoFirst: "Do this first", TurnsOn: "It turns on", Preview: "If you choose", WhyWeAsk: "Why we ask:",
			Unsure: "I don't know", NotAsked: "not asked yet", NotNeeded: "not needed", Found: "found",
			Rests: "Rests on", Cause: "These answers alone decide it", Trail: "The way through the rules",
			Conditions: "What the rule asks for", CannotHelp: "Changing these would not help",
			WhatNow: "What to do now", Low: "weak source", Verdict: "The answer so far",
			Replaced: "since replaced", Overdue: "due to be read again", SameHere: "no change",
			GoOn: "Go on with the questions", ChangeAnswer: "Change an answer",
		},
		Texts: Texts{
			Welcome1: "This program asks a few questions about your treatment and your plan. It shows at each step what your plan is likely to say, why, and what you can do.",
			Welcome2: "You can say \"I don't know\" at any question. You can go back and change any answer.",
			Welcome3: "It looks at ketamine treatment and at Spravato, a nasal spray that plans pay for more often.",
			Privacy:  "Your answers stay on this computer. Nothing is sent. Nothing is saved unless you ask.",
			Start:    "Press enter to start.",
			TooSmall: "The window is too small. Please make it at least 40 by 15. Your answers are safe.",
			NoMatch:  "Nothing fits. Delete a letter to see more.",
			SkipHint: "I don't know", NothingTurns: "No other answer changes it.",
			Stays:       "would not change",
			NotEvidence: "A denial is never sure, and so is a yes: only the plan can tell.",
			Interview:   "No more questions can change the answer.",
			CauseIntro:  "These answers alone decide it:", CauseNone: "The answer is still open. More answers will settle it.",
			ChangeIntro: "Each of these would move the answer up:",
			ChangeNone:  "Nothing you can change moves this answer.",
			CheckNone:   "No list of conditions leads to this answer.",
			NoDeadlines: "No deadline can be counted yet. Give the kind of plan and the date on the letter.",
			NoCosts:     "Nothing to add up yet.",
			AfterIntro:  "These do not change the answer. They help count days and costs. Press enter on one.",
			SaveAsk:     "Name of the file", SaveHelp: "Such as my-case. It is saved in this folder, and only you can read it.",
			Unsaved:  "Some answers are not saved.",
			QuitSave: "Save them, then leave", QuitLeave: "Leave without saving", QuitStay: "Stay",
			Saved: "Saved to", NotSavedYet: "not saved",
			RescueNone:   "Your answers were not saved: the case had no file yet.",
			OverwriteAsk: "A file of that name is there already.", Overwrite: "Replace it", AnotherName: "Use another name",
			Medical:     "a medical matter: ask, do not chase it",
			NothingUndo: "Nothing to undo.", NothingRedo: "Nothing to redo.",
			KeepAnswers: "Your answers are kept.",
			BadNumber:   "Please type a whole number", BadDate: "Please type a date such as 2026-11-23.",
			PasteCut:       "The pasted text was too long and was cut.",
			ConditionsNote: "A person must check the ones marked \"not known\".",
			MetMark:        "met", NotMetMark: "not met", NotKnownMark: "not known",
		},
	}
}

// Level names a level.
func (w *Words) Level(l int) string { return w.Levels[l] }

// Span says in words which levels are still possible.
func (w *Words) Span(low, high int) string {
	if low == high {
		return w.Levels[low]
	}
	return fmt.Sprintf("%s to %s", w.Levels[low], w.Levels[high])
}

// SpanSentence is the span as a sentence.
func (w *Words) SpanSentence(low, high int) string {
	if low == high {
		return capital(w.Levels[low]) + "."
	}
	return fmt.Sprintf("Between %s and %s.", w.Levels[low], w.Levels[high])
}

// Left says how many questions are left at most.
func (w *Words) Left(n int) string {
	switch n {
	case 0:
		return "no questions left"
	case 1:
		return "1 question left at most"
	}
	return fmt.Sprintf("%d questions left at most", n)
}

// Section says where in the interview a question stands.
func (w *Words) Section(title string, n, of int) string {
	return fmt.Sprintf("%s · %d of %d", title, n, of)
}

// IfYouChoose heads the preview of an option.
func (w *Words) IfYouChoose(option string) string { return fmt.Sprintf("If you choose %q", option) }

// IfOption is a preview on a narrow screen.
func (w *Words) IfOption(option, span string) string {
	return fmt.Sprintf("if %q: %s", option, span)
}

// NoChange says that an option leaves a verdict as it is.
func (w *Words) NoChange(title string) string { return fmt.Sprintf("%s would not change.", title) }

// Would says what an option would make of a verdict.
func (w *Words) Would(title, span string) string { return fmt.Sprintf("%s: %s.", title, span) }

// More says that a list goes on.
func (w *Words) More(n int) string { return fmt.Sprintf("and %d more", n) }

// SavedTo says where the case is now.
func (w *Words) SavedTo(name string) string { return fmt.Sprintf("Saved to %s.", name) }

// Rescued says that a case was saved while the program had to end.
func (w *Words) Rescued(name string) string {
	return fmt.Sprintf("Your answers were saved to %s.", name)
}

// RescueFailed says that a case could not be saved while the program had to end.
func (w *Words) RescueFailed(name, why string) string {
	return fmt.Sprintf("Your last answers could not be saved to %s: %s.", name, why)
}

// Undid says which answer was taken back.
func (w *Words) Undid(what string) string { return fmt.Sprintf("Took back: %s.", what) }

// Redid says which answer was given again.
func (w *Words) Redid(what string) string { return fmt.Sprintf("Gave again: %s.", what) }

// UpTo names the largest number taken.
func (w *Words) UpTo(n int) string { return fmt.Sprintf("from 0 to %d", n) }

// Age says when a source was read and how it is dated.
func (w *Words) Age(dated, checked string) string {
	if dated == "" {
		return fmt.Sprintf("undated, read %s", checked)
	}
	return fmt.Sprintf("%s, read %s", dated, checked)
}

// Scrolled says how many lines lie above and below.
func (w *Words) Scrolled(above, below int) string {
	switch {
	case below == 0:
		return fmt.Sprintf("%d lines above", above)
	case above == 0:
		return fmt.Sprintf("%d lines below", below)
	}
	return fmt.Sprintf("%d lines above, %d below", above, below)
}

// ContentOf says how old the content is.
func (w *Words) ContentOf(date string) string { return "facts of " + date }

// Day writes a date in full.
func (w *Words) Day(t time.Time) string { return t.Format("January 2, 2006") }

// StillOpen says what an open verdict turns on.
func (w *Words) StillOpen(names []string) string {
	return "Still open. It turns on " + strings.Join(names, "; ") + "."
}

// End introduces one end of an open verdict.
func (w *Words) End(lowest bool, text string) string {
	if lowest {
		return "At the low end: " + text
	}
	return "Or: " + text
}

// OtherAnswers counts the branches that were not taken.
func (w *Words) OtherAnswers(n int) string {
	if n == 1 {
		return "1 other answer, not taken"
	}
	return fmt.Sprintf("%d other answers, not taken", n)
}

// ThenIt says what a change would lead to.
func (w *Words) ThenIt(span string) string { return "Then it would be: " + span + "." }

// From names who says a thing, and when.
func (w *Words) From(publisher, age string) string { return "From " + publisher + ": " + age + "." }

// Bring says what proves a condition.
func (w *Words) Bring(proof string) string { return "Bring: " + proof }

// ReadAt says where a copy was read.
func (w *Words) ReadAt(address string) string { return "Read on a copy at " + address }

// CostOf names a way to pay.
func (w *Words) CostOf(option string) string {
	if name, ok := costNames[option]; ok {
		return name
	}
	return option
}

var costNames = map[string]string{
	"infusion-self-pay":     "Ketamine, paying yourself",
	"infusion-through-plan": "Ketamine, through the plan",
	"spravato-through-plan": "Spravato, through the plan",
	"spravato-self-pay":     "Spravato, paying yourself",
}

// Dollars writes an amount, or a range of amounts.
func (w *Words) Dollars(low, high int) string {
	if low == high {
		return "$" + thousands(low)
	}
	return "$" + thousands(low) + " to $" + thousands(high)
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// capital writes the first letter large.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Capital writes the first letter of a sentence large.
func Capital(s string) string { return capital(s) }
