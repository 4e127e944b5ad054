// Package paper writes what the program knows as sheets: text to be read from
// top to bottom, every claim with the marks of its sources. The commands print
// a sheet as plain text, the screens draw it in their theme, and Encode makes a
// paper of it to carry out of the room, so all of them say the same.
//
//	pen.go             Pen, what a whole sheet is written from; how one starts
//	                   and ends
//	marks.go           marks such as [1], and the list of what they stand for;
//	                   flaw.go the age of a source and what is wrong with it
//	payer.go uses.go   what a payer publishes; payer_list.go all of them in a word
//	comparison.go      a case under the rule of every company
//	source.go          every source, and how many there are of each sort
//	prospect.go        what would tell an open verdict apart, and what to find out;
//	                   companies are counted there, and not named
//	section.go         the parts of a case in the order of the answer screen, once for
//	                   explain, the report and all formats
//	short.go           the message, the verdicts and the first steps; pages.go the
//	                   rest of the few pages that a person acts on
//	explain*.go report.go
//	                   the parts after them: why, the steps, the answers
//	levers.go          what would change an answer, in four parts
//	terms.go           the conditions of a rule, and those that plans usually ask
//	option*.go         the options ahead, each in the same parts
//	other_branch.go    the way through the rules, and where other answers lead
//	whatif.go          a case beside what it would be after a change
//	letter*.go         a letter as it is written for a case, and the lists it takes
//	                   from the case; letter_summary.go those of pages to keep,
//	                   letter_criteria.go conditions and proofs; letter_stand.go
//	                   the sentence a blank stands in; letter_whole.go each verdict
//	                   whole; letter_counselor.go tables for a file; letter_caution.go
//	                   what a letter rests on, and what it does not name
//	money*.go          what it will cost: each option, a year, help with paying; or
//	                   what comes back of a claim
//	packet*.go         the papers for the stage at hand and the person's own files in
//	                   one PDF; packet_rule.go which page shows each line of a rule
//	picture.go chart*.go
//	                   pictures of amounts, as lines of text and as SVG, with a
//	                   title, how they are used, and the same in words
//	case_table.go      cases as a table for a spreadsheet
//	timeline*.go       what happened by day, as text and as a picture; the answers that
//	                   changed, and how it ended
//	ledger.go          how requests and appeals went that counselors logged
//	moved.go           the cases that changed because the content did, and why
//	reading.go study.go rights.go not_found.go
//	                   the article, what is often used wrongly, the studies; the
//	                   rights, a state, the program itself, what it does not know
//
//	sheet.go           Sheet, a list of blocks
//	lay*.go wrap.go    Lay breaks it into lines of cells, Plain makes plain text
//	                   of it; table.go what columns fit
//	format.go          Format and Encode; clean, through which all text goes
//	outline.go         which blocks are lists, for the formats that know them
//	markdown.go        Markdown in which every text is only text
//	calendar.go        the days of a case for a calendar program (RFC 5545)
//	html.go html_link.go svg.go
//	                   one page that loads nothing and runs nothing; sheet.css
//	docx*.go           a document that an office can edit, of the plain format
//	pdf*.go            PDF: a sheet as rows of a page, and the fonts; pdf_picture.go
//	                   the drawing of a picture as shapes
//
// To add a page, write a function that returns a sheet: start it with newSheet,
// cite with cited, and end with closed, which lists the sources and says how old
// it all is. Its words that are not content stand in ui/words.
//
// To add a format, give it a name in format.go and write it from a clean sheet.
// FuzzFormats then holds that no text can be more than text in it.
//
// # Libraries
//
// The package imports the standard library, model and words, and for PDF:
//
//   - codeberg.org/go-pdf/fpdf, which writes PDF with real text and embedded
//     fonts, imports nothing else, and makes the same bytes every time;
//   - golang.org/x/image, for the Go fonts: free to embed, with the accents of
//     the languages of Europe, Greek and Cyrillic. Which characters they
//     have is read by 30 lines of our own: sfnt of x/image would make the program
//     0.2 MB larger, for its encodings, so only a test compares the two;
//   - github.com/go-fonts/dejavu, which holds nothing but the bytes of DejaVu, free
//     to embed: what the Go fonts lack of Vietnamese, Greek and Cyrillic, and
//     Armenian and Georgian. It makes the program 1.4 MB larger. Han, kana, Arabic,
//     Hebrew and the scripts of India are not drawn: a font for them weighs 5 to
//     16 MB, or its letters join and turn round, which the library does not do. Nor
//     is a font of the system taken: those for Han and kana are collections or hold
//     outlines of another kind (TTC, CFF), which the library cannot embed, a document
//     would not be the same bytes on two machines, and a font is a program to be read.
//     Undrawn says so before a document is written;
//   - golang.org/x/text/unicode/norm, which joins a letter and its accent, since
//     the fonts have no accents of their own.
//
// # For those who listen
//
// The PDF has real text in the order of reading, a title, a language and an outline
// of its headings, but no tags: the library has no way to write a structure tree
// (no StructTreeRoot, no marked content with ids), and to add one would mean to
// write the page streams of a document anew behind its back. So HTML is the form
// for a screen reader, and the help of the commands says so.
//
// HTML is written without html/template: it would make the program 2.3 MB
// larger, because a template may call any method. Text gets into a page through
// one function, and a fuzz target holds what it lets through.
package paper
