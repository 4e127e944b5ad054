package screen

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/content"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// menuOf is the menu of a screen, or nil for one that has none.
func menuOf(t *testing.T, s Screen) *menu {
	t.Helper()
	switch s := s.(type) {
	case *answer:
		return &s.menu
	case *contents:
		return &s.menu
	case *questionList:
		return &s.menu
	case *ways:
		return &s.menu
	case *values:
		return &s.menu
	case *choice:
		return &s.menu
	case *costs:
		return &s.menu
	case *pageMenu:
		return &s.menu
	case *costCompare:
		return &s.menu
	}
	if at := reflect.TypeOf(s).Elem(); at.Kind() == reflect.Struct {
		if _, found := at.FieldByName("menu"); found {
			t.Fatalf("%v has a menu that this test does not know", at)
		}
	}
	return nil
}

// sitting is a visit with a case whose answers are given as question=option.
func sitting(t *testing.T, said string) *visit {
	t.Helper()
	lib, err := content.Load()
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
	return New(Setup{
		Library: lib, Case: c, Keep: NewKeeper(lib, w, nil, c), Words: w, Look: style.Options{ASCII: true},
		Today: fact.Date{Year: 2026, Month: 11, Day: 23}, Resume: true,
	}).visit
}

// sittings are people who are told different things.
var sittings = map[string]string{
	"nothing said": "",
	"a weak rule": "purpose=mental-health condition=depression plan=employer employer-kind=insured ketamine-rider=no payer=aetna" +
		" age=18-64 authorization=not-asked antidepressants=2 recommended-by=psychiatrist trial-records=yes network=in spravato-safe=yes spravato-site=yes",
	"far from the rule": "purpose=mental-health condition=suicidal-depression plan=employer employer-kind=insured ketamine-rider=no payer=cigna" +
		" form=infusion age=18-64 authorization=not-asked antidepressants=0 antidepressant-classes=different recommended-by=nobody" +
		" diagnosis-documented=yes severity-scale=severe trial-records=no network=out network-gap=yes plan-experimental=silent" +
		" spravato-safe=yes spravato-site=no spravato-history=never urgent=yes",
	"refused in Medicaid": "purpose=mental-health condition=depression plan=medicaid medicaid-kind=managed authorization=denied" +
		" authorization-for=both denial-reason=experimental denial-date=2026-11-20 state=CA network=cash-only",
	"approved": "purpose=pain pain-condition=crps plan=medicare medicare-kind=advantage authorization=approved authorization-for=both",
}

// eachMenu calls yield with every screen that has a menu and can be reached by
// opening entries, once for each title and first entry.
func eachMenu(t *testing.T, v *visit, yield func(name string, s Screen, m *menu)) {
	seen := map[string]bool{}
	var visit func(s Screen, deep int)
	visit = func(s Screen, deep int) {
		if b, wrapped := s.(bounded); wrapped {
			s = b.Screen
		}
		m := menuOf(t, s)
		if m == nil || deep > 4 {
			return
		}
		title, _ := s.Heading()
		name := title
		if len(m.items) > 0 {
			name += "/" + m.items[0].label
		}
		if seen[name] {
			return
		}
		seen[name] = true
		yield(title, s, m)
		for _, it := range slices.Clone(m.items) {
			if it.do == nil {
				continue
			}
			for _, act := range it.do() {
				switch act := act.(type) {
				case pushAct:
					visit(act.screen, deep+1)
				case replaceAct:
					visit(act.screen, deep+1)
				}
			}
		}
	}
	for _, s := range []Screen{newAnswer(v), newMap(v), newQuit(v)} {
		visit(s, 0)
	}
	if len(seen) < 20 {
		t.Errorf("only %d menus were reached", len(seen))
	}
}

var colours = regexp.MustCompile("\x1b\\[[0-9;:]*m")

// seenLines are the lines of a view, without the mark of the highlight.
func seenLines(view string) []string {
	var list []string
	for line := range strings.SplitSeq(colours.ReplaceAllString(view, ""), "\n") {
		line = strings.TrimRight(line, " ")
		if rest, found := strings.CutPrefix(line, "  > "); found {
			line = "    " + rest
		}
		list = append(list, strings.ReplaceAll(line, " > ", "   "))
	}
	return list
}

// menuLines are all lines of a screen's list in a window, cut by none.
func menuLines(s Screen, m *menu, size [2]int) []string {
	width := min(size[0], 110)
	switch s := s.(type) {
	case *answer:
		list, _ := s.grid(min(width, answerWidth))
		return seenLines(join(append(s.top(width, size[1], len(list)), list...)))
	case *contents, *questionList, *ways, *choice:
		return seenLines(s.View(width, 1<<12))
	case *values:
		if size[0] >= wide {
			return nil // the list stands beside another
		}
		return seenLines(s.View(width, 1<<12))
	}
	list, _ := m.lay(min(width, answerWidth))
	return seenLines(join(list))
}

// Whatever the size of the window, every line of every list comes into view by
// one key alone, and the first line comes back.
func TestEveryLineOfEveryListIsReachedByOneKey(t *testing.T) {
	down, pageDown := tea.KeyPressMsg{Code: tea.KeyDown}, tea.KeyPressMsg{Code: tea.KeyPgDown}
	for who, said := range sittings {
		for _, size := range [][2]int{{40, 11}, {40, 8}, {80, 20}, {120, 36}} {
			eachMenu(t, sitting(t, said), func(name string, s Screen, m *menu) {
				for _, press := range []tea.KeyPressMsg{down, pageDown} {
					if _, page := s.(interface{ scroll([]string, int) []string }); page && press == pageDown {
						continue // that key scrolls the text above
					}
					reaches(t, fmt.Sprintf("%s, %s at %v by %s", who, name, size, press), s, m, size, press)
				}
			})
		}
	}
}

func reaches(t *testing.T, name string, s Screen, m *menu, size [2]int, press tea.KeyPressMsg) {
	t.Helper()
	m.scroll, m.cursor = scroll{}, 0
	want := menuLines(s, m, size)
	m.scroll, m.cursor = scroll{}, 0
	first := seenLines(s.View(size[0], size[1]))[0]
	found := map[string]bool{}
	for n := 0; n <= 3*len(want) && (n == 0 || m.cursor > 0 || m.top > 0); n++ {
		for _, line := range seenLines(s.View(size[0], size[1])) {
			found[line] = true
		}
		before := m.scroll
		s.Update(press)
		if press.Code == tea.KeyPgDown && m.top == before.top {
			break
		}
	}
	for _, line := range want {
		if !found[line] {
			t.Fatalf("%s: no key shows %q", name, line)
		}
	}
	s.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	if again := seenLines(s.View(size[0], size[1]))[0]; m.cursor == 0 && m.top == 0 && again != first {
		t.Fatalf("%s: home shows %q, not %q", name, again, first)
	}
}

// mostChoices is how many choices stand under one heading. "I don't know" is
// not counted.
const mostChoices = 7

func TestNoListOffersMoreThanSevenChoicesUnderOneHeading(t *testing.T) {
	for who, said := range sittings {
		eachMenu(t, sitting(t, said), func(name string, s Screen, m *menu) {
			run, head := 0, ""
			for _, it := range m.items {
				if it.head != "" {
					run, head = 0, it.head
				}
				if run++; run > mostChoices {
					t.Errorf("%s: %s has more than %d choices under %q", who, name, mostChoices, head)
					break
				}
			}
		})
	}
}
