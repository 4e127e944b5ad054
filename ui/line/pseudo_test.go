package line_test

import (
	"os"
	"strings"
	"testing"
	"testing/synctest"

	"ketacover/content/pseudo"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// What is read out comes from the words or the content too, on every page that a
// word opens.
func TestNothingIsReadOutThatALanguageCannotSay(t *testing.T) {
	lib, err := pseudo.Library()
	if err != nil {
		t.Fatal(err)
	}
	english, err := os.ReadFile("../words/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Over(words.English(), "pseudo.txt", pseudo.Words(string(english)))
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		s.Words = w
		s.Keep = screen.NewKeeper(lib, w, nil, s.Case)
		teller := newTeller(s)
		d := &w.Line.Doors
		leak := pseudo.NewLeak(lib, "ketacover")
		for _, typed := range []string{
			"", "1", "1", "1", "2", d.Undo, d.Redo, "77", "?", d.Answer, d.Back, d.Map, d.Back, d.Terms, d.Back, d.Why, d.Back,
			d.Changes, d.Back,
			d.Steps, d.Back, d.Papers, "1", d.Back, d.Back, d.Help, d.Again, d.Crisis, d.Back, d.Save, d.Back, d.Quit,
		} {
			teller.say(typed)
			said := strings.ReplaceAll(teller.said, "Plain lines.", "")
			for _, found := range leak.In(said) {
				t.Errorf("after %q: no text of the words or the content says %s", typed, found)
			}
		}
		_ = teller.in.Close() // nobody types any more
		synctest.Wait()
	})
}
