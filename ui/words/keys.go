package words

// Keys names what keys do, for the footer and the help screen.
type Keys struct {
	Choose, Back, Undo, Redo, Map, Verdict, Glossary, Help, Save, Quit, Crisis,
	Move, Open, Close, Scroll, Start, Store, Type, Answer, Sources,
	Fill, Tick, Write, Copy, About, Keep, NewLine, Papers, Script, Next, GoOn, Forward, Find, ShowAll string
}

func englishKeys() Keys {
	return Keys{
		Choose: "choose", Back: "back", Undo: "undo", Redo: "redo", Map: "map", Verdict: "my answer so far",
		Glossary: "words", Help: "help", Save: "save", Quit: "quit", Crisis: "crisis",
		Move: "move", Open: "open", Close: "close", Scroll: "scroll", Start: "start", Store: "save", Type: "type to find",
		Answer: "answer", Sources: "sources",
		Fill: "blanks", Tick: "what goes in", Write: "save as file", Copy: "copy", About: "about it", Keep: "keep", NewLine: "new line",
		Papers: "papers", Script: "call script", Next: "next", GoOn: "goes on", Forward: "go on as it is", Find: "find", ShowAll: "show all",
	}
}
