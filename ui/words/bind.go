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
	over   bool   // what the file does not say stays as it is
	suffix string // of the keys that are read, as in ".aloud"
}

// take is the text of a key, nil where the file has none.
func (b *binder) take(key string) *entry {
	e := b.entries[key+b.suffix]
	if e != nil && b.suffix == "" {
		e.used = true
	}
	return e
}

// words fills all groups.
func (b *binder) words(w *Words) {
	all := reflect.ValueOf(w).Elem()
	for i := range all.NumField() {
		if field := all.Type().Field(i); field.IsExported() && field.Type.Kind() == reflect.Struct {
			b.group(keyOf(field.Name)+".", all.Field(i))
		}
	}
	w.connect()
}

// group fills the fields of a group, and of what is embedded in it.
func (b *binder) group(prefix string, v reflect.Value) {
	t := v.Type()
	for i := range t.NumField() {
		field := t.Field(i)
		switch {
		case field.Anonymous:
			b.group(prefix, v.Field(i))
		case field.IsExported():
			b.field(prefix+keyOf(field.Name), v.Field(i), field.Tag)
		}
	}
}

// field fills a field with a text, with several, or with a sentence.
func (b *binder) field(key string, v reflect.Value, tag reflect.StructTag) {
	switch said := v.Addr().Interface().(type) {
	case *string:
		b.text(key, said, strings.Fields(tag.Get("holes")))
	case *[]string:
		b.list(key, said)
	case *map[string]string:
		b.named(key, said, strings.Fields(tag.Get("keys")))
	case *gap1:
		b.sentence(key, &said.sentence, tag)
	case *gap2:
		b.sentence(key, &said.sentence, tag)
	case *gap3:
		b.sentence(key, &said.sentence, tag)
	case *gap4:
		b.sentence(key, &said.sentence, tag)
	case *count:
		b.count(key, said, tag)
	case *count1:
		b.count(key, &said.count, tag)
	case *count2:
		b.count(key, &said.count, tag)
	default:
		if v.Kind() != reflect.Array {
			b.group(key+".", v)
			return
		}
		for i, name := range strings.Fields(tag.Get("keys")) {
			if name != noKey {
				b.text(key+"."+name, v.Index(i).Addr().Interface().(*string), nil)
			}
		}
	}
}

// noKey stands in a tag for an element that is never shown.
const noKey = "-"

// text is the text of a key, whose holes are all of these.
func (b *binder) text(key string, said *string, holes []string) {
	e := b.take(key)
	if e == nil {
		if !b.over {
			b.problem(1, "add it", "a text is missing: "+key)
		}
		return
	}
	*said = e.text
	b.check(key, e, holes, formOther)
}

// check notes the holes of a text that nothing fills, and those that it lacks.
// Only a text about one may leave out the number, and one about none any hole.
func (b *binder) check(key string, e *entry, holes []string, form int) {
	for rest := e.text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			break
		}
		name, more, _ := strings.Cut(after, "}")
		if rest = more; !slices.Contains(holes, name) {
			b.problem(e.line, mend(holes), "a hole that nothing fills: {"+name+"} in "+key)
		}
	}
	for _, hole := range holes {
		spared := form == formNone || form == formOne && hole == holeCount
		if !spared && !strings.Contains(e.text, "{"+hole+"}") {
			b.problem(e.line, mend(holes), "a hole is missing: {"+hole+"} in "+key)
		}
	}
}

// mend says which holes there are.
func mend(holes []string) string {
	if len(holes) == 0 {
		return "take it out: this text has no hole"
	}
	return "its holes are {" + strings.Join(holes, "}, {") + "}"
}

// sentence is a text whose holes are in the tag.
func (b *binder) sentence(key string, said *sentence, tag reflect.StructTag) {
	said.holes = strings.Fields(tag.Get("holes"))
	b.text(key, &said.text, said.holes)
}

// count is a sentence about a number, in the forms that the language has. A file
// that says one form says them all.
func (b *binder) count(key string, said *count, tag reflect.StructTag) {
	said.holes = append([]string{holeCount}, strings.Fields(tag.Get("holes"))...)
	var forms [len(formNames)]string
	if b.suffix != "" {
		forms = said.forms
	}
	any := false
	for i, name := range formNames {
		e := b.take(key + "." + name)
		if e == nil {
			continue
		}
		forms[i], any = e.text, true
		b.check(key+"."+name, e, said.holes, i)
	}
	switch {
	case any && forms[formOther] != "":
		said.forms = forms
	case any || !b.over:
		b.problem(1, "add it", "a text is missing: "+key+"."+formNames[formOther])
	}
}

// list is a text of several parts, numbered from 1. A file that says one part says
// them all.
func (b *binder) list(key string, said *[]string) {
	var parts []string
	for {
		e := b.take(key + "." + strconv.Itoa(len(parts)+1))
		if e == nil {
			break
		}
		parts = append(parts, e.text)
		b.check(key, e, nil, formOther)
	}
	switch {
	case len(parts) > 0:
		*said = parts
	case !b.over:
		b.problem(1, "add it", "a text is missing: "+key+".1")
	}
}

// named are texts by the names in the tag.
func (b *binder) named(key string, said *map[string]string, names []string) {
	texts := make(map[string]string, len(names))
	for _, name := range names {
		text := (*said)[name]
		b.text(key+"."+name, &text, nil)
		texts[name] = text
	}
	*said = texts
}

// unknown notes the keys that no field is named after. A key that ends in .aloud
// is known where the one without it is.
func (b *binder) unknown(below map[string]*entry) {
	for key, e := range b.entries {
		said, aloud := strings.CutSuffix(key, aloudSuffix)
		own := b.entries[said]
		if e.used || aloud && (below[said] != nil || own != nil && own.used) {
			continue
		}
		b.problem(e.line, "look for the name in the file of English", "no text of the program has the key "+key)
	}
}

// keyOf is the key of a field: its name in small letters with hyphens.
func keyOf(field string) string {
	var key strings.Builder
	key.Grow(len(field) + 4)
	for i, r := range field {
		if unicode.IsUpper(r) {
			if i > 0 {
				key.WriteByte('-')
			}
			r = unicode.ToLower(r)
		}
		key.WriteRune(r)
	}
	return key.String()
}
