// Package deadline is the days by which something has to happen.
//
//	deadlines.go             the rules and the table of states
//	deadline.go              a rule, and the days that may hold in a case
//	count.go                 how a day is counted, with its working
//	happened.go              what is counted from things that happened, and what settles it
//	state.go office.go       a state's own rule for an outside review; whom to ask there
//	gap.go                   why there is no day
//	doubtful_date.go         dates that can hardly be right
package deadline
