package full

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/fact"
	"ketacover/ui/screen"
)

// typist gets through the program with as few keys as it lets them, and counts.
type typist struct {
	sitter
	t    *testing.T
	keys int
}

func (p *typist) press(code rune, text string) {
	p.keys++
	_, cmd := p.App.Update(tea.KeyPressMsg{Code: code, Text: text})
	p.run(cmd)
}

// run carries out a command, but for those that only wait.
func (p *typist) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			p.run(c)
		}
	case told:
		_, cmd := p.App.Update(msg)
		p.run(cmd)
	}
}

// choose chooses an option by its number, or by the text that finds it.
func (p *typist) choose(label, text string) {
	for _, c := range text {
		p.press(c, string(c))
	}
	row := func() (at, marked int, counted bool) {
		list := p.App.walk.Shown().List
		at = slices.IndexFunc(list.Items, func(it screen.Item) bool { return strings.HasPrefix(it.Label, label) })
		return at, list.Marked, list.Counted()
	}
	switch at, marked, counted := row(); {
	case marked == at:
	case counted:
		p.press(rune('1'+at), string(rune('1'+at)))
	default:
		p.press(tea.KeyUp, "") // the last rows are for what no list holds
	}
	if at, marked, _ := row(); marked != at {
		p.t.Fatalf("%q leads to row %d, not to %d", text, marked, at)
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
		p := &typist{sitter: sitting(t, ""), t: t}
		p.App.walk.Do(screen.Acts{screen.Pop{}}) // to the first screen
		p.press(tea.KeyEnter, "")
		asked, said := 0, known(c.said)
		for asked = 0; p.App.walk.Shown().Ask != "" && asked < 60; asked++ {
			ask := p.App.walk.Shown().Ask
			q := &p.lib.Questions.List[slices.IndexFunc(p.lib.Questions.List,
				func(q fact.Question) bool { return q.Ask == ask })]
			switch id, sure := said[q.ID]; {
			case !sure:
				p.choose(p.App.layout.words.Texts.SkipHint, "")
			case q.ID == "payer":
				p.choose(q.Options[q.Option(id)].Label, id[:2])
			case q.Lookup:
				p.choose(q.Options[q.Option(id)].Label, id)
			default:
				p.choose(q.Options[q.Option(id)].Label, "")
			}
			// a moment without keys has passed
			if p.App.walk.Over().Care || p.App.walk.Shown().Title == p.App.layout.words.Heads.Verdict {
				p.press(tea.KeyEnter, "")
			}
		}
		if p.App.walk.Shown().Title != p.App.layout.words.Heads.Answer {
			t.Errorf("%s: the interview does not end", c.name)
		}
		t.Logf("%-42s %2d questions, %3d keys", c.name, asked, p.keys)
		if all += p.keys; p.keys > c.most {
			t.Errorf("%s: %d keys, at most %d are wanted", c.name, p.keys, c.most)
		}
	}
	t.Logf("%d keys in all", all)
}
