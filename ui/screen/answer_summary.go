package screen

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// detail is how much the answer says above its doors.
type detail struct {
	air, apart, loose bool // empty lines around the verdicts, between them, and below the scales
	below             bool // and one before the doors
	close             bool // the first steps stand right below the verdicts
	scales            bool
	steps             int
	trees             []treeDetail
}

// treeDetail is how much it says of one verdict, in lines.
// A reason may stand without its source, which is a key away, never without what is
// wrong with it.
type treeDetail struct {
	reasons, rows, ask int
	sources            bool
}

// grows is how much the answer may say beyond its message, the verdicts with their
// scales and the first step, the most wanted first. Each is said where it has room,
// whatever had none before it: no line stays empty below while a reason goes unsaid.
var grows = []struct {
	all func(d *detail)
	one func(d *treeDetail)
}{
	{all: func(d *detail) { d.air = true }},
	{one: func(d *treeDetail) { d.rows = 2 }},
	{one: func(d *treeDetail) { d.rows = 3 }},
	{one: func(d *treeDetail) { d.ask = 2 }},
	{one: func(d *treeDetail) { d.ask = 4 }},
	{one: func(d *treeDetail) { d.reasons = 2 }},
	{all: func(d *detail) { d.apart = true }},
	{one: func(d *treeDetail) { d.sources = d.reasons > 0 }},
	{all: func(d *detail) { d.below = true }},
	{one: func(d *treeDetail) { d.rows = 4 }},
	{one: func(d *treeDetail) { d.reasons = 4 }},
	{one: func(d *treeDetail) { d.sources = d.reasons > 0 }},
	{one: func(d *treeDetail) { d.rows = 8 }},
	{one: func(d *treeDetail) { d.reasons = 6 }},
	{all: func(d *detail) { d.steps = 2 }},
	{one: func(d *treeDetail) { d.rows, d.ask = 12, 6 }},
	{all: func(d *detail) { d.loose = true }},
}

// fitting is as much of the answer as has room in a height, nil where not even the
// message, the verdicts and the first step have.
func (s *answer) fitting(width, height int) []Line {
	s.said = map[saidOf][]Line{}
	defer func() { s.said = nil }()
	d := detail{scales: true, steps: 1, trees: make([]treeDetail, len(s.visit.session.Library.Trees.List))}
	out := s.summary(width, d)
	if len(out) > height {
		return nil
	}
	try := func(change func(d *detail)) {
		bigger := d
		bigger.trees = slices.Clone(d.trees)
		change(&bigger)
		room := height
		if bigger.below {
			room-- // which the doors leave empty
		}
		if text := s.summary(width, bigger); len(text) <= room {
			d, out = bigger, text
		}
	}
	for _, m := range grows {
		if m.all != nil {
			try(m.all)
			continue
		}
		for t := range d.trees {
			try(func(d *detail) { m.one(&d.trees[t]) })
		}
	}
	if !d.apart { // two verdicts are told apart before the steps are
		try(func(d *detail) { d.apart, d.close = true, true })
	}
	return out
}

// folded is the whole answer for a window that has no room for it, which scrolls:
// the verdicts with word and mark and the first step stand first, then all the rest.
func (s *answer) folded(width, height int) []Line {
	v := s.visit
	out, first := verdictStrip(v, verdictsWith(v, 0, fact.Answer{}, ""), width, allLines), s.firstSteps(width, 1)
	if len(out)+1+len(first) < height { // and a line tells that there is more
		out = append(out, nil)
	}
	out = append(append(out, first...), nil)
	out = append(append(out, say(Plain, v.session.View.Messages().Over, width)...), nil)
	all := treeDetail{reasons: 1 << 10, rows: 1 << 10, ask: 1 << 10, sources: true}
	for t := range v.session.Library.Trees.List {
		span := v.session.View.Span(t)
		out = append(append(out, headlines(v, t, span, width)...), scale(v, v.session.View.Prospect(t).Reach, width))
		out = append(append(append(out, s.reasons(t, span, width, all, true)...), s.rows(t, width, all)...), nil)
	}
	return out[:len(out)-1]
}

// summary is the one message, the verdicts with what would tell them apart and
// why, and what to do first.
func (s *answer) summary(width int, d detail) []Line {
	v := s.visit
	message := func() []Line { return say(Plain, v.session.View.Messages().Over, width) }
	out := slices.Clone(s.once(saidOf{tree: ofMessage}, message))
	air := func() {
		if d.air && len(out) > 0 && len(out[len(out)-1]) > 0 {
			out = append(out, nil)
		}
	}
	air()
	for t := range v.session.Library.Trees.List {
		if t > 0 && d.apart {
			air()
		}
		of := saidOf{tree: t, detail: d.trees[t], air: d.air, loose: d.loose, scales: d.scales}
		out = append(out, s.once(of, func() []Line { return s.verdict(t, width, d) })...)
	}
	if !d.close {
		air()
	}
	steps := func() []Line { return s.firstSteps(width, d.steps) }
	return append(out, s.once(saidOf{tree: ofSteps, steps: d.steps}, steps)...)
}

// saidOf is what some lines of the summary are of: a verdict, or the first steps, or the
// message. While it is tried how much has room, each is made once.
type saidOf struct {
	tree               int // of a verdict, else one of those below
	detail             treeDetail
	air, loose, scales bool
	steps              int
}

const (
	ofMessage = -1
	ofSteps   = -2
)

// once makes lines, or gives those that were made before.
func (s *answer) once(of saidOf, lines func() []Line) []Line {
	made, known := s.said[of]
	if !known {
		made = lines()
		if s.said != nil {
			s.said[of] = made
		}
	}
	return made
}

// verdict is one tree's headline and scale, what would tell it apart while it is
// open, its first reason, and what that rests on.
func (s *answer) verdict(tree, width int, d detail) []Line {
	v := s.visit
	span := v.session.View.Span(tree)
	out := []Line{headline(v, tree, span, v.widestTitle(), width)}
	if d.scales {
		out = append(out, scale(v, v.session.View.Prospect(tree).Reach, width))
	}
	if d.loose {
		out = append(out, nil)
	}
	reasons := s.reasons(tree, span, width, d.trees[tree], d.air)
	if last := len(reasons) - 1; last >= 0 && !d.trees[tree].sources &&
		s.limited(tree, width) && out[0].Cells()+beforeVerdict+reasons[last].Cells() <= width {
		// what is wrong with the source, beside the verdict
		out[0] = append(out[0].and(Plain, gap(beforeVerdict)), reasons[last]...)
		reasons = reasons[:last]
	}
	out = append(out, reasons...)
	if d.trees[tree].rows > 0 {
		out = append(out, s.rows(tree, width, d.trees[tree])...)
	}
	return out
}

// reasons are the first reason of a verdict, and what that rests on.
func (s *answer) reasons(tree int, span verdict.Span, width int, d treeDetail, roomy bool) (out []Line) {
	v := s.visit
	reason, found := v.session.View.FirstReason(tree)
	if !found {
		return nil
	}
	if d.reasons > 0 && (span.Settled() || v.session.View.Prospect(tree).Rule != nil) {
		out = append(out, each(Plain, wholeSentences(reason.Text, d.reasons, width))...)
	}
	notes := Lines(limitsOf(v, tree, reason), width)
	if d.sources {
		notes = sourceNotes(v, tree, reason, width, roomy)
	}
	if notes[0] != "" {
		out = append(out, each(Citation, notes)...)
	}
	return out
}

// limited tells whether what is wrong with what the first reason rests on is one line.
func (s *answer) limited(tree, width int) bool {
	reason, found := s.visit.session.View.FirstReason(tree)
	if !found {
		return false
	}
	text := limitsOf(s.visit, tree, reason)
	return text != "" && len(Lines(text, width)) == 1
}

// wholeSentences is as much of a text as has room in some lines, and ends where a
// sentence does: half of one may say its contrary.
func wholeSentences(text string, most, width int) []string {
	if room := most * (width + 1) * mostBytes; len(text) > room {
		text = text[:room] // more than has room, so that a long one takes no longer
	}
	var fits []string
	for end := 0; end < len(text); {
		if i := strings.Index(text[end:], ". "); i >= 0 {
			end += i + 1
		} else {
			end = len(text)
		}
		list := Lines(text[:end], width)
		if len(list) > most {
			break
		}
		fits = list
	}
	return fits
}

// mostBytes is how many bytes may stand in one cell: a letter with its marks.
const mostBytes = 24

// rows are what would tell an open verdict apart, and what to find out first.
func (s *answer) rows(tree, width int, d treeDetail) []Line {
	v := s.visit
	prospect := v.session.View.Prospect(tree)
	var told []string
	rows := paper.Rows(v.words, prospect)
	for i, row := range rows {
		text := Lines(row.Text, width-4)
		if rest := len(rows) - i; len(told)+len(text) > d.rows && rest > 0 {
			more := v.words.Interview.More(rest)
			if last := len(told) - 1; last >= 0 && Cells(told[last])+beforeVerdict+Cells(more) <= width-4 {
				told[last] += gap(beforeVerdict) + more
			} else {
				told = append(told, more)
			}
			break
		}
		told = append(told, text[0])
		for _, line := range text[1:] {
			told = append(told, gap(inset)+line)
		}
	}
	out := indent(each(Plain, told), 3)
	ask := s.ask(tree)
	if len(ask) == 0 || d.ask == 0 {
		return out
	}
	text := labelled(v.words.Steps.FindOut, paper.FindOut(ask, len(ask)), width)
	if len(text) > d.ask {
		text = labelled(v.words.Steps.FindOut, paper.FindOut(ask, 1), width)
	}
	return append(out, text...)
}

// mostAsked is how many things a verdict sends the person to find out here.
const mostAsked = 2

// ask is what to find out first for a verdict, but for what an earlier one asks.
func (s *answer) ask(tree int) []fact.Fact {
	var before []fact.Fact
	for t := range tree {
		before = append(before, s.ask(t)...)
	}
	list := slices.DeleteFunc(slices.Clone(s.visit.session.View.Prospect(tree).FindOut),
		func(q fact.Fact) bool { return slices.Contains(before, q) })
	return list[:min(mostAsked, len(list))]
}

// limitsOf is what is wrong with what a reason rests on.
func limitsOf(v *visit, tree int, r verdict.Reason) string {
	if limits := strings.Join(paper.Limits(v.pen(), tree, r), ", "); limits != "" {
		return words.Capital(limits) + ". "
	}
	return ""
}

// sourceNotes is what is wrong with what a reason rests on, so that it is seen
// in the narrowest window, then its first source, and how many more there are.
// Where one line has to do, what does not fit is left out: it is a key away.
func sourceNotes(v *visit, tree int, r verdict.Reason, width int, roomy bool) []string {
	limits := limitsOf(v, tree, r)
	for i, id := range r.Sources {
		if s := v.session.Library.Sources.Find(id); s != nil {
			from := limits + v.words.Sources.From(s.Publisher, paper.Dated(v.words, s))
			all := from
			if rest := len(r.Sources) - i - 1; rest > 0 {
				all += " " + words.Capital(v.words.Interview.More(rest)) + "."
			}
			for _, text := range []string{all, from} {
				if roomy || Cells(text) <= width {
					return Lines(text, width)
				}
			}
			return Shorten(Lines(from, width), 1, width)
		}
	}
	return Lines(limits, width)
}

// firstSteps are the first things to do.
func (s *answer) firstSteps(width, most int) []Line {
	v := s.visit
	steps := v.steps()
	if len(steps) == 0 {
		return nil
	}
	out := []Line{one(Heading, v.words.Steps.DoFirst)}
	for i, step := range steps[:min(most, len(steps))] {
		number, role := counted(v, strconv.Itoa(i+1)), Plain
		if i == 0 {
			role = Title
		}
		for j, line := range wholeStep(v.session, v.words, &step, width-Cells(number)) {
			if j > 0 {
				number = gap(Cells(number))
			}
			out = append(out, one(role, number+line))
		}
	}
	return append(out, decided(s.visit, width)...)
}

// wholeStep is a step with the day it is due. It is never cut: it is what to do.
func wholeStep(session *model.Session, w *words.Words, step *step.StepNow, width int) []string {
	if step.By.IsZero() || callsForHelp(session, step) {
		return Lines(step.Text, width)
	}
	return Lines(step.Text+" "+w.Dates.ByDay(step.By.Time(), step.Sooner), width)
}
