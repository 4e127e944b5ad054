// Package cost is what each option costs, in integer cents. It computes first, and
// then tells:
//
//	costs.go rules.go        the parts it needs; the amounts, schedules and notes of the content
//	course.go item.go       what the course of a drug is made of; the figures that sums are made of
//	sums.go                 the front door: what each option comes to, told as costs and years
//	breakdown.go            one option in one case, every figure of it and no words
//	costing.go figure.go    what the person said, and what stands in for it
//	quote.go                paying oneself
//	plan.go share.go        through a plan: the terms and what they leave to pay
//	schedule.go year.go     the same month by month
//	break_even.go           from when on one option costs less than another
//	tell.go tell_plan.go    how it was added up, in words
//	working.go line.go      sentences with figures in them, and what there is to tell
//	claim.go                a claim for care that was had, in place of a course to come
//	aid.go                  what can be done about a cost: how it may be worked out
//	cost.go json.go         what comes out, and its JSON
package cost
