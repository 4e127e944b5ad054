package screen

import (
	"strings"

	"ketacover/model"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// noteDetails puts new details in the place of those of now. Undo names them as
// said.
func noteDetails(session *model.Session, key string, d record.Details) Acts {
	session.Note(key, d)
	return changed()
}

// newDetails lists what letters need beside the answers.
func newDetails(v *visit) Screen {
	w := &v.words.Letters
	return newContents(v, w.Details, w.DetailsIntro, func() []Item {
		var items []Item
		group := ""
		for i := range v.session.Library.Letters.Details {
			field := &v.session.Library.Letters.Details[i]
			it := Item{Label: field.Ask, Hint: detailSaid(v.session, v.words, field),
				Do: func() Acts { return editDetail(v, field, pop) }}
			if field.Group != group {
				group = field.Group
				it.Head = v.session.Library.Letters.GroupTitle(group)
			}
			items = append(items, it)
		}
		return items
	})
}

// detailSaid is what the case says of a detail, in one line.
func detailSaid(session *model.Session, w *words.Words, field *letter.DetailField) string {
	d := session.Details()
	if field.Kind == letter.ManyEntries {
		if n := len(record.Entries(d, field.ID)); n > 0 {
			return w.Letters.Entries(n)
		}
		return w.Interview.NotAsked
	}
	if text := d.Get(field.ID); text != "" {
		return words.Clean(strings.ReplaceAll(words.CleanText(text), "\n", ", "))
	}
	return w.Interview.NotAsked
}

// editDetail opens a detail to be typed, and and then does what next says.
func editDetail(v *visit, field *letter.DetailField, next func() Acts) Acts {
	switch {
	case filledByEvents(v, field.ID):
		return push(newEventList(v, field))
	case field.Kind == letter.ManyEntries:
		return push(newEntries(v, field))
	}
	return editText(detailForm(v, field, "", next))
}

// detailForm is the form of a detail, which fills a blank in a line of a letter.
func detailForm(v *visit, field *letter.DetailField, line string, next func() Acts) *Form {
	return newForm(v, Form{
		Ask: field.Ask, Help: field.Help, Many: field.Kind == letter.ManyLines, in: line,
		home: homeOf(v.session, field.Short, field.ID), next: thence(next),
	})
}

// thence goes on from a text that is stored, which all that shows it learns.
func thence(next func() Acts) func(string) Acts {
	return func(string) Acts { return then(next(), changed()) }
}

// newEntries lists the entries of a list such as the medicines.
func newEntries(v *visit, field *letter.DetailField) Screen {
	return newContents(v, words.Capital(field.Short), field.Help, func() []Item {
		w := &v.words.Letters
		items := entryItems(v, field)
		next := len(items)
		return append(items, Item{Label: w.AddEntry, Do: func() Acts { return push(newRow(v, field, next)) }})
	})
}

// entryItems are the entries of a list.
func entryItems(v *visit, field *letter.DetailField) []Item {
	var items []Item
	for i, entry := range record.Entries(v.session.Details(), field.ID) {
		items = append(items, Item{Label: entryLine(field, entry), Do: func() Acts { return push(newRow(v, field, i)) }})
	}
	return items
}

// entryLine is an entry in one line.
func entryLine(field *letter.DetailField, entry map[string]string) string {
	var parts []string
	for _, c := range field.Columns {
		if text := entry[c.ID]; text != "" {
			parts = append(parts, words.Clean(text))
		}
	}
	return strings.Join(parts, ", ")
}
