package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newExport shows what to know before a letter leaves the program, and asks in
// which form.
func newExport(v *visit, l *model.Letter) Screen {
	redact := false
	w := &v.words.Letters
	var s *contents
	fill := func() []item {
		order := v.order(l.Kind)
		order.Redact = redact
		d := v.session.Library.Write(l, v.session.Case(), order)
		s.intro = v.beforeExport(&d)
		var items []item
		for i, name := range paper.FormatNames() {
			f := paper.Format(i)
			items = append(items, item{label: w.Formats[name], hint: "." + name, do: func() tea.Cmd {
				return push(newSavePaper(v, v.pen().Letter(&d), f, paperName(l.Kind, v.today, f)))
			}})
		}
		mark := "[ ] "
		if redact {
			mark = "[x] "
		}
		return append(items, item{label: mark + w.Redact, below: w.RedactHelp, do: func() tea.Cmd {
			redact = !redact
			return func() tea.Msg { return changedMsg{} }
		}})
	}
	s = &contents{visit: v, title: w.Export, fill: fill, must: true, menu: menu{visit: v}}
	s.menu.items = fill()
	return s
}

// beforeExport is what is missing in a letter, what it leaves out, and what is
// weak in what it cites.
func (v *visit) beforeExport(d *model.Draft) string {
	var parts []string
	var names []string
	for _, name := range paper.BlanksOf(d) {
		names = append(names, words.Clean(name))
	}
	parts = append(parts, v.words.BlanksIn(names))
	if left := v.withheld(d.Withheld); left != "" {
		parts = append(parts, left+".")
	}
	if weak := v.pen().LetterCautions(d); len(weak) > 0 {
		parts = append(parts, v.words.Letters.Cautions+": "+strings.Join(weak, "; ")+".")
	}
	return strings.Join(parts, "\n")
}

// paperName is what the file of a paper is called unless the person says
// otherwise: never after a name or an illness.
func paperName(kind string, day model.Date, f paper.Format) string {
	return kind + "-" + day.String() + "." + f.String()
}

// newSavePaper asks for the name of the file, and writes it.
func newSavePaper(v *visit, s *paper.Sheet, f paper.Format, name string) Screen {
	w := &v.words.Letters
	return newLine(v, w.FileAsk, w.FileHelp, name, func(name string) tea.Cmd {
		if !strings.HasSuffix(name, "."+f.String()) {
			name += "." + f.String()
		}
		return writePaper(v, s, f, name, false)
	})
}

// paperTaken asks whether a file may be replaced.
func (v *visit) paperTaken(s *paper.Sheet, f paper.Format, name string) tea.Cmd {
	w := &v.words.Texts
	return push(newChoice(v, v.words.Letters.Export, w.OverwriteAsk, []item{
		{label: w.AnotherName, do: pop},
		{label: w.Overwrite, do: func() tea.Cmd { return tea.Sequence(pop(), writePaper(v, s, f, name, true)) }},
	}))
}
