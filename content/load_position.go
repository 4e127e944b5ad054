package content

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/step"
)

type positionFile struct {
	Where     at
	Rules     stepRulesEntry  `yaml:"rules"`
	Steps     []actionEntry   `yaml:"steps"`
	Positions []positionEntry `yaml:"positions"`
}

type actionEntry struct {
	Where    at
	ID       string      `yaml:"id"`
	Text     string      `yaml:"text"`
	Who      string      `yaml:"who"`
	Tool     toolEntry   `yaml:"tool"`
	By       []string    `yaml:"by"`
	Ends     []string    `yaml:"ends"`
	Pressing int         `yaml:"pressing-days"`
	Late     string      `yaml:"late"`
	Instead  []lineEntry `yaml:"instead"`
	Replaces []string    `yaml:"replaces"`
	Way      string      `yaml:"way"`
	Sources  []string    `yaml:"sources"`
}

type toolEntry struct {
	Where    at
	Paper    string `yaml:"paper"`
	Phone    string `yaml:"phone"`
	Form     string `yaml:"form"`
	Question string `yaml:"question"`
	Text     string `yaml:"text"`
}

type positionEntry struct {
	Where    at
	ID       string           `yaml:"id"`
	Title    string           `yaml:"title"`
	Text     string           `yaml:"text"`
	When     []conditionEntry `yaml:"when"`
	Given    []string         `yaml:"given"`
	First    []lineEntry      `yaml:"first"`
	Then     []lineEntry      `yaml:"then"`
	LeaveOut []lineEntry      `yaml:"leave-out"`
}

type lineEntry struct {
	Where   at
	Step    string           `yaml:"step"`
	When    []conditionEntry `yaml:"when"`
	Unless  []conditionEntry `yaml:"unless"`
	Best    []bestEntry      `yaml:"best"`
	Advised bool             `yaml:"advised"`
	Missing string           `yaml:"missing"`
	Change  string           `yaml:"change"`
}

type bestEntry struct {
	Where at
	Tree  string   `yaml:"tree"`
	Is    []string `yaml:"is"`
}

// readPositions reads the steps with all that belongs to them, and where a
// person may stand, in the order in which a case is tried on them.
func (l *loader) readPositions() {
	one(l, "position.yaml", func(f *positionFile) {
		seen := map[string]at{}
		for i := range f.Steps {
			l.unique(seen, f.Steps[i].Where, "step", f.Steps[i].ID)
			l.lib.Steps.Actions = append(l.lib.Steps.Actions, l.action(&f.Steps[i]))
		}
		known := keys(seen)
		for i := range f.Steps {
			l.lib.Steps.Actions[i].Instead = l.lines(f.Steps[i].Instead, known)
		}
		for i := range f.Steps {
			l.pointsOn(&f.Steps[i], known)
		}
		l.lib.Steps.StepRules = l.stepRules(f.Where, &f.Rules, known)
		if len(l.lib.Questions.List) > 0 { // else that is what is wrong
			l.lib.Steps.StepRules.Mark(l.lib.Questions.List)
		}
		places := map[string]at{}
		for i := range f.Positions {
			l.unique(places, f.Positions[i].Where, "position", f.Positions[i].ID)
			l.lib.Steps.Positions = append(l.lib.Steps.Positions, l.position(&f.Positions[i], known))
		}
		if n := len(f.Positions); n == 0 || len(f.Positions[n-1].When) > 0 || len(f.Positions[n-1].Given) > 0 {
			l.problem(f.Where, "end with a position without when: and given:", "not every case has a position")
		}
	})
}

// action reads a step. One that stands in step.yaml has its words there.
func (l *loader) action(e *actionEntry) step.Action {
	l.needs(e.Where, "id", e.ID)
	a := step.Action{
		ID: e.ID, Text: e.Text, Who: fact.Who(l.oneOf(e.Where, "who", e.Who, fact.Whos)), Tool: l.tool(e),
		By: e.By, Ends: e.Ends, Pressing: e.Pressing, Late: e.Late, Replaces: e.Replaces, Way: e.Way, Sources: e.Sources,
	}
	l.cites(e.Where, e.Sources)
	if s := l.lib.Steps.Step(e.ID); s != nil {
		if e.Text != "" || len(e.Sources) > 0 {
			l.problem(e.Where, "take text: and sources: out", "the words of step %q stand in step.yaml", e.ID)
		}
		a.Text, a.Sources = s.Text, s.Sources
	} else {
		l.needs(e.Where, "text", e.Text)
	}
	if e.Pressing > 0 && len(e.By) == 0 || e.Late != "" && len(e.By)+len(e.Ends) == 0 || e.Pressing < 0 {
		l.problem(e.Where, "add by:", "step %q has no deadline that could be near or past", e.ID)
	}
	a.Given = l.takenForGiven(a.Text, false)
	return a
}

func (l *loader) tool(e *actionEntry) step.Tool {
	t := &e.Tool
	given := 0
	for _, s := range []string{t.Paper, t.Phone, t.Form, t.Question} {
		if s != "" {
			given++
		}
	}
	switch {
	case given != 1:
		l.problem(e.Where, "write one of paper:, phone:, form: and question:", "step %q has no tool, or several", e.ID)
	case (t.Phone+t.Form != "") != (t.Text != ""):
		l.problem(e.Where, "say whose phone or form it is, and nothing of a paper or a question", "the tool of step %q lacks words, or needs none", e.ID)
	case t.Paper != "":
		l.oneOf(t.Where, "paper", t.Paper, step.PaperKinds)
	case t.Question != "":
		l.oneOf(t.Where, "question", t.Question, l.questionIDs())
	}
	return step.Tool{Paper: t.Paper, Phone: t.Phone, Form: t.Form, Question: t.Question, Text: t.Text}
}

// pointsOn reports what a step points to and is not there.
func (l *loader) pointsOn(e *actionEntry, steps []string) {
	for _, id := range slices.Concat(e.By, e.Ends) {
		l.isDeadline(e.Where, id)
	}
	for _, id := range e.Replaces {
		l.oneOf(e.Where, "step", id, steps)
	}
	if e.Way != "" {
		l.oneOf(e.Where, "way", e.Way, l.wayIDs())
	}
	if e.Late != "" {
		l.oneOf(e.Where, "step", e.Late, steps)
		if a := l.lib.Steps.Action(e.Late); a != nil && (a.Late != "" || len(a.Instead) > 0) {
			l.problem(e.Where, "name a step that is never late", "step %q in place of %q may be late too, or give way", e.Late, e.ID)
		}
	}
	for i := range e.Instead {
		if a := l.lib.Steps.Action(e.Instead[i].Step); a != nil && len(a.Instead) > 0 {
			l.problem(e.Instead[i].Where, "name a step that stays", "step %q in place of %q may give way too", a.ID, e.ID)
		}
	}
}

func (l *loader) position(e *positionEntry, steps []string) step.Position {
	l.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text)
	for _, id := range e.Given {
		l.isDate(e.Where, id)
	}
	return step.Position{
		ID: e.ID, Title: e.Title, Text: e.Text, When: l.conditions(e.When), Given: e.Given,
		First: l.lines(e.First, steps), Then: l.lines(e.Then, steps), LeaveOut: l.lines(e.LeaveOut, steps),
	}
}

func (l *loader) lines(list []lineEntry, steps []string) []step.Line {
	var lines []step.Line
	for i := range list {
		e := &list[i]
		l.oneOf(e.Where, "step", e.Step, steps)
		line := step.Line{Step: e.Step, When: l.conditions(e.When), Unless: l.conditions(e.Unless), Advised: e.Advised, Missing: e.Missing, Change: e.Change}
		for _, id := range []string{e.Missing, e.Change} {
			if id != "" {
				l.oneOf(e.Where, "question", id, l.questionIDs())
			}
		}
		for _, b := range e.Best {
			l.oneOf(b.Where, "tree", b.Tree, l.treeIDs())
			line.Best = append(line.Best, step.Best{Tree: b.Tree, Levels: l.levels(b.Where, b.Is)})
		}
		lines = append(lines, line)
	}
	return lines
}
