package content

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"sync"
	"testing"

	"ketacover/content/lint"
	"ketacover/model"
)

var update = flag.Bool("update", false, "write content.bin and golden files anew")

// once is the library as the YAML files have it, read for the first test that
// wants it. Nobody may change it.
var once = sync.OnceValues(anew)

func anew() (*model.Library, error) { return Parse(os.DirFS(".")) }

// prose is all that a person reads in the content, and names the names in it that the
// reading grade passes over. Nobody may change them.
var (
	pages = sync.OnceValue(func() []lint.Page { return layers{own: os.DirFS(".")}.pages() })
	prose = sync.OnceValue(func() []lint.Text { return lint.Prose(pages()) })
	names = sync.OnceValue(func() lint.Names { return lint.NamesOn(pages()) })
)

func parsed(t testing.TB) *model.Library {
	t.Helper()
	lib, err := once()
	if err != nil {
		t.Fatalf("the content has problems:\n%v", err)
	}
	return lib
}

func TestTheCompiledContentIsFresh(t *testing.T) {
	data := Compile(parsed(t))
	if *update {
		if err := os.WriteFile("content.bin", data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(data) != compiled {
		t.Fatal("content.bin does not match the YAML files; run: go generate ./content")
	}
}

func TestTheCompiledContentIsTheSameOnEveryRun(t *testing.T) {
	first := Compile(parsed(t))
	for _, kept := range []*sync.Map{&parsedBuiltIn, &decodedBuiltIn, &grownBuiltIn} {
		kept.Clear() // so that all is read and grown again
	}
	again, err := anew()
	if err != nil {
		t.Fatal(err)
	}
	second := Compile(again)
	if !bytes.Equal(first, second) {
		t.Fatal("two runs compile to different bytes")
	}
}

// What is read at start must be what the YAML files say, in every field.
func TestTheCompiledContentEqualsTheFiles(t *testing.T) {
	loaded, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	files := parsed(t).Copy() // without what other tests laid over it
	if len(files.Trees.List) != 2 || len(files.Questions.List) == 0 {
		t.Fatalf("the files hold %d trees and %d questions", len(files.Trees.List), len(files.Questions.List))
	}
	if diff := difference("library", reflect.ValueOf(*loaded), reflect.ValueOf(*files)); diff != "" {
		t.Fatal(diff)
	}
	trees := difference("authored", reflect.ValueOf(loaded.Authored()), reflect.ValueOf(files.Authored()))
	if trees != "" || len(files.Authored()) != 2 {
		t.Fatal(trees, len(files.Authored()))
	}
	letters := difference("letters", reflect.ValueOf(loaded.Letters.All()), reflect.ValueOf(files.Letters.All()))
	if letters != "" || len(files.Letters.All()) == 0 {
		t.Fatal(letters, len(files.Letters.All()))
	}
}

// Letters are read when the first of them is asked for, and once.
func TestLoadingReadsNoLetter(t *testing.T) {
	loaded, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	asked := func() (made uint64) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		loaded.Letters.All()
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	first, second := asked(), asked()
	if parts := uint64(len(loaded.Letters.All())); first < 10*parts || second > parts {
		t.Errorf("to ask for the letters makes %d things, and then %d", first, second)
	}
}

// difference is the first place where two values differ. An empty list is the
// same as none.
func difference(path string, a, b reflect.Value) string {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if d := difference(path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i)); d != "" {
				return d
			}
		}
	case reflect.Slice:
		if a.Len() != b.Len() {
			return fmt.Sprintf("%s has %d entries, want %d", path, a.Len(), b.Len())
		}
		for i := range a.Len() {
			if d := difference(fmt.Sprintf("%s[%d]", path, i), a.Index(i), b.Index(i)); d != "" {
				return d
			}
		}
	case reflect.Map:
		for _, key := range a.MapKeys() {
			if !b.MapIndex(key).IsValid() {
				return fmt.Sprintf("%s lacks %s", path, key)
			}
			if d := difference(fmt.Sprintf("%s[%s]", path, key), a.MapIndex(key), b.MapIndex(key)); d != "" {
				return d
			}
		}
	case reflect.Pointer:
		if a.IsNil() != b.IsNil() {
			return path + " is there on one side only"
		}
		if !a.IsNil() {
			return difference(path, a.Elem(), b.Elem())
		}
	case reflect.Func: // what it gives is compared below
	default:
		if !a.Equal(b) {
			return fmt.Sprintf("%s is %v, want %v", path, a, b)
		}
	}
	return ""
}
