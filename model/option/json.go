package option

import (
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// ranked is an option as JSON, in the order of what matters.
type ranked struct {
	ID string `json:"id"`
	// Covered is the chance that the plan pays; absent where no verdict speaks
	// of the option.
	Covered *verdict.Span `json:"covered,omitempty"`
	Costs   []string      `json:"costs"` // ids of the cost options that were added up
	Matters []fitJSON     `json:"matters"`
	Moved   int           `json:"moved"` // places up from where it stood
	Why     string        `json:"why"`   // how it moved; empty when nothing was said to matter
}

// fitJSON is how an option fits something that matters.
type fitJSON struct {
	Priority string `json:"concern"` // the id of one; the name in the JSON is an old one, and stays
	Mark     string `json:"mark"`    // better, same or worse
	Why      string `json:"why"`
}

// MarshalJSON writes the option by its id, with what it costs by theirs.
func (r Ranked) MarshalJSON() ([]byte, error) {
	out := ranked{ID: r.Option.ID, Costs: []string{}, Matters: []fitJSON{}, Moved: r.Moved, Why: r.Why}
	if r.Judged {
		out.Covered = &r.Covered
	}
	for i := range r.Costs {
		out.Costs = append(out.Costs, r.Costs[i].Option)
	}
	for i, fit := range r.Fits {
		out.Matters = append(out.Matters, fitJSON{r.By[i].ID, fit.Mark.String(), fit.Why})
	}
	return fact.AsJSON(out)
}

// MarshalJSON writes what was decided; every field may be empty.
func (d Decision) MarshalJSON() ([]byte, error) {
	out := struct {
		Option    string    `json:"way"` // the id of an option, or empty for own words
		Text      string    `json:"text"`
		Reason    string    `json:"reason"`
		LookAgain fact.Date `json:"look-again"`
		Part      string    `json:"part"`   // how much the person wants to decide, one of Parts
		Shared    fact.List `json:"shared"` // the steps of a shared decision that are done
	}{Text: d.Text, Reason: d.Reason, LookAgain: d.LookAgain, Shared: d.Shared}
	if d.Option != nil {
		out.Option = d.Option.ID
	}
	if d.Part >= 0 {
		out.Part = record.Parts[d.Part]
	}
	return fact.AsJSON(out)
}
