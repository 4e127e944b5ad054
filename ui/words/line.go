package words

import (
	"strconv"
	"strings"
)

// Line is what the face says that reads the screens out, one line after the
// other.
type Line struct {
	Before, Next, Remove, Given string // the ways to other parts of a screen, and of what was answered
	// Started says why this face shows: it was asked for, the environment asks
	// for it, the terminal cannot draw, or only one side of it is one.
	Started                     [4]string `keys:"asked environment dumb one-side"`
	Number, Text, Lines, Enter  string    // what can be typed at a prompt
	Unseen                      string    // to whoever types and does not see what is asked
	NumberOne, Nothing          string    // of what was typed and is none of these
	TextKept                    string
	Found, AllShown, Stays      string
	Nowhere                     string
	Cleared, NotCleared         string // once nothing of a case may be read
	HelpLock, HelpCases, Secret string
	Doors                       Doors
	Help                        []string
	lineSays
}

type lineSays struct {
	NotOne, NotNumber, NotWord gap1 `holes:"typed"`
	Numbers                    gap1 `holes:"last"`
	Meant                      gap1 `holes:"word"`
	OneOf                      gap1 `holes:"doors"`
	Always                     gap1 `holes:"doors"`
	OrThis                     gap2 `holes:"list this"`
	Point                      gap1 `holes:"n"`
	Now                        gap3 `holes:"name is was"`
}

// mostShown is how many letters are told of what was typed and is not taken.
const mostShown = 40

// Refuses says that what was typed is not taken, what was probably meant, and which
// numbers are: so many, or none. It is a number that is none of these, or else a word.
func (l *Line) Refuses(typed string, number bool, meant string, last int) string {
	if letters := []rune(typed); len(letters) > mostShown {
		typed = string(letters[:mostShown]) + "…"
	}
	said := []string{l.lineSays.NotNumber.with(typed)}
	switch {
	case typed == "":
		said[0] = l.Nothing
	case number && last > 0:
		said[0] = l.lineSays.NotOne.with(typed)
	case last == 0:
		said[0] = l.lineSays.NotWord.with(typed)
	}
	switch {
	case meant != "":
		said = append(said, l.lineSays.Meant.with(meant))
	case last == 1:
		said = append(said, l.NumberOne)
	case last > 1:
		said = append(said, l.lineSays.Numbers.with(strconv.Itoa(last)))
	}
	return strings.Join(said, " ")
}

// Point is what stands before an entry of a list that counts, where the numbers are
// those of what can be chosen.
func (l *Line) Point(n string) string { return l.lineSays.Point.with(n) }

// Doors are the words that work at every prompt.
type Doors struct {
	Back, Help, Again, Undo, Redo, Save, Quit, Crisis, Answer, Map, Terms, Why, Changes, Steps, Papers, All, Empty string

	Lock  string // where there is something to lock
	Cases string // where there is a list of them
}

// Prompt says what can be typed now: what is chosen or typed, the doors of the page,
// and the words that always work.
func (l *Line) Prompt(what, doors, always []string) string {
	if len(doors) > 0 {
		what = append(what, l.OneOf.with(strings.Join(doors, ", ")))
	}
	said := l.Always.with(strings.Join(always, ", "))
	if len(what) == 0 {
		return said
	}
	text := what[0]
	for _, this := range what[1:] {
		text = l.OrThis.with(text, this)
	}
	return Capital(text) + ". " + said
}

// Now says what a verdict is, after it was another.
func (l *Line) Now(name, is, was string) string { return l.lineSays.Now.with(name, is, was) }
