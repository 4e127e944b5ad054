// Package verdict is where the verdict is computed: from the trees and the
// answers to a span of levels, why it is so, and what would move it. Start at
// view.go, which is what the trees say of the answers of one moment.
//
//	view.go                 the verdicts, what they turn on, what is asked next
//	trees.go decides.go     all trees with their diagrams; what they test
//	span.go                 two levels: the lowest and the highest in reach
//	diagram.go walk.go      a tree compiled for numbers: level and span
//	draft.go places.go      how it is compiled; the index of the facts that trees test,
//	                        and which options of a fact are alike
//	reduced.go              what a verdict still turns on
//	interview.go            which question is asked next, and which make no sense yet
//	decider.go              the verdicts of many cases, one after the other
//	asked.go                the drug that a request is for
//	reason.go sight.go end.go
//	                        why it is so, in words that take nothing for given
//	first_reason.go         the reason that is told first
//	cause.go                the fewest answers that force a verdict
//	confidence.go           the rules that decide, and how sure they are
//	own_rule.go             what the person's own plan publishes
//	rule_term.go            what else its rule says: a way round, terms, codes
//	prospect.go branch.go find_out.go
//	                        what is said of an open verdict: what each value of a fact
//	                        would give, and what to find out first
//	message.go              the one sentence that says a verdict, and the one over both
//	lever.go                what would change a verdict, in four parts
//	change.go change_diagram.go cannot_help.go lowering.go
//	                        the smallest changes that raise it, of any number of
//	                        answers; what cannot help; what would lower it
//	trail.go other_branch.go
//	                        the answers on the way, and where others would have led
//
// # Why two forms of a tree
//
// The authored tree (rule.Tree) gives words: each node splits one fact, so that
// following each branch with its narrowed values reaches exactly the leaves that
// some completion of the open answers reaches. Walking all its paths takes too
// long for each key. So it is compiled into a Diagram, in which facts are tested
// in question order, each once on a path, and equal nodes are shared. There a
// span, what it turns on, a cause and all changes are found by visiting each
// node once. What a person can move, in any number, is weighed on it too: a
// changeDiagram. Tests in package content hold the two forms equal, and the span
// to what every completion gives.
package verdict
