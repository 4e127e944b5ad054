package words

import (
	"slices"
	"strings"

	"ketacover/model/fact"
)

// Asking is what is said while questions are asked and answers are taken in,
// taken back and looked for.
type Asking struct {
	WhyWeAsk, NotAsked, NotNeeded, NothingUndo, NothingRedo string
	UndoElsewhere, UndoUnknown                              string // why undo goes no further
	askingSays
	phrase *fact.Phrases
}

type askingSays struct {
	Left                              count  `holes:""`
	FirstReady                        count2 `holes:"asked others"`
	Part                              gap2   `holes:"part parts"`
	More                              count  `holes:""`
	HelpGoesOn                        gap1   `holes:"key"`
	ChooseNumber                      gap1   `holes:"last"`
	NoKey                             gap2   `holes:"key help"`
	Kept                              gap1   `holes:"what"`
	KeptAsTyped                       gap1   `holes:"what"`
	NotFinished                       gap2   `holes:"said text"`
	NoLonger                          gap1   `holes:"answer"`
	Noted                             gap2   `holes:"what answer"`
	NotedShort                        gap1   `holes:"answer"`
	StillCalled                       gap1   `holes:"name"`
	FoundAll                          count  `holes:""`
	FoundSome                         gap2   `holes:"found all"`
	OtherNamed                        gap2   `holes:"label name"`
	FromAnswer                        gap3   `holes:"what from to"`
	Undid                             gap1   `holes:"what"`
	Redid                             gap1   `holes:"what"`
	Lines                             count  `holes:""`
	Above                             gap1   `holes:"lines"`
	Below                             gap1   `holes:"lines"`
	Around                            gap2   `holes:"above below"`
	ShownOne                          gap2   `holes:"which all"`
	ShownSome                         gap3   `holes:"from to all"`
	YourAnswer                        gap1   `holes:"said"`
	SectionCounts                     gap2   `holes:"title counts"`
	Answered, Open, Unneeded          count  `holes:""`
	DetailMatters, DetailShare, Typed string
	// Details names details of a case, for undo.
	Details map[string]string `keys:"decision decision-reason look-again decision-part own-rules events hours"`
}

// PartMark parts the title of a section from which part it is. In a window too
// narrow for both the title stands alone.
const PartMark = " · "

// Left says how many questions are left at most.
func (w *Asking) Left(n int) string { return w.askingSays.Left.with(n) }

// FirstReady says once that the drug asked for has its answer, and that what is
// still asked is about another.
func (w *Asking) FirstReady(asked, others []string, left int) string {
	return w.askingSays.FirstReady.with(max(left, 1), w.phrase.Or(asked), w.phrase.Or(others))
}

// Section says where in the interview a question stands.
func (w *Asking) Section(title string, n, of int) string {
	return title + PartMark + w.Part.with(number(n), number(of))
}

// More says that a list goes on.
func (w *Asking) More(n int) string { return w.askingSays.More.with(n) }

// MostParts is how many parts of a list one sentence holds. A longer list is
// written as lines, or its first are named and the rest are counted.
const MostParts = 7

// Few names the first of a list that is too long for a sentence, and says how many
// more there are.
func (w *Asking) Few(list []string) []string {
	if len(list) <= MostParts {
		return list
	}
	named := MostParts - 1
	return append(slices.Clone(list[:named]), w.More(len(list)-named))
}

// HelpGoesOn says which key tells the rest of a help that is cut.
func (w *Asking) HelpGoesOn(key string) string { return w.askingSays.HelpGoesOn.with(key) }

// ChooseNumber says how to choose from a list whose entries have numbers up to last.
func (w *Asking) ChooseNumber(last int) string { return w.askingSays.ChooseNumber.with(number(last)) }

// NoKey says that a key does nothing, and which key tells those that do.
func (w *Asking) NoKey(key, help string) string { return w.askingSays.NoKey.with(key, help) }

// Kept says that what was typed is stored though nobody pressed enter.
func (w *Asking) Kept(what string) string { return w.askingSays.Kept.with(what) }

// KeptAsTyped says that what was typed is kept and is no answer yet.
func (w *Asking) KeptAsTyped(what string) string { return w.askingSays.KeptAsTyped.with(what) }

// NotFinished is what is said of a question, and what was typed since and is no
// answer yet.
func (w *Asking) NotFinished(said, text string) string {
	return w.askingSays.NotFinished.with(said, text)
}

// NoLonger says that an answer was given and has no effect now.
func (w *Asking) NoLonger(answer string) string { return w.askingSays.NoLonger.with(answer) }

// Noted says which answer was taken in, and how it reads. It is in memory only:
// no word here may sound as if a file held it.
// Where what it answers is empty, it is told without, for a line that has no room for it.
func (w *Asking) Noted(what, answer string) string {
	if what == "" {
		return w.askingSays.NotedShort.with(answer)
	}
	return w.askingSays.Noted.with(what, answer)
}

// StillCalled says that papers call the plan what they called it before.
func (w *Asking) StillCalled(name string) string {
	return w.askingSays.StillCalled.with(quoted(name))
}

// Found counts what a search leaves of a list. It is not what is in view.
func (w *Asking) Found(n, of int) string {
	if n == of {
		return w.FoundAll.with(of)
	}
	return w.FoundSome.with(number(n), number(of))
}

// OtherNamed is the entry for what no list holds, with the name that was typed.
func (w *Asking) OtherNamed(label, name string) string {
	return w.askingSays.OtherNamed.with(label, quoted(name))
}

// FromAnswer says what an answer was and is now.
func (w *Asking) FromAnswer(what, from, to string) string {
	return w.askingSays.FromAnswer.with(what, quoted(from), quoted(to))
}

// Undid says which answer was taken back.
func (w *Asking) Undid(what string) string { return w.askingSays.Undid.with(what) }

// Redid says which answer was given again.
func (w *Asking) Redid(what string) string { return w.askingSays.Redid.with(what) }

// Scrolled says how many lines lie above and below.
func (w *Asking) Scrolled(above, below int) string {
	switch {
	case below == 0:
		return w.Above.with(w.Lines.with(above))
	case above == 0:
		return w.Below.with(w.Lines.with(below))
	}
	return w.Around.with(w.Lines.with(above), number(below))
}

// Shown says which of a list are in view.
func (w *Asking) Shown(from, to, all int) string {
	if from == to {
		return w.ShownOne.with(number(from), number(all))
	}
	return w.ShownSome.with(number(from), number(to), number(all))
}

// Detail names a detail of a case, for undo.
func (w *Asking) Detail(key string) string {
	switch {
	case strings.HasPrefix(key, "matters-"):
		return w.DetailMatters
	case strings.HasPrefix(key, "share-"):
		return w.DetailShare
	}
	if name, ok := w.Details[key]; ok {
		return name
	}
	return w.Typed
}

// YourAnswer says which answers something rests on.
func (w *Asking) YourAnswer(said string) string { return w.askingSays.YourAnswer.with(said) }

// SectionCounts heads a section of the map: how many of its questions are
// answered, open and not needed.
func (w *Asking) SectionCounts(title string, counts [3]int) string {
	list := []string{w.Answered.with(counts[0])}
	if counts[1] > 0 {
		list = append(list, w.Open.with(counts[1]))
	}
	if counts[2] > 0 {
		list = append(list, w.Unneeded.with(counts[2]))
	}
	return w.askingSays.SectionCounts.with(title, w.phrase.Commas(list))
}
