// Package reference is what is looked up beside a verdict.
//
//	shelf.go       all of it
//	reference.go   rights, studies, what is often wrong, the article
//	not_found.go   what is still not known
//	note.go        terms in plain words, and texts that are shown by name
//	help_note.go   the notes for someone in danger
package reference
