package casefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"ketacover/model/record"
)

func TestAPaperIsWrittenForItsOwnerOnlyAndNeverOverAnother(t *testing.T) {
	folder := t.TempDir()
	for _, ending := range record.PaperEndings {
		path := filepath.Join(folder, "report"+ending)
		if note, err := New().WritePaper(path, []byte("first"), false); err != nil || note != "" {
			t.Fatalf("%s: %q, %v", ending, note, err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != ownerOnly {
			t.Errorf("%s: mode %v, %v", ending, info.Mode(), err)
		}
		_, err := New().WritePaper(path, []byte("second"), false)
		refused(t, err, record.ErrExists, `report`+ending+`": the file exists`)
		holds(t, path, "first")
		if _, err := New().WritePaper(path, []byte("third"), true); err != nil {
			t.Error(err)
		}
		holds(t, path, "third")
	}
	if entries, _ := os.ReadDir(folder); len(entries) != len(record.PaperEndings) {
		t.Errorf("something else lies beside the papers: %v", entries)
	}
}

// A file that goes along is read whole, and refused at once where it is no plain file
// or too large.
func TestAFileThatGoesAlongIsReadWithinItsLimit(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "denial.pdf")
	if err := os.WriteFile(path, []byte("twelve bytes"), ownerOnly); err != nil {
		t.Fatal(err)
	}
	if data, err := New().ReadPaper(path, 12); err != nil || string(data) != "twelve bytes" {
		t.Errorf("%q, %v", data, err)
	}
	_, err := New().ReadPaper(path, 11)
	refused(t, err, record.ErrTooLarge, `larger than the 16 MiB that a case may take`)
	_, err = New().ReadPaper(folder, 12)
	refused(t, err, record.ErrNotRegular, `it is a folder`)
	_, err = New().ReadPaper(filepath.Join(folder, "none.pdf"), 12)
	refused(t, err, fs.ErrNotExist, `no such file or folder`)
	_, err = New().ReadPaper(" ", 12)
	refused(t, err, record.ErrNoName, `read paper: no name was given`)
}

func TestAPaperNeedsTheNameOfAPaper(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"case.json", "report", "report.exe", ".pdf", "a:b.pdf", "con.txt", "a\u202efdp.pdf"} {
		_, err := New().WritePaper(filepath.Join(folder, name), []byte("x"), true)
		refused(t, err, record.ErrBadPaper, "not a name for a paper")
	}
	onlyFiles(t, folder)
}

func TestAPaperThatCannotBeWrittenLeavesWhatWasThere(t *testing.T) {
	for fails, failed := 1, true; failed; fails++ {
		path := filepath.Join(t.TempDir(), "report.pdf")
		put(t, path, older)
		full := &faultDisk{disk: realDisk{}, fails: fails, with: syscall.ENOSPC}
		_, err := Store{disk: full}.WritePaper(path, []byte(newer), true)
		failed = len(full.ops) >= fails
		want := older
		if err == nil || errors.Is(err, record.ErrNotConfirmed) {
			want = newer
		}
		holds(t, path, want)
	}
	_, err := New().WritePaper(filepath.Join(t.TempDir(), "none", "report.pdf"), nil, false)
	refused(t, err, fs.ErrNotExist, "no such file or folder")
}
