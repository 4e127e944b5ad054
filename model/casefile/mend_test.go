package casefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ketacover/model/record"
)

// pathIn is the file of a case in a vault.
func pathIn(v *Vault, id string) string {
	s, _ := v.in.room()
	return filepath.Join(v.in.folder, casesFolder, id+s.ending())
}

// A case that is damaged is listed as the version before says it, and opening it goes
// back to that one; the damaged one is set aside under a name that is told.
func TestADamagedCaseOfAVaultFallsBackToTheVersionBefore(t *testing.T) {
	for _, secret := range []string{"", passphrase} {
		v := newVault(t, secret)
		id := add(t, v, "anna")
		_, f, err := v.Open(id)
		if err == nil {
			err = errors.Join(f.Save([]byte("anna 2")), f.Save([]byte("anna 3")), f.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
		path := pathIn(v, id)
		put(t, path, "damaged")
		list, err := v.Cases()
		if err != nil || len(list) != 1 || !list[0].Damaged || !list[0].Before || list[0].Label.Name != "anna 2" {
			t.Errorf("lists %+v, %v", list, err)
		}
		holds(t, path, "damaged") // to list is not to mend
		data, f, err := v.Open(id)
		if err != nil || string(data) != "anna 2" {
			t.Fatalf("opens as %q, %v", data, err)
		}
		if note := string(f.Note()); !strings.Contains(note, filepath.Base(path)+".damaged") {
			t.Errorf("noted %q", note)
		}
		holds(t, path+".damaged", "damaged")
		if err := errors.Join(f.Save([]byte("anna 4")), f.Close()); err != nil {
			t.Error(err)
		}
		if list, err := v.Cases(); err != nil || list[0].Damaged || list[0].Label.Name != "anna 4" {
			t.Errorf("mended it is listed as %+v, %v", list, err)
		}
		// Where the version before is no better, it stays as it is, and is said to be so.
		put(t, path, "damaged")
		put(t, path+backupEnding, "damaged too")
		if list, err := v.Cases(); err != nil || !list[0].Damaged || list[0].Before {
			t.Errorf("lists %+v, %v", list, err)
		}
		if data, f, err := v.Open(id); err == nil && (string(data) != "damaged" || f.Close() != nil) {
			t.Errorf("opens as %q", data)
		}
		holds(t, path, "damaged")
	}
}

// What a newer program saved is whole: nothing is put in its place.
func TestACaseOfANewerProgramIsNoDamage(t *testing.T) {
	v := newVault(t, "")
	id := add(t, v, "anna")
	_, f, err := v.Open(id)
	if err == nil {
		err = errors.Join(f.Save([]byte("newer format")), f.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	if list, err := v.Cases(); err != nil || !list[0].Newer || list[0].Damaged || list[0].Before {
		t.Errorf("lists %+v, %v", list, err)
	}
	data, f, err := v.Open(id)
	if err != nil || string(data) != "newer format" || f.Close() != nil {
		t.Errorf("opens as %q, %v", data, err)
	}
	onlyFiles(t, filepath.Join(v.in.folder, casesFolder), id+".json", id+".json.bak")
}

func TestADamagedCaseThatAnotherProgramHasStays(t *testing.T) {
	v := newVault(t, "")
	id := add(t, v, "anna")
	_, f, err := v.Open(id)
	if err == nil {
		err = f.Save([]byte("anna 2"))
	}
	if err != nil {
		t.Fatal(err)
	}
	put(t, pathIn(v, id), "damaged")
	if data, second, err := again(v).Open(id); err == nil && (string(data) != "damaged" || second.Held() == nil) {
		t.Errorf("opens as %q", data)
	}
	holds(t, pathIn(v, id), "damaged")
	_ = f.Close()
}

// formatted is a case as a program of some version saves it, as far as the store looks.
func formatted(version int, text string) string {
	return fmt.Sprintf(`{"format": "ketacover-case", "version": %d, "answers": {"name": "%s"}}`, version, text)
}

// The last version in an older format is kept for good, once, and goes where the case
// goes.
func TestAnOlderFormatIsKeptOnce(t *testing.T) {
	for _, seal := range seals {
		folder := t.TempDir()
		path := filepath.Join(folder, "case.json")
		s := Store{disk: realDisk{}, seal: seal}
		f, err := s.Create(path, []byte(formatted(1, "a")))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{formatted(1, "b"), formatted(2, "c"), formatted(2, "d"), formatted(1, "e"),
			formatted(2, "f")} {
			if err := f.Save([]byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		if got := reads(path+".v1.bak", seal); got != formatted(1, "b") {
			t.Errorf("kept of version 1: %s", got)
		}
		_ = f.Close()
		// Opened by a later program.
		other := filepath.Join(folder, "other.json")
		if f, err = s.Create(other, []byte(formatted(1, "a"))); err == nil {
			err = f.Close()
		}
		if err == nil {
			_, f, err = s.Load(other)
		}
		if err == nil {
			err = errors.Join(f.Save([]byte(formatted(3, "b"))), f.Close())
		}
		if got := reads(other+".v1.bak", seal); err != nil || got != formatted(1, "a") {
			t.Errorf("kept: %s, %v", got, err)
		}
		onlyFiles(t, folder, "case.json", "case.json.bak", "case.json.v1.bak", "other.json", "other.json.bak",
			"other.json.v1.bak")
	}
}

// A file system without links, and faults at each operation: an older format is kept,
// or the case is what it was.
func TestAnOlderFormatIsKeptWhateverFails(t *testing.T) {
	for _, with := range faults {
		for n := 1; ; n++ {
			path := filepath.Join(inMemory(t), "case.json")
			put(t, path, formatted(1, "a"))
			_, loaded, err := New().Load(path)
			if err != nil {
				t.Fatal(err)
			}
			f, _ := loaded.(*File)
			d := &faultDisk{disk: realDisk{}, fails: n, with: with, after: n%2 == 0}
			f.disk = d
			err = f.Save([]byte(formatted(2, "b")))
			_ = f.Close()
			now, kept := reads(path, nil), reads(path+".v1.bak", nil)
			at := fmt.Sprintf("%v at %d: %v, holds %s, kept %s", with, n, err, now, kept)
			switch {
			case now == formatted(1, "a") && err != nil:
			case now != formatted(2, "b"):
				t.Error(at)
			case kept != formatted(1, "a") && !strings.Contains(string(f.Note()), string(record.NoBackup)):
				t.Error(at, "and nothing was said")
			}
			if n > len(d.ops) {
				break
			}
		}
	}
}

func TestWhatIsKeptOfACaseGoesToTheBinWithIt(t *testing.T) {
	v := newVault(t, "")
	id, other := add(t, v, formatted(1, "a")), add(t, v, "bert")
	_, f, err := v.Open(id)
	if err == nil {
		err = errors.Join(f.Save([]byte(formatted(2, "b"))), f.Close())
	}
	put(t, pathIn(v, id)+damagedEnding, "damaged")
	if err = errors.Join(err, v.Remove(id)); err != nil {
		t.Fatal(err)
	}
	all := []string{id + ".json", id + ".json.bak", id + ".json.damaged", id + ".json.v1.bak"}
	onlyFiles(t, filepath.Join(v.in.folder, casesFolder), other+".json")
	onlyFiles(t, filepath.Join(v.in.folder, binFolder), all...)
	if err := v.Restore(id); err != nil {
		t.Fatal(err)
	}
	if err := v.Protect(nil, []byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	nothingOpen(t, v.in.folder, "ketacover-case", "damaged\"")
	if err := errors.Join(v.Remove(id), v.Empty()); err != nil {
		t.Fatal(err)
	}
	onlyFiles(t, filepath.Join(v.in.folder, binFolder))
}

// A case that a killed program left open in a protected vault is in the list, is
// encrypted before it is opened, and not opened while another program has it.
func TestWhatWasLeftOpenInAProtectedVaultIsListedAndEncrypted(t *testing.T) {
	v := newVault(t, passphrase)
	add(t, v, "anna")
	id := "aaaaaaaaaaaaaaaaaaaaaaaaaa"
	open := filepath.Join(v.in.folder, casesFolder, id+extension)
	put(t, open, "bert")
	if got := namesOf(t, v); got != "anna bert" {
		t.Errorf("lists %s", got)
	}
	_, held, err := New().Load(open)
	if err != nil {
		t.Fatal(err)
	}
	next := again(v)
	if err := next.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, next); got != "anna bert" {
		t.Errorf("while it is open elsewhere the list is %s", got)
	}
	if _, _, err := next.Open(id); !errors.Is(err, record.ErrHeld) {
		t.Errorf("opened while another program has it: %v", err)
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	data, f, err := next.Open(id)
	if err != nil || string(data) != "bert" {
		t.Fatalf("%q, %v", data, err)
	}
	if err := errors.Join(f.Save([]byte("bert 2")), f.Close()); err != nil {
		t.Error(err)
	}
	nothingOpen(t, v.in.folder, "bert")
	if got := namesOf(t, next); got != "anna bert 2" {
		t.Errorf("lists %s", got)
	}
}

// Where a case was encrypted before, that one counts, also while another program has the
// open one that was left beside it.
func TestACaseThatWasEncryptedBeforeOpensBesideWhatWasLeft(t *testing.T) {
	v := newVault(t, passphrase)
	id := add(t, v, "anna")
	open := filepath.Join(v.in.folder, casesFolder, id+extension)
	put(t, open, "left")
	_, held, err := New().Load(open)
	if err != nil {
		t.Fatal(err)
	}
	data, f, err := v.Open(id)
	if err != nil || string(data) != "anna" {
		t.Fatalf("%q, %v", data, err)
	}
	if err := errors.Join(f.Close(), held.Close()); err != nil {
		t.Fatal(err)
	}
	if data, err := v.Read(id); err != nil || string(data) != "anna" {
		t.Errorf("%q, %v", data, err)
	}
	nothingOpen(t, v.in.folder, "left")
}

// Another program may write over a file in its place, which leaves the folder as it
// was.
func TestWhatAnotherProgramWritesInItsPlaceIsListed(t *testing.T) {
	v := newVault(t, "")
	id := add(t, v, "anna")
	for _, text := range []string{"bert", "cleo"} {
		anHourAgo(t, pathIn(v, id)) // the index is younger than the case
		_ = namesOf(t, v)
		f, err := os.OpenFile(pathIn(v, id), os.O_WRONLY, 0)
		if err == nil {
			_, err = f.WriteString(text)
		}
		if err != nil || f.Close() != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, v); got != text {
			t.Errorf("lists %s, and it holds %s", got, text)
		}
	}
}

// A clock may be wrong, and be set right: what is listed goes by whether a file has
// another time, never by which is the later.
func TestAWrongClockHidesNothing(t *testing.T) {
	v := newVault(t, "")
	id := add(t, v, "anna")
	for i, year := range []int{1970, 2038, 2026, 2106, 1980} {
		text := fmt.Sprint("year", year)
		_, f, err := v.Open(id)
		if err == nil {
			err = errors.Join(f.Save([]byte(text)), f.Close())
		}
		day := time.Date(year, 1, 19+i, 3, 14, 8, 0, time.UTC)
		if err = errors.Join(err, os.Chtimes(pathIn(v, id), day, day)); err != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, v); got != text {
			t.Errorf("in %d it lists %s", year, got)
		}
	}
}
