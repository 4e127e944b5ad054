package casefile

import (
	"os"
	"path/filepath"
	"testing"

	"ketacover/model/record"
	"ketacover/model/seed"
)

func TestTheVersionBeforeIsKeptAndADamagedFileIsSetAside(t *testing.T) {
	for _, seal := range seals {
		folder := t.TempDir()
		path := filepath.Join(folder, "case.json")
		s := Store{disk: realDisk{}, seal: seal}
		f, err := s.Create(path, []byte("one"))
		if err != nil || s.Backup(path) != "" {
			t.Fatal(err, s.Backup(path))
		}
		for _, text := range []string{"two", "three", "three"} {
			if err := f.Save([]byte(text)); err != nil {
				t.Fatal(err)
			}
		}
		if got := reads(s.Backup(path), seal); got != "two" {
			t.Errorf("the version before is %q", got)
		}
		_ = f.Close()
		for _, aside := range []string{"case.json.damaged", "case.json.damaged-2"} {
			put(t, path, "damaged")
			got, err := s.GoBack(path)
			if err != nil || got != filepath.Join(folder, aside) {
				t.Fatalf("set aside at %s: %v", got, err)
			}
			holds(t, got, "damaged")
			if data, err := s.Read(path); err != nil || string(data) != "two" {
				t.Errorf("holds %q, %v", data, err)
			}
		}
		onlyFiles(t, folder, "case.json", "case.json.bak", "case.json.damaged", "case.json.damaged-2")
		if got := s.Cases(folder); len(got) != 1 {
			t.Errorf("listed as cases: %q", got)
		}
	}
}

func TestWhatIsInThePlaceOfTheVersionBeforeIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "case.json")
	if err := os.Mkdir(path+".bak", 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := New().Create(path, []byte(older))
	if err == nil {
		err = f.Save([]byte(newer))
	}
	if err != nil || f.Note() != record.NoBackup {
		t.Errorf("%v, noted %q", err, f.Note())
	}
	_ = f.Close()
	holds(t, path, newer)
	onlyFiles(t, folder, "case.json", "case.json.bak")
}

// A save that was broken off after the version before was kept leaves the case and that
// version one file: the next save keeps it, and leaves nothing beside them.
func TestASaveAfterOneThatWasBrokenOffLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "case.json")
	put(t, path, older)
	if err := os.Link(path, path+backupEnding); err != nil {
		t.Skip(err)
	}
	_, f, err := New().Load(path)
	if err == nil {
		err = f.Save([]byte(newer))
	}
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	holds(t, path, newer)
	holds(t, path+backupEnding, older)
	onlyFiles(t, folder, "case.json", "case.json.bak")
}

func TestAFileWithoutLinksIsCopiedBefore(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "case.json")
	put(t, path, older)
	_, f, err := Store{disk: &lateDisk{late: func() {}}}.Load(path)
	if err == nil {
		err = f.Save([]byte(newer))
	}
	if err != nil || f.Note() != "" {
		t.Errorf("%v, noted %q", err, f.Note())
	}
	_ = f.Close()
	holds(t, path+".bak", older)
	onlyFiles(t, folder, "case.json", "case.json.bak")
}

// Each cut and each bit that is turned over has to be refused: half a case reads
// like a whole one to nobody.
func TestASealedFileThatIsCutOrChangedIsRefused(t *testing.T) {
	seal := newSeal()
	sealed, err := seal.Seal([]byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	for n := range sealed {
		if plain, err := seal.Open(sealed[:n]); err == nil {
			t.Fatalf("cut at %d: opened as %q", n, plain)
		}
	}
	if plain, err := seal.Open(append(sealed[:len(sealed):len(sealed)], 0)); err == nil {
		t.Errorf("longer: opened as %q", plain)
	}
	rng := seed.Rand(t)
	for range seed.Times(900) {
		bit := rng.IntN(8 * len(sealed))
		changed := append([]byte(nil), sealed...)
		changed[bit/8] ^= 1 << (bit % 8)
		if plain, err := seal.Open(changed); err == nil {
			t.Fatalf("bit %d: opened as %q", bit, plain)
		}
	}
}
