package content

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/seed"
	"ketacover/model/source"
	"ketacover/model/verdict"
)

// levelWords finds what a sentence says of a level: one, or from one to another.
var levelWords = regexp.MustCompile(
	`(?:for you it is|for you:|so far it is|so far:|anywhere from|coverage of [A-Za-z ]+ is) (not covered|unlikely|possible|likely|approved)(?: to (not covered|unlikely|possible|likely|approved))?`)

// claims are what words of a sentence claim, and what has to be so for them.
var claims = []struct {
	words string
	holds func(s verdict.Span, r *verdict.PlanRule, text string) bool
}{
	{"you meet each condition", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.Low >= rule.Likely }},
	{"Your plan approved", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.Low == rule.Approved }},
	{"your plan approved", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.Low == rule.Approved }},
	{"is likely paid for", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.Low >= rule.Likely }},
	{"is not covered", func(s verdict.Span, _ *verdict.PlanRule, text string) bool {
		return s.High == rule.NotCovered || strings.Contains(text, "is not covered to")
	}},
	{"rules it out", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.High == rule.NotCovered }},
	{"no health plan that could pay", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool {
		return s.High == rule.NotCovered
	}},
	{"an appeal may", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.High == rule.Possible }},
	{"the extra benefit at work may", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool {
		return s.Low >= rule.Possible
	}},
	{"Health plans do not pay", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool {
		return s.High == rule.NotCovered
	}},
	{" does not pay for", func(s verdict.Span, r *verdict.PlanRule, text string) bool {
		qualified := strings.Contains(text, "unless") || strings.Contains(text, "extra benefit") ||
			strings.Contains(text, "not sure")
		return r != nil && r.Own && r.Stance == rule.Excluded && (s.High == rule.NotCovered || qualified)
	}},
	{"seems not to pay", func(_ verdict.Span, r *verdict.PlanRule, text string) bool {
		return r != nil && r.Own && r.Stance == rule.Excluded && r.Known == rule.WeaklyKnown &&
			strings.Contains(text, "not sure")
	}},
	{"nothing that says", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Stance == rule.Excluded && r.Known == rule.NothingFound
	}},
	{"Sources differ", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Payer.ID == "medicaid" && r.Known == rule.WeaklyKnown
	}},
	{"a rule against", func(_ verdict.Span, r *verdict.PlanRule, text string) bool {
		return r != nil && r.Own && r.Stance == rule.Excluded &&
			(strings.Contains(text, "not all is known") || strings.Contains(text, "could change"))
	}},
	{" pays for", func(_ verdict.Span, r *verdict.PlanRule, text string) bool {
		if strings.Contains(text, "nothing that says") || strings.Contains(text, "Sources differ") {
			return true
		}
		return r != nil && r.Own && (r.Stance == rule.Covered || strings.Contains(text, "rules it out")) ||
			strings.Contains(text, "plan pays for the rest")
	}},
	{" may pay for", func(s verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Stance >= rule.CaseByCase && s.High >= rule.Possible
	}},
	{" may give", func(s verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Stance >= rule.CaseByCase && s.High >= rule.Possible
	}},
	{"case by case", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Stance == rule.CaseByCase
	}},
	{"does not name", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil && r.Own && r.Stance == rule.Silent
	}},
	{"A health-sharing group", owesNothing},
	{"it need not pay for", owesNothing},
	{"has agreed to share", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return s.Low == rule.Approved }},
	{"We read no rule", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool { return r != nil && !r.Own }},
	{"We have not read", func(_ verdict.Span, r *verdict.PlanRule, _ string) bool {
		return r != nil &&
			r.Payer.ID == "other"
	}},
	{"We cannot say yet", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return !s.Settled() }},
	{"It depends on", func(s verdict.Span, _ *verdict.PlanRule, _ string) bool { return !s.Settled() }},
}

// owesNothing holds of a group that no rule and no law makes pay.
func owesNothing(s verdict.Span, r *verdict.PlanRule, _ string) bool {
	return r == nil && s.High <= rule.Unlikely
}

// saysMore tells what a sentence says of a verdict that the verdict does not
// bear out; nothing if all is true.
func saysMore(text string, s verdict.Span, r *verdict.PlanRule) string {
	said := false
	for _, m := range levelWords.FindAllStringSubmatch(text, -1) {
		said = true
		low, high := strings.ReplaceAll(m[1], " ", "-"), strings.ReplaceAll(cmp.Or(m[2], m[1]), " ", "-")
		if low != s.Low.String() || high != s.High.String() {
			return m[0]
		}
	}
	for _, c := range claims {
		if strings.Contains(text, c.words) {
			said = true
			if !c.holds(s, r, text) {
				return c.words
			}
		}
	}
	if !said {
		return "nothing that this test knows"
	}
	return ""
}

// refuses is what tells a rule against.
var refuses = regexp.MustCompile(`does not pay for|a rule against|seems not to pay`)

// toldAsRefusal is what a sentence makes a refusal of: a rule against which is
// none of the payer's words, or one from a weak source told without a doubt. The
// rule is found by its words, apart from what the model says of it.
func toldAsRefusal(text string, r *verdict.PlanRule) string {
	if r == nil || !r.Own || !refuses.MatchString(text) || strings.Contains(text, "ealth plans do not pay") {
		return ""
	}
	for i := range r.Payer.Rules {
		says := &r.Payer.Rules[i]
		switch {
		case says.Because != r.Text:
		case says.Read == rule.ReadNone:
			return "what was not found"
		case says.Confidence == source.LowConfidence && !strings.Contains(text, "not sure"):
			return "a rule of low confidence"
		}
	}
	return ""
}

// Nothing found is not told as a refusal, and a weak source is not told as a
// sure one, in a sentence or in a half of one.
func TestAbsenceIsNotToldAsARefusal(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	hedged, nothing := 0, 0
	set := func(a fact.Answers, id, option string) fact.Answers {
		q := lib.Questions.Index(id)
		return a.With(q, fact.Chosen(lib.Questions.List[q].Option(option)))
	}
	plans := []string{"military", "medicare", "medicaid"}
	kinds := map[string][]string{"military": {"va", "tricare"}, "medicare": {"original", "advantage"},
		"medicaid": {"managed", "fee-for-service"}}
	for range seed.Until(2000, func() bool { return hedged > 0 && nothing > 0 }) {
		plan := plans[r.IntN(len(plans))]
		a := set(set(complete(lib, r), "plan", plan), plan+"-kind", kinds[plan][r.IntN(2)])
		s := model.NewSession(lib, record.Case{Answers: unknowing(lib, r, a)})
		m := s.View.Messages()
		first, second, halves := halvesOf(m.Over)
		if !halves {
			second = first
		}
		told := append(slices.Clone(m.Each), first, second)
		for i, text := range told {
			rule := s.View.Prospect(i % 2).Rule
			if more := toldAsRefusal(text, rule); more != "" {
				t.Fatalf("%q tells %s of %s (%s) as a refusal, after %v", text, more, rule.Payer.ID, rule.Text, given(lib, a))
			}
			hedged += strings.Count(text, "not sure")
			nothing += strings.Count(text, "nothing that says")
		}
	}
	if hedged == 0 || nothing == 0 {
		t.Fatalf("%d sentences of doubt, and %d of nothing found", hedged, nothing)
	}
	t.Logf("%d sentences of doubt, and %d of nothing found", hedged, nothing)
}

// A new rule is no hope where no rule was found, and neither an exception nor an
// appeal where there is no illness that a plan pays for.
func TestNoHopeIsToldThatHasNoGround(t *testing.T) {
	lib := parsed(t)
	for _, test := range []struct {
		said, lever string
		want        bool
	}{
		{"plan=military military-kind=va purpose=mental-health condition=ptsd form=infusion " +
			"authorization=not-asked", "new-rule", false},
		{"plan=military military-kind=tricare purpose=mental-health condition=depression form=infusion " +
			"authorization=not-asked", "new-rule", true},
		{"plan=medicaid purpose=pain pain-condition=crps form=infusion authorization=not-asked", "new-rule", false},
		{"plan=individual purpose=wellness authorization=denied", "appeal", false},
		{"plan=individual purpose=sleep authorization=not-asked", "exception", false},
		{"plan=individual payer=aetna purpose=mental-health condition=ptsd form=infusion authorization=denied " +
			"authorization-for=infusion", "appeal", true},
	} {
		levers := model.NewSession(lib, record.Case{Answers: said(t, lib, test.said)}).View.Levers(0)
		got := slices.ContainsFunc(levers.Others, func(o *verdict.OtherLever) bool { return o.ID == test.lever })
		if got != test.want {
			t.Errorf("%s: %s is told: %v", test.said, test.lever, got)
		}
	}
}

// Kept from what a reader found.
func TestMessagesThatOnceToldAbsenceAsARefusal(t *testing.T) {
	lib := parsed(t)
	for _, test := range []struct{ said, want string }{
		{"plan=military military-kind=va purpose=mental-health condition=ptsd form=infusion " +
			"authorization=not-asked", "only a CRPS group's word that VA health care has paid for ketamine treatment for PTSD"},
		{"plan=military military-kind=va purpose=pain pain-condition=crps form=infusion " +
			"authorization=not-asked", "only a CRPS group's word that VA health care has paid for"},
		{"plan=medicaid state=NH purpose=mental-health condition=depression form=infusion " +
			"authorization=not-asked", "Sources differ on whether Medicaid in your state pays for"},
		{"plan=medicaid state=NH purpose=mental-health condition=depression form=injection " +
			"authorization=not-asked", "we are not sure"},
		{"plan=medicaid state=TX purpose=mental-health condition=depression form=infusion " +
			"authorization=not-asked", "we are not sure"},
	} {
		s := model.NewSession(lib, record.Case{Answers: said(t, lib, test.said)})
		if got := s.View.Messages().Each[0]; !strings.Contains(got, test.want) {
			t.Errorf("%s: %q", test.said, got)
		}
	}
}

// What one group says has been paid stands over both answers too: no short form of it falls back on "nothing".
func TestTheWordOfAGroupStandsOverBothAnswers(t *testing.T) {
	lib := parsed(t)
	const va = "plan=military military-kind=va authorization=not-asked"
	for _, use := range []string{
		"purpose=mental-health condition=ptsd", "purpose=pain pain-condition=crps",
		"purpose=pain pain-condition=nerve-pain", "purpose=pain pain-condition=fibromyalgia",
		"purpose=pain pain-condition=other",
	} {
		for _, more := range []string{" form=infusion", " form=infusion recommended-by=psychiatrist", " form=spravato"} {
			said := said(t, lib, va+" "+use+more)
			over := model.NewSession(lib, record.Case{Answers: said}).View.Messages().Over
			if !strings.Contains(over, "CRPS group") || strings.Contains(over, "nothing") {
				t.Errorf("%s%s: %q", use, more, over)
			}
		}
	}
}

func checkMessages(t *testing.T, lib *model.Library, a fact.Answers, told map[string]int) {
	t.Helper()
	s := model.NewSession(lib, record.Case{Answers: a})
	m := s.View.Messages()
	for _, text := range append([]string{m.Over}, m.Each...) {
		if n := len(strings.Fields(text)); n == 0 || n > 25 || !strings.HasSuffix(text, ".") ||
			strings.ContainsAny(text, "{}") {
			t.Fatalf("%q after %v", text, given(lib, a))
		}
	}
	for tree, text := range m.Each {
		if more := saysMore(text, s.View.Span(tree), s.View.Prospect(tree).Rule); more != "" {
			t.Fatalf("%q of %v says %s, after %v", text, s.View.Span(tree), more, given(lib, a))
		}
	}
	first, second, halves := halvesOf(m.Over)
	switch {
	case m.Over == m.Each[0]:
		told["first alone"]++
		return
	case !halves:
		first, second = m.Over, m.Over
		told["one for both"]++
	default:
		told["halves"]++
	}
	for tree, text := range []string{first, second} {
		if more := saysMore(" "+text, s.View.Span(tree), s.View.Prospect(tree).Rule); more != "" {
			t.Fatalf("%q of %v says %s, after %v", text, s.View.Span(tree), more, given(lib, a))
		}
	}
}

// halvesOf are the halves of a sentence, that on the first drug first. What was
// denied leads.
func halvesOf(said string) (first, second string, halves bool) {
	first, second, halves = strings.Cut(said, "; ")
	if halves && strings.Contains(first, "Spravato") && !strings.Contains(first, "ketamine") {
		return second, first, true
	}
	return first, second, halves
}

func TestAMessageNeverSaysMoreThanTheSpan(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	told := map[string]int{}
	for _, name := range []string{"example/gold.jsonl", "example/worked.jsonl", "example/leaves.jsonl"} {
		for _, e := range examples(t, name) {
			checkMessages(t, lib, e.answers(t, lib), told)
		}
	}
	for range seed.Times(3000) {
		checkMessages(t, lib, unknowing(lib, r, complete(lib, r)), told)
	}
	t.Logf("%v", told)
}

// What a sentence excepts with "unless" is all that is excepted: with none of
// it, nothing but the lowest level is in reach.
func TestUnlessNamesAllThatCouldBeOtherwise(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	seen := 0
	for range seed.Until(400, func() bool { return seen > 0 }) {
		a := complete(lib, r)
		for _, set := range [][2]string{{"plan", "employer"}, {"employer-kind", ""}, {"ketamine-rider", ""},
			{"authorization", "not-asked"}} {
			q := lib.Questions.Index(set[0])
			a = a.With(q, fact.DontKnow())
			if set[1] != "" {
				a = a.With(q, fact.Chosen(lib.Questions.List[q].Option(set[1])))
			}
		}
		s := model.NewSession(lib, record.Case{Answers: a})
		for tree, text := range s.View.Messages().Each {
			_, exceptions, found := strings.Cut(strings.TrimSuffix(text, "."), ", unless ")
			if !found {
				continue
			}
			seen++
			f := lib.Questions.Facts(a)
			for _, phrase := range strings.Split(exceptions, " or ") {
				q, o := valueOf(lib, phrase)
				if q < 0 {
					t.Fatalf("%q is no value of a question", phrase)
				}
				f[q] = f[q].Without(fact.One(o))
			}
			if span := lib.Trees.Diagrams[tree].Span(&f); !span.Settled() || span.Low != s.View.Span(tree).Low {
				t.Fatalf("%q leaves %v, after %v", text, span, given(lib, a))
			}
		}
	}
	if seen == 0 {
		t.Fatal("no sentence has an unless")
	}
	t.Logf("%d sentences with unless", seen)
}

// valueOf is the value of a question that a phrase names.
func valueOf(lib *model.Library, phrase string) (question, option int) {
	for q := range lib.Questions.List {
		i := slices.IndexFunc(lib.Questions.List[q].Options, func(o fact.Option) bool {
			return lib.Questions.List[q].IfText(lib.Questions.List[q].Option(o.ID)) == phrase
		})
		if i >= 0 {
			return q, i
		}
	}
	return -1, 0
}

func TestTheMessageForTheAetnaPatient(t *testing.T) {
	lib := parsed(t)
	e := evaluated(t, lib, aetna)
	const want = "Aetna does not pay for ketamine treatment for depression, unless work bought an extra ketamine " +
		"benefit or your plan is for federal workers."
	if got := e["verdicts"].(map[string]any)["infusion"].(map[string]any)["message"]; got != want {
		t.Errorf("got %q", got)
	}
	const over = "Aetna has a rule against ketamine treatment for depression, but some facts could change that; it may " +
		"pay for Spravato."
	if got := e["message"]; got != over {
		t.Errorf("got %q", got)
	}
}
