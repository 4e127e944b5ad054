package record

import (
	"encoding/json"
	"slices"
	"strings"
)

// Entries are the entries of a list such as the medicines, each with its texts
// by column. What else a list or an entry holds is kept and not shown here.
func Entries(d Details, key string) []map[string]string {
	var list []map[string]string
	for _, item := range d.items(key) {
		if item[0] == '{' {
			list = append(list, detailsIn(item).texts())
		}
	}
	return list
}

// texts are the members that are texts.
func (d Details) texts() map[string]string {
	all := map[string]string{}
	for _, m := range d.list {
		if m.Value[0] == '"' {
			r := jsonReader{data: []byte(m.Value)}
			text, _ := r.text()
			all[m.Key] = string(text)
		}
	}
	return all
}

// items are the values of a list, each as it is written. A value that is no list
// is the only one of its own.
func (d Details) items(key string) []string {
	value := d.Value(key)
	if value == "" {
		return nil
	}
	var list []string
	r := jsonReader{data: []byte(value)}
	if r.peek() != '[' {
		return []string{value}
	}
	_ = r.list(func(int) *CaseError { // readDetails or With made it: no error
		from := r.at
		err := r.value()
		list = append(list, string(r.data[from:r.at]))
		return err
	})
	return list
}

// withItems puts values in the place of a list; none takes it out.
func (d Details) withItems(key string, items []string) Details {
	if len(items) == 0 {
		return d.With(key, "")
	}
	next, err := d.WithValue(key, "["+strings.Join(items, ",")+"]")
	if err != nil {
		return d // more than a case may hold
	}
	return next
}

// placeOf is where an entry stands among the values of its list, or -1.
func placeOf(items []string, entry int) int {
	for i, item := range items {
		if item[0] != '{' {
			continue
		}
		if entry == 0 {
			return i
		}
		entry--
	}
	return -1
}

// WithEntry returns the details with a text in a column of an entry, the first of
// a new one where there is no such entry. An empty text takes the column out, and
// with its last column an entry goes. All else that the list holds stays as it
// was written, known to this program or not.
func (d Details) WithEntry(key string, entry int, column, text string) Details {
	items := d.items(key)
	i := placeOf(items, entry)
	if i < 0 {
		i, items = len(items), append(items, "{}")
	}
	items[i] = detailsIn(items[i]).With(column, text).Raw()
	if items[i] == "{}" {
		items = slices.Delete(items, i, i+1)
	}
	return d.withItems(key, items)
}

// WithoutEntry returns the details without an entry.
func (d Details) WithoutEntry(key string, entry int) Details {
	items := d.items(key)
	if i := placeOf(items, entry); i >= 0 {
		return d.withItems(key, slices.Delete(items, i, i+1))
	}
	return d
}

// WithEntries returns the details with the entries in the place of the list, and
// nothing else in it. Columns without a text are left out, and so are entries
// without a column.
func WithEntries(d Details, key string, list []map[string]string) Details {
	var items []string
	for _, entry := range list {
		full := map[string]string{}
		for column, text := range entry {
			if text != "" {
				full[column] = text
			}
		}
		if len(full) > 0 {
			item, _ := json.Marshal(full) // a map of texts: no error
			items = append(items, string(item))
		}
	}
	return d.withItems(key, items)
}
