package casefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"ketacover/model/record"
)

func TestARescueFileStandsBesideItsCase(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"smith.json", "smith.case", "dr.smith.json", "smith"} {
		path := filepath.Join(folder, name)
		put(t, path, older)
		for n, text := range []string{"one", "two", "three"} {
			f, err := New().Rescue(path, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if f.Rescues() != path {
				t.Errorf("%s is for %q, want %q", f.Path(), f.Rescues(), path)
			}
			again, err := New().Rescue(f.Path(), []byte("of a rescue"))
			if err != nil || again.Rescues() != path {
				t.Errorf("what is kept of %s is for %q: %v", f.Path(), again.Rescues(), err)
			}
			if err := again.Discard(); err != nil {
				t.Error(err)
			}
			if list := New().Rescued(path); len(list) != n+1 || list[n] != f.Path() {
				t.Errorf("%s: %d is not the newest of %v", path, n, list)
			}
			holds(t, f.Path(), text)
		}
		holds(t, path, older)
	}
}

func TestARescueFileIsForItsOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such modes there")
	}
	folder := filepath.Join(t.TempDir(), "state", "ketacover")
	f, err := New().Rescue(filepath.Join(folder, "answers.json"), []byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{f.Path(): 0o600, folder: 0o700, filepath.Dir(folder): 0o700} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
}

func TestOnlyARescueFileAsItWasReadIsTakenAway(t *testing.T) {
	path := filepath.Join(t.TempDir(), "smith.json")
	put(t, path, older)
	_, f, err := New().Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Discard(); !errors.Is(err, errNotRescue) {
		t.Errorf("a case is taken away: %v", err)
	}
	kept, err := New().Rescue(path, []byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	put(t, kept.Path(), "changed by another")
	if err := kept.Discard(); !errors.Is(err, errNotRescue) {
		t.Errorf("a rescue file that was changed is taken away: %v", err)
	}
	holds(t, path, older)
	holds(t, kept.Path(), "changed by another")
}

func TestARescueAnswersEveryFault(t *testing.T) {
	for _, with := range faults {
		for n := 1; ; n++ {
			path := filepath.Join(inMemory(t), "new", "smith.json")
			d := &faultDisk{disk: realDisk{}, with: with, fails: n}
			f, err := Store{disk: d}.Rescue(path, []byte(newer))
			if n > len(d.ops) {
				break
			}
			switch {
			case err == nil:
				holds(t, f.Path(), newer)
			case len(New().Rescued(path)) > 0:
				t.Errorf("%v at %d, %s: %v, and yet a file is there", with, n, d.ops[n-1], err)
			}
		}
	}
}

func TestCasesOfAFolder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.json", "a.json", "letter.pdf", ".hidden.json"} {
		put(t, filepath.Join(folder, name), older)
	}
	if err := os.Mkdir(filepath.Join(folder, "folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := New().Cases(folder); !slices.Equal(got, []string{"a.json", "b.json"}) {
		t.Errorf("got %v", got)
	}
	if got := New().Cases(filepath.Join(folder, "none")); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestTheNameThatWasTypedOpensTheCase(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	t.Setenv("HOME", folder)
	t.Setenv("USERPROFILE", folder)
	for typed, want := range map[string]string{
		"smith": "smith.json", "./smith": "smith.json", "dr.smith.json": "dr.smith.json", "山田": "山田.json",
		"~/smith": "smith.json",
	} {
		f, err := New().Create(typed, []byte(newer))
		if err != nil {
			t.Fatal(err)
		}
		data, again, err := New().Load(typed)
		if err != nil || string(data) != newer || filepath.Clean(again.Path()) != f.Path() {
			t.Errorf("%q: %v", typed, err)
		}
		holds(t, filepath.Join(folder, want), newer)
		if again.Held() == nil {
			t.Errorf("%q: two have it open", typed)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
		if err := os.Remove(filepath.Join(folder, want)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("smith", 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, "smith.json", older)
	if data, _, err := New().Load("smith"); err != nil || string(data) != older {
		t.Errorf("a folder of that name is in the way: %v", err)
	}
	if _, _, err := New().Load("jones"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	_, _, err := New().Load("")
	refused(t, err, record.ErrNoName, "load case: no name was given")
}

func TestAReadOnlyFileIsAskedAbout(t *testing.T) {
	path := filepath.Join(t.TempDir(), "smith.json")
	put(t, path, older)
	_, f, err := New().Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte(newer)); !errors.Is(err, record.ErrReadOnly) {
		t.Errorf("saved over a read-only file: %v", err)
	}
	if _, err := New().Create(path, []byte(newer)); !errors.Is(err, record.ErrExists) ||
		!errors.Is(err, record.ErrReadOnly) {
		t.Errorf("got %v", err)
	}
	holds(t, path, older)
	if runtime.GOOS == "windows" {
		return // there it takes another program to write over it
	}
	f.Unlock()
	if err := f.Save([]byte(newer)); err != nil {
		t.Fatal(err)
	}
	holds(t, path, newer)
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o400 {
		t.Errorf("%v, %v: want it marked as before, and closed to others", info.Mode(), err)
	}
	if _, err := New().Replace(path, []byte(older)); !errors.Is(err, record.ErrHeld) {
		t.Errorf("replaced while another has it open: %v", err)
	}
	_ = f.Close()
	if _, err := New().Replace(path, []byte(older)); err != nil {
		t.Errorf("the person said that it may be replaced: %v", err)
	}
	other := filepath.Join(filepath.Dir(path), "other.json")
	put(t, other, older)
	_, g, _ := New().Load(other)
	g.Unlock()
	put(t, other, "changed by another")
	if err := g.Save([]byte(newer)); !errors.Is(err, record.ErrConflict) {
		t.Errorf("a word about the mark is none about what another wrote: %v", err)
	}
}
