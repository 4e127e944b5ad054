package content

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"ketacover/model/fact"
)

// usedKeys notes for each shape which of its keys the files of the content have.
type usedKeys map[reflect.Type]map[string]bool

func (u usedKeys) walk(shape reflect.Type, n *yaml.Node) {
	switch {
	case shape.Kind() == reflect.Pointer:
		u.walk(shape.Elem(), n)
	case shape.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode:
		for _, entry := range n.Content {
			u.walk(shape.Elem(), entry)
		}
	case shape.Kind() == reflect.Struct && n.Kind == yaml.MappingNode:
		if u[shape] == nil {
			u[shape] = map[string]bool{}
		}
		for _, k := range keysOf(shape) {
			if i := indexOfKey(n, k.name); i >= 0 {
				u[shape][k.name] = true
				u.walk(shape.FieldByIndex(k.field).Type, n.Content[i+1])
			}
		}
	}
}

// packsOnly are keys that a pack may use, and no file of the built-in content does.
var packsOnly = []string{"optionForEntry/coverage", "partEntry/drug",
	"aidEntry/when", "costLineEntry/tells", "costLineEntry/when"}

// A key that no file has may be one that nobody meant to be one: a field of the model
// that the program works out.
func TestEveryKeyThatAFileMayHaveIsUsed(t *testing.T) {
	l := newLoader(layers{own: held{}, below: written})
	if l.parse() == nil {
		t.Fatal(l.all)
	}
	used := usedKeys{}
	for name := range l.files.used {
		node := l.files.belowNode(name)
		decodedBuiltIn.Range(func(k, held any) bool {
			if of := reflect.ValueOf(k); of.FieldByName("name").String() == name {
				used.walk(held.(reflect.Value).Type(), node)
			}
			return true
		})
	}
	if len(used) < 40 {
		t.Fatalf("only %d shapes", len(used))
	}
	for shape, keys := range used {
		for _, k := range keysOf(shape) {
			if k.name == anyKey {
				continue
			}
			name := shape.Name() + "/" + k.name
			if listed := slices.Contains(packsOnly, name); keys[k.name] == listed {
				t.Errorf("%s: used %v, listed %v", name, keys[k.name], listed)
			}
		}
	}
}

// What a shape takes from the model goes into the field of that name, and nothing
// else of the model is a key.
func TestAKeyIsReadIntoTheFieldOfTheModel(t *testing.T) {
	type shape struct {
		Where       at
		fact.Option `keys:"id help label=Short"`
		Crisis      string `yaml:"crisis"`
	}
	p := &problems{}
	var list []shape
	(&decoder{p, "a.yaml"}).decode([]byte("- {id: yes, label: Yes, help: Say it., crisis: no}\n- {id: no, short: No, "+
		"if: you do not}\n"), &list)
	if want := (fact.Option{ID: "yes", Short: "Yes", Help: "Say it."}); list[0].Option != want || list[0].Crisis != "no" ||
		list[0].Where.line != 1 {
		t.Errorf("%+v, want %+v", list[0], want)
	}
	var said []string
	for _, x := range p.all {
		said = append(said, x.Text)
	}
	if !slices.Equal(said, []string{`unknown key "short" in an entry of the file`,
		`unknown key "if" in an entry of the file`}) {
		t.Errorf("%q", said)
	}
	for name, want := range map[string]string{"id": "ID", "text": "Text", "send-to": "SendTo", "of-1000": "Of1000"} {
		if got := camel(name); got != want {
			t.Errorf("%s is read into %s, want %s", name, got, want)
		}
	}
	defer func() {
		if r := recover(); r == nil || !strings.Contains(r.(string), "has no field Labl") {
			t.Errorf("a key of no field: %v", r)
		}
	}()
	keysOf(reflect.TypeFor[struct {
		fact.Option `keys:"labl"`
	}]())
}
