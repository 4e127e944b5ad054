package words

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// binder puts the texts of a file into the fields that are named after their keys:
// the field OtherAnswers of Verdict is other-answers in the group verdict.
type binder struct {
	*file
	over  bool // what the file does not say stays as it is
	aloud bool // so do the forms of a number that it does not say

	name  string // of the group
	group *group // nil where the file does not have it
	key   []byte // of the field, within the group
}

// words fills all groups.
func (b *binder) words(w *Words) {
	all := reflect.ValueOf(w).Elem()
	for i := range all.NumField() {
		if field := all.Type().Field(i); field.IsExported() && field.Type.Kind() == reflect.Struct {
			b.key = appendKey(b.key[:0], field.Name)
			b.name = string(b.key)
			b.group, b.key = b.groups[b.name], b.key[:0]
			if b.group != nil || !b.over {
				b.fields(all.Field(i))
			}
		}
	}
	w.connect()
}

// fields fills the fields of a group, and of what is embedded in it.
func (b *binder) fields(v reflect.Value) {
	t, before := v.Type(), len(b.key)
	for i := range t.NumField() {
		field := t.Field(i)
		switch {
		case field.Anonymous:
			b.fields(v.Field(i))
		case field.IsExported():
			b.key = appendKey(b.key, field.Name)
			b.field(v.Field(i), field.Tag)
		}
		b.key = b.key[:before]
	}
}

// field fills a field with a text, with several, or with a sentence.
func (b *binder) field(v reflect.Value, tag reflect.StructTag) {
	switch said := v.Addr().Interface().(type) {
	case *string:
		b.text(said, tag.Get("holes"))
	case *[]string:
		b.list(said)
	case *map[string]string:
		b.named(said, tag.Get("keys"))
	case sayer:
		said.take(b, tag.Get("holes"))
	default:
		if v.Kind() != reflect.Array {
			b.key = append(b.key, '.')
			b.fields(v)
			return
		}
		i := 0
		for name := range strings.FieldsSeq(tag.Get("keys")) {
			if name != noKey {
				b.part(name, v.Index(i).Addr().Interface().(*string))
			}
			i++
		}
	}
}

// noKey stands in a tag for an element that is never shown.
const noKey = "-"

// find is the text of the key, nil where the file has none.
func (b *binder) find() *entry {
	if b.group == nil {
		return nil
	}
	e := b.group.find(string(b.key)) // no garbage: a slice that only finds something
	if e != nil {
		e.used = true
	}
	return e
}

// form finds a part of the key.
func (b *binder) form(name string) *entry {
	before := len(b.key)
	b.key = append(append(b.key, '.'), name...)
	e := b.find()
	b.key = b.key[:before]
	return e
}

// text is a text whose holes are all of these.
func (b *binder) text(said *string, holes string) {
	e := b.find()
	if e == nil {
		b.missing("")
		return
	}
	*said = e.text
	b.check(e, holes, formOther)
}

// part is a text that has a name of its own within the key.
func (b *binder) part(name string, said *string) {
	before := len(b.key)
	b.key = append(append(b.key, '.'), name...)
	b.text(said, "")
	b.key = b.key[:before]
}

// missing notes that the file lacks the key.
func (b *binder) missing(part string) {
	if !b.over {
		b.problem(1, "add it", "a text is missing: "+b.name+"."+string(b.key)+part)
	}
}

// check notes the holes of a text that nothing fills, and those that it lacks.
// Only a text about one may leave out the number, and one about none any hole.
func (b *binder) check(e *entry, holes string, form int) {
	if holes == "" && strings.IndexByte(e.text, '{') < 0 {
		return
	}
	for rest := e.text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			break
		}
		name, more, _ := strings.Cut(after, "}")
		if rest = more; indexOf(holes, name) < 0 {
			b.problem(e.line, mend(holes), "a hole that nothing fills: {"+name+"} in "+b.name+"."+e.key)
		}
	}
	for hole := range strings.FieldsSeq(holes) {
		spared := form == formNone || form == formOne && hole == holeCount
		if !spared && !strings.Contains(e.text, "{"+hole+"}") {
			b.problem(e.line, mend(holes), "a hole is missing: {"+hole+"} in "+b.name+"."+e.key)
		}
	}
}

// mend says which holes there are.
func mend(holes string) string {
	if holes == "" {
		return "take it out: this text has no hole"
	}
	return "its holes are {" + strings.ReplaceAll(holes, " ", "}, {") + "}"
}

// list is a text of several parts, numbered from 1. A file that says one part says
// them all.
func (b *binder) list(said *[]string) {
	var parts []string
	for {
		e := b.form(strconv.Itoa(len(parts) + 1))
		if e == nil {
			break
		}
		parts = append(parts, e.text)
		b.check(e, "", formOther)
	}
	if len(parts) == 0 {
		b.missing(".1")
		return
	}
	*said = parts
}

// named are texts by the names in the tag.
func (b *binder) named(said *map[string]string, names string) {
	texts := make(map[string]string, len(names)/4)
	for name := range strings.FieldsSeq(names) {
		text := (*said)[name]
		b.part(name, &text)
		texts[name] = text
	}
	*said = texts
}

// unused notes the keys that stand twice, and those that no field is named after.
// A key that ends in .aloud is known where the one without it is.
func (b *binder) unused(below []*file) {
	for name, g := range b.groups {
		for i := range g.entries {
			e := &g.entries[i]
			if e.used {
				continue
			}
			said, aloud := strings.CutSuffix(e.key, aloudSuffix)
			g.next = 0
			own := g.find(said)
			g.next = 0
			switch first := g.find(e.key); {
			case first.used || first != e:
				b.problem(e.line, "keep one of them", "the key stands twice: "+name+"."+e.key)
			case aloud && (own != nil && own.used || have(below, name, said)):
			default:
				b.problem(e.line, "look for the name in the file of English", "no text of the program has the key "+name+"."+e.key)
			}
		}
	}
}

// have reports whether a file has a key.
func have(files []*file, name, key string) bool {
	return slices.ContainsFunc(files, func(f *file) bool {
		g := f.groups[name]
		return g != nil && slices.ContainsFunc(g.entries, func(e entry) bool { return e.key == key })
	})
}

// appendKey adds the key of a field: its name in small letters with hyphens.
func appendKey(key []byte, field string) []byte {
	for i, r := range []byte(field) {
		if r < 'a' && unicode.IsUpper(rune(r)) {
			if i > 0 {
				key = append(key, '-')
			}
			r += 'a' - 'A'
		}
		key = append(key, r)
	}
	return key
}
