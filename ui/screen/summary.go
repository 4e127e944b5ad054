package screen

import (
	"strings"

	"ketacover/ui/words"
)

// Summary is what stays on the normal screen when the person leaves: both
// verdicts in words, what to do first, and where the answers are. It holds no
// answer, since others may see the screen later.
func (a *App) Summary() string {
	v := a.visit
	if v.session.Answers().Asked() == 0 {
		return ""
	}
	text := v.summary()
	if file := v.keep.place(); file != nil {
		text += v.words.SavedTo(words.Clean(file.Path())) + "\n"
	}
	return text
}

// summary is both verdicts in words and what to do first.
func (v *visit) summary() string {
	var b strings.Builder
	if pack := v.session.Library.Origin; pack != "" {
		b.WriteString(v.words.FromPack(pack) + "\n")
	}
	for t := range v.session.Library.Trees {
		span := v.session.Span(t)
		b.WriteString(v.session.Library.Trees[t].Title + ": " + v.words.Span(int(span.Low), int(span.High)) + "\n")
	}
	if steps := v.steps(); len(steps) > 0 {
		b.WriteString(v.words.Heads.DoFirst + ": " + steps[0].Text + "\n")
	}
	b.WriteString(v.session.Library.Note("disclaimer") + "\n")
	return b.String()
}
