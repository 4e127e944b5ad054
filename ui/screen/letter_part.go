package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"ketacover/model"
	"ketacover/model/letter"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// openPart lists what can be done with the highlighted part, and with all of
// the letter, since a small window has no room to name every key.
func (s *letterScreen) openPart() Acts {
	if s.part >= len(s.draft.Parts) {
		return nil
	}
	id := s.draft.Parts[s.part].ID
	v, w := s.visit, &s.visit.words.Letters
	return push(newContents(v, w.ThisPart, s.letter.Title, func() []Item {
		d := v.session.Library.Letters.Write(s.letter, v.session.Case(), letterOrder(v, s.letter.Kind))
		i := slices.IndexFunc(d.Parts, func(p letter.DraftPart) bool { return p.ID == id })
		if i < 0 {
			return []Item{{Label: w.PartGone, Do: pop}}
		}
		return append(partItems(v, &d, &d.Parts[i]), s.wholeItems()...)
	}))
}

// wholeItems are what can be done with all of the letter, each with its key.
func (s *letterScreen) wholeItems() []Item {
	v, k, w := s.visit, &s.visit.keys, &s.visit.words.Letters
	entry := func(label string, b key.Binding, do func() Acts) Item {
		it := Item{Label: label, Do: do}
		if !v.aloud {
			it.Hint = b.Help().Key
		}
		return it
	}
	items := []Item{
		entry(w.FillAll, k.fill, func() Acts { return then(pop(), fillBlanks(v, s.letter, nil)) }),
		entry(w.Export, k.write, func() Acts { return push(newExport(v, s.letter)) }),
		entry(w.Copy, k.copy, func() Acts { return copyText(v.words, s.text()) }),
		entry(w.About, k.about, func() Acts { return push(newAbout(v, s.letter)) }),
	}
	if s.ticks {
		items = slices.Insert(items, 1, entry(w.Consents, k.tick, func() Acts { return push(newConsents(v, s.letter)) }))
	}
	items[0].Head = w.WholePaper
	return items
}

func partItems(v *visit, d *letter.Draft, part *letter.DraftPart) []Item {
	w := &v.words.Letters
	var items []Item
	for _, blank := range d.Blanks {
		if slices.Contains(part.Blanks, blank.ID) {
			items = append(items, Item{Label: v.words.Letters.FillIn(words.Clean(paper.BlankName(v.words, blank))),
				Do: func() Acts { return fillBlank(v, d, blank, pop) }})
		}
	}
	field := v.session.Library.Letters.DetailField(part.List)
	if field != nil && !slices.Contains(part.Blanks, field.ID) {
		items = append(items, Item{Label: v.words.Letters.ChangeList(field.Short),
			Do: func() Acts { return editDetail(v, field, pop) }})
	}
	kind, text := d.Letter.Kind, partText(part)
	if text != "" {
		items = append(items, Item{Label: w.InOwnWords, Do: func() Acts {
			return editText(newForm(v, Form{Ask: w.InOwnWords, Help: w.OwnHelp, Many: true,
				home: homeOfPart(v, d.Letter, part.ID)}))
		}})
	}
	if part.Own {
		items = append(items, Item{Label: w.BackToOurs, Do: func() Acts {
			details := letter.WithOwnWords(v.session.Library.Letters, v.session.Details(), kind, part.ID, "")
			return noteDetails(v.session, w.OwnWords, details)
		}})
	}
	if len(items) == 0 {
		items = append(items, Item{Label: w.NothingToDo, Do: pop})
	}
	return items
}

// partNow is a part's words as the letter has them now.
func partNow(v *visit, l *letter.Letter, id string) string {
	d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
	i := slices.IndexFunc(d.Parts, func(p letter.DraftPart) bool { return p.ID == id })
	if i < 0 {
		return ""
	}
	return partText(&d.Parts[i])
}

// partText is a part's words as they would be edited.
func partText(part *letter.DraftPart) string {
	text := part.Text
	for _, it := range part.Items {
		text += "\n- " + it
	}
	return strings.TrimSpace(text)
}

// fillBlank opens what fills a blank, and and then does what next says.
func fillBlank(v *visit, d *letter.Draft, b letter.Blank, next func() Acts) Acts {
	lib, line := v.session.Library, words.Clean(paper.StandsIn(v.pen(), d, b))
	switch field := lib.Letters.DetailField(b.ID); {
	case field != nil && field.Kind == letter.ManyEntries:
		return editDetail(v, field, next)
	case field != nil:
		return editText(detailForm(v, field, line, next))
	}
	if criterion, ok := letter.ProofOf(b.ID); ok {
		name := paper.BlankName(v.words, b)
		return editText(newForm(v, Form{
			Ask: name, Help: v.words.Letters.ProofHelp, in: line, home: homeOfProof(v.session, name, criterion),
			next: thence(next),
		}))
	}
	if q := lib.Questions.Index(b.ID); q >= 0 {
		s := newQuestion(v, q).(*interview)
		s.line = line
		return push(s)
	}
	return nil
}

// fillBlanks asks for the blanks of a letter one after the other, but for those
// that were seen already.
func fillBlanks(v *visit, l *letter.Letter, seen []string) Acts {
	d := v.session.Library.Letters.Write(l, v.session.Case(), letterOrder(v, l.Kind))
	for _, b := range d.Blanks {
		if slices.Contains(seen, b.ID) {
			continue
		}
		seen := append(slices.Clone(seen), b.ID)
		return fillBlank(v, &d, b, func() Acts { return then(pop(), Acts{again{l, seen}}) })
	}
	if len(seen) == 0 {
		return note(v.words.Letters.Complete)
	}
	return nil
}

// withheld says what the letter leaves out.
func withheld(w *words.Words, items []*letter.Consent) string {
	if len(items) == 0 {
		return ""
	}
	var titles []string
	for _, c := range items {
		titles = append(titles, c.Title)
	}
	return w.Letters.Untold(titles)
}

// newConsents ticks what may go into a letter.
func newConsents(v *visit, l *letter.Letter) Screen {
	return newPicks(v, v.words.Letters.Consents, v.words.Letters.ConsentsIntro, func() []Item {
		ticked := letter.Ticked(v.session.Library.Letters, v.session.Details(), l.Kind)
		var items []Item
		for _, c := range v.session.Library.Letters.Asked(l) {
			items = append(items, Item{
				Lead: box(slices.Contains(ticked, c.ID)), Label: c.Title, Below: c.About,
				Do: func() Acts { return toggle(v.session, v.words, l.Kind, c.ID) },
			})
		}
		return append(items, Item{Label: v.words.Letters.Done, Do: pop})
	})
}

// toggle ticks a consent item for a kind of letter, or takes the tick away.
func toggle(session *model.Session, w *words.Words, kind, consent string) Acts {
	ticked := letter.Ticked(session.Library.Letters, session.Details(), kind)
	if i := slices.Index(ticked, consent); i >= 0 {
		ticked = slices.Delete(ticked, i, i+1)
	} else {
		ticked = append(ticked, consent)
	}
	return noteDetails(session, w.Letters.Consents, letter.WithTicked(session.Details(), kind, ticked))
}
