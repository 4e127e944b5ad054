package model

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/model/verdict"
)

// EvaluatedCost is what one way of paying comes to, in whole dollars.
type EvaluatedCost struct {
	Option      string                 `json:"option"`
	Low         int                    `json:"low"`
	High        int                    `json:"high"`
	TypicalLow  int                    `json:"typical-low"` // with usual amounts for those that were not given
	TypicalHigh int                    `json:"typical-high"`
	OrMore      bool                   `json:"or-more"`           // a figure behind high may be higher
	Covered     *verdict.EvaluatedSpan `json:"covered,omitempty"` // the chance that the plan pays, for what goes through it
	IfPaid      bool                   `json:"if-paid"`           // it is not sure that the plan pays, and the sum holds only then
	Shut        bool                   `json:"not-paid"`          // by the rules the plan does not pay: no price to count on
	Working     []string               `json:"working"`
	Sources     []string               `json:"sources"`
	Open        []string               `json:"open"` // questions whose answer would make it more exact
	Aids        []EvaluatedAid         `json:"aids"`
	Year        []EvaluatedMonth       `json:"year"`
	YearWorking []string               `json:"year-working"`
	YearSources []string               `json:"year-sources"`
}

// EvaluatedMissing is a way that cannot be added up yet, and for want of what.
type EvaluatedMissing struct {
	Option  string                 `json:"option"`
	Covered *verdict.EvaluatedSpan `json:"covered,omitempty"`
	Needs   []string               `json:"needs"` // questions; none where the clinic bills no plan
}

// EvaluatedAid is something that can be done about a cost.
type EvaluatedAid struct {
	ID      string   `json:"id"`
	Low     int      `json:"low"`
	High    int      `json:"high"`
	Working []string `json:"working"`
	Notes   []string `json:"notes"`
	Sources []string `json:"sources"`
}

// EvaluatedMonth is what has been paid by the end of a month, in whole
// dollars, and for how many visits.
type EvaluatedMonth struct {
	Month      int `json:"month"`
	VisitsLow  int `json:"visits-low"`
	VisitsHigh int `json:"visits-high"`
	Low        int `json:"low"`
	High       int `json:"high"`
}

// costs lists what each way comes to, and from when on one costs less than
// another.
func (e *evaluator) costs() ([]EvaluatedCost, []cost.BreakEven) {
	years := e.library.Costs.Years(e.answers)
	list := []EvaluatedCost{}
	for _, c := range e.library.Costs.Costs(e.answers) {
		out := EvaluatedCost{
			Option: c.Option, Low: c.Low, High: c.High, TypicalLow: c.Typical[0], TypicalHigh: c.Typical[1], OrMore: c.OrMore,
			Covered: c.Evaluated(), IfPaid: c.IfPaid(), Shut: c.Shut(), Working: listed(c.Working), Sources: listed(c.Sources), Open: listed(c.Open),
			Aids: evaluatedAids(c.Aids), Year: []EvaluatedMonth{}, YearWorking: []string{}, YearSources: []string{},
		}
		if i := slices.IndexFunc(years, func(y cost.Year) bool { return y.Option == c.Option }); i >= 0 {
			out.Year = evaluatedMonths(&years[i])
			out.YearWorking, out.YearSources = listed(years[i].Working), listed(years[i].Sources)
		}
		list = append(list, out)
	}
	return list, append([]cost.BreakEven{}, cost.BreakEvens(years)...)
}

// missingCosts lists the ways that cannot be added up yet.
func (e *evaluator) missingCosts() []EvaluatedMissing {
	list := []EvaluatedMissing{}
	for _, u := range e.library.Costs.Unpriced(e.answers) {
		list = append(list, EvaluatedMissing{u.Option, u.Evaluated(), listed(u.Needs)})
	}
	return list
}

func evaluatedAids(aids []cost.Aid) []EvaluatedAid {
	list := []EvaluatedAid{}
	for _, aid := range aids {
		low, high := aid.Sum.Whole()
		list = append(list, EvaluatedAid{aid.ID, low, high, listed(aid.Working), listed(aid.Notes), listed(aid.Sources)})
	}
	return list
}

func evaluatedMonths(y *cost.Year) []EvaluatedMonth {
	var list []EvaluatedMonth
	for m, month := range y.Months {
		low, high := month.Paid.Whole()
		list = append(list, EvaluatedMonth{m + 1, int(month.Visits.Low), int(month.Visits.High), low, high})
	}
	return list
}
