package content

import (
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// layers is where content is read from: a folder that stands alone, or one
// that is laid over another.
type layers struct {
	own   fs.FS
	below fs.FS // nil where the folder stands alone
}

// belowName is how a message calls a file of the lower layer.
func belowName(name string) string { return path.Join("built-in", name) }

// fromBelow reports whether a pack lies over the built-in file in which a place is.
func fromBelow(where at) bool { return strings.HasPrefix(where.file, belowName("")+"/") }

// glob lists the files of both layers, by name.
func (f layers) glob(pattern string) []string {
	names, _ := fs.Glob(f.own, pattern)
	for i := range names {
		names[i] = nameNow(names[i])
	}
	if f.below != nil {
		more, _ := fs.Glob(f.below, pattern)
		names = append(names, more...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// belowNode is a file of the lower layer, nil where there is none. Nobody may
// change it.
func (f layers) belowNode(name string) *yaml.Node {
	if f.below == nil {
		return nil
	}
	return builtInNode(name)
}

// builtInTexts are the files of the built-in content by name, read once: an embedded
// file is copied whenever it is read.
var builtInTexts = sync.OnceValue(func() map[string]string {
	texts := map[string]string{}
	for _, name := range allFiles(written) {
		data, _ := written.ReadFile(name)
		texts[name] = string(data)
	}
	return texts
})

// asBuiltIn reports whether a file is as in the built-in content.
func asBuiltIn(name string, data []byte) bool {
	text, ok := builtInTexts()[name]
	return ok && text == string(data)
}

// builtInNode is a file of the built-in content, nil where there is none. It is
// parsed once, however many packs and copies of the content it is read for.
func builtInNode(name string) *yaml.Node {
	if node, ok := parsedBuiltIn.Load(name); ok {
		return node.(*yaml.Node)
	}
	text, ok := builtInTexts()[name]
	if !ok {
		return nil
	}
	node, err := parseYAML([]byte(text))
	if err != nil {
		return nil
	}
	parsedBuiltIn.Store(name, node)
	return node
}

// parsedFile parses a file.
func parsedFile(name string, data []byte) (*yaml.Node, error) {
	if node := writtenAs(name, data); node != nil {
		return node, nil
	}
	node, err := parseYAML(data)
	if err == nil {
		keysNow(name, node)
	}
	return node, err
}

// writtenAs is a file that is as in the built-in content, parsed; else nil.
func writtenAs(name string, data []byte) *yaml.Node {
	if !asBuiltIn(name, data) {
		return nil
	}
	return builtInNode(name)
}

// parsedBuiltIn holds the files of the built-in content that were parsed, by name.
var parsedBuiltIn sync.Map

// laidOver is what a lower file says with what an upper one says in its place: the
// entries of a list that have ids, and of a file with several parts each part that the
// upper one has.
func laidOver(below, own reflect.Value) reflect.Value {
	switch {
	case own.Kind() == reflect.Slice && nameKey(own.Type().Elem()) != nil:
		return laid(below, own)
	case own.Kind() != reflect.Struct:
		return own
	}
	out := reflect.New(own.Type()).Elem()
	out.Set(own)
	for i := range out.NumField() {
		switch of, under := out.Field(i), below.Field(i); {
		case of.IsZero():
			of.Set(under)
		case of.Kind() == reflect.Slice:
			of.Set(laidOver(under, of))
		}
	}
	return out
}

// laid is the lower list with the entries of the upper one in place of those
// of the same id, and with its new ones at the end.
func laid(below, own reflect.Value) reflect.Value {
	field := nameKey(own.Type().Elem())
	key := func(e reflect.Value) string { return e.FieldByIndex(field).String() }
	byID := map[string][]reflect.Value{}
	for i := range own.Len() {
		byID[key(own.Index(i))] = append(byID[key(own.Index(i))], own.Index(i))
	}
	out := reflect.MakeSlice(own.Type(), 0, below.Len()+own.Len())
	put := map[string]bool{}
	for i := range below.Len() {
		id := key(below.Index(i))
		entries, replaced := byID[id]
		switch {
		case !replaced:
			out = reflect.Append(out, below.Index(i))
		case !put[id]:
			put[id] = true
			out = reflect.Append(out, entries...)
		}
	}
	for i := range own.Len() {
		if !put[key(own.Index(i))] {
			out = reflect.Append(out, own.Index(i))
		}
	}
	return out
}
