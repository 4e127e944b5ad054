package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// choices is the options of a question, to choose one from. It opens with none
// marked, or with the answer that was given; what is marked is only a preview
// until enter reads it. In a look-up one types to find an option, and the
// entries for what no list holds stay below what is found.
type choices struct {
	visit    *visit
	question *fact.Question
	rows     []int // the option in each row; unsure for "I don't know"
	menu     menu
	find     finder // open in a look-up
}

func newChoices(v *visit, q int) *choices {
	c := &choices{visit: v, question: v.question(q), menu: choiceMenu(v, nil), find: finder{visit: v}}
	if c.question.Lookup {
		c.menu.numbered = false
		c.find.start(v.looked[c.question.ID])
	}
	c.list()
	c.found()
	switch answer := v.session.Answers().At(q); answer.State {
	case fact.Given:
		c.mark(answer.Option)
	case fact.Unsure:
		c.mark(unsure)
	}
	return c
}

// mark marks the row of an option.
func (c *choices) mark(option int) { c.menu.cursor = slices.Index(c.rows, option) }

// option is the one that is marked.
func (c *choices) option() (option int, ok bool) {
	if c.menu.cursor < 0 || c.menu.cursor >= len(c.rows) {
		return 0, false
	}
	return c.rows[c.menu.cursor], true
}

// always are the options that every search leaves: they are for what no list
// holds.
func (c *choices) always() []int {
	var list []int
	if other := c.question.Option(rule.GeneralPayer); c.question.Lookup && other >= 0 {
		list = append(list, other)
	}
	return append(list, unsure)
}

// list fills the rows with all options, or with those that were found.
func (c *choices) list() {
	always := c.always()
	c.rows, c.menu.items = nil, nil
	put := func(option int, hint string) {
		c.rows = append(c.rows, option)
		c.menu.items = append(c.menu.items, item{label: c.label(option), hint: hint})
	}
	if !c.find.looks() {
		for i := range c.question.Options {
			if !slices.Contains(always, i) {
				put(i, c.hint(i))
			}
		}
	}
	for _, hit := range c.hits() {
		if !slices.Contains(always, hit.At) {
			put(hit.At, c.foundAs(hit))
		}
	}
	for _, i := range always {
		put(i, "")
	}
	c.find.n, c.find.of = len(c.rows)-len(always), len(c.question.Options)+1-len(always)
}

// hits are the options that are found by what is typed.
func (c *choices) hits() []fact.Hit { return c.find.hits(optionNames(c.visit.session, c.question)) }

// optionNames are the names by which each option of a look-up is known.
func optionNames(session *model.Session, q *fact.Question) [][]string {
	list := make([][]string, len(q.Options))
	for i, o := range q.Options {
		list[i] = []string{o.Label, o.ID}
		if p := session.Library.Payers.Find(o.ID); p != nil && q.ID == fact.PayerQuestion {
			list[i] = append([]string{o.Label}, p.Names()...)
		}
	}
	return list
}

// label is how an option is offered.
func (c *choices) label(option int) string {
	switch {
	case option == unsure:
		return c.visit.words.Texts.SkipHint
	case c.question.Lookup && c.named(option) != "":
		return c.visit.words.Interview.OtherNamed(c.question.Options[option].Label, c.named(option))
	}
	return c.question.Options[option].Label
}

// named is the name that was typed for what no list holds.
func (c *choices) named(option int) string {
	if option < 0 || c.question.Options[option].ID != rule.GeneralPayer || !c.question.Lookup {
		return ""
	}
	return strings.TrimSpace(c.find.typed())
}

// hint is the help of an option. That of a look-up is other names.
func (c *choices) hint(option int) string {
	if c.question.Lookup {
		return ""
	}
	return c.question.Options[option].Help
}

// foundAs is the name by which an option was found, where it is another than
// the one it is offered by.
func (c *choices) foundAs(hit fact.Hit) string {
	label := c.question.Options[hit.At].Label
	if hit.By == label || hit.By == c.question.Options[hit.At].ID {
		return ""
	}
	return hit.By
}

// Update moves the mark, or types. What is found for certain is marked.
func (c *choices) Update(msg tea.Msg) Acts {
	press, pressed := msg.(tea.KeyPressMsg)
	switch {
	case pressed && (!c.find.active() || c.find.moves(press)):
		c.menu.move(press)
		return nil
	case !c.find.active():
		return nil
	}
	anew, acts := c.find.Update(msg)
	if anew {
		c.visit.looksFor(c.question.ID, c.find.typed())
		c.list()
		c.menu.cursor, c.menu.scroll = nobody, scroll{}
		c.found()
	}
	return acts
}

// found marks what is found for certain.
func (c *choices) found() {
	if !c.find.looks() {
		return
	}
	if hits := c.hits(); len(hits) > 0 && hits[0].Sure && c.rows[0] == hits[0].At {
		c.menu.cursor = 0
	}
}

// View draws the rows in at most height lines, in a look-up below what is typed
// and with the last ones always in view. Where there is no room for the help of
// every option, only that of the marked one is told.
func (c *choices) View(width, height int) []string {
	if !c.find.active() {
		return c.short(width, height).view(width, height, nil, nil)
	}
	return append([]string{"  " + c.find.row(width)}, c.pinned(width, height-1)...)
}

// pinned draws the rows with the last ones in view, whatever is scrolled.
func (c *choices) pinned(width, height int) []string {
	m := &c.menu
	list, places := m.lay(width)
	found := len(c.rows) - len(c.always())
	at := len(list)
	if found < len(places) {
		at = places[found].from
	}
	return append(c.visit.inView(&m.scroll, list[:at:at], places[:found], m.cursor, max(height-len(list)+at, 1)), list[at:]...)
}

// short is the menu with as much help as fits.
func (c *choices) short(width, height int) *menu {
	for i := range c.menu.items {
		c.menu.items[i].hint = c.help(i)
	}
	if list, _ := c.menu.lay(width); len(list) > height {
		for i := range c.menu.items {
			if i != c.menu.cursor {
				c.menu.items[i].hint = ""
			}
		}
	}
	return &c.menu
}

// help is the help of the option in a row.
func (c *choices) help(row int) string {
	if c.rows[row] == unsure {
		return ""
	}
	return c.hint(c.rows[row])
}

// sizes are how many lines the rows take: at least, with no help but that of
// one, and in full, with all of it.
func (c *choices) sizes(width int) (least, full int) {
	if c.find.active() {
		n := min(len(c.question.Options)+2, 12)
		return n, n
	}
	bare, most := c.menu, 0
	bare.items = slices.Clone(c.menu.items)
	for i := range bare.items {
		bare.items[i].hint = c.help(i)
	}
	list, places := bare.lay(width)
	full = len(list)
	for i := range bare.items {
		bare.items[i].hint = ""
	}
	plain, short := bare.lay(width)
	for i := range places {
		most = max(most, places[i].to-places[i].from-short[i].to+short[i].from)
	}
	return len(plain) + most, full
}

// look looks for a text that was not typed in the line.
func (c *choices) look(text string) {
	c.find.start(text)
	c.visit.looksFor(c.question.ID, text)
	c.list()
	c.menu.cursor = nobody
}

// given is the option that was answered, or nobody's.
func (c *choices) given() int {
	switch answer := c.visit.session.Answers().At(c.visit.session.Library.Questions.Index(c.question.ID)); answer.State {
	case fact.Given:
		return answer.Option
	case fact.Unsure:
		return unsure
	}
	return nobody - 1
}
