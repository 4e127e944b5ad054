package cost

// unbounded stands for money without an upper bound, in cents: ten billion
// dollars, so that sums and products with it still fit.
const unbounded int64 = 1_000_000_000_000

// planTerms are the terms on which a plan pays for a course, in cents and
// percent.
type planTerms struct {
	visits     int64
	allowed    int64 // the price the plan agrees to for one visit
	deductible int64 // what is left of it
	percent    int64 // coinsurance
	copay      int64
	limit      int64 // what is left of the out-of-pocket maximum
}

// planShare is what the person pays under the terms, in cents.
type planShare struct {
	allowed    int64 // for all visits
	deductible int64 // the part of it that went to the deductible
	rest       int64 // coinsurance and copays
	paid       int64 // both, stopped by the limit
}

// over is what the limit takes off.
func (s planShare) over() int64 { return s.deductible + s.rest - s.paid }

// share adds up visit by visit: the deductible first, then the coinsurance and
// copay on the rest of the allowed amount, never more than that rest, until
// the limit is reached. It rises with every one of the terms.
func (t planTerms) share() planShare {
	s := planShare{allowed: t.visits * t.allowed}
	left := t.deductible
	for range t.visits {
		first := min(left, t.allowed)
		left -= first
		rest := t.allowed - first
		s.deductible += first
		s.rest += min(rest, t.copay+(rest*t.percent+50)/100)
	}
	s.paid = min(s.deductible+s.rest, t.limit)
	return s
}
