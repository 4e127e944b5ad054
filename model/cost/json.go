package cost

import (
	"ketacover/model/fact"
	"ketacover/model/verdict"
)

// Told is what one option comes to: for the course asked about, and over a year
// where it is known how the visits are spread.
type Told struct {
	Cost
	Year *Year
}

// Told tells what each option comes to that can be added up.
func (s *Sums) Told() []Told {
	list := []Told{}
	for i := range s.options {
		b := &s.options[i]
		if !b.bounded {
			continue
		}
		told := Told{Cost: tell(b, s.rules)}
		if y, ok := year(b, s.rules); ok {
			told.Year = &y
		}
		list = append(list, told)
	}
	return list
}

// YearsOf are the years of the options that have one.
func YearsOf(list []Told) []Year {
	var years []Year
	for i := range list {
		if y := list[i].Year; y != nil {
			years = append(years, *y)
		}
	}
	return years
}

// MarshalJSON writes sums in whole dollars.
func (t Told) MarshalJSON() ([]byte, error) {
	out := struct {
		Option      string        `json:"option"`
		Low         int           `json:"low"`
		High        int           `json:"high"`
		TypicalLow  int           `json:"typical-low"` // with usual amounts for those that were not given
		TypicalHigh int           `json:"typical-high"`
		OrMore      bool          `json:"or-more"`
		Covered     *verdict.Span `json:"covered,omitempty"`
		IfPaid      bool          `json:"if-paid"`
		Shut        bool          `json:"not-paid"` // by the rules the plan does not pay: no price to count on
		Working     fact.List     `json:"working"`
		Sources     fact.List     `json:"sources"`
		Open        []fact.Fact   `json:"open"`
		Aids        []Aid         `json:"aids"`
		Months      []monthSum    `json:"year"`
		YearWorking fact.List     `json:"year-working"`
		YearSources fact.List     `json:"year-sources"`
	}{
		t.Option, t.Low, t.High, t.Typical[0], t.Typical[1], t.OrMore, t.span(), t.IfPaid(), t.Shut(), t.Working,
		t.Sources, append([]fact.Fact{}, t.Open...),
		append([]Aid{}, t.Aids...), []monthSum{}, nil, nil,
	}
	if t.Year != nil {
		out.Months, out.YearWorking, out.YearSources = t.Year.sums(), t.Year.Working, t.Year.Sources
	}
	return fact.AsJSON(out)
}

// MarshalJSON writes what is still needed; nothing where the clinic bills no
// plan.
func (u Unpriced) MarshalJSON() ([]byte, error) {
	return fact.AsJSON(struct {
		Option  string        `json:"option"`
		Covered *verdict.Span `json:"covered,omitempty"`
		Needs   []fact.Fact   `json:"needs"`
	}{u.Option, u.span(), append([]fact.Fact{}, u.Needs...)})
}

// MarshalJSON writes the sum in whole dollars.
func (a Aid) MarshalJSON() ([]byte, error) {
	low, high := a.Sum.Whole()
	return fact.AsJSON(struct {
		ID      string    `json:"id"`
		Low     int       `json:"low"`
		High    int       `json:"high"`
		Working fact.List `json:"working"`
		Notes   fact.List `json:"notes"`
		Sources fact.List `json:"sources"`
	}{a.ID, low, high, a.Working, a.Notes, a.Sources})
}

// monthSum is what has been paid by the end of a month, in whole dollars, and
// for how many visits.
type monthSum struct {
	Month      int   `json:"month"`
	VisitsLow  int64 `json:"visits-low"`
	VisitsHigh int64 `json:"visits-high"`
	Low        int   `json:"low"`
	High       int   `json:"high"`
}

// sums are the months one after the other.
func (y *Year) sums() []monthSum {
	var list []monthSum
	for i, m := range y.Months {
		low, high := m.Paid.Whole()
		list = append(list, monthSum{i + 1, m.Visits.Low, m.Visits.High, low, high})
	}
	return list
}
