package full_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// Nobody may take the content of a pack for ours, wherever they look.
func TestEveryScreenSaysThatThePackIsNotOurs(t *testing.T) {
	lib, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	own := lib.Copy() // what is kept of one library is not of another
	own.Origin = "my-clinic"
	w := words.English()
	for i, s := range seed.Share(screens) {
		size := sizes[i%len(sizes)] // each is a third of the screens, which all show it in the same way
		keep := screen.NewKeeper(own, w, nil, record.Case{})
		r := &robot{t: t, lib: own, keep: keep, size: tea.WindowSizeMsg{Width: size[0], Height: size[1]},
			say: func(text string) string { return text }}
		r.sit(screen.Setup{Library: own, Keep: keep, Words: w, Today: today}, style.Options{Dark: true})
		s.lead(r)
		fits(t, r, size[0], size[1])
		if line := strings.Split(r.frame(), "\n")[1]; !strings.Contains(line, "Not the built-in content") ||
			!strings.Contains(line, "my-clin") && size[0] > 40 {
			t.Errorf("%s at %d columns has the second line %q", s.name, size[0], line)
		}
		if said := r.app.Summary(); said != "" &&
			!strings.HasPrefix(strings.Join(strings.Fields(said), " "), "Not the built-in content. Pack: my-clinic ") {
			t.Errorf("%s leaves %q", s.name, said)
		}
	}
}
