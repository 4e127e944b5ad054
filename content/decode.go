package content

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"ketacover/model/fact"
)

// Bounds on a content file. Packs come from strangers, so a file is measured
// before it is read, may not nest deeply, and may hold no aliases.
const (
	maxFile  = 1 << 20
	maxDepth = 32
)

// decoder reads a YAML file into the shapes of content.
type decoder struct {
	*problems
	file string
}

// decode reads one YAML file into the struct or slice that out points to.
// The YAML library would report unknown keys, repeated keys and values of the
// wrong kind all at once too. It would not tell each entry its line, which readers
// need for what they find, say how to mend a mistake, or refuse what a stranger may
// hide: aliases, tags, control characters.
// It returns false for a file of which nothing could be read.
func (d *decoder) decode(data []byte, out any) bool {
	if len(data) > maxFile {
		d.problem(at{d.file, 1}, "split the file", "the file has %d bytes, more than %d", len(data), maxFile)
		return false
	}
	if !utf8.Valid(data) {
		d.problem(at{d.file, 1}, "save it as UTF-8", "the file is not text in UTF-8")
		return false
	}
	root, err := parsedFile(d.file, data)
	if err != nil {
		d.problem(at{d.file, lineOf(err)}, "see the YAML rules in doc.go", "not readable as YAML: %s", oneLine(err))
		return false
	}
	d.value(root, reflect.ValueOf(out).Elem(), "the file")
	return true
}

// parseYAML reads the one document of a file.
func parseYAML(data []byte) (*yaml.Node, error) {
	var node yaml.Node
	limits := loaderlimits.New(loaderlimits.DepthValue(maxDepth))
	if err := yaml.Load(data, &node, yaml.WithPlugin(limits), yaml.WithUniqueKeys(false)); err != nil {
		return nil, err
	}
	if node.Kind == yaml.DocumentNode && len(node.Content) == 1 {
		return node.Content[0], nil
	}
	return &node, nil
}

// position is how the YAML library writes where an error is.
var position = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`L(\d+)\.C`) })

func lineOf(err error) int {
	if found := position().FindStringSubmatch(err.Error()); found != nil {
		if line, err := strconv.Atoi(found[1]); err == nil {
			return line
		}
	}
	return 1
}

func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

var (
	atType    = reflect.TypeFor[at]()
	dateType  = reflect.TypeFor[fact.Date]()
	linesType = reflect.TypeFor[lines]()
)

// lines is a text that may have more than one line.
type lines string

// value reads a node into a variable of any of the kinds that content uses.
func (d *decoder) value(node *yaml.Node, v reflect.Value, name string) {
	where := at{d.file, node.Line}
	switch {
	case node.Kind == yaml.AliasNode || node.Anchor != "":
		d.problem(where, "write the value out", "%s uses a YAML alias, which content may not", name)
	case node.Style&yaml.TaggedStyle != 0:
		d.problem(where, "take the tag out", "%s has the YAML tag %q, which content may not", name, node.Tag)
	case v.Type() == dateType:
		d.date(where, node, v, name)
	case v.Kind() == reflect.Struct:
		d.object(node, v, name)
	case v.Kind() == reflect.Slice:
		d.list(node, v, name)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(node, v.Elem(), name)
	default:
		d.scalar(where, node, v, name)
	}
}

// object reads a mapping into a struct, each key into its field; a field of type at
// receives the line.
func (d *decoder) object(node *yaml.Node, v reflect.Value, name string) {
	where := at{d.file, node.Line}
	if node.Kind != yaml.MappingNode {
		d.problem(where, "write key: value lines", "%s must be a set of keys", name)
		return
	}
	fields, known := d.fields(where, v)
	seen := map[string]bool{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, val := node.Content[i], node.Content[i+1]
		here := at{d.file, key.Line}
		field, ok := fields[key.Value]
		if free, is := fields[anyKey]; is && !ok {
			d.free(key, val, free, name)
			continue
		}
		now, old := oldKeys[nameNow(d.file)][key.Value]
		switch {
		case !ok && old:
			d.problem(here, "keep "+now+":", "key %q in %s is the old name of %q, which stands there too", key.Value,
				name, now)
		case !ok:
			d.problem(here, suggest(key.Value, known), "unknown key %q in %s", key.Value, name)
		case seen[key.Value]:
			d.problem(here, "keep one of them", "key %q stands twice in %s", key.Value, name)
		default:
			seen[key.Value] = true
			d.value(val, field, key.Value)
		}
	}
}

// free reads a key that no field has into the map that takes all of those.
func (d *decoder) free(key, val *yaml.Node, into reflect.Value, name string) {
	if into.IsNil() {
		into.Set(reflect.MakeMap(into.Type()))
	}
	if k := reflect.ValueOf(key.Value); into.MapIndex(k).IsValid() {
		d.problem(at{d.file, key.Line}, "keep one of them", "key %q stands twice in %s", key.Value, name)
	} else {
		v := reflect.New(into.Type().Elem()).Elem()
		d.value(val, v, key.Value)
		into.SetMapIndex(k, v)
	}
}

// fields maps the keys of a struct to its fields, and sets the line.
func (d *decoder) fields(where at, v reflect.Value) (map[string]reflect.Value, []string) {
	fields := map[string]reflect.Value{}
	var known []string
	for i := range v.NumField() {
		if v.Type().Field(i).Type == atType {
			v.Field(i).Set(reflect.ValueOf(where))
		}
	}
	for _, k := range keysOf(v.Type()) {
		fields[k.name] = v.FieldByIndex(k.field)
		known = append(known, k.name)
	}
	return fields, known
}

func (d *decoder) list(node *yaml.Node, v reflect.Value, name string) {
	if node.Kind != yaml.SequenceNode {
		// "all" and a single value may stand for a list of words.
		if v.Type().Elem().Kind() == reflect.String && node.Kind == yaml.ScalarNode {
			element := reflect.New(v.Type().Elem()).Elem()
			d.scalar(at{d.file, node.Line}, node, element, name)
			v.Set(reflect.Append(v, element))
			return
		}
		d.problem(at{d.file, node.Line}, "write a list, each entry after a dash", "%s must be a list", name)
		return
	}
	list := reflect.MakeSlice(v.Type(), len(node.Content), len(node.Content))
	for i, entry := range node.Content {
		d.value(entry, list.Index(i), "an entry of "+name)
	}
	v.Set(list)
}

func (d *decoder) date(where at, node *yaml.Node, v reflect.Value, name string) {
	date, err := fact.ParseDate(node.Value)
	if err != nil {
		d.problem(where, "write it as YYYY-MM-DD", "%s %q is %v", name, node.Value, err)
		return
	}
	v.Set(reflect.ValueOf(date))
}

func (d *decoder) scalar(where at, node *yaml.Node, v reflect.Value, name string) {
	if node.Kind != yaml.ScalarNode {
		d.problem(where, "write one value", "%s must be one value", name)
		return
	}
	text := strings.TrimSpace(node.Value)
	switch v.Kind() {
	case reflect.String:
		held := text
		if v.Type() == linesType {
			held = strings.ReplaceAll(text, "\n", " ")
		}
		if i := strings.IndexFunc(held, unseen); i >= 0 {
			r, _ := utf8.DecodeRuneInString(held[i:])
			d.problem(where, "take it out", "%s holds the control character %U", name, r)
			return
		}
		if name == "id" && !isID(text) {
			d.problem(where, "use small letters, digits and hyphens, 64 at most", "%q is not an id", text)
			return
		}
		v.SetString(text)
	case reflect.Int:
		n, err := strconv.Atoi(text)
		if err != nil {
			d.problem(where, "write a whole number", "%s %q is not a number", name, text)
			return
		}
		v.SetInt(int64(n))
	case reflect.Bool:
		if text != "true" && text != "false" {
			d.problem(where, "write true or false", "%s %q is neither true nor false", name, text)
			return
		}
		v.SetBool(text == "true")
	default:
		panic("content: no way to read a " + v.Kind().String())
	}
}

// unseen reports a character that does something and shows nothing: a control
// character, or one that turns or joins what stands around it.
func unseen(r rune) bool {
	if ' ' <= r && r <= '~' {
		return false // nearly all there is
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp) || r == utf8.RuneError
}

// isID reports an id. Those of states are in capitals.
func isID(text string) bool {
	return len(text) <= 64 && strings.Trim(text, "-") == text &&
		strings.IndexFunc(text, func(r rune) bool {
			return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
		}) < 0
}

// manyKnown is from how many names on a list of them is no help.
const manyKnown = 20

// suggest names the key that was probably meant.
func suggest(got string, known []string) string {
	if near := fact.Nearest(got, known); near != "" {
		return "did you mean " + strconv.Quote(near) + "?"
	}
	if len(known) > manyKnown {
		return "look it up in the files that have it"
	}
	return "one of " + strings.Join(known, ", ")
}
