// Package screen is what is on each screen of the program, as a value: a heading,
// lines as a function of the width, a list or a form, keys, and what each does. It
// draws nothing and knows no terminal; ui/full draws what it says, and ui/line
// reads it out. A screen written once appears in both.
//
// A screen is a file of its own, always in the same order: type, constructor, Told,
// what an act does, Shown. What it wants done it returns as acts, which are values:
// push, pop, a note, a case to be saved. It names no neighbour but those it opens.
// A text has a role, such as Title or Dim, and never a colour.
//
//	shown.go text.go list.go marks.go
//	                        what is on a screen as a value: texts in roles, entries,
//	                        the marks inside them
//	act.go walk.go path.go press.go
//	                        what a screen can want done; where the person is, which
//	                        does it; the keys that work everywhere
//	reader.go               the walk of a face that reads the screens out
//	leaving.go keeper.go    what is typed is kept on every way out; Keeper, which outlives a panic
//	undo.go                 how far undo goes on each screen
//	screen.go keys.go told.go
//	                        what a screen is; the one table of keys; which of them
//	                        work on a screen, for its footer and its help
//	named.go                what most screens have in common: a title and keys
//	visit.go                what a sitting starts from, and what screens share
//	care.go                 the page that answers thoughts of suicide, over all screens
//	welcome.go interview*.go answer*.go questions.go choice.go
//	                        the screens in which something is chosen
//	fast.go         all questions that matter on one page, for those who know the case
//	welcome_back.go the first screen of who kept cases
//	cases.go        the list of the cases that are kept; cases_row.go one of them in
//	                words, cases_order.go which are shown in which order, cases_act.go what
//	                is done with one, cases_turn.go from one case to another, so that
//	                nothing of the first is left
//	show.go         the answer for somebody across the desk: nothing can be changed
//	form.go home.go         all that is typed is typed in a form; where a text belongs
//	entry.go row.go         the screens in which something is typed: one text, an
//	                        entry of a list
//	options*.go priorities.go
//	                        the options ahead in a table and side by side; what
//	                        matters to the person, which sorts them
//	changes.go try.go       what would change the answer; a what-if beside the case
//	readings.go pack_save.go
//	                        the rules that the person read themselves; a pack of them
//	comparison.go           the case under the rule of every company
//	costs.go cost_*.go      what each option costs, figures to fill in, and what-ifs
//	                        about them side by side
//	share.go                a decision made with a counselor, step by step
//	learn.go studies.go     lists of pages to read: companies, rights; studies by topic
//	page.go page_*.go       the screens that are read: text as a function of width;
//	                        those that a command prints too are sheets of ui/paper
//	page_steps.go           what to do and by when, below the questions they turn on
//	contents.go page_menu.go choices.go field*.go figure.go
//	                        parts: a list of pages, a page above a list, the options
//	                        of a question, what it is answered with, a figure
//	finder.go               the search of a list: of options, questions, words, sources
//	beside.go               what stands beside a cost, a date, a blank of a letter
//	built.go                text that is worked out once
//	date.go                 what is wrong with a date
//	pane_verdict.go pane_strip.go scale.go
//	                        the live verdict, wide and as a strip
//	papers.go letter*.go export.go packet.go
//	                        the papers: read, filled in, saved; all of them in one file
//	details.go              what only papers use
//	happened.go event.go    what happened, by day, and how it ended; one thing that did
//	hours.go                the time that a counselor spends on a case
//	autosave.go             saving of its own accord: after each answer and each pause in typing
//	keep_choice.go          what to keep on this computer, and under which passphrase; asked once
//	settings.go             how the program behaves for the person
//	lock.go                 the cover over the screens while what is kept is locked
//	unlock.go               the passphrase of what is kept, and then what it was asked for
//	logged.go               how appeals went that counselors logged
//	moved.go                the cases that changed because the content did
//	save_choice.go          what is asked about files: put back, replace, another name
//	effect.go               every act that reaches the store
//	wrap.go                 texts in lines, and how many cells they take
//	summary.go              what stays on the normal screen
//
// To add a screen, write its file, a line where it opens, and a line in the
// list of golden screens in ui/full; nothing that draws it changes. Then run
// `make golden` and look at the pictures.
//
// # Dependencies
//
//   - bubbles/key: key bindings, from which the footer and the help are made
//   - x/ansi: how many cells a text takes
package screen
