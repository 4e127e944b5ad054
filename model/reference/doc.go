// Package reference is what is looked up beside a verdict.
//
//	shelf.go       all of it
//	right.go       rights and tools, and for which plans
//	study.go       what studies show, and on which page they stand
//	misuse.go      how a rule is often wrongly used
//	article.go     what the founding article says, and how it stands
//	about.go       on the program itself; entries of the fact collection that nothing uses
//	not_found.go   what is still not known
//	note.go        terms in plain words, and texts that are shown by name
//	help_note.go   the notes for someone in danger
package reference
