// Package style holds every colour, mark and line of the program, and nothing
// else: no layout, no words, no state. A screen asks New for a Theme once, and
// again when the terminal tells the colour of its background.
//
// Where to change what:
//
//   - a colour or a mark: palette.go, the only file that knows one;
//   - what a style looks like (bold, which of the palette's colours): New in
//     style.go;
//   - a new style or mark: a field of Theme, filled in New. The tests find it
//     by reflection, so it cannot be left unmeasured;
//   - how huh, the key help and text fields use the styles: parts.go;
//   - what is written around a text in a style: render.go;
//   - when to draw in plain ASCII: locale.go.
//
// What the tests hold for every style, in every theme:
//
//   - text measures 7:1 against the background in full colour and 4.5:1 with
//     sixteen or 256 colours, pure marks 3:1; in the contrast theme all of it 7:1;
//   - good is blue and bad is orange; no style is red or green;
//   - nothing blinks, nothing is faint, nothing paints a background;
//   - without colour no style sends a colour, only bold, underline and reverse;
//   - every mark is one cell wide, and pure ASCII when ASCII is asked for.
//
// Running text has no colour of its own. It takes the one the person chose for
// the terminal, so it stays readable when the background was guessed wrong.
// Colour only adds to what a word and a mark say already; that every coloured
// word has its mark is for the screens to keep.
//
// The packages it imports, and why:
//
//   - lipgloss: the styles themselves, and the names of the sixteen colours;
//   - bubbles/help, bubbles/textinput: the types in which those two parts take
//     their styles;
//   - huh: the type of its theme. Its own themes are unreadable on either
//     background and draw a bar at the left, so none of them is used.
package style
