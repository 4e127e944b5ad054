package screen

import (
	"strings"

	"ketacover/model/step"
	"ketacover/ui/words"
)

// Summary is what stays on the normal screen when the person leaves: both
// verdicts in words, what to do first, and where the answers are. It holds no
// answer, since others may see the screen later. No line is wider than the
// terminal was, which would break it in the middle of a word.
func (a *App) Summary() string {
	v := a.visit
	if v.session.Answers().Asked() == 0 {
		return ""
	}
	text := v.summary()
	if file := v.keep.place(); file != nil {
		text = append(text, v.words.SavedTo(words.Clean(file.Path())))
	}
	var b strings.Builder
	for _, line := range text {
		b.WriteString(join(wholeWords(line, a.width)) + "\n")
	}
	if call := v.call(); call != "" {
		b.WriteString("\n" + join(wholeWords(call, a.width)) + "\n")
	}
	return b.String()
}

// summary is both verdicts in words and what to do first, beside whom to call.
func (v *visit) summary() []string {
	var text []string
	if pack := v.session.Library.Origin; pack != "" {
		text = append(text, v.words.FromPack(pack))
	}
	for t := range v.session.Library.Trees.List {
		span := v.session.Span(t)
		text = append(text, v.session.Library.Trees.List[t].Title+": "+v.words.Span(int(span.Low), int(span.High)))
	}
	for _, step := range v.steps() {
		if !v.callsForHelp(&step) {
			text = append(text, v.words.Heads.DoFirst+": "+step.Text)
			break
		}
	}
	return append(text, v.session.Library.Reference.Note("disclaimer"))
}

// copied is the summary for the clipboard, in which no line is broken.
func (v *visit) copied() string {
	text := v.summary()
	if call := v.call(); call != "" {
		text = append(text, "", call)
	}
	return strings.Join(text, "\n") + "\n"
}

// callsForHelp reports whether a step is the crisis line, which stands apart.
func (v *visit) callsForHelp(step *step.NextStep) bool {
	return v.session.Library.Steps.StepRules.Calls(step.ID)
}

// call is the crisis line of the steps, empty where none of them is one.
func (v *visit) call() string {
	if steps := v.steps(); len(steps) > 0 && v.callsForHelp(&steps[0]) {
		return steps[0].Text
	}
	return ""
}
