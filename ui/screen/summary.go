package screen

import (
	"strings"

	"ketacover/model"
	"ketacover/model/reference"
	"ketacover/model/step"
	"ketacover/ui/words"
)

// Summary is what stays on the normal screen when the person leaves: both
// verdicts in words, what to do first, and where the answers are. It holds no
// answer, since others may see the screen later. Of a case under a passphrase it says
// nothing at all, nor of one of which the person wants nothing kept. No line is wider
// than the terminal was, which would break it in the middle of a word.
func (w *Walk) Summary(width int) string {
	v := w.visit
	var text []string
	call := ""
	switch {
	case v.keep.Quiet():
		text = append(text, v.words.Saving.Closed)
	case v.keep.Private():
	case v.session.View.Answers().Asked() > 0:
		text, call = summaryLines(v), crisisCall(v)
		if file := v.keep.place(); file != nil {
			text = append(text, v.words.Saving.SavedTo(words.Clean(file.Path())))
		}
	}
	if v.keep.Private() {
		text = append(text, v.words.Saving.NothingKept)
	}
	var b strings.Builder
	for _, line := range text {
		b.WriteString(strings.Join(Wrap(line, width), "\n") + "\n")
	}
	if call != "" {
		b.WriteString("\n" + strings.Join(Wrap(call, width), "\n") + "\n")
	}
	return b.String()
}

// summaryLines is both verdicts in words and what to do first, beside whom to call.
func summaryLines(v *visit) []string {
	var text []string
	if pack := v.session.Library.Origin; pack != "" {
		text = append(text, v.words.Sources.FromPack(pack))
	}
	for t := range v.session.Library.Trees.List {
		span := v.session.View.Span(t)
		text = append(text, v.session.Library.Trees.List[t].Title+": "+v.words.Verdict.Span(int(span.Low), int(span.High)))
	}
	for _, step := range v.steps() {
		if !callsForHelp(v.session, &step) {
			text = append(text, v.words.Steps.DoFirst+": "+step.Text)
			break
		}
	}
	return append(text, v.session.Library.Reference.Note(reference.DisclaimerNote))
}

// copiedSummary is the summary for the clipboard, in which no line is broken.
func copiedSummary(v *visit) string {
	text := summaryLines(v)
	if call := crisisCall(v); call != "" {
		text = append(text, "", call)
	}
	return strings.Join(text, "\n") + "\n"
}

// callsForHelp reports whether a step is the crisis line, which stands apart.
func callsForHelp(session *model.Session, step *step.StepNow) bool {
	return session.Library.Steps.StepRules.Calls(step.ID)
}

// crisisCall is the crisis line of the steps, empty where none of them is one.
func crisisCall(v *visit) string {
	if steps := v.steps(); len(steps) > 0 && callsForHelp(v.session, &steps[0]) {
		return steps[0].Text
	}
	return ""
}
