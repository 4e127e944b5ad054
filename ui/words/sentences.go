package words

import (
	"fmt"
	"strings"
	"time"
)

// Level names a level.
func (w *Words) Level(l int) string { return w.Levels[l] }

// Span says in words which levels are still possible.
func (w *Words) Span(low, high int) string {
	if low == high {
		return w.Levels[low]
	}
	return fmt.Sprintf("%s to %s", w.Levels[low], w.Levels[high])
}

// OrApproved is a low verdict that only an approval in hand would lift.
func (w *Words) OrApproved(span string) string { return span + " or " + w.Levels[len(w.Levels)-1] }

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

// PartMark parts the title of a section from which part it is. In a window too
// narrow for both the title stands alone.
const PartMark = " · "

// FirstReady says once that the drug asked for has its answer, and that what is
// still asked is about another.
func (w *Words) FirstReady(asked, others []string, left int) string {
	more := "1 more question is"
	if left > 1 {
		more = fmt.Sprintf("Up to %d more questions are", left)
	}
	return fmt.Sprintf("Your answer on %s is ready: f4 shows it. %s about %s.", Or(asked), more, Or(others))
}

// Section says where in the interview a question stands.
func (w *Words) Section(title string, n, of int) string {
	return fmt.Sprintf("%s%spart %d of %d", title, PartMark, n, of)
}

// IfYouChoose heads the preview of an option.
func (w *Words) IfYouChoose(option string) string { return fmt.Sprintf("If you choose %q", option) }

// IfOption is a preview on a narrow screen.
func (w *Words) IfOption(option, span string) string {
	return fmt.Sprintf("if %q: %s", option, span)
}

// Then is a preview where there is no room for the option.
func (w *Words) Then(span string) string { return "then: " + span }

// TurnsOnSome names the first n of what a verdict turns on, and how many more
// there are.
func (w *Words) TurnsOnSome(names []string, n int) string {
	text := "turns on: " + strings.Join(names[:n], ", ")
	if rest := len(names) - n; rest > 0 {
		text += fmt.Sprintf(", +%d", rest)
	}
	return text
}

// Would says what an option would make of a verdict.
func (w *Words) Would(title, span string) string { return fmt.Sprintf("%s: %s.", title, span) }

// More says that a list goes on.
func (w *Words) More(n int) string { return fmt.Sprintf("and %d more", n) }

// SavedTo says where the case is now.
func (w *Words) SavedTo(name string) string { return fmt.Sprintf("Saved to %s.", name) }

// HelpGoesOn says which key tells the rest of a help that is cut.
func (w *Words) HelpGoesOn(key string) string { return key + ": the rest" }

// Kept says that what was typed is stored though nobody pressed enter.
func (w *Words) Kept(what string) string { return fmt.Sprintf("Kept: %s. ctrl+z takes it back.", what) }

// KeptAsTyped says that what was typed is kept and is no answer yet.
func (w *Words) KeptAsTyped(what string) string {
	return fmt.Sprintf("Kept as you typed it, but it does not count yet: %s.", what)
}

// NotFinished is what is said of a question, and what was typed since and is no
// answer yet.
func (w *Words) NotFinished(said, text string) string {
	return fmt.Sprintf("%s (typed, not finished: %s)", said, text)
}

// Rescued says that a case was saved while the program had to end.
func (w *Words) Rescued(name string) string {
	return fmt.Sprintf("Your answers were saved to %s.", name)
}

// RescueFailed says that a case could not be saved while the program had to end.
func (w *Words) RescueFailed(name, why string) string {
	if name == "" {
		return fmt.Sprintf("Your answers could not be kept: %s.", why)
	}
	return fmt.Sprintf("Your last answers could not be saved to %s: %s.", name, why)
}

// NoLonger says that an answer was given and has no effect now.
func (w *Words) NoLonger(answer string) string {
	return answer + " (not asked now, so it does not count)"
}

// Noted says which answer was taken in, and how it reads. It is in memory only:
// no word here may sound as if a file held it.
func (w *Words) Noted(what, answer string) string {
	return fmt.Sprintf("Noted: %s: %s.", what, answer)
}

// StillCalled says that papers call the plan what they called it before.
func (w *Words) StillCalled(name string) string {
	return fmt.Sprintf("Your papers still call the plan %q.", name)
}

// Found counts what a search leaves of a list. It is not what is in view.
func (w *Words) Found(n, of int) string {
	if n == of {
		return fmt.Sprintf("%d in all", of)
	}
	return fmt.Sprintf("%d of %d found", n, of)
}

// OtherNamed is the entry for what no list holds, with the name that was typed.
func (w *Words) OtherNamed(label, name string) string { return fmt.Sprintf("%s: %q", label, name) }

// FromAnswer says what an answer was and is now.
func (w *Words) FromAnswer(what, from, to string) string {
	return fmt.Sprintf("%s, from %q to %q", what, from, to)
}

// Undid says which answer was taken back.
func (w *Words) Undid(what string) string { return fmt.Sprintf("Took back: %s.", what) }

// Redid says which answer was given again.
func (w *Words) Redid(what string) string { return fmt.Sprintf("Gave again: %s.", what) }

// Age says when a source was read and how it is dated.
func (w *Words) Age(dated, checked string) string {
	if dated == "" {
		return fmt.Sprintf("undated, read %s", checked)
	}
	return fmt.Sprintf("%s, read %s", dated, checked)
}

// Scrolled says how many lines lie above and below.
func (w *Words) Scrolled(above, below int) string {
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

// FromPack says whose content it is when it is not ours.
func (w *Words) FromPack(name string) string { return "Not the built-in content. Pack: " + name }

// ContentOf says how old the content is.
func (w *Words) ContentOf(date string) string { return "facts of " + date }

// Day writes a date in full.
func (w *Words) Day(t time.Time) string { return t.Format("January 2, 2006") }

// AtLow introduces the ground of the lower end of an open verdict.
func (w *Words) AtLow(text string) string { return "At the low end: " + text }

// AtHigh introduces the ground of the upper end.
func (w *Words) AtHigh(text string) string { return "At the high end: " + text }

// Sure says how sure we are of what a verdict rests on, in the grades of the page
// on this program. It is not how likely the verdict is. Of an open one it is said
// of its two ends, since which of them it will be nobody knows.
func (w *Words) Sure(grade string, settled bool) string {
	const counts = ". The weakest of the sources counts."
	if settled {
		return "How sure we are of what this rests on: " + grade + counts
	}
	return "How sure we are of what the low and the high end rest on: " + grade + counts + " Which it will be is open."
}

// Unknown says what is not known: the answers that are open, and the papers that
// nobody showed us.
func (w *Words) Unknown(open []string) string {
	const always = "what the papers of your own plan or program say. They decide."
	if len(open) == 0 {
		return "What we do not know: " + always
	}
	return "What we do not know: " + strings.Join(open, "; ") + "; and " + always
}

// OtherAnswers counts the branches that were not taken.
func (w *Words) OtherAnswers(n int) string {
	if n == 1 {
		return "1 other answer, not taken"
	}
	return fmt.Sprintf("%d other answers, not taken", n)
}

// From names who says a thing, and when.
func (w *Words) From(publisher, age string) string { return "From " + publisher + ": " + age + "." }

// ByDay says by when a step has to be done.
func (w *Words) ByDay(t time.Time, sooner bool) string {
	return "By " + w.OrSooner(w.Day(t), sooner) + "."
}

// OrSooner is a day that an answer which nobody gave may bring forward.
func (w *Words) OrSooner(day string, sooner bool) string {
	if sooner {
		return day + ", or sooner"
	}
	return day
}

// Phone says whom to call for a step.
func (w *Words) Phone(who, number string) string { return capital(who) + ": " + number }

// Form says where a form is.
func (w *Words) Form(what, where string) string { return capital(what) + ": " + where }

// Standing says how a condition stands. Only one of a rule that was read can be
// met; of what plans usually ask it is said whether it is so.
func (w *Words) Standing(usual bool, status int) string {
	if usual {
		return w.Texts.Standings[1][status]
	}
	return w.Texts.Standings[0][status]
}

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
