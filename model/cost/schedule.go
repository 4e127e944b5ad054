package cost

import (
	"ketacover/model/fact"
	"ketacover/model/source"
)

// WeeksInYear is how many weeks a schedule can plan for.
const WeeksInYear = 52

// MonthsInYear is how many months a Year has.
const MonthsInYear = 12

// Schedule is how the visits of a treatment are spread over the year. One that
// fills the year is for a treatment that goes on; a shorter one is for a
// course that ends.
type Schedule struct {
	Drug       string // id of the tree whose course it is
	When       []fact.Condition
	Phases     []Phase
	Text       string
	AsOf       string // when it was right, in words
	Confidence source.Confidence
	Sources    []string
}

// Phase is some weeks in a row and how many visits there are in them.
type Phase struct {
	Weeks  int64
	Visits fact.Bounds
}

// ends reports whether the treatment is a course.
func (s *Schedule) ends() bool {
	var weeks int64
	for _, p := range s.Phases {
		weeks += p.Weeks
	}
	return weeks < WeeksInYear
}

// with is the schedule for a number of visits that the person gave. A course
// keeps its pace and has that many. A treatment that goes on begins as always;
// what is left is spread over the last phase, or comes as fast as that allows.
// A number that is used up before leaves the schedule as it is: it is one for
// the start only.
func (s *Schedule) with(count int64) planned {
	p := planned{schedule: s, most: fact.Exactly(count)}
	if s.ends() {
		return p
	}
	p.most = fact.Bounds{Low: unbounded, High: unbounded}
	last := s.Phases[len(s.Phases)-1]
	for _, phase := range s.Phases[:len(s.Phases)-1] {
		count -= phase.Visits.High
	}
	if count > 0 {
		p.rest = count
		p.last = Phase{last.Weeks, fact.Bounds{Low: count, High: max(count, last.Visits.High)}}
	}
	return p
}

// usual is the schedule for as many visits as are usual.
func (s *Schedule) usual(count fact.Bounds) planned {
	if !s.ends() {
		count = fact.Bounds{Low: unbounded, High: unbounded}
	}
	return planned{schedule: s, most: count}
}

// planned is a schedule for one case.
type planned struct {
	schedule *Schedule
	most     fact.Bounds // visits, after which the course ends
	last     Phase       // stands in for the last phase, where rest is not nothing
	rest     int64       // visits in the last phase, as planned by the person
}

// by is how many visits there are by the end of a week.
func (p *planned) by(week int64) fact.Bounds {
	var sum fact.Bounds
	phases := p.schedule.Phases
	for i, phase := range phases {
		done := min(week, phase.Weeks)
		if i == len(phases)-1 && p.schedule.ends() {
			done = week // a course goes on at its last pace until it has its visits
		}
		week -= done
		if i < len(phases)-1 || p.rest == 0 {
			sum = sum.Plus(fact.Bounds{Low: phase.Visits.Low * done / phase.Weeks,
				High: up(phase.Visits.High*done, phase.Weeks)})
			continue
		}
		fast := up(p.last.Visits.High*done, p.last.Weeks)
		sum = sum.Plus(fact.Bounds{Low: p.rest * done / p.last.Weeks, High: min(p.rest, fast)})
	}
	return fact.Bounds{Low: min(sum.Low, p.most.Low), High: min(sum.High, p.most.High)}
}

// over is the week by whose end a course of n visits is over, at the slowest
// and at the fastest, and a week past the year where it is not.
func (p *planned) over() (slow, fast int64) {
	slow, fast = WeeksInYear+1, WeeksInYear+1
	for week := int64(WeeksInYear); week >= 0; week-- {
		done := p.by(week)
		if done.Low >= p.most.Low && done.High >= p.most.High {
			slow = week
		}
		if done.High >= p.most.Low {
			fast = week
		}
	}
	return slow, fast
}

// later spreads visits after the course evenly over the rest of the year.
func (p *planned) later(count, week int64) fact.Bounds {
	slow, fast := p.over()
	return fact.Bounds{
		Low:  count * max(0, week-slow) / max(1, WeeksInYear-slow),
		High: count * max(0, week-fast) / max(1, WeeksInYear-fast),
	}
}

// up divides and rounds up.
func up(n, by int64) int64 { return (n + by - 1) / by }
