package casefile

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ketacover/model/record"
)

func sumOf(s string) [sha256.Size]byte { return sha256.Sum256([]byte(s)) }

func put(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// anHourAgo makes a file older, so that no test has to wait until another one is younger,
// which takes seconds where a disk counts in seconds.
func anHourAgo(t testing.TB, path string) {
	t.Helper()
	when := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path, when, when); err != nil {
		t.Fatal(err)
	}
}

func holds(t testing.TB, path, want string) {
	t.Helper()
	if data, err := os.ReadFile(path); err != nil || string(data) != want {
		t.Errorf("%s holds %q, %v, want %q", filepath.Base(path), data, err, want)
	}
}

// onlyFiles checks that a folder holds nothing but the named files.
func onlyFiles(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// refused checks what an error is, what it says, and that it helps.
func refused(t *testing.T, err, kind error, says string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || !errors.Is(err, kind) {
		t.Errorf("got %v, want %v", err, kind)
		return
	}
	if !strings.HasSuffix(e.Error(), says) || strings.ContainsAny(e.Error()+e.Hint(), "\n\r") || e.Hint() == "" {
		t.Errorf("got %q, hint %q, want one that ends in %q", e.Error(), e.Hint(), says)
	}
}

func TestAFileIsCreatedSavedAndLoaded(t *testing.T) {
	folder := t.TempDir()
	s := New()
	f, err := s.Create(filepath.Join(folder, "smith"), []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(folder, "smith.json"); f.Path() != want || f.Note() != "" {
		t.Errorf("is at %s, noted %q, want %s", f.Path(), f.Note(), want)
	}
	for _, text := range []string{"two", "", strings.Repeat("x", record.MaxCaseSize), "three"} {
		if err := f.Save([]byte(text)); err != nil {
			t.Fatal(err)
		}
		data, err := s.Read(f.Path())
		if err != nil || string(data) != text {
			t.Fatalf("loaded %d bytes, %v, want %d", len(data), err, len(text))
		}
	}
	onlyFiles(t, folder, lockName("smith.json"), "smith.json", "smith.json.bak")
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	onlyFiles(t, folder, "smith.json", "smith.json.bak")
}

func TestAFileThatExistsIsReplacedOnlyWhenAsked(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "smith.json")
	put(t, path, "theirs")
	_, err := New().Create(path, []byte("ours"))
	refused(t, err, record.ErrExists, `smith.json": the file exists`)
	holds(t, path, "theirs")
	f, err := New().Replace(path, []byte("ours"))
	if err != nil {
		t.Fatal(err)
	}
	holds(t, path, "ours")
	if err := f.Save([]byte("ours again")); err != nil {
		t.Error(err)
	}
	g, err := New().Replace(filepath.Join(folder, "new"), nil)
	if err != nil {
		t.Error(err)
	}
	_, _ = f.Close(), g.Close()
	onlyFiles(t, folder, "new.json", "smith.json", "smith.json.bak")
}

// lateDisk makes a file just before a new one is published.
type lateDisk struct {
	realDisk
	late  func()
	links bool
}

type lateDir struct {
	dir
	disk *lateDisk
}

func (d *lateDisk) openDir(path string) (dir, error) {
	open, err := d.realDisk.openDir(path)
	return lateDir{open, d}, err
}

func (d lateDir) link(from, to string) error {
	d.disk.late()
	if !d.disk.links {
		return errors.ErrUnsupported
	}
	return d.dir.link(from, to)
}

func TestAFileThatAppearsMeanwhileIsNotReplaced(t *testing.T) {
	for _, links := range []bool{true, false} {
		folder := t.TempDir()
		path := filepath.Join(folder, "smith.json")
		d := &lateDisk{late: func() { put(t, path, "theirs") }, links: links}
		_, err := Store{disk: d}.Create(path, []byte("ours"))
		refused(t, err, record.ErrExists, "the file exists")
		holds(t, path, "theirs")
		onlyFiles(t, folder, "smith.json")
		d.late = func() {}
		if f, err := (Store{disk: d}).Create(filepath.Join(folder, "other.json"), []byte("ours")); f.Close() != nil {
			t.Errorf("links %v: %v", links, err)
		}
	}
}

func TestWhatSomeoneElseSavedIsNotOverwritten(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "smith.json")
	put(t, path, "one")
	_, ours, err := New().Load(path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, "theirs") // by a program that knows of no lock
	for range 2 {
		refused(t, ours.Save([]byte("ours")), record.ErrConflict, "someone else changed the file since it was opened")
		holds(t, path, "theirs")
	}
	if err := ours.Save([]byte("theirs")); err != nil {
		t.Errorf("the same words are no conflict: %v", err)
	}
	if err := ours.Save([]byte("ours")); err != nil || ours.Close() != nil {
		t.Error(err)
	}
	onlyFiles(t, folder, "smith.json", "smith.json.bak")
}

func TestAFileThatIsGoneIsMadeAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "smith.json")
	f, err := New().Create(path, []byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("two")); err != nil {
		t.Error(err)
	}
	holds(t, path, "two")
}

func TestWhatIsTooLargeIsNeitherReadNorWritten(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "large.json")
	put(t, path, "")
	if err := os.Truncate(path, 1<<30); err != nil {
		t.Fatal(err)
	}
	_, _, err := New().Load(path)
	refused(t, err, record.ErrTooLarge, "larger than the 16 MiB that a case may take")
	_, err = New().Create(filepath.Join(folder, "new"), make([]byte, record.MaxCaseSize+1))
	refused(t, err, record.ErrTooLarge, "larger than the 16 MiB that a case may take")
	onlyFiles(t, folder, "large.json")
}

func TestAFolderThatIsMissingIsNamed(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing", "smith.json")
	_, err := New().Create(missing, nil)
	refused(t, err, fs.ErrNotExist, `smith.json": no such file or folder`)
	_, _, err = New().Load(missing)
	refused(t, err, fs.ErrNotExist, `smith.json": no such file or folder`)
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, "")
	_, err = New().Create(filepath.Join(file, "smith"), nil)
	refused(t, err, errNotFolder, "not a folder")
	_, _, err = New().Load(filepath.Dir(file))
	refused(t, err, record.ErrNotRegular, "not a plain file: it is a folder")
}

func BenchmarkSave(b *testing.B) {
	path := filepath.Join(b.TempDir(), "case.json")
	data := []byte(strings.Repeat("x", 20_000))
	b.Run("protocol", func(b *testing.B) {
		f, err := New().Replace(path, data)
		for b.Loop() && err == nil {
			err = f.Save(data)
		}
		if err != nil {
			b.Fatal(err)
		}
	})
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			f, _ := os.Create(path + ".tmp")
			_, _ = f.Write(data)
			_ = f.Sync()
			_ = f.Close()
			_ = os.Rename(path+".tmp", path)
			d, _ := os.Open(filepath.Dir(path))
			_ = d.Sync()
			_ = d.Close()
		}
	})
}
