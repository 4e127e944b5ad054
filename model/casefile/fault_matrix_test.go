package casefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ketacover/model/record"
)

const older, newer = "what was saved before", "what is saved now, and longer"

// attempt is one way to save.
type attempt struct {
	name string
	old  bool // there is an older version
	run  func(s Store, path string) error
}

var attempts = []attempt{
	{"save", true, func(s Store, path string) error {
		f := &File{disk: s.disk, path: path, seen: sumOf(older)}
		return f.Save([]byte(newer))
	}},
	{"save of a file that is gone", false, func(s Store, path string) error {
		f := &File{disk: s.disk, path: path, seen: sumOf(older)}
		return f.Save([]byte(newer))
	}},
	{"create", false, func(s Store, path string) error {
		_, err := s.Create(path, []byte(newer))
		return err
	}},
	{"replace", true, func(s Store, path string) error {
		_, err := s.Replace(path, []byte(newer))
		return err
	}},
}

// outcome runs one attempt on a disk that fails, in a folder of its own, and
// returns what the file holds after it and what else lies beside it.
func outcome(t *testing.T, a attempt, d *faultDisk) (holds string, beside []string, err error) {
	t.Helper()
	folder := t.TempDir()
	path := filepath.Join(folder, "case.json")
	if a.old {
		put(t, path, older)
	}
	d.disk = realDisk{}
	err = a.run(Store{d}, path)
	data, readErr := os.ReadFile(path)
	if readErr == nil {
		holds = string(data)
	}
	entries, listErr := os.ReadDir(folder)
	if listErr != nil {
		t.Fatal(listErr)
	}
	for _, e := range entries {
		if e.Name() != "case.json" {
			beside = append(beside, e.Name())
		}
	}
	return holds, beside, err
}

// each runs an attempt with a fault at its first operation, its second, and
// so on, until none is left to fail.
func each(
	t *testing.T, a attempt, fault faultDisk, check func(d *faultDisk, err error, holds string, beside []string),
) {
	t.Helper()
	for n := 1; ; n++ {
		d := fault
		d.fails = n
		holds, beside, err := outcome(t, a, &d)
		if n > len(d.ops) {
			if err != nil || holds != newer || n < 12 {
				t.Errorf("without a fault in %d operations: %v, %q", len(d.ops), err, holds)
			}
			return
		}
		before := ""
		if a.old {
			before = older
		}
		at := fmt.Sprintf("%s: %v at %d, %s", a.name, d.with, n, d.ops[n-1])
		if holds != newer && holds != before {
			t.Errorf("%s: the file holds %q", at, holds)
		}
		if err == nil && holds != newer {
			t.Errorf("%s: nothing was reported and nothing saved", at)
		}
		if err != nil && strings.ContainsAny(err.Error(), "\n\r") {
			t.Errorf("%s: not one line: %v", at, err)
		}
		if errors.Is(err, record.ErrNotConfirmed) && holds != newer {
			t.Errorf("%s: said to be saved: %v", at, err)
		}
		check(&d, err, holds, beside)
	}
}

func TestAFaultAtAnyOperationLeavesTheOldOrTheNewAndSaysSo(t *testing.T) {
	// Closing what was only read cannot lose anything.
	harmless := []string{"close folder", "remove"}
	for _, a := range attempts {
		for _, with := range faults {
			for _, after := range []bool{false, true} {
				each(t, a, faultDisk{with: with, after: after}, func(d *faultDisk, err error, holds string, beside []string) {
					at := fmt.Sprintf("%s: %v at %d, %s, after %v", a.name, with, d.fails, d.ops[d.fails-1], after)
					if len(beside) > 0 {
						t.Errorf("%s: left %v", at, beside)
					}
					degrades := unsupported(with) && d.did("chmod", "link", "flush folder") ||
						errors.Is(with, os.ErrPermission) && d.did("chmod", "link")
					if err == nil && !degrades && !d.did(harmless...) && !closesWhatWasRead(d) {
						t.Errorf("%s: not reported", at)
					}
					if err != nil && !errors.Is(err, with) && !errors.Is(err, record.ErrExists) {
						t.Errorf("%s: reported as %v", at, err)
					}
				})
			}
		}
	}
}

// closesWhatWasRead reports whether the fault was at closing a file that was
// read, which is every one but the first closed after it was written.
func closesWhatWasRead(d *faultDisk) bool {
	return d.did("close") && d.ops[d.fails-2] != "flush"
}

func TestAPowerCutAtAnyOperationLeavesTheOldOrTheNew(t *testing.T) {
	for _, a := range attempts {
		each(t, a, faultDisk{with: errCut, cut: true}, func(d *faultDisk, err error, holds string, beside []string) {
			if err == nil && !d.did("close folder", "close") {
				t.Errorf("%s: cut at %s: not reported", a.name, d.ops[d.fails-1])
			}
			if len(beside) > 1 || len(beside) == 1 && !strings.HasPrefix(beside[0], tempPrefix) {
				t.Errorf("%s: cut at %s: left %v", a.name, d.ops[d.fails-1], beside)
			}
			if n := len(d.ops) - d.fails; n > 6 {
				t.Errorf("%s: cut at %s: tried %d operations more", a.name, d.ops[d.fails-1], n)
			}
		})
	}
}

func TestADiskThatLiesIsFoundOut(t *testing.T) {
	for _, a := range attempts {
		holds, beside, err := outcome(t, a, &faultDisk{lies: true})
		if !errors.Is(err, record.ErrNotVerified) || holds == newer || len(beside) > 0 {
			t.Errorf("%s: %v, holds %q, beside it %v", a.name, err, holds, beside)
		}
	}
}

func TestAFolderThatCannotBeFlushedIsNoted(t *testing.T) {
	for _, with := range faults {
		d := &faultDisk{disk: realDisk{}, with: with}
		path := filepath.Join(t.TempDir(), "case.json")
		s := Store{d}
		f, err := s.Create(path, []byte(older))
		if err != nil || f.Note() != "" {
			t.Fatal(err, f.Note())
		}
		d.fails = len(d.ops) + slices.Index(savingOps, "flush folder") + 1
		err = f.Save([]byte(newer))
		switch {
		case unsupported(with):
			if err != nil || f.Note() != record.NotFlushed {
				t.Errorf("%v: got %v, noted %q", with, err, f.Note())
			}
		case !errors.Is(err, record.ErrNotConfirmed) || !errors.Is(err, with):
			t.Errorf("%v: got %v", with, err)
		}
		// What was not confirmed can be saved once more.
		if err := f.Save([]byte(newer)); err != nil || f.Note() != "" {
			t.Errorf("%v: once more: %v, noted %q", with, err, f.Note())
		}
	}
}

// savingOps are the steps of doc.go, in the order in which no power cut can
// lose a case.
var savingOps = []string{
	"open folder", "lstat",
	"open", "fstat", "read", "read", "close",
	"create", "chmod", "write", "flush", "close",
	"open", "fstat", "read", "read", "close",
	"rename", "flush folder", "close folder",
}

func TestTheStepsOfASaveAreInOrder(t *testing.T) {
	d := &faultDisk{}
	if _, _, err := outcome(t, attempts[0], d); err != nil || !slices.Equal(d.ops, savingOps) {
		t.Errorf("got %v, %q", err, d.ops)
	}
	creating := slices.Concat(savingOps[:2], savingOps[7:17], []string{"link", "remove", "flush folder", "close folder"})
	d = &faultDisk{}
	if _, _, err := outcome(t, attempts[2], d); err != nil || !slices.Equal(d.ops, creating) {
		t.Errorf("got %v, %q", err, d.ops)
	}
}
