// Package moved tells which of the cases that a person keeps changed because the
// content did: what verdict was, what it is, which rule or day moved it, and which
// papers that were sent rest on a rule that is another now.
//
//	book.go         what was last known of each case, and of the rules then; as JSON
//	rules.go        what of a rule is remembered, and what differs between two
//	judge.go        a case as it is judged now
//	compare.go      two judgements of one case held against each other
//	sent.go         the papers that were sent, and wait for an answer
//	watch.go        the front door: Look and Seen
//
// What was known is kept beside the cases of a vault, as safe as they are. A pack is
// content of its own and has a line of its own in the book: a case that is looked at
// under a pack is never held against the content without it.
//
// No verdict turns on the day: it follows from the answers and the content alone. So a
// verdict that differs for the same answers differs by the content. Days are compared
// only where they count from the same day as before. What passes with time, such as
// how a case stands or which day comes next, is no change of the world and is not told
// here; the list of cases shows it.
//
// Whoever changed the answers since is judged anew: of such a case it is told only
// which of the rules that decide it now are others than they were.
package moved
