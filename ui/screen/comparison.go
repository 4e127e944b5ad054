package screen

import (
	"ketacover/model/comparison"
	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/ui/paper"
)

// others is the case under the rule of every company: those whose rule was read one
// by one, the best answer first, and the others behind one entry with their number.
type others struct {
	list     *contents
	from     *visit
	compared *comparison.Comparison
	here     bool // only those that may sell in the person's state
}

func newComparison(v *visit) Screen {
	s := &others{from: v}
	s.list = newListBelow(v, v.words.Comparison.Title, s.above, s.entries)
	s.list.long = true
	return s.list
}

// turn shows the companies of the person's state only, or all again.
func (s *others) turn() Acts {
	s.here = !s.here
	s.list.menu.items = s.list.find.siftItems(s.list.fill())
	s.list.above.forget()
	return nil
}

// above is what is said above the list: how many pay, and then what it is for.
func (s *others) above(width int) []Line {
	v, pen := s.from, s.from.pen()
	var out []Line
	for tree := range v.session.Library.Trees.List {
		drug := paper.Compared(pen, s.compared, tree)
		out = append(out, say(Plain, v.words.Comparison.ForDrug(drug.Title, rule.Join(drug.Counts, drug.Appeal)),
			min(width, measure))...)
		out = append(out, nil)
	}
	for _, text := range paper.ComparedWith(pen, s.compared) {
		out = append(append(out, say(Dim, text, min(width, measure))...), nil)
	}
	return out
}

// entries are the companies, by drug and by answer, and before them what would bring
// the answers closer.
func (s *others) entries() []Item {
	v, w := s.from, &s.from.words.Comparison
	s.compared = v.session.Library.Others.Compare(v.session.View.Answers())
	filter := s.filter()
	pen := v.pen()
	var items []Item
	for tree := range v.session.Library.Trees.List {
		drug := paper.Compared(pen, s.compared, tree)
		items = append(items, s.readItems(&drug)...)
		if len(drug.Others) > 0 && drug.Unread != "" {
			items = append(items, Item{
				Label: drug.Unread, Head: w.UnreadHere(drug.Title),
				Do: func() Acts { return push(newUnread(v, w.UnreadHere(drug.Title), drug.Others)) },
			})
		}
	}
	if len(items) == 0 {
		items = []Item{{Label: v.words.Papers.PayersTitle, Do: func() Acts { return push(newPayers(v)) }}}
	}
	items = append(append(filter, items...), s.narrowing()...)
	items[len(items)-1].After = rule.Join(append(paper.ComparedLimits(pen, s.compared), w.Checked)...)
	return items
}

// narrowing are the questions whose answers bring the most rows closer.
func (s *others) narrowing() []Item {
	var list []int
	for _, q := range s.compared.TurnsOn[:min(mostToFindOut, len(s.compared.TurnsOn))] {
		list = append(list, q.At)
	}
	return questionItems(s.from, list, s.from.words.Comparison.Narrow, "")
}

// filter leaves out the companies that sell in other states only, where the state
// is known and there are such; or takes them in again.
func (s *others) filter() []Item {
	v, w := s.from, &s.from.words.Comparison
	q := v.session.Library.Questions.Index(fact.StateQuestion)
	if q < 0 || v.session.View.Answers().At(q).State != fact.Given {
		return nil
	}
	if s.here {
		s.compared.Only(v.question(q).AnswerID(v.session.View.Answers().At(q)), "")
		return []Item{{Label: w.AllCompanies, Do: s.turn}}
	}
	return []Item{{Label: w.OnlyIn(v.said(q)), Do: s.turn}}
}

// readItems are the companies whose rule was read, under their answers. Where there
// are many of one answer they stand in parts.
func (s *others) readItems(drug *paper.ComparedDrug) []Item {
	v := s.from
	var items []Item
	for rows := drug.Rows; len(rows) > 0; {
		n := 1
		for n < len(rows) && rows[n].Answer == rows[0].Answer {
			n++
		}
		head := v.words.Comparison.AtLevel(drug.Title, rows[0].Answer)
		for from := 0; from < n; from += mostNamed {
			part := rows[from:min(from+mostNamed, n)]
			first := len(items)
			for i := range part {
				items = append(items, rowItem(v, &part[i]))
			}
			if items[first].Head = head; n > mostNamed {
				items[first].Head = v.words.Reading.FromTo(head, part[0].Payer.Name, part[len(part)-1].Payer.Name)
			}
		}
		rows = rows[n:]
	}
	return items
}

// rowItem is one company. It opens all that it publishes.
func rowItem(v *visit, row *paper.ComparedRow) Item {
	return Item{
		Label: row.Name, Also: row.Payer.Names(), Below: rule.Join(row.Says, row.Terms, row.Dated, row.Flaws),
		Do: func() Acts { return push(newPayer(v, row.Payer)) },
	}
}

// newUnread lists the companies of which no rule was read on a drug. Each opens what
// it publishes else, and what to ask it.
func newUnread(v *visit, title string, list []*rule.Payer) Screen {
	return newListBelow(v, title, func(width int) []Line { return introLines(v.words.Comparison.Others, width) },
		func() []Item {
			var items []Item
			for i, p := range list {
				it := Item{Label: p.Name, Do: func() Acts { return push(newPayer(v, p)) }}
				if i%mostNamed == 0 && len(list) > mostNamed {
					it.Head = v.words.Reading.FromTo(v.words.Papers.Companies, p.Name, list[min(i+mostNamed, len(list))-1].Name)
				}
				items = append(items, it)
			}
			return items
		})
}
