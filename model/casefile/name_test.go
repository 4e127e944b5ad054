package casefile

import (
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"ketacover/model/record"
)

func TestANameThatWillDoIsKept(t *testing.T) {
	for path, want := range map[string]string{
		"smith":                     "smith.json",
		"smith.json":                "smith.json",
		"smith.case":                "smith.case",
		"My case 2":                 "My case 2.json",
		"../other/smith":            filepath.Join("..", "other", "smith.json"),
		"/a/b/smith.json":           filepath.FromSlash("/a/b/smith.json"),
		"./smith":                   "smith.json",
		"山田":                        "山田.json",
		"می\u200cخواهم":             "می\u200cخواهم.json",
		"console":                   "console.json",
		"com10":                     "com10.json",
		"a\u0300":                   "a\u0300.json",
		"folder\nwith a break/x":    filepath.FromSlash("folder\nwith a break/x.json"),
		strings.Repeat("x", 195):    strings.Repeat("x", 195) + ".json",
		"2026-11-23 denial, second": "2026-11-23 denial, second.json",
	} {
		if got, err := newPath(path); err != nil || got != want {
			t.Errorf("%q: got %q, %v, want %q", path, got, err, want)
		}
	}
}

func TestANameThatWillNotDoIsRefusedWithAdvice(t *testing.T) {
	const controls = "leave out control characters"
	const ends = "leave out the space or the full stop at its ends"
	const signs = `leave out < > : " | ? * \ and /`
	const empty = "give it a name of letters, digits and hyphens"
	const device = "Windows keeps that name for a device: choose another"
	for path, hint := range map[string]string{
		"folder/":                empty,
		".":                      empty,
		"..":                     empty,
		".json":                  empty,
		".hidden":                empty,
		"a\x00b":                 controls,
		"a\nb":                   controls,
		"a\x1b[2Jb":              controls,
		"a\u009bb":               controls,
		"a\u202eb":               controls,
		"a\ufeffb":               controls,
		"\xff":                   controls,
		"a.":                     ends,
		" a":                     ends,
		"a.json ":                ends,
		"a:b":                    signs,
		"a?":                     signs,
		`a\b`:                    signs,
		"con":                    device,
		"NUL.json":               device,
		"Com1.json":              device,
		"lpt³":                   device,
		strings.Repeat("x", 196): "use a shorter name",
		strings.Repeat("山", 70):  "use a shorter name",
	} {
		_, err := newPath(path)
		refused(t, err, record.ErrBadName, ": not a name for a case file")
		var e *Error
		if !errors.As(err, &e) || e.Hint() != hint {
			t.Errorf("%q: got %v, want the hint %q", path, err, hint)
		}
	}
	for _, path := range []string{"", "  ", "\t"} {
		_, err := newPath(path)
		refused(t, err, record.ErrNoName, ": no name was given")
		if strings.Contains(err.Error(), `"`) {
			t.Errorf("%q: %v shows a name that is none", path, err)
		}
	}
	if _, err := New().Create(filepath.Join(t.TempDir(), "a\nb"), nil); err == nil {
		t.Error("made a file with a line break in its name")
	}
}

func TestEveryFaultOfTheDiskHasAHint(t *testing.T) {
	for _, with := range []error{syscall.EIO, syscall.ENOSPC, syscall.EACCES, syscall.EPERM} {
		if e := (&Error{Op: "save", Path: "x", Err: with}); e.Hint() == "" {
			t.Errorf("%v: no hint", e)
		}
	}
}
