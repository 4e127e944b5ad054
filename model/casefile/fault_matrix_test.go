package casefile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"

	"ketacover/model/record"
	"ketacover/model/seed"
)

const older, newer = "what was saved before", "what is saved now, and longer"

// attempt is one way to save.
type attempt struct {
	name string
	old  bool // there is an older version
	run  func(s Store, path string) (record.CaseFile, error)
}

var attempts = []attempt{
	{"save", true, func(s Store, path string) (record.CaseFile, error) {
		f := &File{disk: s.disk, path: path, seal: s.seal, seen: onDisk(path)}
		return f, f.Save([]byte(newer))
	}},
	{"save of a file that is gone", false, func(s Store, path string) (record.CaseFile, error) {
		f := &File{disk: s.disk, path: path, seal: s.seal, seen: sumOf(older)}
		return f, f.Save([]byte(newer))
	}},
	{"create", false, func(s Store, path string) (record.CaseFile, error) { return s.Create(path, []byte(newer)) }},
	{"replace", true, func(s Store, path string) (record.CaseFile, error) { return s.Replace(path, []byte(newer)) }},
}

// onDisk is the checksum of a file.
func onDisk(path string) [sha256.Size]byte {
	data, _ := os.ReadFile(path)
	return sha256.Sum256(data)
}

// seals are the ways in which a case lies on the disk: open, and encrypted.
var seals = []sealer{nil, newSeal()}

func newSeal() *ageSeal {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		panic(err)
	}
	return newAgeSeal(identity)
}

// reads is what a file holds for those who have the key; what cannot be opened
// is none that was ever saved.
func reads(path string, seal sealer) string {
	data, err := os.ReadFile(path)
	if err == nil && seal != nil {
		if data, err = seal.Open(data); err != nil {
			return "not to be opened"
		}
	}
	return string(data)
}

// outcome runs one attempt on a disk that fails, in a folder of its own, and
// returns what the file holds after it and what else lies beside it, but for the
// version before and the file of the lock.
func outcome(t *testing.T, a attempt, d *faultDisk) (holds string, beside []string, err error) {
	t.Helper()
	folder := inMemory(t)
	path := filepath.Join(folder, "case.json")
	if a.old {
		text := []byte(older)
		if d.seal != nil {
			text, _ = d.seal.Seal(text)
		}
		put(t, path, string(text))
	}
	d.disk = realDisk{}
	f, err := a.run(Store{disk: d, seal: d.seal}, path)
	d.saved = len(d.ops)
	if file, ok := f.(*File); ok && file != nil {
		_ = file.Close()
	}
	entries, listErr := os.ReadDir(folder)
	if listErr != nil {
		t.Fatal(listErr)
	}
	for _, e := range entries {
		switch {
		case e.Name() == "case.json", strings.HasSuffix(e.Name(), lockSuffix):
		case e.Name() == "case.json.bak":
			if before := reads(filepath.Join(folder, e.Name()), d.seal); before != older {
				t.Errorf("%s: the version before is %q", a.name, before)
			}
		default:
			beside = append(beside, e.Name())
		}
	}
	return reads(path, d.seal), beside, err
}

// each runs an attempt with a fault at its first operation, its second, and
// so on, until none is left to fail.
func each(
	t *testing.T, a attempt, fault faultDisk, injected *int,
	check func(d *faultDisk, err error, holds string, beside []string),
) {
	t.Helper()
	for n := 1; ; n++ {
		d := fault
		d.fails = n
		holds, beside, err := outcome(t, a, &d)
		if n > d.saved {
			if err != nil || holds != newer || n < 20 {
				t.Errorf("without a fault in %d operations: %v, %q", len(d.ops), err, holds)
			}
			return
		}
		before := ""
		if a.old {
			before = older
		}
		*injected++
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
	injected := 0
	defer func() { t.Logf("%d faults", injected) }()
	harmless := []string{"close folder", "remove", "names", "lock fstat", "lock close"}
	locking := []string{"lock", "open lock", "lock write", "lock truncate", "lstat"}
	for _, a := range attempts {
		for _, with := range faults[:min(seed.Times(len(faults)+3), len(faults))] { // of three kinds, or all
			for i := range 2 * len(seals) {
				after, seal := i%2 == 1, seals[i/2]
				each(t, a, faultDisk{with: with, after: after, seal: seal}, &injected, func(d *faultDisk, err error, holds string,
					beside []string) {
					at := fmt.Sprintf("%s: %v at %d, %s, after %v", a.name, with, d.fails, d.ops[d.fails-1], after)
					if len(beside) > 0 {
						t.Errorf("%s: left %v", at, beside)
					}
					degrades := unsupported(with) && (d.did("chmod", "link", "flush folder") || d.did(locking...)) ||
						errors.Is(with, os.ErrPermission) && d.did("chmod", "link") || unkept(d, with) ||
						d.did("lstat") && d.ops[d.fails-2] == "lock fstat" || // once more, then
						d.did("fstat") && d.ops[d.fails-2] == "chmod" // noted: others may read it
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

// unkept reports whether the fault was at keeping the version before, which some
// file systems cannot.
func unkept(d *faultDisk, with error) bool {
	cannot := unsupported(with) || errors.Is(with, os.ErrPermission)
	return cannot && d.did("rename") && slices.Contains(d.ops[d.fails:], "rename")
}

func TestAPowerCutAtAnyOperationLeavesTheOldOrTheNew(t *testing.T) {
	for i := range len(attempts) * len(seals) {
		a := attempts[i/len(seals)]
		seal := seals[i%len(seals)]
		each(t, a, faultDisk{with: errCut, cut: true, seal: seal}, new(int), func(d *faultDisk, err error, _ string,
			beside []string) {
			if err == nil && !d.did("close folder", "close", "remove", "names", "lock fstat") {
				t.Errorf("%s: cut at %s: not reported", a.name, d.ops[d.fails-1])
			}
			if len(beside) > 2 || slices.ContainsFunc(beside, isNoTemp) {
				t.Errorf("%s: cut at %s: left %v", a.name, d.ops[d.fails-1], beside)
			}
			if n := len(d.ops) - d.fails; n > 6 {
				t.Errorf("%s: cut at %s: tried %d operations more", a.name, d.ops[d.fails-1], n)
			}
		})
	}
}

func isNoTemp(name string) bool {
	return !strings.HasPrefix(name, tempPrefix) || !strings.HasSuffix(name, tempSuffix)
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
		s := Store{disk: d}
		f, err := s.Create(path, []byte(older))
		if err != nil || f.Note() != "" {
			t.Fatal(err, f.Note())
		}
		d.fails = len(d.ops) + slices.Index(savingOps, "flush folder") + 1 - len(lockingOps) // it is ours already
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
var savingOps = slices.Concat(
	[]string{"open folder", "lstat"}, lockingOps,
	[]string{"open", "fstat", "read", "read", "close"}, stagingOps,
	[]string{"lstat", "link", "rename"}, // the version before
	[]string{"rename", "flush folder", "close folder"},
)

var lockingOps = []string{"lstat", "open lock", "lock", "lock fstat", "lstat", "lock truncate", "lock write", "names",
	"lock fstat"}

var stagingOps = []string{"create", "chmod", "fstat", "write", "flush", "close",
	"open", "fstat", "read", "read", "close"}

func TestTheStepsOfASaveAreInOrder(t *testing.T) {
	d := &faultDisk{}
	if _, _, err := outcome(t, attempts[0], d); err != nil || !slices.Equal(d.ops[:d.saved], savingOps) {
		t.Errorf("got %v, %q", err, d.ops)
	}
	creating := slices.Concat(savingOps[:2], lockingOps, []string{"lstat"}, stagingOps,
		[]string{"link", "remove", "flush folder", "close folder"})
	d = &faultDisk{}
	if _, _, err := outcome(t, attempts[2], d); err != nil || !slices.Equal(d.ops[:d.saved], creating) {
		t.Errorf("got %v, %q", err, d.ops)
	}
}
