package main_test

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	program "ketacover"
)

const module = "ketacover"

// rooms says who may import whom. A package that is not here fails the test:
// give it a line, and the same rule in .golangci.yml. Tests may import what
// they like.
//
// ours are packages of this module; "ui/..." is everything below ui. others
// are short names from libraries, "std" for the standard library, "-log" for
// all of the standard library but log and what is below it, and "=os" for
// that one package of it.
var rooms = map[string]struct{ ours, others string }{
	"main":             {"ui ui/quiet content model model/casefile", "std"},
	"content":          {decides + " content/lint", "std yaml"},
	"content/lint":     {"model/fact model/source", "std yaml"},
	"content/pseudo":   {"content model", "std"},
	"model":            {inside, "std -embed -log -net -os"},
	"model/fact":       {"", "std -embed -log -net -os"},
	"model/record":     {"model/fact", "std -embed -log -net -os"},
	"model/source":     {"model/fact", "std -embed -log -net -os"},
	"model/reference":  {"model/fact model/source", "std -embed -log -net -os"},
	"model/rule":       {"model/fact model/source", "std -embed -log -net -os"},
	"model/verdict":    {"model/fact model/source model/reference model/rule", "std -embed -log -net -os"},
	"model/comparison": {"model/fact model/source model/rule model/verdict", "std -embed -log -net -os"},
	"model/deadline":   {"model/fact model/record model/source model/reference model/rule", "std -embed -log -net -os"},
	"model/cost":       {"model/fact model/source model/rule model/verdict", "std -embed -log -net -os"},
	"model/option": {"model/fact model/record model/source model/rule model/verdict model/cost",
		"std -embed -log -net -os"},
	"model/letter": {"model/fact model/record model/source model/reference model/rule model/verdict " +
		"model/deadline", "std -embed -log -net -os"},
	"model/step": {"model/fact model/record model/source model/rule model/verdict model/deadline model/option " +
		"model/letter", "std -embed -log -net -os"},
	"model/receipt": {"model model/fact model/record model/rule model/verdict",
		"std -embed -log -net -os"},
	"model/moved": {"model model/fact model/receipt model/record model/rule model/verdict",
		"std -embed -log -net -os"},
	"model/ledger": {"model model/fact model/record",
		"std -embed -log -net -os"},
	"model/casefile": {"model/record", "std age x/sys x/text"},
	"model/seed":     {"", "std"},
	"model/sample":   {"model model/deadline model/fact model/rule model/source model/verdict", "std"},
	"ui":             {decides + " ui/command ui/full ui/line ui/screen ui/style ui/terminal ui/words", "std"},
	"ui/batch":       {"model model/fact model/record model/verdict ui/terminal ui/words", "std"},
	"ui/command":     {decides + " model/ledger model/moved model/receipt ui/batch ui/paper ui/words", "std cobra x/term"},
	"ui/full":        {"ui/screen ui/style ui/words", "std bubbles bubbletea huh lipgloss"},
	"ui/exhibit":     {"", "std x/image"},
	"ui/line":        {"ui/screen ui/words", "std"},
	"ui/paper":       {decides + " model/ledger model/moved ui/exhibit ui/words", "std dejavu fpdf x/image x/text"},
	"ui/quiet":       {"", "=os"},
	"ui/screen":      {decides + " model/ledger model/moved ui/paper ui/words", "std bubbles x/ansi"},
	"ui/style":       {"", "std bubbles huh lipgloss"},
	"ui/terminal":    {"ui/quiet", "std bubbletea clipboard colorprofile x/sys x/term"},
	"ui/words":       {"model/fact", "std"},
}

// inside are the rooms of model, in the order in which each may import those
// before it; decides is all that decides, and touches no disk.
const (
	inside = "model/fact model/record model/source model/reference model/rule model/verdict model/comparison " +
		"model/deadline model/cost model/option model/letter model/step"
	decides = "model " + inside
)

// libraries are the modules that the table calls by a short name.
var libraries = map[string]string{
	"age":          "filippo.io/age",
	"bubbles":      "charm.land/bubbles/v2",
	"bubbletea":    "charm.land/bubbletea/v2",
	"clipboard":    "github.com/atotto/clipboard",
	"cobra":        "github.com/spf13/cobra",
	"colorprofile": "github.com/charmbracelet/colorprofile",
	"dejavu":       "github.com/go-fonts/dejavu",
	"fpdf":         "codeberg.org/go-pdf/fpdf",
	"huh":          "charm.land/huh/v2",
	"lipgloss":     "charm.land/lipgloss/v2",
	"x/ansi":       "github.com/charmbracelet/x/ansi",
	"x/image":      "golang.org/x/image",
	"x/sys":        "golang.org/x/sys",
	"x/term":       "golang.org/x/term",
	"x/text":       "golang.org/x/text",
	"yaml":         "go.yaml.in/yaml/v4",
}

// forbidden packages could reach the network or load code. No binary of ours
// has them, on any system it is built for.
var forbidden = regexp.MustCompile(`^(net|net/(http|mail|rpc|smtp|textproto)(/.*)?|crypto/tls|golang\.org/x/net(/.*)?|log/syslog|plugin|expvar)$`)

// knowNet are the libraries that may import net: they use its address types
// and never open a connection, which TestNoSocketIsLinked holds them to.
var knowNet = []string{"github.com/spf13/pflag", "golang.org/x/sys/windows"}

// sockets are the names of functions that only a program using the network has.
var sockets = regexp.MustCompile(`^(net\.(\(\*?(Dialer|ListenConfig|Resolver|netFD|sysDialer|sysListener)\)\.|Dial|Listen|Lookup)|(syscall|golang\.org/x/sys/unix)\.([sS]ocket|[cC]onnect|[bB]ind)$)`)

// startPrograms are the libraries that import os/exec. None of them starts a
// program unless told to, or unless TMUX is set, which ui/quiet prevents.
var startPrograms = []string{
	"charm.land/bubbletea/v2", "charm.land/huh/v2", "github.com/atotto/clipboard", "github.com/charmbracelet/colorprofile",
}

var systems = []string{"linux", "darwin", "windows"}

func TestEveryImportIsInTheTable(t *testing.T) {
	said := map[string]bool{} // what is wrong on every system is said once
	there := map[string]bool{}
	for _, system := range systems {
		for _, p := range list(t, system) {
			name := roomOf(p.ImportPath)
			if p.DepOnly || len(p.GoFiles) == 0 || said[p.ImportPath] {
				continue
			}
			there[name] = true
			if _, ok := rooms[name]; !ok {
				said[p.ImportPath] = true
				t.Errorf("package %s is not in the import table: say what it may import in rooms in imports_test.go, and repeat "+
					"that as a depguard rule in .golangci.yml", p.ImportPath)
				continue
			}
			for _, imported := range p.Imports {
				if arrow := name + " imports " + imported; !mayImport(name, imported) && !said[arrow] {
					said[arrow] = true
					t.Errorf("%s (on %s): the import table does not allow it: rooms in imports_test.go says what %s "+
						"may import", arrow, system, name)
				}
			}
		}
	}
	for name := range rooms {
		if !there[name] {
			t.Errorf("the import table names %s, which has no package: take it out of rooms in imports_test.go, and its "+
				"depguard rule out of .golangci.yml", name)
		}
	}
}

// The guide of model tells its rooms in the order in which an answer becomes a letter, and
// so does the table: none imports one that comes after it.
func TestRoomsOfTheModelImportOnlyThoseBeforeThem(t *testing.T) {
	order := strings.Fields(inside)
	guide, err := os.ReadFile("model/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, room := range regexp.MustCompile(`(?m)^//\t([a-z]+) {2,}`).FindAllStringSubmatch(string(guide), len(order)) {
		told = append(told, "model/"+room[1])
	}
	if !slices.Equal(told, order) {
		t.Errorf("model/doc.go tells %v, and the import table has %v", told, order)
	}
	for i, name := range order {
		for _, our := range strings.Fields(rooms[name].ours) {
			if !slices.Contains(order[:i], our) {
				t.Errorf("the import table lets %s import %s, which does not come before it", name, our)
			}
		}
	}
}

// The engine is tried on libraries of which nothing is real, so that what a company
// publishes can change without a test of the engine.
func TestTheEngineIsTriedWithoutContent(t *testing.T) {
	tests := 0
	err := filepath.WalkDir("model", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		tests++
		for _, imported := range file.Imports {
			if name := roomOf(strings.Trim(imported.Path.Value, `"`)); within(name, "content") || within(name, "ui") {
				t.Errorf("%s imports %s: try it on a library of package sample, or move it to content", path, name)
			}
		}
		return nil
	})
	if err != nil || tests < 50 {
		t.Fatalf("%d tests were looked at: %v", tests, err)
	}
}

func TestLibrariesInTheTableAreKnown(t *testing.T) {
	for name, room := range rooms {
		for _, other := range strings.Fields(room.others) {
			if other != "std" && !strings.HasPrefix(other, "-") && !strings.HasPrefix(other, "=") && libraries[other] == "" {
				t.Errorf("%s: the table names %q, which is not in libraries", name, other)
			}
		}
		for _, our := range strings.Fields(room.ours) {
			if _, ok := rooms[strings.TrimSuffix(our, "/...")]; !ok {
				t.Errorf("%s: the table names %q, which is not a room", name, our)
			}
		}
	}
}

func TestLinterRepeatsTheTable(t *testing.T) {
	data, err := os.ReadFile(".golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	type rule struct {
		Mode  string   `yaml:"list-mode"`
		Files []string `yaml:"files"`
		Allow []string `yaml:"allow"`
		Deny  []struct {
			Pkg string `yaml:"pkg"`
		} `yaml:"deny"`
	}
	var config struct {
		Linters struct {
			Settings struct {
				Depguard struct {
					Rules map[string]rule `yaml:"rules"`
				} `yaml:"depguard"`
			} `yaml:"settings"`
		} `yaml:"linters"`
	}
	if err := yaml.Unmarshal(data, &config); err != nil {
		t.Fatal(err)
	}
	rules := config.Linters.Settings.Depguard.Rules
	for name := range rooms {
		r, ok := rules[name]
		if !ok {
			t.Errorf(".golangci.yml: depguard has no rule %q", name)
			continue
		}
		var deny []string
		for _, d := range r.Deny {
			deny = append(deny, d.Pkg)
		}
		files := "**/" + name + "/*.go"
		if name == "main" {
			files = "${base-path}/*.go"
		}
		allowed, denied := depguard(name)
		same(t, name, "files", r.Files, []string{files, "!$test"})
		same(t, name, "list-mode", []string{r.Mode}, []string{"strict"})
		same(t, name, "allow", r.Allow, allowed)
		same(t, name, "deny", deny, denied)
	}
	for name := range rules {
		if _, ok := rooms[name]; !ok && name != "everywhere" {
			t.Errorf(".golangci.yml: depguard's rule %q has no room in the import table", name)
		}
	}
}

func TestNothingReachesTheNetworkOrStartsPrograms(t *testing.T) {
	needsMain(t)
	for _, system := range systems {
		t.Run(system, func(t *testing.T) {
			for _, p := range inProgram(t, system) {
				if forbidden.MatchString(p.ImportPath) && p.ImportPath != "net" && !p.vendored() {
					t.Errorf("the program contains %s", p.ImportPath)
				}
				if p.Standard {
					continue
				}
				if slices.Contains(p.Imports, "net") && !slices.Contains(knowNet, p.ImportPath) {
					t.Errorf("%s imports net: only %s may", p.ImportPath, strings.Join(knowNet, ", "))
				}
				if slices.Contains(p.Imports, "os/exec") && !slices.Contains(startPrograms, p.ImportPath) {
					t.Errorf("%s imports os/exec: only %s may", p.ImportPath, strings.Join(startPrograms, ", "))
				}
			}
		})
	}
}

func TestNoSocketIsLinked(t *testing.T) {
	needsMain(t)
	if testing.Short() {
		t.Skip("builds the program")
	}
	symbols := strings.Split(run(t, "", "tool", "nm", program.Built(t)), "\n")
	if len(symbols) < 1000 {
		t.Fatalf("the program has only %d symbols: is it stripped?", len(symbols))
	}
	var found []string
	for _, line := range symbols {
		// An address, a kind and a name, which may itself have spaces.
		if f := strings.Fields(line); len(f) >= 3 && sockets.MatchString(f[2]) {
			found = append(found, f[2])
		}
	}
	if len(found) > 0 {
		t.Errorf("the program contains %d functions that only a program using the network has, such as %s", len(found),
			found[0])
	}
}

// Go starts packages as soon as what they import has started, and of those
// that are ready takes the first by path. So a package that imports only os
// and sorts before os/exec runs before any package that could start a program.
func TestQuietStartsBeforeAnythingThatStartsPrograms(t *testing.T) {
	const quiet = module + "/ui/quiet"
	needsMain(t)
	if quiet > "os/exec" {
		t.Errorf("%s sorts after os/exec", quiet)
	}
	for _, system := range systems {
		deps := inProgram(t, system)
		i := slices.IndexFunc(deps, func(p pkg) bool { return p.ImportPath == quiet })
		if i < 0 {
			t.Errorf("%s: the program does not contain %s", system, quiet)
		} else if !slices.Equal(deps[i].Imports, []string{"os"}) {
			t.Errorf("%s: %s imports %v; it may import os and nothing else", system, quiet, deps[i].Imports)
		}
	}
}

// Before this version, Alt+Left in an empty text area never ends.
func TestBubblesIsNewEnough(t *testing.T) {
	const bubbles, least = "charm.land/bubbles/v2", "v2.2.1"
	var mod struct {
		Require []struct{ Path, Version string }
		Replace []struct{ Old struct{ Path string } }
	}
	if err := json.Unmarshal([]byte(run(t, "", "mod", "edit", "-json")), &mod); err != nil {
		t.Fatal(err)
	}
	for _, r := range mod.Replace {
		t.Errorf("go.mod replaces %s", r.Old.Path)
	}
	for _, r := range mod.Require {
		if r.Path == bubbles {
			if olderThan(r.Version, least) {
				t.Errorf("go.mod requires %s %s: at least %s is needed", bubbles, r.Version, least)
			}
			return
		}
	}
	t.Errorf("go.mod does not require %s", bubbles)
}

func TestOlderThan(t *testing.T) {
	for _, c := range []struct {
		version string
		older   bool
	}{
		{"v2.2.0", true}, {"v2.1.10", true}, {"v2.2.1-rc.1", true}, {"v1.9.9", true}, {"main", true},
		{"v2.2.1", false}, {"v2.2.10", false}, {"v2.10.0", false}, {"v3.0.0", false},
	} {
		if got := olderThan(c.version, "v2.2.1"); got != c.older {
			t.Errorf("olderThan(%q) = %v", c.version, got)
		}
	}
}

// pkg is what go list says of a package.
type pkg struct {
	ImportPath, Name string
	Standard         bool
	DepOnly          bool // it is none of this module's own
	GoFiles, Imports []string
	ImportMap        map[string]string // what a path in Imports stands for, where that is another
}

// vendored are the standard library's own copies of golang.org/x packages,
// which come with whatever it is that uses them.
func (p pkg) vendored() bool { return strings.HasPrefix(p.ImportPath, "vendor/") }

// listed holds what go list said, by system: it looks at every package each time.
var listed = map[string][]pkg{}

// list is what go list says, for a system, of the module's packages and all that they
// are made of, without cgo, as the program is built.
func list(t *testing.T, system string) []pkg {
	t.Helper()
	seeTree(t)
	if all, ok := listed[system]; ok {
		return all
	}
	out := run(t, system, "list", "-buildvcs=false", "-deps",
		"-json=ImportPath,Name,Standard,DepOnly,GoFiles,Imports,ImportMap", "./...")
	for d := json.NewDecoder(strings.NewReader(out)); ; {
		var p pkg
		switch err := d.Decode(&p); err {
		case nil:
			listed[system] = append(listed[system], p)
		case io.EOF:
			return listed[system]
		default:
			t.Fatal(err)
		}
	}
}

// inProgram are the packages that the program is made of, on a system.
func inProgram(t *testing.T, system string) []pkg {
	t.Helper()
	byPath := map[string]pkg{}
	for _, p := range list(t, system) {
		byPath[p.ImportPath] = p
	}
	var all []pkg
	var add func(path string)
	add = func(path string) {
		p, ok := byPath[path]
		if !ok { // it was there already, or is "unsafe" or "C"
			return
		}
		delete(byPath, path)
		all = append(all, p)
		for _, imported := range p.Imports {
			if is, ok := p.ImportMap[imported]; ok {
				imported = is
			}
			add(imported)
		}
	}
	add(module)
	return all
}

// run runs the go command at the top of the module.
func run(t *testing.T, system string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Env = program.ForAll()
	if system != "" {
		cmd.Env = append(cmd.Env, "GOOS="+system)
	}
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("GOOS=%s go %s: %v\n%s", system, strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

// seeTree looks at every folder that may hold Go, so that go test, which
// cannot see what go list reads, does not answer from its cache once a file
// has changed.
func seeTree(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// needsMain fails a test of the whole program where there is none.
func needsMain(t *testing.T) {
	t.Helper()
	if files, _ := filepath.Glob("*.go"); !slices.ContainsFunc(files,
		func(f string) bool { return !strings.HasSuffix(f, "_test.go") }) {
		t.Fatal("there is no program here")
	}
}

func roomOf(path string) string {
	if path == module {
		return "main"
	}
	return strings.TrimPrefix(path, module+"/")
}

func mayImport(name, path string) bool {
	room := rooms[name]
	if path == module || strings.HasPrefix(path, module+"/") {
		return slices.ContainsFunc(strings.Fields(room.ours), func(our string) bool {
			if below, ok := strings.CutSuffix(our, "..."); ok {
				return strings.HasPrefix(roomOf(path), below)
			}
			return roomOf(path) == our
		})
	}
	if path == "os/exec" || forbidden.MatchString(path) {
		return false
	}
	first, _, _ := strings.Cut(path, "/")
	std := !strings.Contains(first, ".")
	allowed := false
	for _, other := range strings.Fields(room.others) {
		if not, ok := strings.CutPrefix(other, "-"); ok && within(path, not) {
			return false
		}
		allowed = allowed || other == "std" && std || other == "="+path ||
			libraries[other] != "" && within(path, libraries[other])
	}
	return allowed
}

func within(path, parent string) bool {
	return path == parent || strings.HasPrefix(path, parent+"/")
}

// depguard is a room's line of the table in the linter's own terms, where "$"
// ends a path that stands for itself only.
func depguard(name string) (allow, deny []string) {
	for _, our := range strings.Fields(rooms[name].ours) {
		if below, ok := strings.CutSuffix(our, "..."); ok {
			allow = append(allow, module+"/"+below)
		} else {
			allow = append(allow, module+"/"+our+"$")
		}
	}
	for _, other := range strings.Fields(rooms[name].others) {
		switch other[0] {
		case '-':
			deny = append(deny, other[1:])
		case '=':
			allow = append(allow, other[1:]+"$")
		default:
			if other == "std" {
				allow = append(allow, "$gostd")
			} else {
				allow = append(allow, libraries[other])
			}
		}
	}
	return allow, deny
}

func same(t *testing.T, rule, key string, got, want []string) {
	t.Helper()
	got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf(".golangci.yml: depguard's rule %q has %s %q; the import table makes that %q", rule, key, got, want)
	}
}

// olderThan compares versions like v2.2.1; one before a release is older.
func olderThan(version, than string) bool {
	number := func(v string) (n [3]int, ok bool) {
		parts := strings.Split(strings.TrimPrefix(v, "v"), ".")
		if len(parts) != 3 {
			return n, false
		}
		for i, p := range parts {
			var err error
			if n[i], err = strconv.Atoi(p); err != nil {
				return n, false
			}
		}
		return n, true
	}
	v, ok := number(version)
	w, _ := number(than)
	return !ok || slices.Compare(v[:], w[:]) < 0
}
