package full_test

import (
	"testing"

	"ketacover/model/letter"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// The first frame waits for no letter, nor does a question: they are read when what is
// said on the phone, a step or a paper is first looked up.
func TestNoLetterIsReadBeforeOneIsAskedFor(t *testing.T) {
	lib, read := mustLoad().Copy(), 0
	listed := lib.Letters.Listed
	lib.Letters.Listed = func() []letter.Letter {
		read++
		return listed()
	}
	begin := func() *robot { return sitIn(t, 120, 40, style.Options{}, nil, lib, words.English(), nil) }
	r := begin()
	r.frame()
	if read > 0 {
		t.Error("the first frame waits for the letters")
	}
	toTried(r)
	r.frame()
	if read > 0 {
		t.Errorf("the question %q waits for the letters", r.text()[:80])
	}
	r = begin()
	walkAetna(r)
	r.choose("Papers")
	if r.frame(); read == 0 {
		t.Error("no letter was read for the list of papers: this test counts nothing")
	}
}
