package option

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// options is a library of three ways ahead, none of it real: one that a tree
// speaks of, one that is told in other words on another plan, and waiting.
func options(t *testing.T) *Options {
	t.Helper()
	questions := &fact.Questions{List: []fact.Question{
		{ID: "network", Options: []fact.Option{{ID: "in"}, {ID: "out"}}},
		{ID: "plan", Options: []fact.Option{{ID: "private"}, {ID: "public"}}},
	}}
	tree := (&rule.Payers{Questions: questions}).Grow(&rule.AuthoredTree{
		ID: "infusion",
		Nodes: []rule.AuthoredNode{{ID: "network", Fact: 0, Branches: []rule.AuthoredBranch{
			{Is: fact.One(0), To: "inside", Clamp: rule.Free}, {Is: fact.One(1), To: "outside", Clamp: rule.Free},
		}}},
		Leaves: []rule.AuthoredLeaf{{ID: "inside", Level: rule.Likely}, {ID: "outside", Level: rule.Unlikely}},
	})
	d, err := verdict.NewDiagram(&tree, questions.List)
	if err != nil {
		t.Fatal(err)
	}
	trees := &verdict.Trees{Questions: questions, List: []rule.Tree{tree}, Diagrams: []verdict.Diagram{d}}
	public := []fact.Condition{{Fact: 1, Is: fact.One(1)}}
	return &Options{
		Questions: questions, Trees: trees, Costs: &cost.Costs{Questions: questions, Trees: trees},
		Sources: &source.Sources{Questions: questions, List: []source.Source{
			{ID: "law", Kind: "statute", Governs: [][]fact.Condition{{{Fact: 1, Is: fact.One(0)}}}},
			{ID: "trial", Kind: "study"},
		}},
		List: []Option{
			{ID: "infusion", Title: "An infusion", Short: "infusion", Chance: "infusion",
				Good: []Point{{Text: "It is quick.", Sources: []string{"law", "trial"}}},
				Evidence: []Evidence{
					{Text: "Of all.", Number: 1, Of: 2}, {Text: "Of those on a public plan.", For: public, Number: 3, Of: 4},
				}},
			{ID: "appeal", Title: "An appeal", Short: "appeal", About: "Ask again.",
				Instead: []OptionFor{{When: public, Title: "A review", Good: []Point{{Text: "It is free."}}}},
				Time:    Point{Text: "Weeks.", Instead: []PointFor{{When: public, Point: Point{Text: "Months."}}}}},
			{ID: "waiting", Title: "Waiting", Short: "waiting"},
		},
		PriorityList: []Priority{
			{ID: "cost", Short: "cost", Fits: []Fit{
				{Option: "infusion", Mark: WorseFit},
				{Option: "appeal", Mark: SameFit, Instead: []FitFor{{When: public, Mark: WorseFit, Why: "It costs."}}},
				{Option: "waiting", Mark: BetterFit, Why: "It is free."},
			}},
			{ID: "speed", Short: "an early start",
				Fits: []Fit{{Option: "infusion", Mark: BetterFit}, {Option: "appeal", Mark: SameFit},
					{Option: "waiting", Mark: WorseFit}}},
		},
		Changes: ChangeTexts{Up: "Up: {matters}.", Down: "Down: {matters}.", Lifted: "Lifted.", Passed: "Passed.",
			Stays: "Stays."},
	}
}

func ids(list []View) string {
	var ids []string
	for i := range list {
		ids = append(ids, list[i].Option.ID)
	}
	return strings.Join(ids, " ")
}

func TestEveryOptionIsShownWhateverTheVerdictIs(t *testing.T) {
	l := options(t)
	for said, want := range map[fact.Answer]verdict.Span{
		{}:             {Low: rule.Unlikely, High: rule.Likely},
		fact.Chosen(0): {Low: rule.Likely, High: rule.Likely},
		fact.Chosen(1): {Low: rule.Unlikely, High: rule.Unlikely},
	} {
		views := l.Options(fact.Answers{}.With(0, said))
		if got := ids(views); got != "infusion appeal waiting" {
			t.Errorf("%+v: the options are %s", said, got)
		}
		if !views[0].Judged || views[0].Covered != want || views[1].Judged || views[2].Judged {
			t.Errorf("%+v: the first is judged %v, %v, want %v, and no other", said, views[0].Judged, views[0].Covered, want)
		}
	}
	if l.Option("waiting") == nil || l.Option("none") != nil {
		t.Error("an option is not found by its id")
	}
}

func TestAnOptionIsToldInTheWordsOfTheCase(t *testing.T) {
	l := options(t)
	private := l.Options(fact.Answers{}.With(1, fact.Chosen(0)))
	public := l.Options(fact.Answers{}.With(1, fact.Chosen(1)))
	open := l.Options(fact.Answers{})
	for _, test := range []struct{ is, got, want string }{
		{"its own title", private[1].Option.Title, "An appeal"},
		{"another title", public[1].Option.Title, "A review"},
		{"its own title while it is open", open[1].Option.Title, "An appeal"},
		{"what the other words lack stays", public[1].Option.About, "Ask again."},
		{"another point", public[1].Option.Time.Text, "Months."},
		{"its own point", private[1].Option.Time.Text, "Weeks."},
		{"a source of the plan", strings.Join(private[0].Option.Good[0].Sources, " "), "law trial"},
		{"a rule of other plans is not cited, a study is", strings.Join(public[0].Option.Good[0].Sources, " "), "trial"},
		{"evidence of anybody", fmt.Sprint(len(private[0].Evidence)), "1"},
		{"evidence that may speak of the person", fmt.Sprint(len(open[0].Evidence)), "2"},
	} {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", test.is, test.got, test.want)
		}
	}
	if l.List[1].Title != "An appeal" || len(l.List[0].Good[0].Sources) != 2 {
		t.Error("telling an option changed the library")
	}
}

func TestWhatMattersIsKeptInTheDetails(t *testing.T) {
	l := options(t)
	d := WithPriority(WithPriority(record.Details{}, "speed", true), "cost", true)
	p := l.Priorities(d)
	if len(p) != 2 || p[0].ID != "cost" || !p.Has("speed") || p.Has("fame") {
		t.Errorf("what matters is %v", p)
	}
	if p := l.Priorities(WithPriority(d, "cost", false)); len(p) != 1 || p[0].ID != "speed" {
		t.Errorf("cost still matters: %v", p)
	}
	if p := l.Priorities(record.Details{}.With("matters-cost", "no").With("matters-fame", "yes")); len(p) != 0 {
		t.Errorf("%v matters", p)
	}
}

func TestWhatMattersOrdersTheOptionsAndSaysHow(t *testing.T) {
	l := options(t)
	public := fact.Answers{}.With(1, fact.Chosen(1))
	for _, test := range []struct {
		matters string
		a       fact.Answers
		order   string
		why     string
	}{
		{"", fact.Answers{}, "infusion appeal waiting", "||"},
		{"cost", fact.Answers{}, "waiting appeal infusion", "Up: cost.|Stays.|Down: cost."},
		{"cost", public, "waiting infusion appeal", "Up: cost.|Down: cost.|Down: cost."},
		{"speed", fact.Answers{}, "infusion appeal waiting", "Stays.|Stays.|Stays."},
		{"cost speed", fact.Answers{}, "infusion appeal waiting", "Stays.|Stays.|Stays."},
	} {
		var d record.Details
		for id := range strings.FieldsSeq(test.matters) {
			d = WithPriority(d, id, true)
		}
		var order, why []string
		for _, x := range l.Rank(l.Priorities(d), l.Options(test.a)) {
			order, why = append(order, x.Option.ID), append(why, x.Why)
		}
		if got := strings.Join(order, " "); got != test.order || strings.Join(why, "|") != test.why {
			t.Errorf("%q: %s, because %q, want %s, because %q", test.matters, got, why, test.order, test.why)
		}
	}
}

// An entry may move only because others did.
func TestAnEntryThatOthersMoveSaysSo(t *testing.T) {
	l := options(t)
	p := l.Priorities(WithPriority(record.Details{}, "cost", true))
	for _, test := range []struct {
		moved int
		mark  Mark
		want  string
	}{{1, BetterFit, "Up: cost."}, {1, SameFit, "Lifted."}, {-1, WorseFit, "Down: cost."}, {-1, SameFit, "Passed."},
		{0, BetterFit, "Stays."}} {
		if got := l.Why(p, test.moved, []Fit{{Mark: test.mark}}); got != test.want {
			t.Errorf("moved %d with a fit that is %s: %q, want %q", test.moved, test.mark, got, test.want)
		}
	}
}

// However the fits are, an order holds every option once and unchanged, better
// fits come first, and those that fit alike stay as they stood.
func TestAnOrderHoldsEveryOptionOnceAndUnchanged(t *testing.T) {
	r := seed.Rand(t)
	for range seed.Times(300) {
		l := options(t)
		l.PriorityList = anyPriorities(r, l.List)
		views := l.Options(fact.Answers{}.With(1, fact.Chosen(r.IntN(2))))
		ranked := l.Rank(l.Priorities(allOf(l.PriorityList)), views)
		seen := map[string]bool{}
		for i, x := range ranked {
			if from := i + x.Moved; seen[x.Option.ID] || !reflect.DeepEqual(views[from], x.View) {
				t.Fatalf("%s stands twice, or was changed, or did not stand %d places lower", x.Option.ID, x.Moved)
			}
			seen[x.Option.ID] = true
			if i > 0 && (ranked[i-1].Score < x.Score || ranked[i-1].Score == x.Score && i-1+ranked[i-1].Moved > i+x.Moved) {
				t.Fatalf("%s stands above %s", ranked[i-1].Option.ID, x.Option.ID)
			}
		}
		if len(seen) != len(views) {
			t.Fatalf("%d of %d options are left", len(seen), len(views))
		}
	}
}

func anyPriorities(r *rand.Rand, list []Option) []Priority {
	priorities := make([]Priority, 1+r.IntN(4))
	for i := range priorities {
		priorities[i] = Priority{ID: fmt.Sprint(i), Short: fmt.Sprint(i)}
		for _, o := range list {
			priorities[i].Fits = append(priorities[i].Fits, Fit{Option: o.ID, Mark: Mark(r.IntN(3) - 1)})
		}
	}
	return priorities
}

func allOf(list []Priority) record.Details {
	var d record.Details
	for i := range list {
		d = WithPriority(d, list[i].ID, true)
	}
	return d
}

func TestADecisionIsAnOptionOrOnesOwnWords(t *testing.T) {
	l := options(t)
	decided := func(d record.Details) Decision { return l.Decision(record.Case{Details: d}) }
	chosen := record.Details{}.With(record.DecisionKey, "appeal").With(record.ReasonKey,
		"it is mine").With(record.LookAgainKey, "2026-12-20")
	if d := decided(chosen); d.Option == nil || d.Text != "An appeal" || d.Reason != "it is mine" ||
		d.LookAgain.String() != "2026-12-20" || d.Part != -1 {
		t.Errorf("decided is %+v", d)
	}
	public := l.Decision(record.Case{Details: chosen, Answers: fact.Answers{}.With(1, fact.Chosen(1))})
	if public.Text != "A review" {
		t.Errorf("on a public plan it is told as %q", public.Text)
	}
	if d := decided(record.Details{}.With(record.DecisionKey, "ask my sister").With(record.LookAgainKey,
		"soon")); d.Option != nil || d.Text != "ask my sister" || !d.LookAgain.IsZero() || !d.Made() {
		t.Errorf("in own words it is %+v", d)
	}
	if d := decided(record.Details{}); d.Made() || d.Due(fact.Date{Year: 2026, Month: 1, Day: 1}) {
		t.Errorf("nothing was decided, and it is %+v", d)
	}
	for i, part := range record.Parts {
		if d := decided(record.Details{}.With(record.PartKey, part)); d.Part != i {
			t.Errorf("%s is read as part %d", part, d.Part)
		}
	}
}

func TestTheDayToLookAgainComesAndStays(t *testing.T) {
	d := Decision{LookAgain: fact.Date{Year: 2026, Month: 11, Day: 23}}
	for day, want := range map[int]bool{22: false, 23: true, 24: true} {
		if got := d.Due(fact.Date{Year: 2026, Month: 11, Day: day}); got != want {
			t.Errorf("on the %dth it is due: %v", day, got)
		}
	}
}

func TestTheStepsOfASharedDecisionAreTickedOffInTheirOrder(t *testing.T) {
	d := WithShared(WithShared(WithShared(record.Details{}, "reach", true), "seek", true), "assess", true)
	if got := Shared(WithShared(d, "assess", false)); !slices.Equal(got, []string{"seek", "reach"}) {
		t.Errorf("done are %q", got)
	}
}

func TestOptionsAndDecisionsAreWrittenByIDs(t *testing.T) {
	l := options(t)
	p := l.Priorities(WithPriority(record.Details{}, "cost", true))
	ranked := l.Rank(p, l.Options(fact.Answers{}.With(0, fact.Chosen(0))))
	for _, test := range []struct {
		is   any
		want string
	}{
		{ranked[0], `{"id":"waiting","costs":[],"matters":[{"concern":"cost","mark":"better","why":"It is free."}],"moved":2,"why":"Up: cost."}`},
		{ranked[2], `{"id":"infusion","covered":{"lowest":"likely","highest":"likely"},"costs":[],"matters":[{"concern":"cost","mark":"worse","why":""}],"moved":-2,"why":"Down: cost."}`},
		{l.Decision(record.Case{}), `{"way":"","text":"","reason":"","look-again":"","part":"","shared":[]}`},
		{l.Decision(record.Case{Details: record.Details{}.With(record.DecisionKey, "waiting").With(record.PartKey,
			record.Parts[0])}),
			`{"way":"waiting","text":"Waiting","reason":"","look-again":"","part":"` + record.Parts[0] + `","shared":[]}`},
	} {
		if data, err := fact.AsJSON(test.is); err != nil || string(data) != test.want {
			t.Errorf("%s, %v\nwant %s", data, err, test.want)
		}
	}
}

func TestAFigureIsARowOfTenMarks(t *testing.T) {
	for _, test := range []struct {
		number, of int
		want       string
	}{
		{0, 0, ""}, {0, 100, ".........."}, {4, 100, ".........."}, {5, 100, "#........."}, {23, 100, "##........"},
		{2, 3, "#######..."},
		{55, 100, "######...."}, {94, 100, "#########."}, {96, 100, "##########"}, {100, 100, "##########"},
		{1, 18, "#........."},
	} {
		e := Evidence{Number: test.number, Of: test.of}
		if got := e.Figure("#", "."); got != test.want {
			t.Errorf("%d of %d is drawn %q, want %q", test.number, test.of, got, test.want)
		}
	}
}
