package paper

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"ketacover/content"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/source"
	"ketacover/ui/words"
)

var loaded = sync.OnceValues(content.Load)

var day = fact.Date{Year: 2026, Month: 11, Day: 23}

// pen writes from the built-in content.
func pen(t testing.TB) *Pen {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return &Pen{Library: l, Words: words.English(), Today: day}
}

// cases are the worked cases of the content whose verdicts were given to us.
func cases(t testing.TB, questions *fact.Questions) []record.Case {
	return casesIn(t, questions, "gold")
}

// casesIn are the worked cases of a file.
func casesIn(t testing.TB, questions *fact.Questions, name string) []record.Case {
	t.Helper()
	file, err := os.Open("../../content/example/" + name + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []record.Case
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var row struct {
			Answers json.RawMessage `json:"answers"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		c, err := record.DecodeCase(questions, []byte(`{"answers": `+string(row.Answers)+`}`))
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, c)
	}
	if lines.Err() != nil || len(list) == 0 {
		t.Fatalf("no worked case: %v", lines.Err())
	}
	return list
}

// sheets are all pages that do not turn on a case, by name.
func sheets(p *Pen) map[string]*Sheet {
	all := map[string]*Sheet{
		"payers": Payers(p), "sources": Sources(p, false), "article": Article(p), "misuses": Misuses(p),
		"about": About(p), "about the program": AboutProgram(p),
	}
	for i := range p.Library.Reference.Studies {
		all["study "+p.Library.Reference.Studies[i].ID] = Study(p, &p.Library.Reference.Studies[i])
	}
	for i := range p.Library.Reference.NotFound {
		all["not found "+p.Library.Reference.NotFound[i].ID] = NotFound(p, &p.Library.Reference.NotFound[i])
	}
	for i := range p.Library.Payers.List {
		all["payer "+p.Library.Payers.List[i].ID] = Payer(p, &p.Library.Payers.List[i])
	}
	for i := range p.Library.Reference.Rights {
		all["rights "+p.Library.Reference.Rights[i].ID] = Rights(p, &p.Library.Reference.Rights[i], fact.Answers{})
	}
	for i := range p.Library.Deadlines.States {
		all["state "+p.Library.Deadlines.States[i].ID] = State(p, p.Library.Deadlines.States[i].ID)
	}
	return all
}

// plainEnough fails where text is too wide, or a terminal would obey it.
func plainEnough(t *testing.T, name, text string) {
	t.Helper()
	for i, line := range strings.Split(text, "\n") {
		if n := len([]rune(line)); n > PlainWidth {
			t.Errorf("%s: line %d is %d wide: %q", name, i+1, n, line)
		}
	}
	if strings.ContainsAny(text, "\x1b\r\t") {
		t.Errorf("%s holds a control character", name)
	}
}

var mark = regexp.MustCompile(`\[(\d+)[]:]`)

// TestEverySheetIsPlainAndListsWhatItCites holds that no mark is without its
// source, and that every source listed is cited.
func TestEverySheetIsPlainAndListsWhatItCites(t *testing.T) {
	p := pen(t)
	all := sheets(p)
	for i, c := range cases(t, p.Library.Questions) {
		all["case "+number(i)] = ExplainInFull(p, c)
		all["money of case "+number(i)] = Money(p, c)
	}
	for i, c := range shortCases(t, p) {
		all["report of case "+number(i)] = Report(p, c)
	}
	for name, s := range all {
		text := s.Plain()
		plainEnough(t, name, text)
		body, list, _ := strings.Cut(text, "\n"+p.Words.Heads.Sources+"\n")
		for _, m := range mark.FindAllString(body, -1) {
			if want := "  " + strings.TrimRight(m, "]:") + "] "; !strings.Contains(list, want) {
				t.Errorf("%s cites %s and does not list it", name, m)
			}
		}
		list = inOneLine(list)
		for _, id := range s.marks.cited {
			if source := p.Library.Sources.Find(id); !strings.Contains(list, inOneLine(source.Title)) {
				t.Errorf("%s does not list %s", name, id)
			}
		}
	}
}

func TestAPayersPageHoldsAllThatItsRulesSay(t *testing.T) {
	p := pen(t)
	for i := range p.Library.Payers.List {
		payer := &p.Library.Payers.List[i]
		text := flat(Payer(p, payer))
		holds := func(what string) {
			if !strings.Contains(text, inOneLine(what)) {
				t.Errorf("%s: the page does not hold %q", payer.ID, what)
			}
		}
		holds(payer.Note)
		for _, r := range payer.Rules {
			for _, what := range []string{r.Because, r.Approval, r.Renewal, r.Benefit, r.Codes, r.Exceptions} {
				holds(what)
			}
			for _, c := range r.Criteria {
				holds(c.Text)
				holds(c.Proof)
			}
			if r.Stance == rule.Unknown && payer.ID != rule.GeneralPayer {
				holds(p.Words.Papers.ToAsk[0])
			}
		}
	}
}

func TestTheListSaysWhatDecidesInAWord(t *testing.T) {
	r := func(stance rule.Stance, sure source.Confidence) rule.Rule {
		return rule.Rule{Drug: "d", Stance: stance, Confidence: sure, Read: rule.ReadPart}
	}
	nothing := rule.Rule{Drug: "d", Stance: rule.Excluded, Confidence: source.LowConfidence, Read: rule.ReadNone}
	p := pen(t)
	for _, c := range []struct {
		want  string
		rules []rule.Rule
	}{
		{"could not read it: ask", nil},
		{"could not read it: ask", []rule.Rule{r(rule.Unknown, source.LowConfidence)}},
		{"not named: ask", []rule.Rule{r(rule.Silent, source.HighConfidence)}},
		{"could not read it: ask", []rule.Rule{r(rule.Silent, source.HighConfidence), r(rule.Unknown, source.LowConfidence)}},
		{"no", []rule.Rule{r(rule.Excluded, source.HighConfidence), r(rule.Excluded, source.MediumConfidence)}},
		{"no (weak proof)", []rule.Rule{r(rule.Excluded, source.LowConfidence)}},
		{"no, for some uses", []rule.Rule{r(rule.Excluded, source.HighConfidence), r(rule.Silent, source.LowConfidence)}},
		{"not named: ask", []rule.Rule{nothing}},
		{"no, for some uses (weak proof)", []rule.Rule{nothing, r(rule.Excluded, source.LowConfidence)}},
		{"case by case, for some uses", []rule.Rule{nothing, r(rule.CaseByCase, source.HighConfidence)}},
		{"it depends", []rule.Rule{r(rule.Excluded, source.HighConfidence), r(rule.Covered, source.HighConfidence)}},
	} {
		if got := Says(p.Words, &rule.Payer{Rules: c.rules}, "d"); got != c.want {
			t.Errorf("%v: %q, want %q", c.rules, got, c.want)
		}
	}
}

func TestASourceSaysWhatIsWrongWithIt(t *testing.T) {
	p := &Pen{Words: words.English(), Today: day}
	before, after := fact.Date{Year: 2026, Month: 1, Day: 1}, fact.Date{Year: 2027, Month: 1, Day: 1}
	for _, c := range []struct {
		source source.Source
		want   []string
	}{
		{source.Source{Checked: before, Due: after, Confidence: source.HighConfidence}, nil},
		{source.Source{Checked: before, Due: before, Confidence: source.HighConfidence}, []string{"due to be read again"}},
		{source.Source{Checked: before, Due: after, Ends: before, Confidence: source.HighConfidence},
			[]string{"ended January 1, 2026 and may have changed", "due to be read again"}},
		{source.Source{Checked: before, Due: after, Ends: after, Confidence: source.HighConfidence},
			[]string{"holds until January 1, 2027"}},
		{source.Source{Checked: before, Due: after}, []string{"weak source"}},
		{source.Source{Dated: "May 2019", Checked: before, Due: after, Superseded: true},
			[]string{"since replaced", "old text", "weak source"}},
	} {
		got := Age(p.Words, p.Today, &c.source)
		if want := strings.Join(append([]string{p.Words.Sources.Age(c.source.Dated, "2026-01-01")}, c.want...),
			", "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTheTallyAddsUp(t *testing.T) {
	p := pen(t)
	tally := TallyOf(p.Library.Sources, p.Today)
	sum := func(list []Count) (n int) {
		for _, c := range list {
			n += c.N
		}
		return n
	}
	if tally.All != len(p.Library.Sources.List) || sum(tally.Kinds) != tally.All || sum(tally.Grades) != tally.All {
		t.Errorf("%+v does not add up", tally)
	}
	p.Today = fact.Date{Year: 2199, Month: 1, Day: 1}
	seen := tally.All - len(slices.DeleteFunc(slices.Clone(p.Library.Sources.List),
		func(s source.Source) bool { return !s.Unseen() }))
	if got := TallyOf(p.Library.Sources, p.Today).Overdue; got != seen {
		t.Errorf("%d of %d that we read are overdue in 2199", got, seen)
	}
}

// flat is a sheet as one line.
func flat(s *Sheet) string {
	var line oneLine
	for i := range s.Blocks {
		b := &s.Blocks[i]
		line.put(b.Mark + b.Text)
		for _, row := range b.Rows {
			for _, cell := range row {
				line.put(cell)
			}
			line.put(".")
		}
	}
	return line.String()
}

// oneLine is words with one space between them.
type oneLine struct{ strings.Builder }

// put adds the words of a text.
func (l *oneLine) put(text string) {
	for word := range strings.FieldsSeq(text) {
		if l.Len() > 0 {
			l.WriteByte(' ')
		}
		l.WriteString(word)
	}
}

// inOneLine is a text with one space wherever it has white space.
func inOneLine(text string) string {
	var line oneLine
	line.Grow(len(text))
	line.put(text)
	return line.String()
}

func TestAnExplanationHoldsTheWholeEvaluation(t *testing.T) {
	p := pen(t)
	for _, c := range cases(t, p.Library.Questions) {
		e := p.Library.Evaluate(c, p.Today)
		text := flat(ExplainInFull(p, c))
		var want []string
		for _, v := range e.Verdicts {
			for _, r := range v.Reasons {
				want = append(want, r.Text)
			}
			for _, change := range v.Changes {
				want = append(want, p.Words.Changes.ThenIt(p.Words.Verdict.Span(int(change.Span.Low), int(change.Span.High))))
			}
			for _, criterion := range v.Criteria {
				want = append(want, criterion.Text)
			}
		}
		for _, step := range e.Steps {
			want = append(want, step.Text)
		}
		for _, d := range e.Deadlines {
			want = append(want, d.Text)
		}
		for _, cost := range e.Costs {
			want = append(want, cost.Working...)
		}
		for _, w := range e.Warnings {
			want = append(want, w.Text)
		}
		for _, w := range want {
			if !strings.Contains(text, inOneLine(w)) {
				t.Errorf("the explanation does not hold %q", w)
			}
		}
	}
}

func TestTextIsBrokenWhereItCanBeAndNeverLost(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one\ntwo", 80, []string{"one", "two"}},
		{"see https://example.org/a/long/way", 16, []string{"see", "https://example.", "org/a/long/way"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"", 10, []string{""}},
	} {
		if got := wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// What waits is listed under what it waits for: to be read again, the figure or the
// season that comes next, and the newer text.
func TestWhatWaitsIsListedUnderWhatItWaitsFor(t *testing.T) {
	p := pen(t)
	p.Today = fact.Date{Year: 2026, Month: 12, Day: 8}
	text, w, at := flat(Sources(p, true)), &p.Words.Sources, -1
	for _, want := range []string{w.WaitReading, "Medicare open enrollment for 2027", w.WaitNext,
		"Open enrollment for 2027", w.WaitCorrection} {
		next := strings.Index(text, want)
		if next <= at {
			t.Errorf("%q is not said after what comes before it in\n%s", want, text)
		}
		at = next
	}
	if strings.Contains(text, "Special enrollment periods") {
		t.Error("what waits for nothing is listed")
	}
	if got := TallyOf(p.Library.Sources, p.Today); got.EndsSoon < 5 {
		t.Errorf("%d end soon", got.EndsSoon)
	}
}
