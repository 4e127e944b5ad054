package content

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
)

// bombs are files that are small and cost a careless reader its memory, its
// time or its judgement.
var bombs = map[string]string{
	"laughs":      "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
	"many laughs": laughs(60),
	"merge":       "a: &a {k: v}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b, *b]}\n",
	"itself":      "a: &a [*a]\n",
	"deep list":   strings.Repeat("[", 1<<20-1),
	"deep map":    strings.Repeat("{a: ", 1<<17),
	"deep block":  deepBlock(10_000),
	"dashes":      strings.Repeat("- ", 100_000),
	"keys":        manyKeys(40_000),
	"one key":     strings.Repeat("id: x\n", 100_000),
	"documents":   "id: a\n---\nid: b\n",
	"tag":         "note: !!python/object/apply:os.system [ls]\n",
	"binary":      "note: !!binary aGVsbG8=\n",
	"escape":      `note: "\e[2J\e]52;c;aGVsbG8=\a"` + "\n",
	"turned":      "note: \"\\u202Eabc\"\n",
	"raw escape":  "note: \x1b[2J\n",
	"utf-16":      "\xff\xfei\x00d\x00:\x00 \x00a\x00\n\x00",
	"latin-1":     "note: caf\xe9\n",
	"nul":         "note: a\x00b\n",
	"directive":   "%YAML 9.9\n---\nid: a\n",
	"too long":    "note: " + strings.Repeat("a", maxFile),
}

func laughs(n int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x]\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [*a%d, *a%d]\n", i, i, i-1, i-1)
	}
	return b.String()
}

func deepBlock(n int) string {
	var b strings.Builder
	for i := range n {
		if b.Len() > maxFile/2 {
			break
		}
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d: v\n", i)
	}
	return b.String()
}

func TestBombsAreRefusedAtOnce(t *testing.T) {
	for name, text := range bombs {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			l := newLoader(layers{own: held{"payer/bomb.yaml": []byte(text)}})
			(&decoder{l.problems, "payer/bomb.yaml"}).decode([]byte(text), new(payerFile))
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			used := (after.TotalAlloc - before.TotalAlloc) >> 20
			t.Logf("%d bytes, refused in %v with %d MiB: %d problems", len(text), took, used, len(l.all))
			if len(l.all) == 0 {
				t.Error("not refused")
			}
			// The aims are 100 ms and 64 MiB; a slow machine is no failure, and under the race detector,
			// beside others, one took 5 s.
			if took > time.Minute || used > 256 {
				t.Errorf("it cost %v and %d MiB", took, used)
			}
			clean(t, l.all)
		})
	}
}

// clean fails on what a terminal would obey.
func clean(t *testing.T, problems fact.Problems) {
	t.Helper()
	for _, p := range problems {
		if strings.ContainsFunc(p.File+p.Text+p.Mend, func(r rune) bool { return unseen(r) && r != '�' }) ||
			len(p.Text) > 2*maxShown {
			t.Errorf("%q", p)
		}
	}
}

// shapes are the files that a pack may have, and what each is read into.
var shapes = []struct {
	name string
	into func() any
}{
	{"payer/fuzz.yaml", func() any { return new(payerFile) }},
	{"source/fuzz.yaml", func() any { return new([]sourceEntry) }},
	{"questions/9-fuzz.yaml", func() any { return new(questionFile) }},
	{"tree/fuzz.yaml", func() any { return new(treeFile) }},
	{"step.yaml", func() any { return new([]wordingEntry) }},
	{"note.yaml", func() any { return new([]noteEntry) }},
	{"glossary.yaml", func() any { return new([]termEntry) }},
	{"deadline.yaml", func() any { return new([]deadlineEntry) }},
	{"cost.yaml", func() any { return new(costFile) }},
	{"evidence.yaml", func() any { return new([]studyEntry) }},
	{"state.yaml", func() any { return new([]stateEntry) }},
	{"letter/appeal.yaml", func() any { return new(letterFile) }},
	{"detail.yaml", func() any { return new([]detailEntry) }},
	{"asking.yaml", func() any { return new([]askingEntry) }},
	{"medicine.yaml", func() any { return new([]medicineEntry) }},
	{"showing.yaml", func() any { return new([]showingEntry) }},
	{"drawer.yaml", func() any { return new([]drawerEntry) }},
	{"consent.yaml", func() any { return new([]consentEntry) }},
}

// FuzzPackYAML holds that a file of a pack is refused in words that are safe
// to show, or makes a library that is whole and holds nothing unseen.
func FuzzPackYAML(f *testing.F) {
	for _, text := range bombs {
		if len(text) < 1000 {
			f.Add(byte(0), []byte(text))
		}
	}
	for i, s := range shapes {
		pattern := filepath.Join("testdata/bad/*", filepath.Dir(s.name),
			strings.Replace(filepath.Base(s.name), "fuzz", "*", 1))
		names, _ := filepath.Glob(pattern)
		for _, name := range names[:min(3, len(names))] {
			if data, err := os.ReadFile(name); err == nil {
				f.Add(byte(i), data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, kind byte, data []byte) {
		s := shapes[int(kind)%len(shapes)]
		files := layers{own: held{s.name: data}, below: written}
		l := newLoader(files)
		(&decoder{l.problems, s.name}).decode(data, s.into())
		clean(t, l.all)
		if len(l.all) > 0 {
			return
		}
		found := check(files, checkedOn)
		clean(t, found.Problems)
		if found.Library == nil {
			return
		}
		if l, ok := opened(string(Compile(found.Library))); !ok || len(l.texts) == 0 {
			t.Error("what was compiled cannot be read")
		}
		found.Library.Evaluate(record.Case{}, checkedOn)
		found.Library.Trees.List, found.Library.Trees.Diagrams = nil, nil // they repeat what is elsewhere
		nothingUnseen(t, reflect.ValueOf(*found.Library))
		nothingUnseen(t, reflect.ValueOf(found.Library.Letters.All()))
	})
}

// nothingUnseen fails on a text in a value that holds what is not seen.
func nothingUnseen(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if strings.ContainsFunc(v.String(), unseen) {
			t.Errorf("the library holds %q", v.String())
		}
	case reflect.Struct:
		if v.CanInterface() { // what a type keeps to itself cannot be
			if part, ok := v.Interface().(letter.LetterPart); ok {
				part.Text = strings.ReplaceAll(part.Text, "\n", " ") // the lines of a letter
				v = reflect.ValueOf(part)
			}
		}
		for i := range v.NumField() {
			nothingUnseen(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			nothingUnseen(t, v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			nothingUnseen(t, v.Elem())
		}
	}
}
