package step

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// The questions of the small library.
const (
	asked    = iota // whether the plan was asked: not yet, or denied
	plan            // private, or that of the military
	danger          // whether a person thinks of suicide; asked of few
	served          // whether they served
	records         // whether there are records; a person can get them
	denialOn        // the date of the denial
)

var noon = fact.Date{Year: 2026, Month: 11, Day: 23}

func is(q, option int) []fact.Condition {
	return []fact.Condition{{Fact: q, Is: fact.One(option)}}
}

// steps is a library in which, none of it real, a denial can be appealed within
// thirty days, and whose tree names a step for each answer of the plan.
func steps(t testing.TB) *Steps {
	t.Helper()
	yes := []fact.Option{{ID: "no"}, {ID: "yes"}}
	questions := &fact.Questions{List: []fact.Question{
		{ID: "asked", Options: []fact.Option{{ID: "not-yet"}, {ID: "denied"}}},
		{ID: "plan", Options: []fact.Option{{ID: "private"}, {ID: "military"}}},
		{ID: "danger", Options: yes, When: &fact.Test{Fact: plan, Met: fact.One(0)}},
		{ID: "served", Options: yes},
		{ID: "records", Short: "the records", Options: yes,
			Change: &fact.Effort{Cost: 1, How: "Ask for them.", To: fact.One(1)}},
		{ID: "denial-on", Short: "the denial", Kind: fact.Day},
	}}
	sources := &source.Sources{Questions: questions,
		List: []source.Source{{ID: "law", Kind: "statute"}, {ID: "us", Kind: source.OwnKind}}}
	tree := (&rule.Payers{Questions: questions}).Grow(&rule.AuthoredTree{
		ID: "infusion",
		Nodes: []rule.AuthoredNode{
			{ID: "asked", Fact: asked, Branches: []rule.AuthoredBranch{
				{Is: fact.One(0), To: "records", Clamp: rule.Free},
				{Is: fact.One(1), To: "records", Clamp: rule.Clamp{Cap: rule.Possible}, Because: "It said no.",
					Steps: []string{"appeal"}},
			}},
			{ID: "records", Fact: records, Branches: []rule.AuthoredBranch{{Is: fact.One(0), To: "lacking", Clamp: rule.Free},
				{Is: fact.One(1), To: "met", Clamp: rule.Free}}},
		},
		Leaves: []rule.AuthoredLeaf{
			{ID: "met", Level: rule.Likely, Because: "All is met.", Steps: []string{"ask-plan"}},
			{ID: "lacking", Level: rule.Unlikely, Because: "Records lack.", Steps: []string{"ask-plan", "call-clinic"}},
		},
		Open: rule.OutcomeText{Because: "More is needed.", Steps: []string{"find-out"}},
	})
	d, err := verdict.NewDiagram(&tree, questions.List)
	if err != nil {
		t.Fatal(err)
	}
	trees := &verdict.Trees{Questions: questions, Sources: sources, Payers: &rule.Payers{}, Reference: &reference.Shelf{},
		List: []rule.Tree{tree}, Diagrams: []verdict.Diagram{d}}
	return &Steps{
		Questions: questions, Sources: sources, Trees: trees,
		Deadlines: &deadline.Deadlines{Questions: questions, Sources: sources, Reference: &reference.Shelf{},
			Rules: []deadline.Rule{{
				ID: "appeal-day", For: [][]fact.Condition{{}}, Plan: []string{"any plan"}, From: "denial-on",
				TimeLimit:     deadline.TimeLimit{Days: 30},
				DeadlineTexts: deadline.DeadlineTexts{Text: "Until {due}.", Past: "It ended."},
			}}},
		Options: &option.Options{Questions: questions, Sources: sources, Trees: trees,
			Costs: &cost.Costs{Questions: questions, Trees: trees},
			PriorityList: []option.Priority{{ID: "cost", Short: "cost",
				Fits: []option.Fit{{Option: "cheap", Mark: option.BetterFit}}}},
			Changes: option.ChangeTexts{Up: "Up: {matters}.", Down: "Down.", Lifted: "Lifted.", Passed: "Passed.",
				Stays: "Stays."}},
		Letters: &letter.Letters{Listed: letter.Of([]letter.Letter{{Kind: "appeal", Title: "An appeal letter"}})},
		Stages: []Stage{
			{ID: "denied", Title: "It said no", When: is(asked, 1)},
			{ID: "before", Title: "Before you ask"},
		},
		Wordings: []Wording{{ID: "find-out", Text: "Find out more."}, {ID: "look-for-plan", Text: "Look for a plan."}},
		Steps: []Step{
			{ID: "call", Text: "Call for help."}, {ID: "call-veterans", Text: "Call the veterans' line."},
			{ID: "ask-plan", Text: "Ask the plan."}, {ID: "call-clinic", Text: "Call the clinic.", Who: fact.YourClinician},
			{ID: "appeal", Text: "Appeal.", By: []string{"appeal-day"}, Late: "review", Pressing: 10,
				Tool: Tool{Paper: "appeal"}, Sources: []string{"law"}},
			{ID: "review", Text: "Ask for a review."}, {ID: "rest", Text: "Rest.", Sources: []string{"us"}},
		},
		StepRules: StandingRules{
			Danger: is(danger, 1), Crisis: "call", Veterans: "call-veterans", Military: is(plan, 1), Said: []int{served},
			Else: []Entry{{Step: "look-for-plan", When: is(plan, 1)}, {Step: "rest"}},
		},
	}
}

// stepIDs names the steps of a case.
func stepIDs(l *Steps, a fact.Answers, today fact.Date) string {
	var list []string
	for _, s := range l.StepsNow(record.Case{Answers: a}, today) {
		list = append(list, s.ID)
	}
	return strings.Join(list, " ")
}

func TestTheStepsAreThoseOfTheStageAndThoseThatTheReasonsName(t *testing.T) {
	plain := fact.Answers{}.With(plan, fact.Chosen(0))
	short := plain.With(asked, fact.Chosen(0)).With(records, fact.Chosen(0))
	for _, test := range []struct {
		is     string
		change func(l *Steps)
		a      fact.Answers
		want   string
	}{
		{"what the reasons name", func(*Steps) {}, short, "ask-plan call-clinic"},
		{"what an open verdict names", func(*Steps) {}, plain, "find-out"},
		{"a bound on the way names one too", func(*Steps) {}, short.With(asked, fact.Chosen(1)),
			"ask-plan call-clinic appeal"},
		{"what comes first and then", func(l *Steps) {
			l.Stages[1].First, l.Stages[1].Then = []Entry{{Step: "rest"}}, []Entry{{Step: "review"}}
		}, short, "rest ask-plan call-clinic review"},
		{"what makes no sense there is left out", func(l *Steps) { l.Stages[1].LeaveOut = []Entry{{Step: "ask-plan"}} },
			short, "call-clinic"},
		{"each stands there once", func(l *Steps) {
			l.Stages[1].First = []Entry{{Step: "call-clinic"}, {Step: "call-clinic"}}
		}, short, "call-clinic ask-plan"},
		{"one that another says already is left out", func(l *Steps) { l.Steps[2].Replaces = []string{"call-clinic"} }, short,
			"ask-plan"},
		{"another in its place", func(l *Steps) { l.Steps[2].Instead = []Entry{{Step: "rest", When: is(plan, 0)}} }, short,
			"rest call-clinic"},
		{"none in its place on another plan", func(l *Steps) {
			l.Steps[2].Instead = []Entry{{Step: "rest", When: is(plan, 1)}}
		}, short, "ask-plan call-clinic"},
		{"its words take another answer for given", func(l *Steps) { l.Steps[2].Given = is(plan, 1) }, short, "call-clinic"},
		{"only where nothing rules it out", func(l *Steps) {
			l.Stages[1].Then = []Entry{{Step: "rest", Unless: is(plan, 0)}, {Step: "review", Unless: is(plan, 1)}}
		}, short, "ask-plan call-clinic review"},
		{"only where an answer is missing", func(l *Steps) {
			l.Stages[1].Then = []Entry{{Step: "rest", Missing: "denial-on"}, {Step: "review", Missing: "plan"}}
		}, short, "ask-plan call-clinic rest"},
		{"only where a change would raise it", func(l *Steps) {
			l.Stages[1].Then = []Entry{{Step: "rest", Change: "records"}, {Step: "review", Change: "asked"}}
		}, short, "ask-plan call-clinic rest"},
		{"only where the reasons name it", func(l *Steps) {
			l.Stages[1].First = []Entry{{Step: "call-clinic", Advised: true}, {Step: "rest", Advised: true}}
		}, short, "call-clinic ask-plan"},
		{"only at some levels", func(l *Steps) {
			l.Stages[1].Then = []Entry{{Step: "rest", Best: []Best{{"infusion", fact.One(int(rule.Unlikely))}}},
				{Step: "review", Best: []Best{{"infusion", fact.One(int(rule.Likely))}}}}
		}, short, "ask-plan call-clinic rest"},
		{"a tree that is not there has no level", func(l *Steps) {
			l.Stages[1].Then = []Entry{{Step: "rest", Best: []Best{{"spray", fact.Options(rule.Levels)}}}}
		}, short, "ask-plan call-clinic"},
		{"what there is to do where nothing else is",
			func(l *Steps) { l.Stages[1].LeaveOut = []Entry{{Step: "ask-plan"}, {Step: "call-clinic"}} }, short, "rest"},
		{"the same on another plan", func(l *Steps) {
			l.Stages[1].LeaveOut = []Entry{{Step: "ask-plan"}, {Step: "call-clinic"}}
		}, short.With(plan, fact.Chosen(1)), "look-for-plan"},
	} {
		l := steps(t)
		test.change(l)
		if got := stepIDs(l, test.a, noon); got != test.want {
			t.Errorf("%s: %s, want %s", test.is, got, test.want)
		}
	}
}

func TestWhereAPersonStandsIsTheFirstStageThatFits(t *testing.T) {
	l := steps(t)
	l.Stages = slices.Insert(l.Stages, 0, Stage{ID: "dated", Given: []string{"denial-on"}, When: is(asked, 1)})
	dated := fact.Answers{}.With(denialOn, fact.DateOf(noon))
	for _, test := range []struct {
		a    fact.Answers
		want string
	}{
		{fact.Answers{}, "before"}, {dated, "before"}, {dated.With(asked, fact.Chosen(1)), "dated"},
		{fact.Answers{}.With(asked, fact.Chosen(1)), "denied"}, {fact.Answers{}.With(asked, fact.DontKnow()), "before"},
	} {
		if got := l.Stage(test.a, fact.Date{}); got == nil || got.ID != test.want {
			t.Errorf("%+v: stands at %+v, want %s", test.a, got, test.want)
		}
	}
	if l.Stages = nil; l.Stage(fact.Answers{}, fact.Date{}) != nil {
		t.Error("a library without stages has one")
	}
}

// Whoever is in danger is first told whom to call, and no step is so pressing
// that it comes before: also where the question is not asked any more.
// Where a person stands is told no further than it was said; the steps stay the same.
func TestWhereNobodySaidWhereTheyStandNothingElseIsTold(t *testing.T) {
	l := steps(t)
	last := &l.Stages[len(l.Stages)-1]
	before, unsaid := Stand{"before", "Before you ask", ""}, Stand{"unknown", "Not known", "Ask."}
	plain := fact.Answers{}.With(plan, fact.Chosen(0))
	today := fact.Date{Year: 2026, Month: 11, Day: 23}
	now := stepIDs(l, plain, today)
	if got := l.Stand(plain, today); got != before {
		t.Errorf("a stage that takes nothing for given is told as %v", got)
	}
	last.Unsaid = &Unsaid{Stand: unsaid, Question: l.Questions.List[asked].ID}
	for _, c := range []struct {
		is   string
		a    fact.Answers
		want Stand
	}{
		{"nothing was said", plain, unsaid},
		{"it is not known", plain.With(asked, fact.DontKnow()), unsaid},
		{"it was not asked for", plain.With(asked, fact.Chosen(0)), before},
		{"it was denied", plain.With(asked, fact.Chosen(1)), Stand{"denied", "It said no", ""}},
	} {
		if got := l.Stand(c.a, today); got != c.want {
			t.Errorf("%s: %v, not %v", c.is, got, c.want)
		}
	}
	if got := l.Stage(plain, today).ID; got != "before" || stepIDs(l, plain, today) != now {
		t.Errorf("the steps go by %q", got)
	}
	var all []string
	for _, s := range l.Stands() {
		all = append(all, s.ID)
	}
	if got := strings.Join(all, " "); got != "denied unknown before" {
		t.Errorf("all there are: %s", got)
	}
	l.Stages = nil
	if got := l.Stand(plain, today); got != (Stand{}) {
		t.Errorf("without stages: %v", got)
	}
}

func TestWhomToCallComesFirstWhateverElseThereIsToDo(t *testing.T) {
	a := fact.Answers{}.With(danger, fact.Chosen(1)).With(asked, fact.Chosen(1)).With(denialOn,
		fact.DateOf(noon.AddDays(-29)))
	for _, test := range []struct {
		is   string
		a    fact.Answers
		want string
	}{
		{"on a private plan", a.With(plan, fact.Chosen(0)), "call"},
		{"on a plan of the military, where it is not asked", a.With(plan, fact.Chosen(1)), "call-veterans"},
		{"while the plan is not known", a, "call-veterans"},
		{"of one who said that they served", a.With(plan, fact.Chosen(0)).With(served, fact.Chosen(0)), "call-veterans"},
	} {
		l := steps(t)
		l.Stages[0].First = []Entry{{Step: "call"}, {Step: "call-veterans"}, {Step: "appeal"}}
		l.StepRules.First = []Entry{{Step: "review"}}
		got := strings.Fields(stepIDs(l, test.a, noon))
		if got[0] != test.want || got[1] != "review" || got[2] != "appeal" || slices.Contains(got[1:], "call") ||
			slices.Contains(got[1:], "call-veterans") {
			t.Errorf("%s: %v, want %s and no other call", test.is, got, test.want)
		}
		if !l.InDanger(test.a) || !l.StepRules.Calls(got[0]) || l.StepRules.Calls("appeal") || l.StepRules.Calls("") {
			t.Errorf("%s: what calls for help is not told apart", test.is)
		}
	}
	l := steps(t)
	for _, safe := range []fact.Answer{{}, fact.Chosen(0), fact.DontKnow()} {
		if a := a.With(danger, safe); l.InDanger(a) || strings.Contains(stepIDs(l, a, noon), "call ") {
			t.Errorf("%+v calls for help", safe)
		}
	}
	if l.StepRules.Mark(l.Questions.List); l.Questions.List[danger].Stays != fact.One(1) ||
		l.Questions.List[served].Stays != fact.Options(2) {
		t.Error("the answers that the call turns on do not stay")
	}
}

// However the stages and steps are, whoever is in danger is told whom to call
// before all, nobody is left with nothing to do, and no step stands there twice.
func TestNobodyIsLeftWithNothingToDo(t *testing.T) {
	r := seed.Rand(t)
	calls := 0
	for range seed.Until(400, func() bool { return calls > 0 }) {
		l := steps(t)
		anyStages(r, l)
		a := fact.Answers{}
		for q := range l.Questions.List {
			if n := len(l.Questions.List[q].Options); n > 0 && r.IntN(3) > 0 {
				a = a.With(q, fact.Chosen(r.IntN(n)))
			}
		}
		if r.IntN(2) == 0 {
			a = a.With(denialOn, fact.DateOf(noon.AddDays(-r.IntN(60))))
		}
		list := strings.Fields(stepIDs(l, a, noon))
		rest := slices.DeleteFunc(slices.Clone(list), func(id string) bool { return l.StepRules.Calls(id) })
		switch {
		case len(rest) == 0:
			t.Fatalf("there is nothing to do but %v, of %+v", list, a)
		case l.InDanger(a) && !l.StepRules.Calls(list[0]):
			t.Fatalf("first stands %s, of %+v", list[0], a)
		case l.InDanger(a) && len(list)-len(rest) != 1:
			t.Fatalf("%v call twice", list)
		}
		if l.InDanger(a) {
			calls++
		}
		slices.Sort(list)
		if len(slices.Compact(slices.Clone(list))) != len(list) {
			t.Fatalf("a step stands twice in %v", list)
		}
	}
	if calls == 0 {
		t.Error("nobody was in danger: the test shows nothing")
	}
}

// anyStages draws what there is to do at each stage, and what each step gives
// way to. Whom to call in danger is a matter of the rules alone.
func anyStages(r *rand.Rand, l *Steps) {
	entry := func() Entry {
		e := Entry{Step: l.Steps[2+r.IntN(len(l.Steps)-2)].ID, Advised: r.IntN(4) == 0}
		if r.IntN(2) == 0 {
			e.When = is(r.IntN(denialOn), r.IntN(2))
		}
		if r.IntN(3) == 0 {
			e.Unless = is(r.IntN(denialOn), r.IntN(2))
		}
		return e
	}
	entries := func() (list []Entry) {
		for range r.IntN(3) {
			list = append(list, entry())
		}
		return list
	}
	for i := range l.Stages {
		s := &l.Stages[i]
		s.First, s.Then, s.LeaveOut = entries(), entries(), entries()
		for _, id := range []string{"ask-plan", "call-clinic", "find-out", "appeal"} {
			if r.IntN(3) > 0 {
				s.LeaveOut = append(s.LeaveOut, Entry{Step: id})
			}
		}
	}
	l.StepRules.First = nil
	for i := range l.Steps {
		if s := &l.Steps[i]; s.ID != "call" && s.ID != "call-veterans" && s.ID != "rest" {
			s.Pressing = r.IntN(40)
			if r.IntN(3) == 0 {
				s.By = []string{"appeal-day"}
			}
			if r.IntN(4) == 0 {
				s.Replaces = []string{l.Steps[2+r.IntN(len(l.Steps)-2)].ID}
			}
		}
	}
}

func TestAStepWithALastDayComesFirstAsThatDrawsNear(t *testing.T) {
	a := fact.Answers{}.With(asked, fact.Chosen(1)).With(plan, fact.Chosen(0)).With(records, fact.Chosen(0))
	for days, want := range map[int]string{
		1:  "ask-plan call-clinic appeal",
		19: "ask-plan call-clinic appeal", // eleven days are left
		20: "appeal ask-plan call-clinic",
		30: "appeal ask-plan call-clinic", // today is the last
		31: "ask-plan call-clinic review", // what stands in for it
	} {
		if got := stepIDs(steps(t), a.With(denialOn, fact.DateOf(noon.AddDays(-days))), noon); got != want {
			t.Errorf("%d days after the denial: %s, want %s", days, got, want)
		}
	}
	l := steps(t)
	for i := range l.Steps {
		l.Steps[i].Late = ""
	}
	if got := stepIDs(l, a.With(denialOn, fact.DateOf(noon.AddDays(-31))), noon); got != "ask-plan call-clinic" {
		t.Errorf("where nothing stands in: %s", got)
	}
}

func TestAStepSaysWhoDoesItByWhenAndWithWhat(t *testing.T) {
	l := steps(t)
	l.Steps[3].Tool = Tool{Question: "records"}
	a := fact.Answers{}.With(asked, fact.Chosen(1)).With(plan, fact.Chosen(0)).With(records, fact.Chosen(0)).With(denialOn,
		fact.DateOf(noon))
	list := l.StepsNow(record.Case{Answers: a}, noon)
	for i, want := range []string{
		`{"id":"ask-plan","text":"Ask the plan.","by":"","sooner":false,"who":"you","tool":{"paper":"","phone":"","form":"","question":"","text":""},"why":"","sources":[],"own":true}`,
		`{"id":"call-clinic","text":"Call the clinic.","by":"","sooner":false,"who":"clinician",` +
			`"tool":{"paper":"","phone":"","form":"","question":"records","text":"the records"},"why":"","sources":[],"own":true}`,
		`{"id":"appeal","text":"Appeal.","by":"2026-12-23","sooner":false,"who":"you",` +
			`"tool":{"paper":"appeal","phone":"","form":"","question":"","text":"An appeal letter"},"why":"","sources":["law"],"own":false}`,
	} {
		if data, err := fact.AsJSON(list[i]); err != nil || string(data) != want {
			t.Errorf("%s, %v\nwant %s", data, err, want)
		}
	}
}

// A step has the days that are given, so that whoever counted them for the case
// does not count them again.
func TestWhoeverCountedTheDeadlinesGivesThem(t *testing.T) {
	l := steps(t)
	a := fact.Answers{}.With(asked, fact.Chosen(1)).With(plan, fact.Chosen(0)).With(denialOn, fact.DateOf(noon))
	c, view, due := record.Case{Answers: a}, verdict.NewView(l.Trees, a), l.Deadlines.Deadlines(a, noon)
	if got, want := l.Following(c, noon, view, due), l.StepsNow(c, noon); !reflect.DeepEqual(got, want) {
		t.Errorf("with the days given %+v, without %+v", got, want)
	}
	dated := func(s StepNow) bool { return s.Deadline != "" }
	if !slices.ContainsFunc(l.Following(c, noon, view, due), dated) ||
		slices.ContainsFunc(l.Following(c, noon, view, nil), dated) {
		t.Error("the days of the steps are not those that were given")
	}
}

// What matters to a person orders the steps that begin different ways, among
// their own places. One with a last day keeps its own.
func TestWhatMattersOrdersTheStepsThatBeginAWay(t *testing.T) {
	l := steps(t)
	for i := range l.Steps {
		switch l.Steps[i].ID {
		case "ask-plan":
			l.Steps[i].Option = "dear"
		case "review", "appeal":
			l.Steps[i].Option = "cheap"
		}
	}
	l.Stages[0].Then = []Entry{{Step: "rest"}, {Step: "review"}}
	a := fact.Answers{}.With(asked, fact.Chosen(1)).With(plan, fact.Chosen(0)).With(records, fact.Chosen(0)).With(denialOn,
		fact.DateOf(noon))
	c := record.Case{Answers: a}
	if got := stepIDs(l, a, noon); got != "ask-plan call-clinic appeal rest review" {
		t.Errorf("nothing matters: %s", got)
	}
	c.Details = option.WithPriority(c.Details, "cost", true)
	var list, why []string
	for _, s := range l.StepsNow(c, noon) {
		list, why = append(list, s.ID), append(why, s.Why)
	}
	if got := strings.Join(list, " "); got != "review call-clinic appeal rest ask-plan" || why[0] != "Up: cost." ||
		why[1] != "" || why[4] != "Passed." {
		t.Errorf("cost matters: %s, because %q", got, why)
	}
}

// The screens after the verdict ask for that on which the steps and the days
// turn, and for nothing that the interview asks.
func TestWhatTheStepsTurnOnIsAskedAfterTheVerdict(t *testing.T) {
	l := steps(t)
	a := fact.Answers{}.With(plan, fact.Chosen(0)).With(asked, fact.Chosen(1)).With(records, fact.Chosen(0))
	view := verdict.NewView(l.Trees, a)
	if got := l.StepQuestions(view, fact.Date{}); !slices.Equal(got, []int{danger, denialOn}) {
		t.Errorf("asked are %v, want whether there is danger, and the date of the denial", got)
	}
	if got := l.DeadlineQuestions(a, view.CanTurn); !slices.Equal(got, []int{denialOn}) {
		t.Errorf("for the days are asked %v", got)
	}
	dated := a.With(denialOn, fact.DateOf(noon))
	if got := l.DeadlineQuestions(dated, view.CanTurn); len(got) != 0 {
		t.Errorf("what was said is asked again: %v", got)
	}
	l.Stages[0].Then = []Entry{{Step: "rest", When: is(served, 1)}}
	inDanger := verdict.NewView(l.Trees, dated.With(danger, fact.Chosen(0)))
	if got := l.StepQuestions(inDanger, fact.Date{}); !slices.Equal(got, []int{served}) {
		t.Errorf("asked are %v, want whether they served", got)
	}
}
