package screen

import (
	"reflect"
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

// typist gets through the program with as few keys as it lets them, and counts.
type typist struct {
	t    *testing.T
	app  *App
	keys int
}

func newTypist(t *testing.T) *typist {
	t.Helper()
	lib, err := content.Load()
	if err != nil {
		t.Fatal(err)
	}
	w := words.English()
	app := New(Setup{
		Library: lib, Keep: NewKeeper(lib, w, nil, record.Case{}), Words: w, Look: style.Options{ASCII: true},
		Today: fact.Date{Year: 2026, Month: 11, Day: 23},
	})
	return &typist{t: t, app: app}
}

func (p *typist) press(code rune, text string) {
	p.keys++
	p.send(tea.KeyPressMsg{Code: code, Text: text})
}

func (p *typist) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

func (p *typist) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if _, waits := msg.(calmMsg); waits {
		return
	}
	if list := reflect.ValueOf(msg); list.Kind() == reflect.Slice {
		for i := range list.Len() {
			p.run(list.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	if msg != nil {
		p.send(msg)
	}
}

// choose chooses an option by its number, or by the text that finds it.
func (p *typist) choose(s *interview, want int, text string) {
	for _, c := range text {
		p.press(c, string(c))
	}
	list := s.field.choose
	row := slices.Index(list.rows, want)
	switch {
	case list.menu.cursor == row:
	case list.menu.counted():
		p.press(rune('1'+row), string(rune('1'+row)))
	default:
		p.press(tea.KeyUp, "") // the last rows are for what no list holds
	}
	if list.menu.cursor != row {
		p.t.Fatalf("%q leads to row %d of %v, not to %d", text, list.menu.cursor, list.rows, want)
	}
	p.press(tea.KeyEnter, "")
}

// keyCases are eight people, how many keys they may need, and what they know.
var keyCases = []struct {
	name string
	most int
	said string
}{
	{"Aetna, all known", 28, "plan=employer employer-kind=self-funded ketamine-rider=no payer=aetna" +
		" condition=depression age=18-64" + chart},
	{"Aetna, kind of plan and benefit unknown", 30, "plan=employer payer=aetna condition=depression" +
		" age=18-64" + chart},
	{"nothing known", 18, ""}, // one of them for "My answer so far"
	{"Original Medicare", 21, "purpose=mental-health plan=medicare medicare-kind=original condition=depression" +
		" age=65-plus form=infusion authorization=not-asked antidepressants=3 recommended-by=psychiatrist network=cash-only" +
		" spravato-safe=yes spravato-site=yes"},
	{"Medicaid and PTSD", 9, "plan=medicaid medicaid-kind=managed condition=ptsd age=18-64 state=CA" + chart},
	{"CRPS, Cigna refused", 22, "purpose=pain pain-condition=crps plan=individual payer=cigna age=18-64" +
		" authorization=denied authorization-for=infusion form=infusion network=in pain-treatments=3-plus" +
		" recommended-by=other-clinician"},
	{"thoughts of suicide in VA care", 28, "plan=military military-kind=va condition=suicidal-depression" +
		" age=18-64" + chart},
	{"no plan", 5, "plan=none" + chart},
}

// chart is what patients with depression know whose chart is in order.
const chart = " purpose=mental-health form=infusion authorization=not-asked antidepressants=2" +
	" antidepressant-classes=different recommended-by=psychiatrist diagnosis-documented=yes trial-records=yes" +
	" network=in spravato-safe=yes spravato-site=yes severity-scale=severe"

// known is what a person knows, by question.
func known(said string) map[string]string {
	list := map[string]string{}
	for _, pair := range strings.Fields(said) {
		id, value, _ := strings.Cut(pair, "=")
		list[id] = value
	}
	return list
}

// From the first screen to the verdict by keys alone.
func TestTheVerdictIsFewKeysAway(t *testing.T) {
	all := 0
	for _, c := range keyCases {
		p := newTypist(t)
		p.press(tea.KeyEnter, "")
		asked, said := 0, known(c.said)
		for s, ok := p.app.top().(*interview); ok && asked < 60; s, ok = p.app.top().(*interview) {
			if p.app.care != nil { // a moment without keys has passed
				p.app.care.drawn = true
				p.press(tea.KeyEnter, "")
			}
			asked++
			q := s.visit.question(s.question)
			switch id, sure := said[q.ID]; {
			case !sure:
				p.choose(s, unsure, "")
			case q.ID == "payer":
				p.choose(s, q.Option(id), id[:2])
			case q.Lookup:
				p.choose(s, q.Option(id), id)
			default:
				p.choose(s, q.Option(id), "")
			}
			if _, offered := p.app.top().(*soFar); offered { // "My answer so far", which comes once
				p.press(tea.KeyEnter, "")
			}
		}
		if _, ended := p.app.top().(*answer); !ended {
			t.Errorf("%s: the interview does not end", c.name)
		}
		t.Logf("%-42s %2d questions, %3d keys", c.name, asked, p.keys)
		if all += p.keys; p.keys > c.most {
			t.Errorf("%s: %d keys, at most %d are wanted", c.name, p.keys, c.most)
		}
	}
	t.Logf("%d keys in all", all)
}
