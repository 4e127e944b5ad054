// Package screen is the full-screen face of the program.
//
// App is the only tea.Model. It is a walk through the screens, the window's size
// and the global keys, and never learns what a screen is about. A screen is a
// file of its own, always in the same order: type, constructor, Init, Update, what
// Update calls, View, Shown, keys; Shown is what View draws, as a value, for the
// face of ui/line. What it wants done it returns as acts, which are values: push,
// pop, a note, a case to be saved. It names no neighbour but those it opens.
//
//	act.go walk.go          what a screen can want done; where the person is, which does it
//	shown.go reader.go      what is on a screen as a value; the walk of a face that reads it out
//	app.go app_frame.go     the global keys, the frame
//	leaving.go keeper.go    what is typed is kept on every way out; Keeper, which outlives a panic
//	undo.go                 how far undo goes on each screen
//	screen.go keys.go       what a screen is; the one table of keys
//	named.go                what most screens have in common: a title and keys
//	visit.go                what screens share
//	care.go                 the page that answers thoughts of suicide, over all screens
//	welcome.go interview*.go answer*.go questions.go choice.go entry.go
//	                        the screens in which something is chosen or typed
//	ways*.go values.go      the ways ahead in a table and side by side; what
//	                        matters to the person, which sorts them
//	changes.go try.go       what would change the answer; a what-if beside the case
//	costs.go cost_*.go      what each way costs, figures to fill in, and what-ifs
//	                        about them side by side
//	share.go                a decision made with a counselor, step by step
//	learn.go                lists of pages to read: companies, rights, studies
//	page.go page_*.go       the screens that are read: text as a function of width;
//	                        those that a command prints too are sheets of ui/paper
//	page_steps.go           what to do and by when, below the questions they turn on
//	form.go home.go editor.go
//	                        all typing: a text that is asked for and looked after until
//	                        it is stored, where it belongs, and the huh field it is typed in
//	contents.go page_menu.go menu.go scroll.go choices.go field*.go figure.go
//	                        parts: a list of pages, a page above a list, a list, what
//	                        of it is in view, the options of a question, what it is
//	                        answered with, a figure
//	finder.go               the search of a list: of options, questions, words, sources
//	beside.go               what stands beside a cost, a date, a blank of a letter
//	built.go                text that is worked out once
//	date.go                 what is wrong with a date
//	pane_verdict.go pane_strip.go scale.go
//	                        the live verdict, wide and as a strip
//	papers.go letter*.go export.go
//	                        the papers: read, filled in, saved
//	details.go row.go       what only papers use, and an entry of a list of it
//	save_choice.go          what is asked about files: put back, replace, another name
//	effect.go               every act that reaches the store
//	frame.go                wrapping, clipping, setting side by side
//	summary.go              what stays on the normal screen
//
// To add a screen, write its file, a line where it opens, and a line in the
// list of golden_test.go; app.go does not change. Then run `make golden` and
// look at the pictures.
//
// # Dependencies
//
//   - bubbletea: the event loop and the terminal
//   - bubbles: key bindings, from which the footer and the help are drawn
//   - huh: the fields in which something is typed; embedded, never run, since
//     its own loop and accessible mode lose answers (see editor.go). Options are
//     chosen from our own menu: a huh select, and a list of bubbles, has its
//     first entry marked before any key, so that enter alone stores it, and
//     neither keeps entries in view that no search takes away
//   - lipgloss: measuring cells and rendering styles
package screen
