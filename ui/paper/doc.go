// Package paper writes what the program knows as sheets: text to be read from
// top to bottom, every claim with the marks of its sources. The commands print
// a sheet as plain text, the screens draw it in their theme, so both say the
// same.
//
//	sheet.go           Sheet, a list of blocks
//	lay.go table.go    Lay breaks it into lines of cells, Plain makes plain text
//	                   of it
//	pen.go             Pen, which writes; the age and the flaws of a source; marks
//	                   such as [1] and the list of what they stand for
//	marks.go           the same for a screen that draws itself
//	payer.go uses.go   what a payer publishes; payer_list.go all of them in a word
//	source.go          every source, and how many there are of each sort
//	explain*.go        a case and its whole evaluation
//	way.go             the ways ahead, each in the same parts
//	fork.go            the way through the rules, and where other answers lead
//	whatif.go          a case beside what it would be after a change
//	letter*.go         a letter as it is written for a case, and the lists it takes
//	                   from the case; letter_summary.go those of pages to keep
//	money*.go          what it will cost: each way, a year, help with paying
//	chart.go chart_year.go chart_svg.go
//	                   pictures of amounts, as lines of text and as SVG
//	reading.go rights.go
//	                   the article, what is often used wrongly, the studies; the
//	                   rights, a state, the program itself
//
// To add a page, write a method of Pen that returns a sheet. Its words that are
// not content stand in ui/words. Cite with cited, and end with closed, which
// lists the sources and says how old it all is.
//
// The package imports the standard library, model and words. It knows no colour
// and no format.
package paper
