package screen

import (
	"strings"

	"ketacover/model/rule"
	"ketacover/ui/paper"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// pen writes the sheets that the screens show.
func (v *visit) pen() *paper.Pen {
	return &paper.Pen{Library: v.session.Library, Words: v.words, Today: v.today}
}

// newSheet is a page that shows a sheet. It is written once, since what it says
// does not turn on the answers.
func newSheet(v *visit, s *paper.Sheet) Screen {
	return newPage(v, s.Title, func(width int) []string { return v.lay(s, width) })
}

// newPayer tells what a payer publishes.
func newPayer(v *visit, p *rule.Payer) Screen { return newSheet(v, paper.Payer(v.pen(), p)) }

// lay draws a sheet in the theme.
func (v *visit) lay(s *paper.Sheet, width int) []string {
	var out []string
	for _, line := range s.Lay(paper.Layout{Width: width - 4, ASCII: v.ascii, Wrap: lines, Cells: cells}) {
		if line.Text == "" {
			out = append(out, "")
			continue
		}
		out = append(out, "  "+v.blockStyle(line).Render(line.Text))
	}
	return out
}

// blockStyle is the style of a line of a sheet.
func (v *visit) blockStyle(line paper.Line) style.Style {
	t := &v.theme
	switch {
	case line.Tone == paper.Good:
		return t.Good
	case line.Tone == paper.Bad:
		return t.Bad
	}
	switch line.Kind {
	case paper.Subject, paper.Head:
		return t.Title
	case paper.Sub:
		return t.Heading
	case paper.Side:
		return t.Dim
	case paper.Care:
		return t.Warn
	case paper.Cite:
		return t.Source
	}
	return t.Text
}

// caution says what is wrong with what a claim rests on, where it is shown.
func (v *visit) caution(ids []string, width, deep int) []string {
	return v.warn(paper.FlawsOf(v.pen(), ids), width, deep)
}

func (v *visit) warn(flaws []string, width, deep int) []string {
	if len(flaws) == 0 {
		return nil
	}
	text := v.theme.Alert + " " + words.Capital(strings.Join(flaws, ", ")) + "."
	return indent(styled(v.theme.Warn, lines(text, width-deep-2)), deep)
}

// cites names each source of a claim with its age, as deep as said.
func (v *visit) cites(ids []string, width, deep int) []string {
	var out []string
	for _, id := range ids {
		if s := v.session.Library.Sources.Find(id); s != nil {
			text := lines(v.words.Sources.From(s.Publisher, ageOf(v, s)), width-deep-2)
			out = append(out, indent(styled(v.theme.Source, text), deep)...)
		}
	}
	return out
}
