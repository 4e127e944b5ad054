package screen

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
)

// answer is the screen at the end of the interview: both verdicts with their
// first reason, what to do first, and the way to everything else.
type answer struct {
	visit *visit
	menu  menu
	moved bool
}

func newAnswer(v *visit) Screen {
	s := &answer{visit: v, menu: menu{visit: v}}
	s.fill()
	return s
}

// fill makes the menu for the answers of now.
func (s *answer) fill() {
	v, h := s.visit, &s.visit.words.Heads
	open := func(screen func() Screen) func() tea.Cmd {
		return func() tea.Cmd { return push(screen()) }
	}
	s.menu.items = nil
	if v.session.Next() >= 0 {
		s.menu.items = append(s.menu.items, item{label: h.GoOn, do: open(func() Screen { return newInterview(v) })})
	}
	s.menu.items = append(s.menu.items,
		item{label: h.Why, do: open(func() Screen { return newWhy(v) })},
		item{label: h.Changes, do: open(func() Screen { return newChanges(v) })},
		item{label: h.Checklist, do: open(func() Screen { return newChecklist(v) })},
		item{label: h.WhatNow, do: open(func() Screen { return newSteps(v) })},
		item{label: h.Deadlines, do: open(func() Screen { return newDeadlines(v) })},
		item{label: h.Costs, do: open(func() Screen { return newCosts(v) })},
		item{label: h.After, do: open(func() Screen { return newAfter(v) })},
		item{label: h.ChangeAnswer, do: open(func() Screen { return newMap(v) })},
		item{label: h.Sources, do: open(func() Screen { return newSources(v) })},
	)
}

// Init does nothing.
func (s *answer) Init() tea.Cmd { return nil }

// Update moves in the menu.
func (s *answer) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case changedMsg:
		s.fill()
	case tea.KeyPressMsg:
		if key.Matches(msg, s.visit.keys.back, s.visit.keys.left) {
			return pop()
		}
		s.moved = true
		return s.menu.Update(msg)
	}
	return nil
}

// View draws the verdicts, the first steps and the menu.
func (s *answer) View(width, height int) string {
	inner := min(width, 90)
	short := height < 24
	var out []string
	for t := range s.visit.session.Library.Trees {
		out = append(out, s.verdict(t, inner, short)...)
		out = append(out, "")
	}
	out = append(out, s.firstSteps(inner, short)...)
	top := len(out)
	list, at := s.grid(inner)
	out = append(out, list...)
	if !s.moved {
		return join(block(out, height))
	}
	return join(window(out, top+at, height))
}

// verdict is one tree's headline, scale and first reason.
func (s *answer) verdict(tree, width int, short bool) []string {
	v, t := s.visit, &s.visit.theme
	span := v.session.Span(tree)
	name := strings.ToUpper(v.words.Span(int(span.Low), int(span.High)))
	title := clip(v.session.Library.Trees[tree].Title, max(width-len(name)-6, 8))
	gap := max(width-4-cells(title)-len(name), 1)
	style := t.Heading
	if span.Settled() {
		style = tone(t, span.Low)
	}
	out := []string{"  " + t.Title.Render(title) + strings.Repeat(" ", gap) + style.Render(name)}
	step := min((width-4)/model.Levels, 9)
	if !short {
		out = append(out, styled(t.Dim, indent(scaleNames(v.words.Scale, step), 2))...)
	}
	out = append(out, "  "+scale(t, span, step))
	reasons := v.session.Reasons(tree)
	if len(reasons) == 0 {
		return out
	}
	room := 6
	if short {
		room = 3
	}
	text := shorten(lines(v.reasonText(tree, reasons[0], span), width-4), room, width-4)
	out = append(out, indent(styled(t.Text, text), 2)...)
	if notes := v.sourceNotes(reasons[0].Sources); notes != "" {
		out = append(out, indent(styled(t.Source, shorten(lines(notes, width-4), 1, width-4)), 2)...)
	}
	return out
}

// reasonText is the reason for a settled verdict. An open one says what it
// turns on instead.
func (v *visit) reasonText(tree int, r model.Reason, span model.Span) string {
	if span.Settled() {
		return r.Text
	}
	var names []string
	for _, q := range v.session.TurnsOn(tree) {
		names = append(names, v.question(q).Short)
	}
	return v.words.StillOpen(names)
}

// sourceNotes is the first source of a claim in a few words, and how many more
// there are.
func (v *visit) sourceNotes(ids []string) string {
	for i, id := range ids {
		if s := v.session.Library.Source(id); s != nil {
			text := v.words.From(s.Publisher, v.age(s))
			if rest := len(ids) - i - 1; rest > 0 {
				text += " " + v.words.More(rest)
			}
			return text
		}
	}
	return ""
}

// firstSteps are the first things to do.
func (s *answer) firstSteps(width int, short bool) []string {
	v, t := s.visit, &s.visit.theme
	steps := v.steps()
	if len(steps) == 0 {
		return nil
	}
	n := 3
	if short {
		n = 1
	}
	out := []string{"  " + t.Heading.Render(v.words.Heads.DoFirst)}
	for i, step := range steps[:min(n, len(steps))] {
		number := fmt.Sprintf("%d. ", i+1)
		text := lines(step.Text, width-8)
		for j, line := range text {
			if j > 0 {
				number = "   "
			}
			out = append(out, "   "+t.Text.Render(number+line))
		}
	}
	return append(out, "")
}

// grid draws the menu in as many columns as fit.
func (s *answer) grid(width int) (list []string, at int) {
	if width < 60 {
		return s.menu.lines(width)
	}
	entries, cursor := s.menu.lines(width / 2)
	half := (len(entries) + 1) / 2
	for i := range half {
		line := pad(entries[i], width/2)
		if i+half < len(entries) {
			line += entries[i+half]
		}
		list = append(list, line)
	}
	return list, cursor % half
}

// Heading names the screen and the day.
func (s *answer) Heading() (middle, right string) {
	return s.visit.words.Heads.Answer, s.visit.words.Day(s.visit.today.Time())
}

// Typing is false: nothing is typed here.
func (s *answer) Typing() bool { return false }

// ShortHelp is what the footer shows.
func (s *answer) ShortHelp() []key.Binding {
	k := &s.visit.keys
	return []key.Binding{k.open, k.down, k.back, k.maps, k.save, k.help, k.quit}
}

// FullHelp is what the help screen shows.
func (s *answer) FullHelp() [][]key.Binding {
	k := &s.visit.keys
	return [][]key.Binding{{k.up, k.down, k.open, k.back}, k.global()}
}
