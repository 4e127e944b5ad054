package terminal

import (
	"math/rand/v2"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
	"github.com/charmbracelet/colorprofile"

	"ketacover/model/seed"
)

func TestFilter(t *testing.T) {
	t.Parallel()
	key := func(code rune, mod tea.KeyMod) tea.Msg { return tea.KeyPressMsg{Code: code, Mod: mod} }
	capability := tea.CapabilityMsg{Content: "RGB"}
	for _, c := range []struct {
		name    string
		msg     tea.Msg
		profile colorprofile.Profile
		passes  bool
	}{
		{"alt+d", key('d', tea.ModAlt), colorprofile.TrueColor, false},
		{"alt+delete", key(tea.KeyDelete, tea.ModAlt), colorprofile.TrueColor, false},
		{"ctrl+delete", key(tea.KeyDelete, tea.ModCtrl), colorprofile.TrueColor, false},
		{"ctrl+e", key('e', tea.ModCtrl), colorprofile.TrueColor, false},
		{"ctrl+v", key('v', tea.ModCtrl), colorprofile.TrueColor, false},
		{"ctrl+v on a Greek keyboard", tea.KeyPressMsg{Code: 'ω', BaseCode: 'v', Mod: tea.ModCtrl}, colorprofile.TrueColor,
			false},
		{"ctrl+v let go", tea.KeyReleaseMsg{Code: 'v', Mod: tea.ModCtrl}, colorprofile.TrueColor, false},
		{"d", tea.KeyPressMsg{Code: 'd', Text: "d"}, colorprofile.TrueColor, true},
		{"delete", key(tea.KeyDelete, 0), colorprofile.TrueColor, true},
		{"ctrl+z, which is undo", key('z', tea.ModCtrl), colorprofile.TrueColor, true},
		{"ctrl+c", key('c', tea.ModCtrl), colorprofile.TrueColor, true},
		{"a paste", tea.PasteMsg{Content: "x"}, colorprofile.TrueColor, true},
		{"bubbletea's suspension", tea.SuspendMsg{}, colorprofile.TrueColor, false},
		{"quitting", tea.QuitMsg{}, colorprofile.TrueColor, true},
		{"true colour reported without NO_COLOR", capability, colorprofile.ANSI256, true},
		{"true colour reported with NO_COLOR", capability, colorprofile.ASCII, false},
	} {
		if passed := newFilter(c.profile, func() {})(nil, c.msg) != nil; passed != c.passes {
			t.Errorf("%s: passes %v, want %v", c.name, passed, c.passes)
		}
	}
}

func TestSizeIsAnsweredFromMemory(t *testing.T) {
	t.Parallel()
	filter := newFilter(colorprofile.ANSI, func() {})
	if got := filter(nil, tea.RequestWindowSize()); got != nil {
		t.Errorf("before the first size: %v", got)
	}
	size := tea.WindowSizeMsg{Width: 80, Height: 24}
	filter(nil, size)
	if got := filter(nil, tea.RequestWindowSize()); got != sizeAgainMsg(size) {
		t.Errorf("got %v", got)
	}
}

// TestP9Monkey sends nonsense through filter and guard at sizes down to 1 by 1
// (P24), and expects no panic: with the filter's keys passed it has P2.
func TestP9Monkey(t *testing.T) {
	for _, kind := range []string{"input", "select", "text", "area"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			monkey(t, kind, seed.Rand(t))
		})
	}
}

func monkey(t *testing.T, kind string, random *rand.Rand) {
	t.Helper()
	const events = 400 // a text area under -race takes milliseconds for each
	var e *edge
	var filter func(tea.Model, tea.Msg) tea.Msg
	begin := func() {
		e = newEdge(Terminal{In: os.Stdin, Out: os.Stdout}, newToy(kind, "", &notebook{}), nil)
		filter = newFilter(colorprofile.TrueColor, func() {})
		e.guard.Init()
	}
	begin()
	for n := range events {
		msg := filter(nil, nonsense(random))
		if msg == nil {
			continue
		}
		e.guard.Update(msg)
		if n%8 == 0 {
			e.guard.View()
		}
		if _, fault := e.departure.reason(); fault != nil {
			t.Fatalf("event %d, %#v: %s\n%q", n, msg, fault.Kind, fault.Where)
		}
		if form := e.guard.inner.(*toy).form; form != nil && form.State != huh.StateNormal {
			begin()
		}
	}
}

// nonsense is what somebody's cat might type.
func nonsense(random *rand.Rand) tea.Msg {
	switch random.IntN(20) {
	case 0:
		return tea.PasteMsg{Content: []string{"", "a", "two words", "山田 é\x1b[2J\x00", "1\n2\n\n3"}[random.IntN(5)]}
	case 1:
		return tea.WindowSizeMsg{Width: 1 + random.IntN(120), Height: 1 + random.IntN(40)}
	case 2:
		return tea.MouseClickMsg{X: random.IntN(80), Y: random.IntN(24), Button: tea.MouseLeft}
	}
	keys := []rune{
		tea.KeyLeft, tea.KeyRight, tea.KeyUp, tea.KeyDown, tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown,
		tea.KeyBackspace, tea.KeyDelete, tea.KeySpace, tea.KeyTab, tea.KeyEscape, tea.KeyEnter, '/', 'é',
	}
	code := 'a' + rune(random.IntN(26))
	if random.IntN(2) == 0 {
		code = keys[random.IntN(len(keys))]
	}
	mod := []tea.KeyMod{0, 0, 0, tea.ModAlt, tea.ModCtrl, tea.ModShift, tea.ModAlt | tea.ModCtrl}[random.IntN(7)]
	key := tea.KeyPressMsg{Code: code, Mod: mod}
	if mod == 0 && code < tea.KeyExtended {
		key.Text = string(code)
	}
	return key
}
