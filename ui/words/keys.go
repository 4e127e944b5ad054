package words

// Keys names what keys do, for the footer and the help screen.
type Keys struct {
	Choose, Back, Undo, Redo, Map, Verdict, Glossary, Help, Save, Quit, Crisis,
	Move, Ends, Top, Bottom, Open, Close, Scroll, Start, Store, Type, Answer, Sources,
	Fill, Tick, Write, Copy, About, Keep, NewLine, Papers, Script, Happened, Next, GoOn, Forward, Find, ShowAll,
	Fast, Show, EndShow string
	Lock, Moved                                                        string
	Cases, NewCase, Order, Due, View, Acts, Remove, Unremove, EmptyBin string // of the list of cases
	GoOnAsking, Why, Changes, Steps, Others, More                      string // the doors of the answer
	// Shown is what is on a key that has a word on it, or names several keys.
	Shown map[string]string `keys:"enter esc left up down right space tab letters left/right pgup pgdown home end"`
}

// Name is what a key is called: what is on it.
func (w *Keys) Name(key string) string {
	if name, ok := w.Shown[key]; ok {
		return name
	}
	return key
}
