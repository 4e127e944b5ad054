package ui

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/creack/pty"

	"ketacover/model/record"
)

// desk is a store of papers that keeps the last one, or fails.
type desk struct {
	path    string
	data    []byte
	replace bool
	note    record.SaveNote
	err     error
}

// ReadPaper reads a file of the disk.
func (d *desk) ReadPaper(path string, _ int) ([]byte, error) { return os.ReadFile(path) }

func (d *desk) WritePaper(path string, data []byte, replace bool) (record.SaveNote, error) {
	d.path, d.data, d.replace = path, data, replace
	return d.note, d.err
}

// on is a program with a desk and one case.
func on(d *desk) func(*Program) {
	return func(p *Program) {
		hold(files{"a": `{"answers": {"purpose": "pain"}}`})(p)
		p.Papers = d
	}
}

func TestAPDFIsNotWrittenToATerminal(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	defer master.Close() // a terminal whose other end is collected as garbage fails with an input error
	toTerminal := func(p *Program) {
		on(&desk{})(p)
		p.Out = tty
	}
	if code, _, errs := run(t, toTerminal, "report", "a", "--format", "pdf"); code != 2 ||
		errs != "ketacover: report: a PDF is no text for a terminal\nhint: name a file, as in \"-o report.pdf\"\n" {
		t.Errorf("%d %q", code, errs)
	}
}

func TestAPaperGoesToItsFileOrSaysWhyNot(t *testing.T) {
	d := &desk{}
	code, out, errs := run(t, on(d), "report", "a", "-o", "my.pdf")
	if code != 0 || out != "Saved to my.pdf.\n" || errs != "" || d.path != "my.pdf" || d.replace ||
		!strings.HasPrefix(string(d.data), "%PDF-") {
		t.Errorf("%d %q %q, %s holds %.9q", code, out, errs, d.path, d.data)
	}
	if run(t, on(d), "report", "a", "-o", "my.md", "--overwrite"); !d.replace || !strings.HasPrefix(string(d.data), "# ") {
		t.Errorf("replace %v, %.9q", d.replace, d.data)
	}
	if code, out, errs := run(t, on(&desk{note: record.NotFlushed}), "report", "a", "-o", "my.md"); code != 0 ||
		out != "Saved to my.md.\n" || errs != "ketacover: "+string(record.NotFlushed)+"\n" {
		t.Errorf("a file system that cannot flush: %d %q %q", code, out, errs)
	}
	for _, c := range []struct {
		err  error
		code int
		says string
	}{
		{record.ErrExists, 2, "ketacover: the file exists\nhint: choose another name, or add --overwrite\n"},
		{record.ErrBadPaper, 2, "ketacover: not a name for a paper\n"},
		{fs.ErrPermission, 1, "ketacover: permission denied\n"},
		{errors.New("x\x1b[2J"), 1, "ketacover: x␛[2J\n"},
	} {
		if code, out, errs := run(t, on(&desk{err: c.err}), "report", "a", "-o", "my.md"); code != c.code || out != "" ||
			errs != c.says {
			t.Errorf("%v: %d %q %q", c.err, code, out, errs)
		}
	}
}

func TestADashIsStandardOutputAndNoNameIsRefused(t *testing.T) {
	_, want, _ := run(t, on(&desk{}), "report", "a", "--today", "2026-11-23")
	d := &desk{}
	if code, out, errs := run(t, on(d), "report", "a", "--today", "2026-11-23", "-o", "-"); code != 0 || out != want ||
		errs != "" || d.path != "" {
		t.Errorf("%d %q, written to %q", code, errs, d.path)
	}
	if code, out, _ := run(t, on(d), "calendar", "a", "-o", "-"); code == 2 || strings.Contains(out, "Saved") {
		t.Errorf("%d %q", code, out)
	}
	for name, want := range map[string]string{
		"":        "ketacover: read --output: nothing named\nhint: name one, or leave it out\n",
		"papers/": "ketacover: report: \"papers/\" is a folder\nhint: add the name of a file in it\n",
		"papers": "ketacover: report: \"papers\" names no format\n" +
			"hint: name a file that ends in .txt, .md, .html, .pdf or .docx\n",
	} {
		if code, out, errs := run(t, on(d), "report", "a", "-o", name); code != 2 || out != "" || errs != want ||
			d.path != "" {
			t.Errorf("%q: %d %q %q", name, code, out, errs)
		}
	}
}
