package words

import (
	"fmt"
	"strings"
)

// Asking is what is said while questions are asked and answers are taken in,
// taken back and looked for.
type Asking struct {
	WhyWeAsk, NotAsked, NotNeeded, NothingUndo, NothingRedo string
}

func englishInterview() Asking {
	return Asking{
		WhyWeAsk: "Why we ask:", NotAsked: "no answer yet", NotNeeded: "not needed",
		NothingUndo: "Nothing to undo.", NothingRedo: "Nothing to redo.",
	}
}

// PartMark parts the title of a section from which part it is. In a window too
// narrow for both the title stands alone.
const PartMark = " · "

// Left says how many questions are left at most.
func (w *Asking) Left(n int) string {
	switch n {
	case 0:
		return "no questions left"
	case 1:
		return "1 question left at most"
	}
	return fmt.Sprintf("%d questions left at most", n)
}

// FirstReady says once that the drug asked for has its answer, and that what is
// still asked is about another.
func (w *Asking) FirstReady(asked, others []string, left int) string {
	more := "1 more question is"
	if left > 1 {
		more = fmt.Sprintf("Up to %d more questions are", left)
	}
	return fmt.Sprintf("Your answer on %s is ready: f4 shows it. %s about %s.", Or(asked), more, Or(others))
}

// Section says where in the interview a question stands.
func (w *Asking) Section(title string, n, of int) string {
	return fmt.Sprintf("%s%spart %d of %d", title, PartMark, n, of)
}

// More says that a list goes on.
func (w *Asking) More(n int) string { return fmt.Sprintf("and %d more", n) }

// HelpGoesOn says which key tells the rest of a help that is cut.
func (w *Asking) HelpGoesOn(key string) string { return key + ": the rest" }

// Kept says that what was typed is stored though nobody pressed enter.
func (w *Asking) Kept(what string) string {
	return fmt.Sprintf("Kept: %s. ctrl+z takes it back.", what)
}

// KeptAsTyped says that what was typed is kept and is no answer yet.
func (w *Asking) KeptAsTyped(what string) string {
	return fmt.Sprintf("Kept as you typed it, but it does not count yet: %s.", what)
}

// NotFinished is what is said of a question, and what was typed since and is no
// answer yet.
func (w *Asking) NotFinished(said, text string) string {
	return fmt.Sprintf("%s (typed, not finished: %s)", said, text)
}

// NoLonger says that an answer was given and has no effect now.
func (w *Asking) NoLonger(answer string) string {
	return answer + " (not asked now, so it does not count)"
}

// Noted says which answer was taken in, and how it reads. It is in memory only:
// no word here may sound as if a file held it.
func (w *Asking) Noted(what, answer string) string {
	return fmt.Sprintf("Noted: %s: %s.", what, answer)
}

// StillCalled says that papers call the plan what they called it before.
func (w *Asking) StillCalled(name string) string {
	return fmt.Sprintf("Your papers still call the plan %q.", name)
}

// Found counts what a search leaves of a list. It is not what is in view.
func (w *Asking) Found(n, of int) string {
	if n == of {
		return fmt.Sprintf("%d in all", of)
	}
	return fmt.Sprintf("%d of %d found", n, of)
}

// OtherNamed is the entry for what no list holds, with the name that was typed.
func (w *Asking) OtherNamed(label, name string) string { return fmt.Sprintf("%s: %q", label, name) }

// FromAnswer says what an answer was and is now.
func (w *Asking) FromAnswer(what, from, to string) string {
	return fmt.Sprintf("%s, from %q to %q", what, from, to)
}

// Undid says which answer was taken back.
func (w *Asking) Undid(what string) string { return fmt.Sprintf("Took back: %s.", what) }

// Redid says which answer was given again.
func (w *Asking) Redid(what string) string { return fmt.Sprintf("Gave again: %s.", what) }

// Scrolled says how many lines lie above and below.
func (w *Asking) Scrolled(above, below int) string {
	lines := func(n int) string {
		if n == 1 {
			return "1 line"
		}
		return fmt.Sprintf("%d lines", n)
	}
	switch {
	case below == 0:
		return lines(above) + " above"
	case above == 0:
		return lines(below) + " below"
	}
	return fmt.Sprintf("%s above, %d below", lines(above), below)
}

// Shown says which of a list are in view.
func (w *Asking) Shown(from, to, all int) string {
	if from == to {
		return fmt.Sprintf("%d of %d", from, all)
	}
	return fmt.Sprintf("%d to %d of %d", from, to, all)
}

// Detail names a detail of a case, for undo.
func (w *Asking) Detail(key string) string {
	switch {
	case strings.HasPrefix(key, "matters-"):
		return "what matters to you"
	case strings.HasPrefix(key, "share-"):
		return "a step of your decision"
	}
	if name, ok := detailNames[key]; ok {
		return name
	}
	return "what you typed for your papers"
}

var detailNames = map[string]string{
	"decision": "your decision", "decision-reason": "the reason for your decision", "look-again": "the day to look again",
	"decision-part": "how much you want to decide",
}

// YourAnswer says which answers something rests on.
func (w *Asking) YourAnswer(said string) string { return "Your answer: " + said + "." }

// SectionCounts heads a section of the map: how many of its questions are
// answered, open and not needed.
func (w *Asking) SectionCounts(title string, counts [3]int) string {
	list := []string{fmt.Sprintf("%d answered", counts[0])}
	if counts[1] > 0 {
		list = append(list, fmt.Sprintf("%d open", counts[1]))
	}
	if counts[2] > 0 {
		list = append(list, fmt.Sprintf("%d not needed", counts[2]))
	}
	return title + ": " + strings.Join(list, ", ")
}
