package verdict

import (
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// Passed is an answer on the way to a verdict.
type Passed struct {
	fact.Setting
}

// MarshalJSON writes the question and the answer by their ids, and in words.
func (p Passed) MarshalJSON() ([]byte, error) {
	return fact.AsJSON(struct {
		Fact  fact.Fact `json:"fact"`
		Value string    `json:"value"`
		Text  string    `json:"text"`
	}{p.Fact, p.Options[p.Option].ID, p.Text()})
}

// trailOf is the answers that a walk went by.
func trailOf(questions *fact.Questions, w *rule.Walk) []Passed {
	list := make([]Passed, len(w.Trail))
	for i, step := range w.Trail {
		list[i] = Passed{questions.Setting(step.Question, step.Option)}
	}
	return list
}
