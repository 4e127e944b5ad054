package content

import (
	"fmt"

	"ketacover/model/cost"
	"ketacover/model/fact"
)

type scheduleEntry struct {
	Where         at
	cost.Schedule `keys:"drug text as-of sources"`
	When          []conditionEntry `yaml:"when"`
	Phases        []phaseEntry     `yaml:"phases"`
	Confidence    string           `yaml:"confidence"`
}

type phaseEntry struct {
	Where at
	Weeks int `yaml:"weeks"`
	Low   int `yaml:"low"`
	High  int `yaml:"high"`
}

// schedule reads how the visits of a treatment are spread over the year.
func (r *costReader) schedule(e *scheduleEntry) cost.Schedule {
	r.needs(e.Where, "text", e.Text, "as-of", e.AsOf)
	r.citations.cites(e.Where, e.Sources)
	r.holes(e.Where, "text", e.Text, nil, nil)
	r.oneOfKnown(e.Where, "drug", e.Drug, r.drugs)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "the schedule cites no source")
	}
	s := e.Schedule
	s.When, s.Confidence = r.vocabulary.conditions(e.When), r.citations.sure(e.Where,
		fmt.Sprintf("the schedule for %q", e.Drug), e.Confidence, e.Sources)
	weeks := 0
	for _, p := range e.Phases {
		if p.Weeks < 1 || p.Low < 0 || p.Low > p.High {
			r.problem(p.Where, "write weeks: 4, low: 2, high: 4",
				"the phase of %d weeks with %d to %d visits makes no sense", p.Weeks, p.Low, p.High)
			continue
		}
		weeks += p.Weeks
		s.Phases = append(s.Phases, cost.Phase{
			Weeks: int64(p.Weeks), Visits: fact.Bounds{Low: int64(p.Low), High: int64(p.High)},
		})
	}
	if weeks == 0 || weeks > cost.WeeksInYear {
		r.problem(e.Where, "plan for 1 to 52", "the phases make up %d weeks", weeks)
	}
	return s
}
