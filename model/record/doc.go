// Package record is a case: the answers, the rules that the person read
// themselves, what happened, and the details that only papers use.
// It reads and writes the JSON of a case without a disk, and keeps what it does
// not know.
//
//	case.go                 a case
//	details.go entries.go   what only papers use; its lists, such as the medicines
//	typed.go                what was typed and is not finished
//	undo.go undo_read.go    the undo history of a case, as a file keeps it; reading it
//	own_rule.go own_rule_decode.go
//	                        a rule that the person read themselves, and how it is written down
//	hours.go                the time that a counselor spent on a case
//	event.go visits.go history.go outcome.go event_decode.go
//	                        what happened, the visits of an approval, the answers that
//	                        changed, how it ended
//	decode.go answer.go scalar.go json.go
//	                        a case out of JSON, with errors that name the place
//	encode.go               a case as JSON: the same bytes for the same case
//	error.go                what is wrong with a case, and the mend
//	store.go paper.go       what a disk does for cases and papers, as interfaces
//	vault.go                what is done with the cases that a person keeps
//	kept.go label.go        what a list shows of a case that is kept, and what it is called there
//	taken.go                if a case that is taken in is there already; a copy of one
//	settings.go             how the program behaves for a person
package record
