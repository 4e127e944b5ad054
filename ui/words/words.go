package words

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"ketacover/model/fact"
)

// Words is everything the program says in one language, by the page or the paper
// that says it. A sentence with holes is a method of its group, which takes what
// fills them.
type Words struct {
	Program    string
	Keys       Keys
	Heads      Heads
	Texts      Texts
	Verdict    Verdict
	Interview  Asking
	Steps      Steps
	Changes    Changes
	Sources    Sources
	Saving     Saving
	Papers     Papers
	Comparison Comparison
	Readings   Readings
	Happened   Happened
	Hours      Hours
	Reading    Reading
	Options    Options
	Money      Money
	Chart      Chart
	Figures    Figures
	Letters    LetterTexts
	Desk       Desk
	Cases      Cases
	Settings   Settings
	Counts     Counts
	Moved      Moved
	Ledger     Ledger
	Receipt    Receipt
	Packet     Packet
	Counselor  Counselor
	Formats    Formats
	Calendar   Calendar
	Dates      Dates
	Reports    Reports
	Line       Line
	Phrase     fact.Phrases

	files []*file // that these are from, each over the one before
}

// Heads are headings and short labels.
type Heads struct {
	Welcome, Answer, Why, Changes, Checklist, Deadlines, Costs, After, Map, Help, Crisis, Glossary,
	Sources, Save, Quit, TurnsOn, Preview, Unsure, Cause, Trail, Conditions, Usual,
	RuleTerms, CannotHelp, WhatNow, Verdict,
	GoOn, ChangeAnswer string
}

// Texts are sentences.
type Texts struct {
	Welcome1, Welcome2, Welcome3, Start,
	Privacy, PrivacyKept, PrivacySealed, PrivacyNone,
	TooSmall, ChooseFirst, TypeFirst, SkipHint, NothingTurns, NothingLeft,
	CauseIntro, CauseNone, ChangeIntro, CheckNone, NoCosts,
	AfterIntro, SaveAsk, Unsaved, QuitSave, QuitLeave, QuitStay, OverwriteAsk, Overwrite, AnotherName, Medical,
	KeepAnswers,
	NothingOpens, NotSaved, PasteCut, ConditionsNote, OwnAdvice, NoneFound, GoesOn, PaneNothing, PaneShows,
	UsualIntro string
}

// english is the file of the program in English.
//
//go:embed english.txt
var english string

// English is the program in English.
func English() *Words {
	w := *inEnglish()
	w.connect()
	return &w
}

// inEnglish is read once, and only where something is said.
var inEnglish = sync.OnceValue(func() *Words {
	w, err := over(&Words{Program: "ketacover"}, "english.txt", english, false)
	if err != nil {
		panic(err) // a test reads the file
	}
	return w
})

// Over lays a file of another language over words: what it does not say stays as
// it is. The error is fact.Problems, all of them.
func Over(base *Words, name, data string) (*Words, error) { return over(base, name, data, true) }

func over(base *Words, name, data string, laid bool) (*Words, error) {
	w := *base
	b := binder{file: read(name, data), over: laid}
	b.words(&w)
	b.unused(base.files)
	if len(b.problems) > 0 {
		return nil, b.problems.Sorted()
	}
	w.files = append(slices.Clip(base.files), b.file)
	return &w, nil
}

// aloudSuffix ends the keys of texts as they are said without a screen.
const aloudSuffix = ".aloud"

// AloudWords is all that the program says, as the face says it that reads the
// screens out.
func AloudWords(w *Words) *Words {
	own := *w
	said := &file{groups: map[string]*group{}}
	for i := len(w.files) - 1; i >= 0; i-- {
		above := append([]*file{said}, w.files[i+1:]...)
		for name, g := range w.files[i].groups {
			said.aloud(name, g, above)
		}
	}
	b := binder{file: said, over: true, aloud: true}
	b.words(&own)
	return &own
}

// aloud takes over what a group says aloud, but for what is said otherwise in a
// file above it.
func (f *file) aloud(name string, from *group, above []*file) {
	for i := range from.entries {
		e := from.entries[i]
		key, aloud := strings.CutSuffix(e.key, aloudSuffix)
		if !aloud || have(above, name, key) {
			continue
		}
		if f.groups[name] == nil {
			f.groups[name] = &group{}
		}
		e.key = key
		f.groups[name].entries = append(f.groups[name].entries, e)
	}
}

// connect gives the groups the phrases that they need.
func (w *Words) connect() {
	for _, phrase := range []**fact.Phrases{
		&w.Verdict.phrase, &w.Interview.phrase, &w.Changes.phrase, &w.Saving.phrase, &w.Reading.phrase, &w.Money.phrase,
		&w.Dates.phrase, &w.Comparison.phrase, &w.Receipt.phrase, &w.Cases.phrase,
	} {
		*phrase = &w.Phrase
	}
	for _, asking := range []**Asking{&w.Verdict.asking, &w.Letters.asking, &w.Figures.asking, &w.Money.asking,
		&w.Options.asking, &w.Comparison.asking} {
		*asking = &w.Interview
	}
}
