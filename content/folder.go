package content

import (
	"errors"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// folder is the content files, decoded one by one.
type folder struct {
	*problems
	layers
	used map[string]bool // the files that were asked for
}

// each decodes every YAML file of a folder, in name order, and hands it on.
func each[T any](f *folder, dir string, use func(file string, entry *T)) {
	names := f.glob(path.Join(dir, "*.yaml"))
	if len(names) == 0 {
		f.problem(at{dir, 1}, "add one", "the folder holds no content file")
		return
	}
	for _, name := range names {
		one(f, name, func(entry *T) { use(name, entry) })
	}
}

// named are the files of a folder by their names, which are those of what they hold.
func (f *folder) named(dir string) []string {
	var names []string
	for _, name := range f.glob(path.Join(dir, "*.yaml")) {
		names = append(names, strings.TrimSuffix(path.Base(name), ".yaml"))
	}
	return names
}

// one decodes one YAML file and hands it on.
func one[T any](f *folder, name string, use func(*T)) {
	var entry T
	if f.read(name, &entry) {
		use(&entry)
	}
}

// whole is as one, for a file without problems: of what could not be read,
// parts would only seem to be missing.
func whole[T any](f *folder, name string, use func(*T)) {
	before := f.count()
	one(f, name, func(entry *T) {
		if f.count() == before {
			use(entry)
		}
	})
}

// read decodes a file into what out points to, and reports whether that could
// be done. A file of the folder stands in place of the one below; of one that is
// alone of its kind only what it holds does, and of a list whose entries have ids
// only the entries of the same id.
func (f *folder) read(name string, out any) bool {
	own, as, err := f.ownFile(name)
	f.used[as] = true
	below := f.belowNode(name)
	into := reflect.ValueOf(out).Elem()
	switch {
	case err != nil && (below == nil || !errors.Is(err, fs.ErrNotExist)):
		f.problem(at{name, 1}, "add the file", "cannot be read")
		return false
	case err != nil:
		f.builtIn(name, belowName(name), below, into)
		return true
	}
	ok := true
	if node := writtenAs(name, own); node != nil {
		f.builtIn(name, name, node, into)
	} else {
		ok = (&decoder{f.problems, as}).decode(own, out)
	}
	if below != nil && path.Dir(name) == "." {
		base := reflect.New(into.Type()).Elem()
		f.builtIn(name, belowName(name), below, base)
		into.Set(laidOver(base, into))
	}
	return ok
}

// below is a file of the lower layer, empty where there is none.
func below[T any](f *folder, name string) T {
	var entry T
	if node := f.belowNode(name); node != nil {
		f.builtIn(name, belowName(name), node, reflect.ValueOf(&entry).Elem())
	}
	return entry
}

// builtIn reads a file of the built-in content, which is decoded once for each
// name that messages call it by, however many folders it is read for. Nobody may
// change what its lists hold.
func (f *folder) builtIn(name, as string, node *yaml.Node, into reflect.Value) {
	type key struct {
		name, as string
		shape    reflect.Type
	}
	k := key{name, as, into.Type()}
	if held, ok := decodedBuiltIn.Load(k); ok {
		into.Set(held.(reflect.Value))
		return
	}
	before := f.count()
	(&decoder{f.problems, as}).value(node, into, "the file")
	if f.count() == before {
		held := reflect.New(into.Type()).Elem()
		held.Set(into)
		decodedBuiltIn.Store(k, held)
	}
}

// decodedBuiltIn holds what builtIn read.
var decodedBuiltIn sync.Map

// same reports whether all files of the given names or folders are as in the
// built-in content.
func (f *folder) same(patterns ...string) bool {
	for _, pattern := range patterns {
		names := f.glob(pattern)
		if builtIn, _ := fs.Glob(written, pattern); !slices.Equal(names, builtIn) {
			return false
		}
		for _, name := range names {
			if own, _, err := f.ownFile(name); err == nil && !asBuiltIn(name, own) {
				return false
			}
		}
	}
	return true
}

// checkUsed reports files of the folder that no part of the program reads: one
// with a slip in its name would be passed over without a word.
func (f *folder) checkUsed() {
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		names, _ := fs.Glob(f.own, pattern)
		for _, name := range names {
			if !f.used[name] {
				f.problem(at{name, 1}, suggest(name, sortedKeys(f.used)), "no part of the program reads this file")
			}
		}
	}
}
