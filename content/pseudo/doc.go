// Package pseudo is a language that nobody speaks, in which tests run the whole
// program: each text stands in brackets and in other letters, made from English by
// itself. A word in English letters on a screen or a paper then comes from no text,
// but from the code, where no other language could reach it.
//
//	pseudo.go  texts, the words of the program, the content
//	leak.go    the words of a screen or a paper that come from no text
package pseudo
