// Package source is what a claim rests on.
//
//	source.go sources.go   a citation with its dates and how sure it is; all of them
//	age.go                 which are due for another look
package source
