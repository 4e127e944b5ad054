package paper

import (
	"cmp"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/moved"
	"ketacover/model/rule"
	"ketacover/ui/words"
)

// Moved is which cases changed because the content did, why, and what to send again.
// The names are those of a list of cases, by id.
func Moved(p *Pen, r *moved.Report, name func(id string) string) *Sheet {
	w := &p.Words.Moved
	s := newSheet(p, w.Title)
	if len(r.Cases) == 0 {
		s.text(0, w.NoneOf(r.Of, r.First))
		asOf(s)
		return s
	}
	s.text(0, MovedHead(p.Words, r))
	s.side(0, w.Why)
	for i := range r.Cases {
		writeMoved(s, p, &r.Cases[i], name(r.Cases[i].ID))
	}
	asOf(s)
	return s
}

// MovedHead says how many cases changed, and since when.
func MovedHead(w *words.Words, r *moved.Report) string {
	return w.Moved.Counted(len(r.Cases), r.Of, longDay(w, r.Since))
}

// longDay is a day of a file in words.
func longDay(w *words.Words, text string) string {
	day, err := fact.ParseDate(text)
	if err != nil {
		return text
	}
	return w.Phrase.Long(day)
}

// MovedShort is one in a few words: what the verdict is now, or what else changed.
func MovedShort(p *Pen, c *moved.Case) string {
	w := &p.Words.Moved
	var parts []string
	for _, turn := range c.Verdicts {
		parts = append(parts, w.Now(treeTitle(p, turn.Drug), SpanOfIDs(p.Words, turn.Is)))
	}
	switch {
	case c.Unread:
		parts = append(parts, w.ToOpen)
	case len(parts) > 0:
	case len(c.Days) > 0:
		parts = append(parts, w.ADay)
	default:
		parts = append(parts, w.ARule)
	}
	if len(c.Sent) > 0 {
		parts = append(parts, w.ToSend)
	}
	return strings.Join(parts, ". ")
}

// MovedCase is one case that changed, to be read.
func MovedCase(p *Pen, c *moved.Case, name string) *Sheet {
	s := newSheet(p, p.Words.Moved.Title)
	writeMoved(s, p, c, name)
	asOf(s)
	return s
}

func writeMoved(s *Sheet, p *Pen, c *moved.Case, name string) {
	w := &p.Words.Moved
	s.head(words.Clean(name))
	if c.Unread {
		s.text(1, w.NotTaken)
	}
	for _, turn := range c.Verdicts {
		s.text(1, w.Turned(treeTitle(p, turn.Drug), SpanOfIDs(p.Words, turn.Was), SpanOfIDs(p.Words, turn.Is)))
	}
	for i := range c.Changes {
		s.item(1, "-", movedWhy(p, &c.Changes[i]))
	}
	for _, d := range c.Days {
		was := ""
		if d.Was != "" {
			was = longDay(p.Words, d.Was)
		}
		s.item(1, "-", w.Day(dayTitle(p, d.ID), was, longDay(p.Words, d.Is)))
	}
	if c.Answers {
		s.side(1, w.AnswersToo)
	}
	if len(c.Sent) == 0 {
		return
	}
	s.sub(w.SendAgain)
	s.side(1, w.SendWhy)
	for _, sent := range c.Sent {
		what := sent.Kind
		if kind := p.Library.Questions.Events.Kind(sent.Kind); kind != nil {
			what = kind.Label
		}
		if sent.What != "" {
			what += ": " + words.Clean(sent.What)
		}
		s.item(1, "-", w.Sent(longDay(p.Words, sent.Date), what))
	}
}

// dayTitle is what a last day is of: by its id, or that of the event it counts from.
func dayTitle(p *Pen, id string) string {
	title := p.Library.Deadlines.DeadlineTitle(id)
	if kind := p.Library.Questions.Events.Kind(id); title == "" && kind != nil {
		title = kind.Label
	}
	return cmp.Or(title, id)
}

// movedWhy says one thing that changed.
func movedWhy(p *Pen, c *moved.Change) string {
	w, title := &p.Words.Moved, drugWithin(p, c.Drug)
	if c.Kind == moved.WayDiffers {
		return w.WayOf(title)
	}
	payer, name := c.Payer(), ""
	if payer != rule.GeneralPayer {
		name = payer
		if known := p.Library.Payers.Find(payer); known != nil {
			name = known.Name
		}
	}
	was, is := c.Was, c.Is
	if c.Kind == moved.StanceDiffers {
		was, is = stanceOf(p.Words, was), stanceOf(p.Words, is)
	}
	return w.Changed(string(c.Kind), w.RuleOf(name, title), was, is)
}

// stanceOf is the stance of an id in words.
func stanceOf(w *words.Words, id string) string {
	for s := rule.Unknown; s <= rule.Covered; s++ {
		if s.String() == id {
			return w.Papers.Stances[s]
		}
	}
	return id
}

// treeTitle is a drug as screens call it, or its id where it is not known any more.
func treeTitle(p *Pen, drug string) string {
	for i := range p.Library.Trees.List {
		if p.Library.Trees.List[i].ID == drug {
			return p.Library.Trees.List[i].Title
		}
	}
	return drug
}

// drugWithin is a drug as it is called within a sentence.
func drugWithin(p *Pen, drug string) string {
	for i := range p.Library.Trees.List {
		if t := &p.Library.Trees.List[i]; t.ID == drug {
			return t.Within
		}
	}
	return drug
}

// SpanOfIDs is the levels of a verdict in words, by their ids, as far as they are known.
func SpanOfIDs(w *words.Words, ids string) string {
	low, high, open := strings.Cut(ids, "..")
	if !open {
		high = low
	}
	at := func(id string) int {
		for level := rule.NotCovered; level < rule.Levels; level++ {
			if level.String() == id {
				return int(level)
			}
		}
		return -1
	}
	if at(low) < 0 || at(high) < 0 {
		return ids
	}
	return w.Verdict.Span(at(low), at(high))
}
