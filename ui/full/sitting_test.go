package full

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// sitter is a program in which a case is open, for tests that look into it.
type sitter struct {
	*App
	lib *model.Library
}

// builtIn is the built-in content, which nothing changes.
var builtIn = sync.OnceValues(content.Load)

// sitting is a sitting with a case whose answers are given as question=option.
func sitting(t *testing.T, said string) sitter {
	t.Helper()
	lib, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	var c record.Case
	for _, pair := range strings.Fields(said) {
		id, value, _ := strings.Cut(pair, "=")
		q := lib.Questions.Index(id)
		answer := fact.Chosen(max(lib.Questions.List[q].Option(value), 0))
		if day, err := fact.ParseDate(value); err == nil {
			answer = fact.Answer{State: fact.Given, Date: day}
		}
		c.Answers = c.Answers.With(q, answer)
	}
	w := words.English()
	return sitter{New(screen.Setup{
		Library: lib, Case: c, Keep: screen.NewKeeper(lib, w, nil, c), Words: w,
		Today: fact.Date{Year: 2026, Month: 11, Day: 23}, Resume: true,
	}, style.Options{ASCII: true}), lib}
}

// sittings are people who are told different things.
var sittings = map[string]string{
	"nothing said": "",
	"a weak rule": "purpose=mental-health condition=depression plan=employer employer-kind=insured ketamine-rider=no " +
		"payer=aetna" +
		" age=18-64 authorization=not-asked antidepressants=2 recommended-by=psychiatrist trial-records=yes network=in " +
		"spravato-safe=yes spravato-site=yes",
	"far from the rule": "purpose=mental-health condition=suicidal-depression plan=employer employer-kind=insured " +
		"ketamine-rider=no payer=cigna" +
		" form=infusion age=18-64 authorization=not-asked antidepressants=0 antidepressant-classes=different " +
		"recommended-by=nobody" +
		" diagnosis-documented=yes severity-scale=severe trial-records=no network=out network-gap=yes " +
		"plan-experimental=silent" +
		" spravato-safe=yes spravato-site=no spravato-history=never urgent=yes plan-end-date=2026-12-31",
	"refused in Medicaid": "purpose=mental-health condition=depression plan=medicaid medicaid-kind=managed " +
		"authorization=denied" +
		" authorization-for=both denial-reason=experimental denial-date=2026-11-20 state=CA network=cash-only",
	"approved": "purpose=pain pain-condition=crps plan=medicare medicare-kind=advantage authorization=approved " +
		"authorization-for=both",
}

// people are those who sit there, who said most first.
func people() []string {
	names := slices.SortedFunc(maps.Keys(sittings), func(a, b string) int { return len(sittings[b]) - len(sittings[a]) })
	return seed.Share(names)
}

var (
	keyDown     = tea.KeyPressMsg{Code: tea.KeyDown}
	keyPageDown = tea.KeyPressMsg{Code: tea.KeyPgDown}
	keyMap      = tea.KeyPressMsg{Code: tea.KeyF2}
	keyQuit     = tea.KeyPressMsg{Code: 'q', Mod: tea.ModCtrl}
	keyHelp     = tea.KeyPressMsg{Code: tea.KeyF1}
	keyBack     = tea.KeyPressMsg{Code: tea.KeyEscape}
)

// opened is the screens that acts open.
func opened(acts screen.Acts) (list []screen.Screen) {
	for _, act := range acts {
		switch act := act.(type) {
		case screen.Push:
			list = append(list, act.Screen)
		case screen.Replace:
			list = append(list, act.Screen)
		}
	}
	return list
}

// eachQuestion calls yield with every question in front.
func (s sitter) eachQuestion(yield func(q *fact.Question, first screen.Shown)) {
	s.App.Update(keyMap)
	list := s.App.walk.Shown()
	for _, it := range list.Items() {
		q := slices.IndexFunc(s.lib.Questions.List, func(q fact.Question) bool { return q.Ask == it.Label })
		if q < 0 {
			continue
		}
		s.App.walk.Do(it.Do())
		yield(&s.lib.Questions.List[q], s.App.walk.Shown())
		s.App.walk.Do(screen.Acts{screen.Pop{}})
	}
	s.App.Update(keyBack)
}

// finish says "I don't know" to all that is still asked.
func (s sitter) finish() {
	for shown := s.App.walk.Shown(); shown.Ask != ""; shown = s.App.walk.Shown() {
		s.App.walk.Do(shown.Items()[len(shown.Items())-1].Do())
	}
}

// roots are the screens from which all others are opened: the answer, the map, and
// what is asked before leaving.
func (s sitter) roots() []screen.Screen {
	s.finish()
	list := slices.Clone(s.App.walk.Stack()[len(s.App.walk.Stack())-1:])
	for _, press := range []tea.KeyPressMsg{keyMap, keyQuit} {
		s.App.Update(press)
		list = append(list, s.App.top())
		s.App.Update(keyBack)
	}
	return list
}

// eachScreen calls yield with every screen that can be reached by opening entries
// or going through doors, once for each title and first entry.
func (s sitter) eachScreen(yield func(it screen.Screen)) (n int) {
	seen := map[string]bool{}
	var visit func(it screen.Screen, deep int)
	visit = func(it screen.Screen, deep int) {
		shown := it.Shown()
		name := shown.Title + "/" + shown.Ask
		if list := shown.Items(); len(list) > 0 {
			name += "/" + list[0].Label
		}
		if seen[name] || deep > 4 {
			return
		}
		seen[name] = true
		yield(it)
		for _, entry := range slices.Clone(shown.Items()) {
			if shown.Ask == "" && entry.Do != nil { // an answer would be given
				for _, next := range opened(entry.Do()) {
					visit(next, deep+1)
				}
			}
		}
	}
	for _, it := range s.roots() {
		visit(it, 0)
	}
	return len(seen)
}

var colours = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// seenLines are lines as they are seen, without the mark of the marked entry.
func seenLines(lines []string) []string {
	var list []string
	for _, line := range lines {
		line = strings.TrimRight(colours.ReplaceAllString(line, ""), " ")
		if rest, found := strings.CutPrefix(line, "  > "); found {
			line = "    " + rest
		}
		list = append(list, strings.ReplaceAll(line, " > ", "   "))
	}
	return list
}
