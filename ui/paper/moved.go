package paper

import (
	"cmp"
	"strings"

	"ketacover/model/moved"
	"ketacover/model/rule"
	"ketacover/model/verdict"
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
	return w.Moved.Counted(len(r.Cases), r.Of, w.Phrase.Long(r.Since))
}

// MovedShort is one in a few words: what the verdict is now, or what else changed.
func MovedShort(p *Pen, c *moved.Case) string {
	w := &p.Words.Moved
	var parts []string
	for _, turn := range c.Verdicts {
		parts = append(parts, w.Now(treeTitle(p, turn.Drug), spanText(p.Words, verdict.Span(turn.Is))))
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
		was, is := spanText(p.Words, verdict.Span(turn.Was)), spanText(p.Words, verdict.Span(turn.Is))
		s.text(1, w.Turned(treeTitle(p, turn.Drug), was, is))
	}
	for i := range c.Changes {
		s.item(1, "-", movedWhy(p, &c.Changes[i]))
	}
	for _, d := range c.Days {
		was := ""
		if !d.Was.IsZero() {
			was = p.Words.Phrase.Long(d.Was)
		}
		s.item(1, "-", w.Day(dayTitle(p, d.ID), was, p.Words.Phrase.Long(d.Is)))
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
		s.item(1, "-", w.Sent(p.Words.Phrase.Long(sent.Date), what))
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
	if c.Kind == moved.TrailDiffers {
		return w.TrailOf(title)
	}
	payer, name := c.Payer(), ""
	if payer != rule.GeneralPayer {
		name = payer
		if known := p.Library.Payers.Find(payer); known != nil {
			name = known.Name
		}
	}
	was, is := c.Was, c.Is
	if before, now, differ := c.Stances(); differ {
		was, is = p.Words.Papers.Stances[before], p.Words.Papers.Stances[now]
	}
	return w.Changed(string(c.Kind), w.RuleOf(name, title), was, is)
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
