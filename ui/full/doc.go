// Package full is the full-screen face of the program. It draws any screen of
// ui/screen from its value, and takes keys to what they are for; it knows none of
// them by name.
//
// App is the only tea.Model. body lays every screen out: there is one, and the
// margins and measures above it are those of all screens. How a text looks hangs
// on its role alone, and pen.go says what each role looks like.
//
//	app.go     the program: messages of the loop, and how each screen is seen
//	effect.go  what is to be done, as commands of the loop
//	press.go   what a key does on the screen that is seen
//	frame.go   the top line, the line above the keys, and the keys
//	body.go    margins and measures; a screen laid out, what stands beside it
//	asked.go   a question: what gives way where there is little room
//	list.go    the entries of a list, under each other and in groups
//	doors.go   the entries of a list in a row, each with its letter
//	scroll.go  what of a list or a text is in view
//	editor.go  the huh field in which a form is typed
//	pen.go     texts, each in the look of its role
//	block.go   lines that are drawn: padding, cutting, setting side by side
//
// To change how everything looks, begin in body.go and pen.go; a colour or a mark
// is in ui/style. Then run `make golden` and look at the pictures, or `make
// pictures` and look at them in colour, in every theme. Those that the README
// shows are in testdata/pictures; picture_test.go draws them.
//
// # Dependencies
//
//   - bubbletea: the event loop and the terminal
//   - bubbles/key: which key is for what, from the bindings of the screens
//   - huh: the fields in which something is typed; embedded, never run, since
//     its own loop and accessible mode lose answers
//   - lipgloss: measuring cells; the styles come from ui/style
//
// What of them is not used, and why:
//
//   - bubbles/list and huh's select have the first entry marked before any key, so
//     that enter alone stores it. Neither keeps entries in view that no search
//     takes away, gives entries headings and texts of many lines, nor scrolls
//     within one that is longer than the window
//   - bubbles/viewport holds a text of its own, to be set anew at every change,
//     and keeps no entry in view. The scroll of a list does, and with no entries
//     it is a viewport: one thing does for both
//   - bubbles/help writes its keys at the left as far as they go, and cuts the
//     last; the footer leaves out a key that has no room whole, and keeps the
//     crisis line at its right at any width
package full
