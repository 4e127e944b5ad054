package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/ui/words"
)

// readingsKey is what undo knows the rules by that the person read.
const readingsKey = "own-rules"

// newReadings lists the rules that the person read themselves, and what they can
// write down. The answer goes by each of them at once.
func newReadings(v *visit) Screen {
	w := &v.words.Readings
	return newContents(v, w.Title, w.Intro, func() []Item {
		readable := &v.session.Library.Questions.Readable
		own := v.session.OwnRules()
		var items []Item
		for i := range own {
			items = append(items, Item{
				Label: w.Entry(readable.Drug(own[i].Drug).Within, readable.Stance(own[i].Stance).Label),
				Below: v.session.Library.Reading(&own[i]), Do: func() Acts { return push(newReading(v, i)) },
			})
		}
		if len(own) > 0 {
			items[0].Head = w.Written
			items = append(items, Item{Label: w.Save, Below: w.SaveHelp, Do: func() Acts { return savePack(v) }})
		}
		first := len(items)
		for i := range readable.Drugs {
			made := readingOf(v, &readable.Drugs[i])
			if !slices.ContainsFunc(own, made.SameUse) {
				items = append(items, Item{Label: w.Add(readable.Drugs[i].Within),
					Do: func() Acts { return push(newStances(v, len(own), made)) }})
			}
		}
		if len(items) > first {
			items[first].Head = w.Anew
		}
		return items
	})
}

// readingOf is a rule that the person begins to write down: of their own plan, for
// what they said that the treatment is for, as read today.
func readingOf(v *visit, drug *fact.ReadableDrug) record.OwnRule {
	lib, answers := v.session.Library, v.session.View.Answers()
	made := record.OwnRule{Drug: drug.ID, Read: v.today}
	if payer := lib.Trees.KnownPayer(answers); payer != nil {
		made.Payer = payer.ID
	}
	facts := lib.Questions.Facts(answers)
	for _, q := range lib.Questions.Uses() {
		question := &lib.Questions.List[q]
		if answer := answers.At(q); answer.State == fact.Given && question.Applies(&facts) {
			made.For = append(made.For, record.OwnUse{Question: question.ID, Answer: question.AnswerID(answer)})
			break
		}
	}
	if q := lib.Questions.Index(fact.FormQuestion); q >= 0 {
		answer := answers.At(q)
		if answer.State == fact.Given && !drug.Forms.Has(answer.Option) {
			made.For = append(made.For, record.OwnUse{Question: fact.FormQuestion,
				Answer: lib.Questions.List[q].AnswerID(answer)})
		}
	}
	return made
}

// newStances asks what a rule says: the one with the place, or a new one.
func newStances(v *visit, at int, made record.OwnRule) Screen {
	w := &v.words.Readings
	return newPicks(v, w.Says, w.For(readFor(v.session, &made)), func() []Item {
		var items []Item
		for _, s := range v.session.Library.Questions.Readable.Stances {
			items = append(items, Item{Label: s.Label, Do: func() Acts {
				set := made
				if set.Stance = s.ID; !s.Asks {
					set.Conditions = nil
				}
				isNew := at == len(v.session.OwnRules())
				acts := readRule(v, at, &set)
				if isNew {
					return then(replace(newReading(v, at)), acts)
				}
				return then(pop(), acts)
			}})
		}
		return items
	})
}

// readFor is for what a rule was read: the plan, and the use.
func readFor(session *model.Session, r *record.OwnRule) string {
	lib := session.Library
	var parts []string
	if payer := lib.Payers.Find(r.Payer); payer != nil && payer.ID != rule.GeneralPayer {
		parts = append(parts, payer.Name)
	}
	parts = append(parts, lib.Questions.Readable.Drug(r.Drug).Within)
	for _, use := range r.For {
		q := &lib.Questions.List[lib.Questions.Index(use.Question)]
		parts = append(parts, q.Options[q.Option(use.Answer)].Text())
	}
	return strings.Join(parts, ", ")
}

// readRule puts a rule in its place; nil takes it out.
func readRule(v *visit, at int, set *record.OwnRule) Acts {
	own := slices.Clone(v.session.OwnRules())
	switch {
	case set == nil && at < len(own):
		own = slices.Delete(own, at, at+1)
	case set == nil:
	case at < len(own):
		own[at] = *set
	default:
		own = append(own, *set)
	}
	v.session.ReadRules(readingsKey, own)
	return changed()
}

// newReading is one rule: what it says, where it stands, and the conditions that it
// asks for, each to be ticked.
func newReading(v *visit, at int) Screen {
	w := &v.words.Readings
	s := newListBelow(v, w.Rule, func(width int) []Line {
		if own := v.session.OwnRules(); at < len(own) {
			return introLines(w.For(readFor(v.session, &own[at])), width)
		}
		return nil
	}, func() []Item {
		own := v.session.OwnRules()
		if at >= len(own) {
			return nil
		}
		r := own[at]
		stance := v.session.Library.Questions.Readable.Stance(r.Stance)
		items := []Item{
			{Label: w.Says, Hint: stance.Label, Do: func() Acts { return push(newStances(v, at, r)) }},
			{Label: w.Page, Hint: cmp.Or(words.Clean(r.Page), w.NoPage), Do: func() Acts { return editText(pageForm(v, at)) }},
			{Label: w.Day, Hint: v.words.Phrase.Long(r.Read), Do: func() Acts { return editText(readDayForm(v, at)) }},
		}
		if stance.Asks {
			items = append(items, conditionItems(v, at, &r)...)
		}
		return append(items, Item{Label: w.Remove, Do: func() Acts { return then(pop(), readRule(v, at, nil)) }})
	})
	return s
}

// conditionItems are the conditions that a rule can ask for, under their headings,
// without those that nobody asks for in this case.
func conditionItems(v *visit, at int, r *record.OwnRule) []Item {
	readable := &v.session.Library.Questions.Readable
	facts := v.session.Library.Questions.Facts(v.session.View.Answers())
	var items []Item
	head := -1
	for _, id := range readable.For(r.Drug) {
		c := readable.Condition(id)
		ticked := slices.Contains(r.Conditions, id)
		if !ticked && !v.question(c.Tests[0].Fact).Applies(&facts) {
			continue
		}
		it := Item{Lead: box(ticked), Label: c.Text,
			Do: func() Acts { return readRule(v, at, tickCondition(readable, r, c)) }}
		if c.Group != head {
			head = c.Group
			it.Head = readable.Groups[head]
		}
		items = append(items, it)
	}
	return items
}

// tickCondition is the rule with a condition, or without it. It takes the place of
// another that tests the same question: a rule that asks for three asks for two.
func tickCondition(readable *fact.Readable, r *record.OwnRule, c *fact.ReadableCondition) *record.OwnRule {
	set := *r
	set.Conditions = slices.DeleteFunc(slices.Clone(r.Conditions), func(id string) bool {
		return id == c.ID || readable.Condition(id).Tests[0].Fact == c.Tests[0].Fact
	})
	if !slices.Contains(r.Conditions, c.ID) {
		set.Conditions = append(set.Conditions, c.ID)
	}
	return &set
}

// pageForm asks for the page of a rule.
func pageForm(v *visit, at int) *Form {
	w := &v.words.Readings
	return newForm(v, Form{
		Ask: w.Page, Help: w.PageHelp, next: thence(pop),
		home: homeOfReading(v, at, w.Page, "page", func(r *record.OwnRule) string { return r.Page },
			func(r *record.OwnRule, text string) { r.Page = text }),
		wrong: func(text string) string {
			if text != "" && !record.GoodPage(text) {
				return w.BadPage
			}
			return ""
		},
	})
}

// readDayForm asks for the day on which a rule was read.
func readDayForm(v *visit, at int) *Form {
	w := &v.words.Readings
	wrong := func(text string) string {
		_, wrong := readDay(v.today, v.words, w.Day, text, fact.Behind)
		return wrong
	}
	return newForm(v, Form{
		Ask: w.Day, Help: w.DayHelp, next: thence(pop), wrong: wrong,
		made: func(text string) string { return dayBack(v.today, v.words, text, fact.Behind) },
		home: homeOfReading(v, at, w.Day, "day", func(r *record.OwnRule) string { return r.Read.String() },
			func(r *record.OwnRule, text string) {
				if day, wrong := readDay(v.today, v.words, w.Day, text, fact.Behind); wrong == "" {
					r.Read = day
				}
			}),
	})
}

// homeOfReading is the place of a part of a rule. What is typed and not whole yet is
// kept beside it.
func homeOfReading(v *visit, at int, name, part string, get func(*record.OwnRule) string,
	set func(r *record.OwnRule, text string)) home {
	key := "own-rule-" + strconv.Itoa(at+1) + "-" + part
	into := func(d record.Details, text string) record.Details { return d.WithTyped(key, text) }
	return home{
		name: readingsKey, short: name, begun: key, into: into,
		known: func() string {
			own := v.session.OwnRules()
			if text := v.session.Details().Typed(key); text != "" || at >= len(own) {
				return text
			}
			return get(&own[at])
		},
		answer: func(text string, whole bool) {
			own := v.session.OwnRules()
			if !whole || at >= len(own) {
				v.session.Note(readingsKey, into(v.session.Details(), text))
				return
			}
			r := own[at]
			set(&r, text)
			v.session.Note(readingsKey, into(v.session.Details(), ""))
			readRule(v, at, &r)
		},
	}
}
