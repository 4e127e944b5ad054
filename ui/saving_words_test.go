package ui_test

import (
	"io/fs"
	"syscall"
	"testing"

	"ketacover/model/casefile"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// What the screens say of a file that could not be saved is what the command line
// says of it, in words that another language can say otherwise.
func TestAFileThatCannotBeSavedIsSpokenOfInOurWords(t *testing.T) {
	w := &words.English().Saving
	told := map[string]bool{}
	for _, err := range []error{
		record.ErrNoName, record.ErrExists, record.ErrConflict, record.ErrNotRegular, record.ErrReadOnly, record.ErrNotOurs,
		record.ErrTooLarge,
		record.ErrNotVerified, record.ErrNotConfirmed, record.ErrBadName, record.ErrBadPaper, fs.ErrNotExist,
		fs.ErrPermission,
		syscall.ENOSPC, syscall.EDQUOT, syscall.EROFS, syscall.EIO,
	} {
		for _, op := range []string{"load", "create", "replace", "save", "name", "write paper"} {
			e := &casefile.Error{Op: op, Path: "my \"case\".json", Err: err}
			if got := w.Failed(e.Doing()); got != e.Error() {
				t.Errorf("%q, not %q", got, e.Error())
			}
			if got := w.Hints[e.Kind()]; got != e.Hint() {
				t.Errorf("%s: %q, not %q", e.Kind(), got, e.Hint())
			}
			told[e.Kind()] = true
		}
	}
	for _, name := range []string{"a\x01b", "a<b", "a. ", "con", ".x"} {
		_, err := casefile.Store{}.Create(name, []byte("{}"))
		e, ok := err.(*casefile.Error)
		if !ok || w.Failed(e.Doing()) != e.Error() || w.Hints[e.Kind()] != e.Hint() || e.Hint() == "" {
			t.Errorf("%q: %v", name, err)
			continue
		}
		told[e.Kind()] = true
	}
	if len(told) < 20 {
		t.Errorf("only %d kinds of fault", len(told))
	}
}
