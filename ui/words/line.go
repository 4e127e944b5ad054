package words

import (
	"fmt"
	"reflect"
	"strings"
)

// Line is what the face says that reads the screens out, one line after the
// other.
type Line struct {
	Before, Next, Remove, Given string // the ways to other parts of a screen, and of what was answered
	// Started says why this face shows: it was asked for, the environment asks
	// for it, the terminal cannot draw, or only one side of it is one.
	Started                     [4]string
	Number, Text, Lines, Enter  string // what can be typed at a prompt
	NotOne, NotNumber, TextKept string
	Found, AllShown, Stays      string
	Copied, Nowhere             string
	Doors                       Doors
	Help                        []string
}

// Doors are the words that work at every prompt.
type Doors struct {
	Back, Help, Again, Undo, Redo, Save, Quit, Crisis, Answer, Map, Terms, Why, Changes, Steps, Papers, All, Empty string
}

func englishLine() Line {
	d := Doors{
		Back: "back", Help: "help", Again: "again", Undo: "undo", Redo: "redo", Save: "save", Quit: "quit", Crisis: "crisis",
		Answer: "answer", Map: "map", Terms: "words", Why: "why", Changes: "changes", Steps: "steps", Papers: "papers",
		All: "all", Empty: "empty",
	}
	return Line{
		Before: "before", Next: "next", Remove: "remove", Given: "your answer so far",
		Started: [4]string{
			"Plain lines, because you asked for them with --accessible.",
			"Plain lines, because ACCESSIBLE is set.",
			"Plain lines, because TERM names a terminal without full screens.",
			"Plain lines, because only one side of the program is a terminal.",
		},
		Number: "type a number", Text: "type your words", Lines: "type your words, and a line with only a dot to end them",
		Enter:  "press enter to go on",
		NotOne: "That is not one of the numbers.", NotNumber: "That is no number and no word that works here.",
		TextKept: "It says now:",
		Found:    "Type a part of a name to find it.", AllShown: "Type all to see the whole list.", Stays: "Enter goes on from here.",
		Copied: "It stands above, to be copied.", Nowhere: "Nothing opens from here.",
		Doors: d,
		Help: []string{
			"Type the number of what you choose, and press enter. These words work at any time:",
			"back goes back. again reads the page again. undo takes the last change back, and redo makes it again.",
			"answer tells what is known so far, and why tells why. changes tells what would change it. steps tells what to do. papers lists the papers.",
			"map lists all questions. words tells what the words mean. save saves your answers. quit leaves.",
			"crisis tells whom to call.",
			"Where you type words of your own, put = before a word that works here, as in =back. empty takes out what is there.",
		},
	}
}

// Prompt says what can be typed now.
func (l *Line) Prompt(what []string, doors []string) string {
	return Capital(strings.Join(append(what, "one of these: "), ", or ")) + strings.Join(doors, ", ")
}

// Now says what a verdict is, after it was another.
func (l *Line) Now(name, is, was string) string {
	return fmt.Sprintf("%s is now: %s. It was: %s.", name, is, was)
}

// aloud says without keys what the full screen says with them.
var aloud = strings.NewReplacer(
	"Press ctrl+s to save them", "Type save to save them", "ctrl+z takes it back", "The word undo takes it back",
	"undo it with ctrl+z", "take it back with the word undo", "Press enter on one", "Type its number",
	"Press enter to tick one", "Type its number to tick one", "Press esc to see all", "Type all to see all",
)

// Aloud is a text as the face says it that reads the screens out.
func Aloud(text string) string { return aloud.Replace(text) }

// AloudWords is all that the program says, as that face says it.
func AloudWords(w *Words) *Words {
	own := *w
	tell(reflect.ValueOf(&own).Elem())
	own.Letters.Copied = own.Line.Copied
	return &own
}

// tell says all texts of a value aloud.
func tell(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(Aloud(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			tell(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			tell(v.Index(i))
		}
	}
}
