package content

import (
	"slices"

	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/step"
	"ketacover/model/verdict"
)

// stepReader reads what there is to do, and where a person may stand.
type stepReader struct {
	*problems
	citations    *citations
	vocabulary   *vocabulary
	presumptions *presumptions
	files        *folder
	days         []string // the ids of the deadlines
	papers       []string // the kinds of letters
	trees        *verdict.Trees
	options      *option.Options
	book         *step.Steps
}

type stageFile struct {
	Where  at
	Rules  stepRulesEntry `yaml:"rules"`
	Steps  []stepEntry    `yaml:"steps"`
	Stages []stageEntry   `yaml:"stages"`
}

type stepEntry struct {
	Where     at
	step.Step `keys:"id text by ends pressing-days=Pressing late replaces option sources"`
	Who       string           `yaml:"who"`
	Tool      toolEntry        `yaml:"tool"`
	Adds      []addedEntry     `yaml:"adds"`
	Instead   []stageStepEntry `yaml:"instead"`
}

// addedEntry is a sentence that a step has for some people.
type addedEntry struct {
	Where      at
	step.Added `keys:"text"`
	When       []conditionEntry `yaml:"when"`
}

type toolEntry struct {
	Where     at
	step.Tool `keys:"paper phone form question text"`
}

type stageEntry struct {
	Where      at
	step.Stage `keys:"id title text given while"`
	Before     string           `yaml:"before"`
	Unsaid     *unsaidEntry     `yaml:"unsaid"`
	When       []conditionEntry `yaml:"when"`
	First      []stageStepEntry `yaml:"first"`
	Then       []stageStepEntry `yaml:"then"`
	LeaveOut   []stageStepEntry `yaml:"leave-out"`
}

// unsaidEntry is what a stage is told as while a question has no answer.
type unsaidEntry struct {
	Where       at
	step.Unsaid `keys:"id title text question"`
}

type stageStepEntry struct {
	Where      at
	step.Entry `keys:"step advised missing change while past untold"`
	When       []conditionEntry `yaml:"when"`
	Unless     []conditionEntry `yaml:"unless"`
	Best       []bestEntry      `yaml:"best"`
}

type bestEntry struct {
	Where     at
	step.Best `keys:"tree"`
	Is        []string `yaml:"is"`
}

// readStages reads the steps with all that belongs to them, and where a
// person may stand, in the order in which a case is tried on them.
func (r *stepReader) readStages() {
	if r.count() > 0 {
		return // what could not be read would only seem to be missing
	}
	one(r.files, "stage.yaml", func(f *stageFile) {
		seen := map[string]at{}
		for i := range f.Steps {
			r.unique(seen, f.Steps[i].Where, "step", f.Steps[i].ID)
			r.book.Steps = append(r.book.Steps, r.step(&f.Steps[i]))
		}
		known := sortedKeys(seen)
		for i := range f.Steps {
			r.book.Steps[i].Instead = r.stageSteps(f.Steps[i].Instead, known)
		}
		for i := range f.Steps {
			r.pointsOn(&f.Steps[i], known)
		}
		r.book.StepRules = r.stepRules(f.Where, &f.Rules, known)
		if len(r.vocabulary.questions.List) > 0 { // else that is what is wrong
			r.book.StepRules.Mark(r.vocabulary.questions.List)
		}
		places := map[string]at{}
		for i := range f.Stages {
			r.unique(places, f.Stages[i].Where, "stage", f.Stages[i].ID)
			if u := f.Stages[i].Unsaid; u != nil {
				r.unique(places, u.Where, "stage", u.ID)
			}
			r.book.Stages = append(r.book.Stages, r.stage(&f.Stages[i], known))
		}
		for i := range f.Stages {
			r.before(&f.Stages[i], i, sortedKeys(places))
		}
		if n := len(f.Stages); n == 0 || len(f.Stages[n-1].When) > 0 || len(f.Stages[n-1].Given) > 0 {
			r.problem(f.Where, "end with a stage without when: and given:", "not every case has a stage")
		}
	})
}

// step reads a step. One that stands in step.yaml has its words there.
func (r *stepReader) step(e *stepEntry) step.Step {
	r.needs(e.Where, "id", e.ID)
	s := e.Step
	s.Who, s.Tool = fact.Who(r.oneOf(e.Where, "who", e.Who, fact.Whos)), r.tool(e)
	r.citations.cites(e.Where, e.Sources)
	if w := r.book.Wording(e.ID); w != nil {
		if e.Text != "" || len(e.Sources) > 0 {
			r.problem(e.Where, "take text: and sources: out", "the words of step %q stand in step.yaml", e.ID)
		}
		s.Text, s.Sources = w.Text, w.Sources
	} else {
		r.needs(e.Where, "text", e.Text)
	}
	if e.Pressing > 0 && len(e.By) == 0 || e.Late != "" && len(e.By)+len(e.Ends) == 0 || e.Pressing < 0 {
		r.problem(e.Where, "add by:", "step %q has no deadline that could be near or past", e.ID)
	}
	for i := range e.Adds {
		added := &e.Adds[i]
		r.needs(added.Where, "text", added.Text)
		more := added.Added
		more.When = r.vocabulary.conditions(added.When)
		s.Adds = append(s.Adds, more)
	}
	s.Given = r.presumptions.takenForGiven(s.Text, false)
	return s
}

func (r *stepReader) tool(e *stepEntry) step.Tool {
	t := &e.Tool
	given := 0
	for _, s := range []string{t.Paper, t.Phone, t.Form, t.Question} {
		if s != "" {
			given++
		}
	}
	switch {
	case given != 1:
		r.problem(e.Where, "write one of paper:, phone:, form: and question:", "step %q has no tool, or several", e.ID)
	case (t.Phone+t.Form != "") != (t.Text != ""):
		r.problem(e.Where, "say whose phone or form it is, and nothing of a paper or a question",
			"the tool of step %q lacks words, or needs none", e.ID)
	case t.Paper != "":
		r.oneOf(t.Where, "paper", t.Paper, r.papers)
	case t.Question != "":
		r.oneOf(t.Where, "question", t.Question, r.vocabulary.questionIDs())
	}
	return t.Tool
}

// pointsOn reports what a step points to and is not there.
func (r *stepReader) pointsOn(e *stepEntry, steps []string) {
	for _, id := range slices.Concat(e.By, e.Ends) {
		r.oneOfKnown(e.Where, "deadline", id, r.days)
	}
	for _, id := range e.Replaces {
		r.oneOf(e.Where, "step", id, steps)
	}
	if e.Option != "" {
		r.oneOf(e.Where, "option", e.Option, optionIDs(r.options))
	}
	if e.Late != "" {
		r.oneOf(e.Where, "step", e.Late, steps)
		if s := r.book.Step(e.Late); s != nil && (s.Late != "" || len(s.Instead) > 0) {
			r.problem(e.Where, "name a step that is never late",
				"step %q in place of %q may be late too, or give way", e.Late, e.ID)
		}
	}
	for i := range e.Instead {
		if s := r.book.Step(e.Instead[i].Step); s != nil && len(s.Instead) > 0 {
			r.problem(e.Instead[i].Where, "name a step that stays",
				"step %q in place of %q may give way too", s.ID, e.ID)
		}
	}
}

func (r *stepReader) stage(e *stageEntry, steps []string) step.Stage {
	r.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text)
	for _, id := range e.Given {
		r.vocabulary.isDate(e.Where, id)
	}
	for _, id := range e.While {
		r.oneOfKnown(e.Where, "deadline", id, r.days)
	}
	s := e.Stage
	if u := e.Unsaid; u != nil {
		r.needs(u.Where, "id", u.ID, "title", u.Title, "text", u.Text)
		r.oneOf(u.Where, "question", u.Question, r.vocabulary.questionIDs())
		s.Unsaid = &u.Unsaid
	}
	s.When = r.vocabulary.conditions(e.When)
	s.First, s.Then, s.LeaveOut = r.stageSteps(e.First, steps), r.stageSteps(e.Then, steps),
		r.stageSteps(e.LeaveOut, steps)
	return s
}

// before puts the steps of another stage after those of a stage that comes before it.
func (r *stepReader) before(e *stageEntry, at int, stages []string) {
	if e.Before == "" {
		return
	}
	i := slices.IndexFunc(r.book.Stages, func(s step.Stage) bool { return s.ID == e.Before })
	if r.oneOf(e.Where, "stage", e.Before, stages); i < 0 || i <= at {
		r.problem(e.Where, "name a later stage", "stage %q takes the steps of one that is not after it", e.ID)
		return
	}
	s, other := &r.book.Stages[at], &r.book.Stages[i]
	s.First, s.Then = slices.Concat(s.First, other.First), slices.Concat(s.Then, other.Then)
	s.LeaveOut = slices.Concat(s.LeaveOut, other.LeaveOut)
}

func (r *stepReader) stageSteps(list []stageStepEntry, steps []string) []step.Entry {
	var entries []step.Entry
	for i := range list {
		e := &list[i]
		r.oneOf(e.Where, "step", e.Step, steps)
		entry := e.Entry
		entry.When, entry.Unless = r.vocabulary.conditions(e.When), r.vocabulary.conditions(e.Unless)
		for _, id := range []string{e.Missing, e.Change} {
			if id != "" {
				r.oneOf(e.Where, "question", id, r.vocabulary.questionIDs())
			}
		}
		for _, id := range slices.Concat(e.While, e.Past, e.Untold) {
			r.oneOfKnown(e.Where, "deadline", id, r.days)
		}
		for _, b := range e.Best {
			r.oneOf(b.Where, "tree", b.Tree, treeIDs(r.trees))
			b.Levels = r.levels(b.Where, b.Is)
			entry.Best = append(entry.Best, b.Best)
		}
		entries = append(entries, entry)
	}
	return entries
}
