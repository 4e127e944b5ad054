package full_test

import (
	"os"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/content/pseudo"
	"ketacover/model"
	"ketacover/model/seed"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// inPseudo is the program in the pseudo-language.
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

// theSame are the names that are the same in every language: of the program, and of
// the kinds of files.
var theSame = []string{"ketacover", "txt", "md", "html", "pdf", "docx", "ics", "json", "csv", "age"}

// Every word on a screen comes from the words or the content, where a language can
// say it in its own.
func TestNoScreenSaysAWordThatALanguageCannotSay(t *testing.T) {
	lib, w := inPseudo()
	for _, s := range seed.Share(everyScreen()) {
		t.Run(s.name, func(t *testing.T) {
			r := sitIn(t, sizes[0][0], sizes[0][1], style.Options{}, nil, lib, w, pseudo.Letters)
			s.lead(r)
			leak := pseudo.NewLeak(lib, append(theSame, r.typed)...)
			for _, size := range sizes {
				r.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				for _, found := range leak.In(r.frame()) {
					t.Errorf("%dx%d: no text of the words or the content says %s", size[0], size[1], found)
				}
			}
		})
	}
}
