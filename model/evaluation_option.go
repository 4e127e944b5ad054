package model

import (
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// EvaluatedOption is one way ahead, in the order of what matters.
type EvaluatedOption struct {
	ID string `json:"id"`
	// Covered is the chance that the plan pays; absent where no verdict speaks
	// of the way.
	Covered *verdict.Span  `json:"covered,omitempty"`
	Costs   []string       `json:"costs"` // ids of the cost options that were added up
	Matters []EvaluatedFit `json:"matters"`
	Moved   int            `json:"moved"` // places up from where it stood
	Why     string         `json:"why"`   // how it moved; empty when nothing was said to matter
}

// EvaluatedFit is how a way fits something that matters.
type EvaluatedFit struct {
	Concern string `json:"concern"`
	Mark    string `json:"mark"` // better, same or worse
	Why     string `json:"why"`
}

// EvaluatedDecision is what a person decided; every field may be empty.
type EvaluatedDecision struct {
	Way       string   `json:"way"` // the id of a way, or empty for own words
	Text      string   `json:"text"`
	Reason    string   `json:"reason"`
	LookAgain string   `json:"look-again"` // YYYY-MM-DD
	Part      string   `json:"part"`       // how much the person wants to decide, one of Parts
	Shared    []string `json:"shared"`     // the steps of a shared decision that are done
}

func (e *evaluator) options(p option.Preferences) []EvaluatedOption {
	list := []EvaluatedOption{}
	for _, r := range e.library.Options.Rank(p, e.library.Options.Options(e.answers)) {
		o := EvaluatedOption{ID: r.Way.ID, Costs: []string{}, Matters: []EvaluatedFit{}, Moved: r.Moved, Why: r.Why}
		if r.Judged {
			o.Covered = &verdict.Span{Low: r.Covered.Low, High: r.Covered.High}
		}
		for _, c := range r.Costs {
			o.Costs = append(o.Costs, c.Option)
		}
		for i, fit := range r.Fits {
			o.Matters = append(o.Matters, EvaluatedFit{p[i].ID, fit.Mark.String(), fit.Why})
		}
		list = append(list, o)
	}
	return list
}

func (l *Library) evaluatedDecision(c record.Case) EvaluatedDecision {
	made := l.Options.Decision(c)
	out := EvaluatedDecision{Text: made.Text, Reason: made.Reason, LookAgain: made.LookAgain.String(), Shared: option.Shared(c.Details)}
	if made.Way != nil {
		out.Way = made.Way.ID
	}
	if made.Part >= 0 {
		out.Part = record.Parts[made.Part]
	}
	return out
}
