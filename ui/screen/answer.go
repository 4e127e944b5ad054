package screen

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/words"
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
	s.menu.items = nil
	add := func(label string, screen func() Screen) {
		s.menu.items = append(s.menu.items, item{label: label, do: func() tea.Cmd { return push(screen()) }})
	}
	if v.session.Next() >= 0 {
		add(h.GoOn, func() Screen { return newInterview(v) })
	}
	// First what to understand, then what to do, then what else there is.
	add(h.Why, func() Screen { return newWhy(v) })
	add(h.Changes, func() Screen { return newChanges(v) })
	if p := v.session.Library.KnownPayer(v.session.Answers()); p != nil {
		add(v.words.Papers.PlanRules, func() Screen { return newPayer(v, p) })
	}
	add(h.Sources, func() Screen { return newSources(v) })
	add(h.WhatNow, func() Screen { return newSteps(v) })
	add(h.Checklist, func() Screen { return newChecklist(v) })
	add(h.Deadlines, func() Screen { return newDeadlines(v) })
	add(h.Costs, func() Screen { return newCosts(v) })
	add(h.After, func() Screen { return newAfter(v) })
	add(h.ChangeAnswer, func() Screen { return newMap(v) })
	add(v.words.Papers.Learn, func() Screen { return newLearn(v) })
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
	if notes := v.sourceNotes(tree, reasons[0]); notes != "" {
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

// sourceNotes is what is wrong with what a reason rests on, so that it is seen
// in the narrowest window, then its first source, and how many more there are.
func (v *visit) sourceNotes(tree int, r model.Reason) string {
	limits := strings.Join(v.pen().Limits(tree, r), ", ")
	if limits != "" {
		limits = words.Capital(limits) + ". "
	}
	for i, id := range r.Sources {
		if s := v.session.Library.Source(id); s != nil {
			text := limits + v.words.From(s.Publisher, v.words.Age(s.Dated, s.Checked.String()))
			if rest := len(r.Sources) - i - 1; rest > 0 {
				text += " " + words.Capital(v.words.More(rest)) + "."
			}
			return text
		}
	}
	return limits
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

// columnWidth is room for the longest entry of the menu and its mark.
const columnWidth = 26

// grid draws the menu in as many columns as fit, three at most.
func (s *answer) grid(width int) (list []string, at int) {
	columns := min(width/columnWidth, 3)
	if columns < 2 {
		return s.menu.lines(width)
	}
	entries, cursor := s.menu.lines(width / columns)
	rows := (len(entries) + columns - 1) / columns
	for i := range rows {
		line := ""
		for j := i; j < len(entries); j += rows {
			line = pad(line, j/rows*(width/columns)) + entries[j]
		}
		list = append(list, line)
	}
	return list, cursor % rows
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
