package screen

import (
	"errors"
	"strings"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newExport shows what to know before a letter leaves the program, and asks in
// which form.
func newExport(v *visit, l *letter.Letter) Screen {
	redact := false
	w := &v.words.Letters
	intro := ""
	return newListBelow(v, w.Export, func(width int) []Line { return introLines(intro, width) }, func() []Item {
		order := letterOrder(v, l.Kind)
		order.Redact = redact
		d := v.session.Library.Letters.Write(l, v.session.Case(), order)
		intro = beforeExport(v, &d)
		var items []Item
		for i, name := range paper.FormatNames() {
			f := paper.Format(i)
			items = append(items, Item{Label: w.Formats[name], Hint: "." + name, Do: func() Acts {
				return push(newSavePaper(v, letterFile(v, &d, f), l.Kind))
			}})
		}
		return append(items, Item{Lead: box(redact), Label: w.Redact, Below: w.RedactHelp, Do: func() Acts {
			redact = !redact
			return changed()
		}}, Item{Label: w.About, Do: func() Acts { return push(newAbout(v, l)) }})
	})
}

// beforeExport is what is missing in a letter, what it leaves out, and what is
// weak in what it cites.
func beforeExport(v *visit, d *letter.Draft) string {
	var parts []string
	parts = append(parts, paper.BlanksIn(v.words, d.Blanks, v.words.Letters.BlanksIn)...)
	if left := withheld(v.words, d.Withheld); left != "" {
		parts = append(parts, left+".")
	}
	if weak := paper.LetterCautions(v.pen(), d); len(weak) > 0 {
		parts = append(parts, v.words.Letters.Cautions+": "+strings.Join(weak, "; ")+".")
	}
	for _, undrawn := range paper.Letter(v.pen(), d).Undrawn(v.words) {
		parts = append(parts, words.Capital(undrawn)+".")
	}
	return strings.Join(parts, "\n")
}

// letterFile is a letter in a format.
func letterFile(v *visit, d *letter.Draft, f paper.Format) paperFile {
	sheet := paper.Letter(v.pen(), d)
	return paperFile{"." + f.String(), func() ([]byte, []string, error) { return sheet.Encode(f, v.words) }}
}

// newSavePaper asks for the name of the file, and writes it. What it offers is
// never named after a person or an illness.
func newSavePaper(v *visit, f paperFile, kind string) Screen {
	w := &v.words.Letters
	ask := newForm(v, Form{
		Ask: w.FileAsk, Help: v.words.Saving.SavedIn(words.Clean(v.folder)),
		home: homeOfName(v.fileNames, paperName, kind+f.ending, kind+"-"+v.today.String()+f.ending),
		next: func(name string) Acts {
			if name == "" {
				return fault(v.words.Saving.NoName)
			}
			if !strings.HasSuffix(name, f.ending) {
				name += f.ending
			}
			return writePaper(v.papers, f, name, false)
		},
	})
	ask.hear = func(news News) (Acts, string) { return paperSaved(v, ask, news) }
	return newEntry(w.Export, ask)
}

// paperSaved goes back once a paper is safe, and says where it is.
func paperSaved(v *visit, ask *Form, news News) (acts Acts, wrong string) {
	m, ok := news.(paperNews)
	switch {
	case !ok:
		return nil, ""
	case errors.Is(m.err, record.ErrExists):
		return paperTaken(v, m.file, m.name, errors.Is(m.err, record.ErrReadOnly)), ""
	case m.err != nil:
		return nil, whyNot(v.words, m.err)
	}
	v.fileNames[ask.file], v.fileNames[ask.name] = "", ""
	said := strings.TrimSpace(v.words.Saving.SavedTo(words.Clean(m.name)) + " " + string(m.note) + " " +
		strings.Join(m.warnings, "; "))
	return then(pop(), note(said)), ""
}

// paperTaken asks whether a file may be replaced.
func paperTaken(v *visit, f paperFile, name string, readOnly bool) Acts {
	return push(newTaken(v, v.words.Letters.Export, readOnly, func() Acts {
		return then(pop(), writePaper(v.papers, f, name, true))
	}))
}

// calendarItem saves the days that are still to come for a calendar program.
// Without any, the deadlines say why.
func calendarItem(v *visit) Item {
	w := &v.words.Calendar
	data, days := paper.Calendar(v.pen(), v.session.Case())
	it := Item{Label: w.Offer, Hint: v.words.Calendar.Days(days), Do: func() Acts { return push(newDeadlines(v)) }}
	if days > 0 {
		file := paperFile{".ics", func() ([]byte, []string, error) { return data, nil, nil }}
		it.Do = func() Acts { return push(newSavePaper(v, file, w.FileName)) }
	}
	return it
}
