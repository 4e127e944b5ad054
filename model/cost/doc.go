// Package cost is what each way costs, in integer cents.
//
//	book.go                 the amounts, schedules and lines
//	cost.go quote.go share.go total.go
//	                        what a way costs: paying oneself, and through a plan
//	schedule.go year.go     the same month by month
//	break_even.go           from when on one way costs less than another
//	aid.go                  what can be done about a cost
//	working.go explain.go line.go
//	                        how it was added up, in words
package cost
