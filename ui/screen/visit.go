package screen

import (
	"slices"
	"time"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/step"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// Setup is what a sitting starts from.
type Setup struct {
	Library *model.Library
	Case    record.Case
	Store   record.CaseStore
	Vault   record.Vault // where answers may be kept; nil where nobody is asked
	Papers  record.PaperStore
	Keep    *Keeper
	Words   *words.Words
	Marks   Marks
	ASCII   bool // pictures of marks that can be typed
	Today   fact.Date
	// Resume skips the first screen, for a case that was opened.
	Resume bool
	// Kept are files in which earlier programs kept what this one goes on with,
	// the newest last.
	Kept []string
	// Folder is where a file goes whose name has no folder; empty where nobody
	// knows.
	Folder string
	// Sum is the hash of the content, by which another one shows; nil where nobody
	// watches the cases that are kept.
	Sum func(*model.Library) string
	// SavePack writes what the person read as a pack; nil where nothing can.
	SavePack PackSaver
	// Now is the time of day, and LockAfter how long nobody does anything before a
	// vault is locked that was opened; nil or 0 for never.
	Now       func() time.Time
	Unset     string // why the settings of the person do not count; empty where they do
	LockAfter time.Duration

	aloud bool // the screens are read out
}

// visit is one person's sitting: the session, where it is saved, and what the
// screens draw with. Screens share it by pointer; only the event loop changes
// it.
type visit struct {
	session    *model.Session
	leftAt     string // where the person is, as a file keeps it
	store      record.CaseStore
	vault      record.Vault
	folder     string // where a file goes whose name has no folder
	papers     record.PaperStore
	savePack   PackSaver
	marks      Marks
	aloud      bool // the screens are read out: a picture says nothing
	ascii      bool // pictures of marks that can be typed
	words      *words.Words
	apart      bool                          // the session is a what-if's own: nothing of it is in the case
	fileNames  map[string]string             // as they were typed last
	searched   string                        // the name of a company that was typed last and is in no list
	looked     map[string]string             // what is typed in a look-up and chose nothing yet
	enclosed   map[string][]*paper.Enclosure // files that go along with a letter, by what they are for
	enclosedIn map[string]string             // and what stands in the files of another
	keys       Keys
	today      fact.Date
	calls      []int // the questions that have an answer for which the crisis lines are told
	// A save of its own accord, and a wait for a pause in typing, are under way.
	autosaving, pausing bool

	list     *keptCases // the cases that are kept; nil where none are
	fromList bool       // this one was opened from there, and back leads there
	called   string     // how the list calls it; empty for no name
	turning  bool       // another case is being opened
	copied   bool       // something of it was put where other programs can paste it from

	cared     bool // the page of care was shown
	offered   bool // "My answer so far" was shown of its own accord
	readied   bool // it was said that the drug asked for has its answer
	sum       func(*model.Library) string
	keep      *Keeper
	kept      []paper.WhatIf      // what was tried and kept to compare, the oldest first
	costTries [maxTries]costTry   // what-ifs about cost; one without a session is not begun
	doNext    built[step.StepNow] // the things to do, as worked out last
}

func newVisit(s Setup) *visit {
	return &visit{
		store: s.Store, vault: s.Vault, papers: s.Papers, keep: s.Keep, marks: s.Marks, ascii: s.ASCII, aloud: s.aloud,
		words: s.Words, keys: newKeys(s.Words), today: s.Today, folder: s.Folder,
		calls:    calling(s.Library.Questions.List),
		savePack: s.SavePack, sum: s.Sum,
	}
}

// unsaved reports whether there is an answer that no file holds.
func (v *visit) unsaved() bool { return v.keep.unsaved() }

// looksFor keeps what is typed to find the answer to a question, for when the
// person comes back to it. An answer ends the search.
func (v *visit) looksFor(question, text string) {
	if v.looked == nil {
		v.looked = map[string]string{}
	}
	v.looked[question] = text
}

// question is the question with the given index.
func (v *visit) question(q int) *fact.Question { return &v.session.Library.Questions.List[q] }

// said is the answer to q in words.
func (v *visit) said(q int) string {
	question := v.question(q)
	answer := v.session.View.Answers().At(q)
	switch {
	case answer.State == fact.NotAsked:
		return v.words.Interview.NotAsked
	case answer.State == fact.Unsure:
		return v.words.Heads.Unsure
	}
	return question.Say(answer)
}

// calling are the questions that have an answer that calls for the crisis lines.
func calling(questions []fact.Question) (list []int) {
	for q := range questions {
		if slices.ContainsFunc(questions[q].Options, func(o fact.Option) bool { return o.Crisis }) {
			list = append(list, q)
		}
	}
	return list
}

// inCrisis reports whether an answer calls for the crisis lines.
func (v *visit) inCrisis() bool {
	answers := v.session.View.Answers()
	return slices.ContainsFunc(v.calls, func(q int) bool {
		answer, options := answers.At(q), v.question(q).Options
		return answer.State == fact.Given && answer.Option < len(options) && options[answer.Option].Crisis
	})
}
