package content

import (
	"reflect"
	"strings"
	"sync"
	"unicode"
)

// key is a key that an entry of a file may have, and the field that takes its value.
type key struct {
	name  string
	field []int // from the entry down, as reflect finds it
}

// anyKey is the key of a field that takes every key that no other field has.
const anyKey = "*"

// keysOf are the keys of a shape, in its order. A field has its key in its yaml tag.
// What is in a file as it is in the model stands in the shape as the type of the
// model, whose tag lists the keys that are read into it: send-to: goes into the field
// SendTo, and facts=Rows says that facts: goes into Rows.
func keysOf(shape reflect.Type) []key {
	if held, ok := shapeKeys.Load(shape); ok {
		return held.([]key)
	}
	var keys []key
	for i := range shape.NumField() {
		f := shape.Field(i)
		if name := f.Tag.Get("yaml"); name != "" {
			keys = append(keys, key{name, f.Index})
		}
		for name := range strings.FieldsSeq(f.Tag.Get("keys")) {
			name, to, renamed := strings.Cut(name, "=")
			if !renamed {
				to = camel(name)
			}
			in, ok := f.Type.FieldByName(to)
			if !ok {
				panic("content: " + f.Type.String() + " has no field " + to)
			}
			keys = append(keys, key{name, append([]int{i}, in.Index...)})
		}
	}
	shapeKeys.Store(shape, keys)
	return keys
}

var shapeKeys sync.Map // by the shape

// camel is a key as a field is named.
func camel(name string) string {
	if name == "id" {
		return "ID"
	}
	field := ""
	for part := range strings.SplitSeq(name, "-") {
		field += string(unicode.ToUpper(rune(part[0]))) + part[1:]
	}
	return field
}

// nameKey is the key that tells an entry from others, nil where its shape has none.
// Amounts for one item stand and fall together.
func nameKey(entry reflect.Type) (found []int) {
	if entry.Kind() != reflect.Struct {
		return nil
	}
	for _, k := range keysOf(entry) {
		switch k.name {
		case "id":
			return k.field
		case "name", "item":
			found = k.field
		}
	}
	return found
}
