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
	sheet := func(label string, write func(*paper.Pen) *paper.Sheet) item {
		return item{label: label, do: func() Acts { return push(newSheet(v, write(v.pen()))) }}
	}
	return newContents(v, v.words.Papers.Learn, v.words.Papers.LearnIntro, func() []item {
		return []item{
			{label: v.words.Papers.PayersTitle, do: func() Acts { return push(newPayers(v)) }},
			sheet(w.Article, paper.Article),
			sheet(w.Misuses, paper.Misuses),
			sheet(w.Evidence, paper.Evidence),
			{label: w.Rights, do: func() Acts { return push(newRights(v)) }},
			stateItem(v),
			sheet(w.About, paper.About),
		}
	})
}

// stateItem opens the page on the person's state, and asks for it first.
func stateItem(v *visit) item {
	q := v.session.Library.Questions.Index(fact.StateQuestion)
	it := item{label: v.words.Reading.State, hint: v.said(q), do: func() Acts { return push(newQuestion(v, q)) }}
	if answer := v.session.Answers().At(q); answer.State == fact.Given {
		id := v.question(q).AnswerID(answer)
		it.do = func() Acts { return push(newSheet(v, paper.State(v.pen(), id))) }
	}
	return it
}

// newRights lists the rights there are, in groups: first those that hold one
// for the plan of the case. The others are shown whole.
func newRights(v *visit) Screen {
	w := &v.words.Reading
	return newContents(v, w.Rights, "", func() []item {
		answers := v.session.Answers()
		f := v.session.Library.Questions.Facts(answers)
		var fit, rest []item
		topic := ""
		for i := range v.session.Library.Reference.Rights {
			group := &v.session.Library.Reference.Rights[i]
			open := func(a fact.Answers) func() Acts {
				return func() Acts { return push(newSheet(v, paper.Rights(v.pen(), group, a))) }
			}
			if slices.ContainsFunc(group.Rights, func(r reference.Right) bool { return r.Fits(&f) }) {
				it := item{label: group.Title, do: open(answers)}
				if group.Topic != topic {
					topic, it.head = group.Topic, group.Topic
				}
				fit = append(fit, it)
			} else {
				rest = append(rest, item{label: group.Title, do: open(fact.Answers{})})
			}
		}
		if len(rest) > 0 {
			rest[0].head = w.ForOthers
		}
		return append(fit, rest...)
	})
}

// mostNamed is how many companies stand under one heading.
const mostNamed = 7

// newPayers lists every company and programme.
func newPayers(v *visit) Screen {
	pen := v.pen()
	return newSearched(v, v.words.Papers.PayersTitle, func() []item {
		var items []item
		for _, group := range paper.PayerGroups(pen.Library.Payers, pen.Words) {
			slices.SortFunc(group.Payers, func(x, y *rule.Payer) int { return strings.Compare(strings.ToLower(x.Name), strings.ToLower(y.Name)) })
			for part := range slices.Chunk(group.Payers, mostNamed) {
				head := group.Title
				if len(group.Payers) > mostNamed {
					head = v.words.Reading.FromTo(head, part[0].Name, part[len(part)-1].Name)
				}
				for _, p := range part {
					items = append(items, item{label: p.Name, also: p.Names(), head: head, do: func() Acts { return push(newPayer(v, p)) }})
					head = ""
				}
			}
		}
		return items
	})
}
