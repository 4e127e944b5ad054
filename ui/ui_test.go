package ui

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/record"
	"ketacover/ui/command"
)

var loaded = sync.OnceValues(content.Load)

// library is the built-in content.
func library(t testing.TB) *model.Library {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// files is a store and a folder that holds what is said, and nothing else.
type files map[string]string

func (f files) Load(path string) ([]byte, record.CaseFile, error) {
	data, err := f.Read(path)
	return data, file(path), err
}

func (f files) Read(path string) ([]byte, error) {
	text, ok := f[path]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return []byte(text), nil
}

func (f files) Backup(path string) string     { return "" }
func (f files) GoBack(string) (string, error) { return "", fs.ErrNotExist }

func (f files) Create(path string, _ []byte) (record.CaseFile, error)  { return file(path), nil }
func (f files) Replace(path string, _ []byte) (record.CaseFile, error) { return file(path), nil }

func (f files) open(path string) (io.ReadCloser, error) {
	text, ok := f[path]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	return io.NopCloser(strings.NewReader(text)), nil
}

func (f files) Rescue(path string, _ []byte) (record.CaseFile, error) { return file(path), nil }
func (f files) Rescued(string) []string                               { return nil }

func (f files) Cases(string) []string { return slices.Sorted(maps.Keys(f)) }

type file string

func (f file) Path() string          { return string(f) }
func (f file) Save([]byte) error     { return nil }
func (f file) Note() record.SaveNote { return "" }
func (f file) Unlock()               {}
func (f file) Refuses() error        { return nil }
func (f file) Rescues() string       { return "" }
func (f file) Discard() error        { return nil }
func (f file) Held() *record.Holder  { return nil }
func (f file) Close() error          { return nil }

// run runs the program with arguments on a world that change may change.
func run(t testing.TB, change func(*Program), args ...string) (code int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	store := files{}
	p := Program{
		Version: "1.2.3", Args: args, In: strings.NewReader(""), Out: &stdout, Err: &stderr,
		Now:     func() time.Time { return time.Date(2026, 11, 23, 23, 59, 0, 0, time.UTC) },
		Library: func() (*model.Library, error) { return library(t), nil },
		Store:   store, Open: store.open,
	}
	change(&p)
	code = Main(p)
	return code, stdout.String(), stderr.String()
}

func hold(f files) func(*Program) {
	return func(p *Program) { p.Store, p.Open = f, f.open }
}

func TestVersionAndHelpLoadNoContent(t *testing.T) {
	none := func(p *Program) {
		p.Library = func() (*model.Library, error) {
			t.Error("content was loaded")
			return nil, errors.New("none")
		}
	}
	for _, args := range [][]string{{"--version"}, {"--help"}, {"help", "batch"}, {"evla"},
		{"eval", "--today", "x", "y"}} {
		run(t, none, args...)
	}
	if code, out, errs := run(t, none, "--version"); code != 0 || out != "ketacover 1.2.3\n" || errs != "" {
		t.Errorf("--version: %d %q %q", code, out, errs)
	}
}

func TestTodayIsTheDayOfTheClock(t *testing.T) {
	cases := hold(files{"a": `{"answers": {"plan": "individual", "authorization": "denied", "denial-date": "2026-01-02"}}`})
	_, byClock, _ := run(t, cases, "eval", "a")
	_, asked, _ := run(t, cases, "eval", "a", "--today", "2026-11-23")
	_, later, _ := run(t, cases, "eval", "a", "--today", "2026-02-01")
	if byClock != asked || asked == later {
		t.Error("the day does not reach the evaluation")
	}
}

func TestTheScreenGetsTheCaseAndGivesTheCode(t *testing.T) {
	var got command.Sitting
	screen := func(code int, err error) func(*Program) {
		return func(p *Program) {
			hold(files{"a": `{"answers": {"purpose": "pain"}}`})(p)
			p.Screen = func(s command.Sitting) (int, error) { got = s; return code, err }
		}
	}
	if code, out, errs := run(t, screen(0, nil)); code != 0 || out+errs != "" || got.File != nil ||
		got.Case.Answers.Asked() != 0 {
		t.Errorf("start: %d %q %q %v", code, out, errs, got.Case)
	}
	if code, out, errs := run(t, screen(143, nil), "open", "a"); code != 143 || out+errs != "" {
		t.Errorf("open: %d %q %q, want the code of the screen and no words", code, out, errs)
	}
	if got.File.Path() != "a" || got.Case.Answers.Asked() != 1 || got.Today.String() != "2026-11-23" || got.Store == nil {
		t.Errorf("open gave the screen %+v", got)
	}
	code, _, errs := run(t, screen(0, command.Misused("do", "say")))
	if code != 2 || errs != "ketacover: say\nhint: do\n" {
		t.Errorf("a screen that cannot start: %d %q", code, errs)
	}
}

// Reading the content takes a third of the time of a command.
func TestACommandReadsTheContentOnce(t *testing.T) {
	for _, command := range []string{"eval", "explain", "letter", "report", "calendar", "compare", "receipt", "event",
		"open", "batch"} {
		read := 0
		count := func(p *Program) {
			hold(files{"a": `{"answers": {"purpose": "wellness"}}`})(p)
			load := p.Library
			p.Library = func() (*model.Library, error) { read++; return load() }
			p.In = strings.NewReader(`{"answers": {"purpose": "wellness"}}`)
		}
		args := []string{command, "-"}
		switch command {
		case "letter":
			args = []string{command, "summary", "-"}
		case "open":
			args = []string{command, "--accessible", "a"}
		}
		if run(t, count, args...); read != 1 {
			t.Errorf("%s reads it %d times", command, read)
		}
	}
}

func TestAPanicIsAnInternalFaultAndShowsNoValue(t *testing.T) {
	code, out, errs := run(t, func(p *Program) {
		p.In = strings.NewReader(`{"answers": {}}`)
		p.Library = func() (*model.Library, error) { panic("secret of a case") }
	}, "eval", "-")
	if code != 70 || out != "" || strings.Contains(errs, "secret") {
		t.Errorf("%d %q %q", code, out, errs)
	}
	if !strings.HasPrefix(errs, "ketacover: internal fault at ketacover/ui.") || strings.Count(errs, "\n") != 2 {
		t.Errorf("%q does not say where", errs)
	}
}

func TestContentThatCannotBeReadIsAnInternalFault(t *testing.T) {
	code, out, errs := run(t, func(p *Program) {
		p.In = strings.NewReader(`{"answers": {}}`)
		p.Library = func() (*model.Library, error) { return nil, errors.New("a.yaml:1: x\nb.yaml:2: y") }
	}, "eval", "-")
	if code != 70 || out != "" || errs != "ketacover: load the content: a.yaml:1: x; b.yaml:2: y\n" {
		t.Errorf("%d %q %q", code, out, errs)
	}
}

func TestInputThatBreaksOffEndsWith74(t *testing.T) {
	broken := func(p *Program) {
		p.In = io.MultiReader(strings.NewReader("purpose\nsleep\nsle"), iotest.ErrReader(errors.New("no line")))
	}
	const brokeOff = ": the input broke off: no line\nhint: do it again with the whole input\n"
	code, out, errs := run(t, broken, "eval", "-")
	if code != 74 || out != "" || errs != "ketacover: read case on standard input"+brokeOff {
		t.Errorf("eval: %d %q %q", code, out, errs)
	}
	// What came before is answered.
	code, out, errs = run(t, broken, "batch", "-")
	if code != 74 || strings.Count(out, "\n") != 2 ||
		errs != "ketacover: batch on standard input"+brokeOff {
		t.Errorf("batch: %d %q %q", code, out, errs)
	}
}

func TestOutputThatCannotBeWrittenIsAFailure(t *testing.T) {
	full := func(p *Program) {
		hold(files{"a.csv": "purpose\n" + strings.Repeat("sleep\n", 300_000), "a": `{"answers": {}}`})(p)
		p.Out = fullDisk{}
	}
	for _, args := range [][]string{{"--version"}, {"eval", "a"}, {"batch", "a.csv"}} {
		code, _, errs := run(t, full, args...)
		if code != 1 || !strings.Contains(errs, ": no room\nhint: ") {
			t.Errorf("%v: %d %q", args, code, errs)
		}
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestErrorsAreOneLineAndAHintWhateverIsInThem(t *testing.T) {
	evil := "a\nb\x1b[2J\u202e"
	for _, args := range [][]string{{evil}, {"--" + evil}, {"eval", evil}, {"batch", evil}, {"open", evil},
		{"eval", "--today", evil, "x"}} {
		code, out, errs := run(t, func(*Program) {}, args...)
		lines := strings.Split(strings.TrimSuffix(errs, "\n"), "\n")
		if code != 2 || out != "" || len(lines) > 2 || !strings.HasPrefix(lines[0], "ketacover: ") {
			t.Errorf("%q: %d %q %q", args, code, out, errs)
		}
		if strings.ContainsAny(errs, "\x1b\u202e") {
			t.Errorf("%q: %q is obeyed by a terminal", args, errs)
		}
	}
}

// locked is a folder in which nothing may be read.
type locked struct{ files }

func (locked) Load(string) ([]byte, record.CaseFile, error) { return nil, nil, fs.ErrPermission }

func (l locked) Cases(string) []string { panic("every file of the folder is read") }

// Where a file is there and cannot be read, no other is looked into.
func TestOnlyAFileThatIsNotThereIsLookedFor(t *testing.T) {
	code, _, errs := run(t, func(p *Program) { p.Store = locked{} }, "open", "mine")
	if code != 2 || !strings.Contains(errs, fs.ErrPermission.Error()) {
		t.Errorf("ends with %d: %s", code, errs)
	}
}
