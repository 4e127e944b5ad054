package screen

import (
	"slices"
	"strings"

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
	find     finder      // open in a look-up
	chosen   func() Acts // what choosing a row does
}

func newChoices(v *visit, q int) *choices {
	c := &choices{visit: v, question: v.question(q), menu: choiceMenu(v, nil), find: finder{visit: v}}
	if c.question.Lookup {
		c.menu.searched = true
		c.find.start(v.looked[c.question.ID])
	}
	c.found(c.list())
	switch answer := v.session.View.Answers().At(q); answer.State {
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

// list fills the rows with all options, or with those that were found, and gives what
// was found.
func (c *choices) list() []fact.Hit {
	always := c.always()
	c.rows, c.menu.items = nil, nil
	put := func(option int, hint string) {
		c.rows = append(c.rows, option)
		c.menu.items = append(c.menu.items, Item{Head: c.head(option), Label: c.label(option), Hint: hint, Do: func() Acts {
			c.mark(option)
			return c.chosen()
		}})
	}
	if !c.find.looks() {
		for i := range c.question.Options {
			if !slices.Contains(always, i) {
				put(i, c.hint(i))
			}
		}
	}
	hits := c.hits()
	for _, hit := range hits {
		if !slices.Contains(always, hit.At) {
			put(hit.At, c.foundAs(hit))
		}
	}
	for _, i := range always {
		put(i, "")
	}
	c.find.n, c.find.of = len(c.rows)-len(always), len(c.question.Options)+1-len(always)
	return hits
}

// hits are the options that are found by what is typed.
func (c *choices) hits() []fact.Hit {
	if !c.find.looks() {
		return nil
	}
	return c.find.hits(optionNames(c.visit.session, c.question))
}

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

// head is the heading over an option, where its question has groups of them.
func (c *choices) head(option int) string {
	if option == unsure || c.question.Lookup {
		return ""
	}
	return c.question.Options[option].Head
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

// found marks what is found for certain.
func (c *choices) found(hits []fact.Hit) {
	if len(hits) > 0 && hits[0].Sure && c.rows[0] == hits[0].At {
		c.menu.cursor = 0
	}
}

// look looks for a text. What is found for certain is marked.
func (c *choices) look(text string) {
	c.find.start(text)
	c.visit.looksFor(c.question.ID, text)
	hits := c.list()
	c.menu.cursor = Nobody
	if !c.visit.aloud {
		c.found(hits)
	}
}

// shown is the search of a look-up, and nil for any other list.
func (c *choices) shown() *Find {
	if !c.question.Lookup {
		return nil
	}
	find := c.find.shown(func() {})
	find.Look, find.Close, find.None = c.look, nil, ""
	return find
}

// given is the option that was answered, or Nobody's.
func (c *choices) given() int {
	switch answer := c.visit.session.View.Answers().At(
		c.visit.session.Library.Questions.Index(c.question.ID)); answer.State {
	case fact.Given:
		return answer.Option
	case fact.Unsure:
		return unsure
	}
	return Nobody - 1
}
