package cost

import (
	"slices"

	"ketacover/model/fact"
)

// breakdown is what one option comes to in one case: every figure of it, and the
// sums they make. It holds no words.
type breakdown struct {
	costing
	backing Backing
	bounded bool // it can be added up; otherwise only what is missing holds
	visits  figure
	self    *selfPay  // where the person pays
	plan    *planPays // where the plan is to pay its part
	// bills are what the clinic and the plan leave to the person, as far as
	// each reach goes.
	bills [reaches]bill
	first fact.Bounds // what the first visit may cost where the sum leaves it out
	trip  figure      // to one visit and back
}

// bill is what the visits of a course and those after it cost.
type bill interface {
	sum(course, later fact.Bounds) fact.Bounds
}

// breakDown reads the figures of an option and adds them up.
func breakDown(w costing, backing Backing) breakdown {
	b := breakdown{costing: w, backing: backing}
	b.visits = b.figure(b.items.Visits, true, b.items.Visits)
	if b.option.Plan {
		b.bounded = b.throughPlan()
	} else {
		b.bounded = b.byOneself()
	}
	if b.bounded {
		b.trip = b.travel()
	}
	return b
}

// count is how many visits the course has.
func (b *breakdown) count() fact.Bounds { return b.visits.within(named) }

// care is what the course costs without the trips, as far as r goes. The widest
// sum is for as many visits as sources name.
func (b *breakdown) care(r reach) fact.Bounds {
	count := b.count()
	if r == usual {
		count = b.visits.within(r)
	}
	return b.bills[r].sum(count, fact.Bounds{})
}

// trips is what it costs to get to the visits of the course.
func (b *breakdown) trips() fact.Bounds { return b.count().Times(b.trip.within(named)) }

// travel is what it costs to get to one visit and back, if the person said so.
// Nobody goes anywhere for treatment at home.
func (b *breakdown) travel() figure {
	if b.asked() && b.is(fact.FormQuestion, "at-home") {
		return figure{}
	}
	trip, ok := b.given(TripQuestion)
	if !ok {
		b.want(TripQuestion)
	}
	return figure{ok: ok, given: trip}
}

// needs lists the questions for want of which the option cannot be added up. How
// many visits there are is always known well enough; the limit alone makes a
// poor bound, so it is not the first thing to ask for.
func (b *breakdown) needs() []fact.Fact {
	return slices.DeleteFunc(slices.Clone(b.missing), func(f fact.Fact) bool {
		return f.ID == b.items.Visits || f.ID == limitQuestion
	})
}
