package content

import (
	"ketacover/model/step"
)

type stepRulesEntry struct {
	Where              at
	step.StandingRules `keys:"crisis crisis-veterans=Veterans way-round"`
	Danger             []conditionEntry `yaml:"danger"`
	Military           []conditionEntry `yaml:"military"`
	Said               []string         `yaml:"military-said"`
	Asks               []string         `yaml:"asks"`
	First              []stageStepEntry `yaml:"first"`
	Overdue            []stageStepEntry `yaml:"overdue"`
	Last               []stageStepEntry `yaml:"last"`
	Else               []stageStepEntry `yaml:"else"`
}

// stepRules reads what comes first wherever a person stands, and what there is
// to do where nothing else is. Content without it would leave somebody alone,
// so it is refused.
func (r *stepReader) stepRules(file at, e *stepRulesEntry, steps []string) step.StandingRules {
	if e.Where == (at{}) {
		e.Where = file
	}
	r.needs(e.Where, "crisis", e.Crisis, "crisis-veterans", e.Veterans)
	rules := e.StandingRules
	rules.Danger, rules.Military = r.vocabulary.conditions(e.Danger), r.vocabulary.conditions(e.Military)
	rules.First, rules.Last = r.stageSteps(e.First, steps), r.stageSteps(e.Last, steps)
	rules.Overdue, rules.Else = r.stageSteps(e.Overdue, steps), r.stageSteps(e.Else, steps)
	for _, id := range e.Said {
		rules.Said = append(rules.Said, r.oneOf(e.Where, "question", id, r.vocabulary.questionIDs()))
	}
	for _, id := range e.Asks {
		rules.Asks = append(rules.Asks, r.oneOf(e.Where, "question", id, r.vocabulary.questionIDs()))
	}
	if e.WayRound != "" {
		r.oneOf(e.Where, "step", e.WayRound, steps)
	}
	for _, id := range []string{e.Crisis, e.Veterans} {
		if id != "" {
			r.oneOf(e.Where, "step", id, steps)
			r.stays(e.Where, id)
		}
	}
	if len(e.Danger) == 0 {
		r.problem(e.Where, "add danger: with the answers that call for help at once", "nothing says who is in danger")
	}
	if len(e.Military) == 0 {
		r.problem(e.Where, "add military: with the answers that mean military care",
			"nothing says who may have military care")
	}
	if n := len(e.Else); n == 0 || !e.Else[n-1].always() {
		r.problem(e.Where, "end else: with a step and nothing else", "not every case has something to do")
	}
	for i := range e.Else {
		r.stays(e.Else[i].Where, e.Else[i].Step)
	}
	return rules
}

// stays reports a step of a rule that could give way to another.
func (r *stepReader) stays(where at, id string) {
	if s := r.book.Step(id); s != nil && (s.Late != "" || len(s.Instead) > 0) {
		r.problem(where, "name a step that is never late and never gives way", "step %q may give way", id)
	}
}

// always reports whether an entry counts in every case.
func (e *stageStepEntry) always() bool {
	return len(e.When)+len(e.Unless)+len(e.Best) == 0 && !e.Advised && e.Missing == "" && e.Change == "" &&
		len(e.While) == 0
}
