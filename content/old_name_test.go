package content

import (
	"maps"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"ketacover/model/fact"
)

// asOnceWritten are the files that had another name, as they stood under it: with
// the keys that they had too.
func asOnceWritten(t *testing.T) held {
	t.Helper()
	files := held{}
	for old, now := range oldFiles {
		text, err := written.ReadFile(now)
		if err != nil {
			t.Fatal(err)
		}
		for was, is := range oldKeys[now] {
			key := regexp.MustCompile(`(?m)(^ *|[{,] ?)` + is + `:`)
			if !key.Match(text) {
				t.Errorf("%s has no %s:", now, is)
			}
			text = key.ReplaceAll(text, []byte("${1}"+was+":"))
		}
		files[old] = text
	}
	return files
}

// Whoever wrote a pack or a folder before the names changed is read as before.
func TestOldNamesOfFilesAndKeysAreRead(t *testing.T) {
	old := asOnceWritten(t)
	all, err := asWritten()
	if err != nil {
		t.Fatal(err)
	}
	alone := maps.Clone(all)
	for was, is := range oldFiles {
		delete(alone, is)
		alone[was] = old[was]
	}
	for name, files := range map[string]layers{
		"a folder": {own: alone}, "a pack": {own: old, below: written}, "new files with old keys": {own: held{
			"priority.yaml": old["value.yaml"], "stage.yaml": old["position.yaml"],
		}, below: written},
	} {
		l := newLoader(files)
		lib := l.parse()
		if lib == nil {
			t.Errorf("%s: %v", name, l.all)
			continue
		}
		if string(Compile(lib)) != compiled {
			t.Errorf("%s gives another library", name)
		}
		if found := check(files, checkedOn); found.Problems.Count(fact.Failing) > 0 {
			t.Errorf("%s: %v", name, found.Problems)
		}
	}
	lib, err := Translated(held{"value.yaml": []byte("concerns:\n- {id: cost, ask: ¿Cuesta?}\n")})
	if err != nil || lib.Options.PriorityList[0].Ask != "¿Cuesta?" {
		t.Errorf("a language: %v", err)
	}
}

// Where the old name and the new one stand side by side, the message names both.
func TestOldAndNewNamesAtOnceAreOneErrorWithItsPlace(t *testing.T) {
	old := asOnceWritten(t)
	for _, test := range []struct{ is, file, text, to, want string }{
		{"both keys", "stage.yaml", "  way: appeal\n", "  way: appeal\n  option: appeal\n",
			`key "way" in an entry of steps is the old name of "option", which stands there too (keep option:)`},
		{"a slip under the old name", "position.yaml", "  way: appeal\n", "  way: appel\n",
			`unknown option "appel" (did you mean "appeal"?)`},
		{"both lists", "value.yaml", "concerns:\n", "priorities: []\nconcerns:\n",
			`key "concerns" in the file is the old name of "priorities", which stands there too (keep priorities:)`},
		{"the old key twice", "value.yaml", "{way: infusion,", "{way: infusion, way: infusion,",
			`key "way" in an entry of fits is the old name of "option", which stands there too (keep option:)`},
		{"an old key where it never was", "option.yaml", "- id: infusion\n", "- id: infusion\n  way: infusion\n",
			`unknown key "way" in an entry of the file`},
	} {
		text, ok := old[test.file]
		if !ok {
			text, _ = written.ReadFile(test.file)
			for was, is := range oldFiles {
				if is == test.file {
					text = old[was]
				}
			}
		}
		broken := strings.Replace(string(text), test.text, test.to, 1)
		if broken == string(text) {
			t.Fatalf("%s: %s lacks %q", test.is, test.file, test.text)
		}
		l := newLoader(layers{own: fstest.MapFS{test.file: {Data: []byte(broken)}}, below: written})
		l.parse()
		if len(l.all) == 0 || l.all[0].File != test.file ||
			!strings.HasPrefix(l.all[0].Text+" ("+l.all[0].Mend+")", test.want) {
			t.Errorf("%s: %v, want %s", test.is, l.all, test.want)
		}
	}
	both := maps.Clone(old)
	both["priority.yaml"], _ = written.ReadFile("priority.yaml")
	l := newLoader(layers{own: both, below: written})
	l.parse()
	if want := "value.yaml:1: this is the old name of priority.yaml, which the folder has too (put all of it into " +
		"priority.yaml)"; l.all.Sorted().Error() != want {
		t.Errorf("both files: %v, want %s", l.all, want)
	}
}
