package line_test

import (
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"ketacover/content/pseudo"
	"ketacover/model"
	"ketacover/model/casefile"
	"ketacover/model/record"
	"ketacover/ui/screen"
	"ketacover/ui/words"
)

// inPseudo is the content and the words in the pseudo-language.
var inPseudo = sync.OnceValues(func() (*model.Library, *words.Words) {
	lib, err := pseudo.Library()
	if err != nil {
		panic(err)
	}
	english, err := os.ReadFile("../words/english.txt")
	if err != nil {
		panic(err)
	}
	w, err := words.Over(words.English(), "pseudo.txt", pseudo.Words(string(english)))
	if err != nil {
		panic(err)
	}
	return lib, w
})

// saysNothingElse types one line after the other, and fails where something is read out
// that no language could say. A case without a name goes by the beginning of its id.
func saysNothingElse(t *testing.T, teller *teller, v record.Vault, leak *pseudo.Leak, typed ...string) {
	t.Helper()
	for _, text := range typed {
		teller.say(text)
		said := strings.ReplaceAll(teller.said, "Plain lines.", "")
		if v != nil {
			kept, _ := v.Cases() // none where it is locked, and then none is named
			for i := range kept {
				said = strings.ReplaceAll(said, kept[i].ID[:8], "")
			}
		}
		for _, found := range leak.In(said) {
			t.Errorf("after %q: no text of the words or the content says %s", text, found)
		}
	}
	_ = teller.in.Close() // nobody types any more
	synctest.Wait()
}

// What is read out comes from the words or the content too, on every page that a
// word opens.
func TestNothingIsReadOutThatALanguageCannotSay(t *testing.T) {
	lib, w := inPseudo()
	synctest.Test(t, func(t *testing.T) {
		s, _ := setup(lib)
		s.Words = w
		s.Keep = screen.NewKeeper(lib, w, nil, s.Case)
		d := &w.Line.Doors
		saysNothingElse(t, newTeller(s), nil, pseudo.NewLeak(lib, "ketacover"),
			"", "1", "1", "1", "2", d.Undo, d.Redo, "77", "?", d.Answer, d.Back, d.Map, d.Back, d.Terms, d.Back,
			d.Why, d.Back,
			d.Changes, d.Back,
			d.Steps, d.Back, d.Papers, "1", d.Back, d.Back, d.Help, d.Again, d.Crisis, d.Back, d.Save, d.Back, d.Quit)
	})
}

// So does what is said of cases that are kept: their list, what is done with one, how the
// program behaves, what to keep, and the lock.
func TestNothingIsReadOutOfKeptCasesThatALanguageCannotSay(t *testing.T) {
	lib, w := inPseudo()
	d := &w.Line.Doors
	leak := pseudo.NewLeak(lib, "ketacover age1 json csv age "+canary+" "+secret)
	synctest.Test(t, func(t *testing.T) {
		s, v := keptCase(t, lib)
		s.Words = w
		saysNothingElse(t, newTeller(s), v, leak,
			d.Lock, d.Map, "wrong horse battery", d.Crisis, d.Back, d.Help, secret, d.Cases, "1",
			"3", "1", "4", d.Back, "5", d.Back, "7", d.Back, d.Back, d.Cases, d.Back, w.Settings.Title, "2", "7", d.Back,
			d.Lock, d.Quit)
	})
	synctest.Test(t, func(t *testing.T) {
		v := casefile.EasyVault(t.TempDir(), record.Describe{
			Case: func([]byte) (record.Kept, error) { return record.Kept{}, nil }, By: func() string { return "" },
		})
		s, _ := setupIn(lib, v)
		s.Words = w
		s.Keep = screen.NewKeeper(lib, w, nil, s.Case)
		saysNothingElse(t, newTeller(s), v, leak,
			"", "1", "1", "1", "1", "short", secret, "another one", secret, d.Help, d.Quit)
	})
}
