package screen

import (
	"charm.land/bubbles/v2/key"

	"ketacover/model/record"
	"ketacover/ui/words"
)

// entry asks for one text.
type entry struct {
	named
	typed *Form
	back  func() Acts // where back leads; nil for the screen below
}

func newEntry(title string, f *Form) *entry {
	v := f.visit
	k := &v.keys
	s := &entry{typed: f, named: named{visit: v, title: title, bar: []key.Binding{k.keep, k.Back, k.quit}}}
	switch {
	case f.Many:
		s.bar = []key.Binding{k.keep, k.NewLine, k.Back}
	case f.file == caseName:
		s.bar[0] = k.store
	}
	return s
}

// newSave asks for the name of a new file, and leaves the program once it is
// saved when told to.
func newSave(v *visit, leave bool) Screen {
	help := v.words.Saving.SaveHelp(words.Clean(v.folder))
	if file := v.keep.place(); file != nil && protected(file.Path()) {
		help = v.words.Saving.NotSealed + " " + help
	}
	f := newForm(v, Form{
		Ask: v.words.Texts.SaveAsk, Help: help,
		home: homeOfName(v.fileNames, caseName, caseName, ""),
	})
	f.enter = func() Acts { return createCase(v, f.text(), false, leave) }
	f.hear = func(news News) (Acts, string) {
		switch news := news.(type) {
		case takenNews:
			return push(newTaken(v, v.words.Heads.Save, news.readOnly, func() Acts {
				return then(pop(), createCase(v, news.name, true, leave))
			})), ""
		case savedNews:
			if news.err != nil {
				return nil, whyNot(v.words, news.err)
			}
			v.fileNames[caseName] = ""
			return pop(), ""
		}
		return nil, ""
	}
	return newEntry(v.words.Heads.Save, f)
}

// newNameEntry asks for a name or a word that is no part of the case of now, and does
// something with it.
func newNameEntry(v *visit, title, ask, help, known string, enter func(text string) Acts) Screen {
	f := newForm(v, Form{Ask: ask, Help: help, home: home{
		secret: true, known: func() string { return known },
		into: func(d record.Details, _ string) record.Details { return d },
	}})
	f.enter = func() Acts { return enter(f.text()) }
	return newEntry(title, f)
}

// editText opens a text of the case, unless it is too long to come back whole.
func editText(f *Form) Acts {
	if f.Locked != "" {
		return fault(f.Locked)
	}
	return push(newEntry(f.visit.words.Letters.Typing, f))
}

// form is what is typed in.
func (s *entry) form() *Form { return s.typed }

// Told follows the case, and takes what came of a file that the text is the name
// of.
func (s *entry) Told(news News) Acts {
	switch news.(type) {
	case Changed:
		s.typed.follow()
	case takenNews, savedNews, paperNews, enclosedNews:
		if s.typed.hear != nil {
			acts, wrong := s.typed.hear(news)
			s.typed.say(wrong)
			return acts
		}
	}
	return nil
}

// Shown is what is asked, the line of the letter that it goes into, and the text.
func (s *entry) Shown() Shown {
	f := s.typed
	shown := s.titled(Shown{Ask: f.Ask, Help: f.Help, Form: f, Long: []string{f.Ask, f.Help}, Back: s.back})
	if f.in != "" {
		shown.Read = reading(f.in)
		shown.Beside = asBeside(s.visit.words, func() aside { return inLetter(s.visit.words, f.in) })
	}
	return shown
}
