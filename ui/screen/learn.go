package screen

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/rule"
	"ketacover/ui/paper"
)

// newLearn lists what there is to read beside the answer.
func newLearn(v *visit) Screen {
	w := &v.words.Reading
	sheet := func(label string, write func(*paper.Pen) *paper.Sheet) Item {
		return Item{Label: label, Do: func() Acts { return push(newSheet(v, write(v.pen()))) }}
	}
	return newContents(v, v.words.Papers.Learn, v.words.Papers.LearnIntro, func() []Item {
		return []Item{
			{Label: v.words.Papers.PayersTitle, Do: func() Acts { return push(newPayers(v)) }},
			sheet(w.Article, paper.Article),
			sheet(w.Misuses, paper.Misuses),
			{Label: w.Evidence, Do: func() Acts { return push(newStudies(v)) }},
			{Label: w.Rights, Do: func() Acts { return push(newRights(v)) }},
			stateItem(v),
			{Label: w.About, Do: func() Acts { return push(newProgram(v)) }},
		}
	})
}

// newProgram lists what there is to read on the program itself: what it is, and what
// it still does not know.
func newProgram(v *visit) Screen {
	w := &v.words.Reading
	return newContents(v, w.About, w.NotFoundIntro, func() []Item {
		items := []Item{{Label: w.AboutWhat, Do: func() Acts { return push(newSheet(v, paper.AboutProgram(v.pen()))) }}}
		for i := range v.session.Library.Reference.NotFound {
			group := &v.session.Library.Reference.NotFound[i]
			it := Item{Label: group.Title,
				Do: func() Acts { return push(newSheet(v, paper.NotFound(v.pen(), group))) }}
			if i == 0 {
				it.Head = w.NotFound
			}
			items = append(items, it)
		}
		return items
	})
}

// stateItem opens the page on the person's state, and asks for it first.
func stateItem(v *visit) Item {
	q := v.session.Library.Questions.Index(fact.StateQuestion)
	it := Item{Label: v.words.Reading.State, Hint: v.said(q), Do: func() Acts { return push(newQuestion(v, q)) }}
	if answer := v.session.View.Answers().At(q); answer.State == fact.Given {
		id := v.question(q).AnswerID(answer)
		it.Do = func() Acts { return push(newSheet(v, paper.State(v.pen(), id))) }
	}
	return it
}

// newRights lists the rights there are, in groups: first those that hold one
// for the plan of the case. The others are shown whole.
func newRights(v *visit) Screen {
	w := &v.words.Reading
	return newContents(v, w.Rights, "", func() []Item {
		answers := v.session.View.Answers()
		f := v.session.Library.Questions.Facts(answers)
		var fit, rest []Item
		topic := ""
		for i := range v.session.Library.Reference.Rights {
			group := &v.session.Library.Reference.Rights[i]
			open := func(a fact.Answers) func() Acts {
				return func() Acts { return push(newSheet(v, paper.Rights(v.pen(), group, a))) }
			}
			if slices.ContainsFunc(group.Rights, func(r reference.Right) bool { return r.Fits(&f) }) {
				it := Item{Label: group.Title, Do: open(answers)}
				if group.Topic != topic {
					topic, it.Head = group.Topic, group.Topic
				}
				fit = append(fit, it)
			} else {
				rest = append(rest, Item{Label: group.Title, Do: open(fact.Answers{})})
			}
		}
		if len(rest) > 0 {
			rest[0].Head = w.ForOthers
		}
		return append(fit, rest...)
	})
}

// mostNamed is how many companies stand under one heading.
const mostNamed = 7

// newPayers lists every company and programme.
func newPayers(v *visit) Screen {
	pen := v.pen()
	return newSearched(v, v.words.Papers.PayersTitle, func() []Item {
		var items []Item
		for _, group := range paper.PayerGroups(pen.Library.Payers, pen.Words) {
			slices.SortFunc(group.Payers, func(x, y *rule.Payer) int {
				return strings.Compare(strings.ToLower(x.Name), strings.ToLower(y.Name))
			})
			for part := range slices.Chunk(group.Payers, mostNamed) {
				head := group.Title
				if len(group.Payers) > mostNamed {
					head = v.words.Reading.FromTo(head, part[0].Name, part[len(part)-1].Name)
				}
				for _, p := range part {
					items = append(items, Item{Label: p.Name, Also: p.Names(), Head: head,
						Do: func() Acts { return push(newPayer(v, p)) }})
					head = ""
				}
			}
		}
		return items
	})
}
