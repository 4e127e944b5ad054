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
	return newContents(v, w.Details, w.DetailsIntro, func() []item {
		var items []item
		group := ""
		for i := range v.session.Library.Letters.Details {
			field := &v.session.Library.Letters.Details[i]
			it := item{label: field.Ask, hint: detailSaid(v.session, v.words, field), do: func() Acts { return editDetail(v, field, pop) }}
			if field.Group != group {
				group = field.Group
				it.head = w.Groups[group]
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
	if field.Kind == letter.ManyEntries {
		return push(newEntries(v, field))
	}
	return editText(v, field.Kind == letter.ManyLines, field.Ask, field.Help, homeOf(v.session, field.Short, field.ID), next)
}

// newEntries lists the entries of a list such as the medicines.
func newEntries(v *visit, field *letter.DetailField) Screen {
	return newContents(v, words.Capital(field.Short), field.Help, func() []item {
		w := &v.words.Letters
		list := record.Entries(v.session.Details(), field.ID)
		var items []item
		for i, entry := range list {
			items = append(items, item{label: entryLine(field, entry), do: func() Acts { return push(newRow(v, field, i)) }})
		}
		return append(items, item{label: w.AddEntry, do: func() Acts { return push(newRow(v, field, len(list))) }})
	})
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

// entryOf is the entry at a place, empty for one that is not there yet.
func entryOf(session *model.Session, field *letter.DetailField, at int) map[string]string {
	if list := record.Entries(session.Details(), field.ID); at < len(list) {
		return list[at]
	}
	return map[string]string{}
}

// setEntry says something of an entry, the first thing of one that is not there
// yet.
func setEntry(session *model.Session, field *letter.DetailField, at int, column, text string) {
	session.Note(field.Short, session.Details().WithEntry(field.ID, at, column, text))
}

func removeEntry(session *model.Session, field *letter.DetailField, at int) Acts {
	return noteDetails(session, field.Short, session.Details().WithoutEntry(field.ID, at))
}
