// Package rule is what payers publish, and the trees that grow from it.
//
//	payer.go payer_find.go payers.go
//	                        a company or a programme; which one a text names; all of them
//	rule.go criterion.go    what a payer says of a drug; a condition, and how it stands
//	aside.go code_list.go   words on a rule for some people; the codes that it lists
//	level.go                the five levels of a verdict, and caps and floors on them
//	authored_tree.go        a tree as authored, before the payers' rules
//	grown.go grown_rules.go grown_tree.go
//	                        a tree grown with the rules of every payer
//	grown_words.go grown_given.go
//	                        what its leaves say, and what of the answers that tells
//	bounds.go union.go      the levels below a node; texts and lists put together
//	drug.go                 which answers speak of the drug of a tree
//	tree.go                 the grown tree: nodes, branches, leaves, rulings
//	saying.go               the parts of a reason, and what of the case each takes for given
//	walk.go                 the way of a case through a tree
//
// A cap or a floor on a branch moves the levels below it and never copies
// branches; a chain of criteria ends in one failed leaf. That keeps a tree
// linear in its rules, and better facts from ever lowering a verdict.
package rule
