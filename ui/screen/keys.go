package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"ketacover/ui/words"
)

// Keys is the one table of keys. What a screen answers to and what the footer
// and the help screen show come from the same bindings. Global keys are never
// printable, except ? where no text is being typed.
type Keys struct {
	// What a face answers to by itself.
	Choose, Back, Help, Crisis, Up, Down, Left, Right, PageUp, PageDown, Top, Bottom, Find, NewLine key.Binding

	undo, redo, maps, verdict, glossary, save, quit, start, store, open, typed, turn, sources, figures,
	why, changes, steps, more, goOnAsking, next, forward, fill, tick, write, copy, about, papers, script,
	happened, keep, goOn, clear, leave, sides, others, fast, show, endShow,
	cases, newCase, order, due, view, acts, remove, unremove, emptyBin, lock, settings, moved key.Binding

	letters []key.Binding // that move where letters are neither text nor doors

	// second are other keys for the same, by the first: some keyboards have no
	// function keys, and some terminals keep them for themselves.
	second map[string][]string
	inText map[string]bool // those that are text, or move in it, where letters are text
	words  *words.Keys
	say    *words.Words
}

func newKeys(all *words.Words) Keys {
	w := &all.Keys
	bind := func(shown, does string, names ...string) key.Binding {
		return key.NewBinding(key.WithKeys(names...), key.WithHelp(w.Name(shown), does))
	}
	k := Keys{
		Choose:   bind("enter", w.Choose, "enter"),
		Back:     bind("esc", w.Back, "esc", "shift+tab"),
		Left:     bind("left", w.Back, "left"),
		undo:     bind("ctrl+z", w.Undo, "ctrl+z"),
		redo:     bind("ctrl+y", w.Redo, "ctrl+y"),
		maps:     bind("f2", w.Map, "f2", "ctrl+l"),
		glossary: bind("f3", w.Glossary, "f3", "ctrl+t"),
		verdict:  bind("f4", w.Verdict, "f4", "ctrl+o"),
		Help:     bind("f1", w.Help, "f1", "ctrl+g", "?", "shift+/"),
		save:     bind("ctrl+s", w.Save, "ctrl+s"),
		quit:     bind("ctrl+q", w.Quit, "ctrl+q", "ctrl+c"),
		Crisis:   bind("f9", w.Crisis, "f9", "ctrl+k"),
		Up:       bind("up", w.Move, "up"),
		Down:     bind("down", w.Move, "down"),
		Right:    bind("right", w.Move, "right"),
		sides:    bind("left/right", w.Move, "left", "right"),
		open:     bind("enter", w.Open, "enter"),
		next:     bind("enter", w.Next, "enter"),
		forward:  bind("tab", w.Forward, "tab", "right"),
		start:    bind("enter", w.Start, "enter"),
		store:    bind("enter", w.Store, "enter"),
		typed:    bind("letters", w.Type),
		turn:     bind("left/right", all.Options.Turn, "left", "right"),
		sources:  bind("s", w.Sources, "s"),
		figures:  bind("f", all.Money.Figures, "f"),
		fill:     bind("b", w.Fill, "b"),
		tick:     bind("t", w.Tick, "t"),
		write:    bind("w", w.Write, "w"),
		copy:     bind("y", w.Copy, "y"),
		about:    bind("a", w.About, "a"),
		keep:     bind("enter", w.Keep, "enter"),
		Find:     bind("/", w.Find, "/"),
		clear:    bind("esc", w.ShowAll, "esc"),
		goOn:     bind("enter", w.GoOn, "enter"),
		NewLine:  bind("ctrl+j", w.NewLine, "ctrl+j", "alt+enter"),
		PageUp:   bind("pgup", w.Scroll, "pgup"),
		PageDown: bind("pgdown", w.Scroll, "pgdown", "space"),
		Top:      bind("home", w.Top, "home"),
		Bottom:   bind("end", w.Bottom, "end"),
		leave:    bind("enter", w.Back, "enter"),
		letters:  []key.Binding{bind("k j", w.Move, "k", "j"), bind("g G", w.Ends, "g", "G")},
	}
	k.second, k.words, k.say, k.inText = secondKeys(w), w, all, map[string]bool{"?": true, "right": true, "space": true}
	k.doorKeys(bind)
	k.keptKeys(bind)
	return k
}

// doorKeys are the letters that lead on from the answer.
func (k *Keys) doorKeys(bind func(shown, does string, names ...string) key.Binding) {
	w := k.words
	k.why = bind("w", w.Why, "w")
	k.changes = bind("g", w.Changes, "g")
	k.steps = bind("d", w.Steps, "d")
	k.more = bind("m", w.More, "m")
	k.goOnAsking = bind("n", w.GoOnAsking, "n")
	k.others = bind("e", w.Others, "e")
	k.script = bind("c", w.Script, "c")
	k.happened = bind("h", w.Happened, "h")
	k.papers = bind("p", w.Papers, "p")
}

// keptKeys are the keys of cases that are kept, and of showing one.
func (k *Keys) keptKeys(bind func(shown, does string, names ...string) key.Binding) {
	w := k.words
	k.fast, k.show, k.endShow = bind("f", w.Fast, "f"), bind("v", w.Show, "v"), bind("x", w.EndShow, "x")
	k.lock = bind("f8", w.Lock, "f8", "ctrl+x")
	k.settings = bind("s", strings.ToLower(k.say.Settings.Title), "s")
	k.lock.SetEnabled(false) // until there is something to lock
	k.cases, k.newCase = bind("f5", w.Cases, "f5", "ctrl+r"), bind("n", w.NewCase, "n")
	k.order, k.due, k.view = bind("o", w.Order, "o"), bind("f", w.Due, "f"), bind("b", w.View, "b")
	k.acts, k.unremove = bind("m", w.Acts, "m"), bind("u", w.Unremove, "u")
	k.remove, k.emptyBin = bind("d", w.Remove, "d"), bind("e", w.EmptyBin, "e")
	k.cases.SetEnabled(false) // until there are any
	k.moved = bind("c", w.Moved, "c")
}

// secondKeys are the other keys for the same, by the name of the first.
func secondKeys(w *words.Keys) map[string][]string {
	return map[string][]string{
		w.Name("f1"): {"ctrl+g", "?"}, w.Name("f2"): {"ctrl+l"}, w.Name("f3"): {"ctrl+t"}, w.Name("f4"): {"ctrl+o"},
		w.Name("f5"): {"ctrl+r"}, w.Name("f8"): {"ctrl+x"}, w.Name("f9"): {"ctrl+k"},
		w.Name("esc"): {"shift+tab"}, w.Name("tab"): {"right"}, w.Name("pgdown"): {"space"},
		"ctrl+j": {"alt+enter"}, "ctrl+q": {"ctrl+c"},
	}
}

// Names are a key and the other keys for the same. Where letters are text, those
// that are text or move within it are none.
func (k *Keys) Names(of key.Binding, typing bool) string {
	first := of.Help().Key
	names := []string{first}
	for _, other := range k.second[first] {
		if !typing || !k.inText[other] {
			names = append(names, k.words.Name(other))
		}
	}
	return strings.Join(names, " ")
}

// Global are the keys that work on every screen, in the order of the help.
func (k *Keys) Global() []key.Binding {
	list := []key.Binding{k.undo, k.redo, k.maps, k.glossary, k.verdict}
	for _, b := range []key.Binding{k.cases, k.Help, k.save, k.lock, k.quit, k.Crisis} {
		if b.Enabled() {
			list = append(list, b)
		}
	}
	return list
}
