// Package exhibit takes what a page shows out of a file that a stranger may have
// made, such as a denial, chart notes or a photograph of a receipt, and draws it into
// a document of ours. A file is hostile until it was read to its end: everything in
// it counts against a limit, and what is let through is listed, not what is kept out.
//
//	exhibit.go        Read, the door; Exhibit, the pages of a file
//	refusal.go        why a file is refused, and the limits
//	object.go lexer.go
//	                  what a PDF is made of, and how it is written
//	table.go reader.go unpack.go
//	                  where its objects are, each when it is asked for, what is packed
//	pages.go          the tree of pages; what was filled in on them
//	sifter.go         what may pass: what draws
//	matrix.go         how a page stands
//	picture.go jpeg.go
//	                  a PNG or a JPEG as a page, upright; what its head tells is left out
//	bind.go writer.go draws pages into a document of ours
//
// # Why the small step is our own
//
// github.com/pdfcpu/pdfcpu is kept and reads more, but the package that reads a page
// links net/http and crypto/tls, which the program must not have, and it makes a
// folder in the home of the person unless told not to. github.com/phpdave11/gofpdi,
// which the library of our PDF takes, has no limit on what a file unpacks to, ends in
// a panic on what it does not know, and numbers what it takes in another order each
// time, so that the same packet is never the same bytes. What we need is little: the
// words of a page and what they draw with, which pass as they are packed. Fonts and
// pictures are never unpacked to be drawn, only to see how large they are.
//
// What is not read: a file that is locked, even with no password; a page drawn by
// what only one maker knows. Layers that a file hides are drawn, since nothing that
// tells them apart passes.
//
// # Libraries
//
// The package imports the standard library and golang.org/x/image: its draw makes a
// photograph smaller, and its tiff/lzw unpacks what old scanners pack.
package exhibit
