package screen

import (
	"cmp"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newShare is the thread through a decision made with a counselor: the five
// steps, each with the screens that serve it, to be ticked off.
func newShare(v *visit) Screen {
	return newContents(v, v.words.Options.Share, v.words.Options.ShareIntro, func() []Item {
		var items []Item
		for i, id := range option.ShareSteps {
			links := append(shareLinks(v, id), shareTick(v.session, v.words, id))
			links[0].Head = v.words.Options.ShareSteps[i]
			items = append(items, links...)
		}
		return items
	})
}

// shareTick ticks a step off, or takes that back.
func shareTick(session *model.Session, w *words.Words, id string) Item {
	done := slices.Contains(option.Shared(session.Details()), id)
	return Item{Lead: box(done), Label: w.Options.ShareDone, Do: func() Acts {
		session.Note("share-"+id, option.WithShared(session.Details(), id, !done))
		return changed()
	}}
}

// shareParts ask how much the person wants to decide. Choosing what was chosen
// takes it back.
func shareParts(session *model.Session, w *words.Words, chosen int) []Item {
	items := make([]Item, len(record.Parts))
	for i, part := range record.Parts {
		if i == chosen {
			part = ""
		}
		items[i] = Item{Lead: box(i == chosen), Label: w.Options.ShareParts[i], Do: func() Acts {
			session.Note(record.PartKey, session.Details().With(record.PartKey, part))
			return changed()
		}}
	}
	return items
}

// shareLinks are the screens that serve a step.
func shareLinks(v *visit, id string) []Item {
	w, made := &v.words.Options, v.session.Library.Options.Decision(v.session.Case())
	link := func(label, hint string, open func() Screen) Item {
		return Item{Label: label, Hint: hint, Do: func() Acts { return push(open()) }}
	}
	switch id {
	case "seek":
		return append([]Item{
			link(v.words.Heads.Why, "", func() Screen { return newWhy(v) }),
			link(v.words.Heads.WhatNow, "", func() Screen { return newSteps(v) }),
		}, shareParts(v.session, v.words, made.Part)...)
	case "explore":
		return []Item{
			link(w.Options, "", func() Screen { return newOptions(v) }),
			link(v.words.Reading.Evidence, "", func() Screen { return newStudies(v) }),
		}
	case "assess":
		return []Item{link(w.Priorities, "", func() Screen { return newPriorities(v) })}
	case "reach":
		return []Item{
			link(w.Decision, cmp.Or(words.Clean(made.Text), w.NotYet), func() Screen { return newDecide(v) }),
			link(w.Reason, cmp.Or(words.Clean(made.Reason), w.NotYet), func() Screen {
				return newNote(v, record.ReasonKey, w.Reason, w.ReasonHelp)
			}),
		}
	}
	return []Item{link(w.LookAgain, cmp.Or(lookAgain(v.words, &made), w.NotYet), func() Screen {
		return newEntry(w.LookAgain, newForm(v, Form{
			Ask: w.LookAgain, Help: w.LookHelp, home: homeOfDay(v, record.LookAgainKey),
			wrong: func(text string) string { return wrongDay(v, text) },
			made:  func(text string) string { return dayBack(v.today, v.words, text, fact.Ahead) },
		}))
	})}
}

func lookAgain(w *words.Words, made *option.Decision) string {
	if made.LookAgain.IsZero() {
		return ""
	}
	return w.Dates.Day(made.LookAgain.Time())
}

// newDecide lists the options ahead to choose from, and own words.
func newDecide(v *visit) Screen {
	w := &v.words.Options
	return newPicks(v, w.Decision, w.DecideIntro, func() []Item {
		var items []Item
		for _, r := range paper.Ranked(v.session.Library.Options, v.session.Case()) {
			items = append(items, Item{Label: r.Option.Title, Do: func() Acts { return decideOn(v.session, r.Option.ID) }})
		}
		items[0].Head = w.Option
		own := Item{Label: w.OwnWords, Head: w.OtherwiseHead, Do: func() Acts {
			return replace(newNote(v, record.DecisionKey, w.Decision, w.DecideHelp))
		}}
		return append(items, own, Item{Label: w.NoDecision, Do: func() Acts { return decideOn(v.session, "") }})
	})
}

// decideOn stores a decision and goes back.
func decideOn(session *model.Session, option string) Acts {
	session.Note(record.DecisionKey, session.Details().With(record.DecisionKey, option))
	return then(pop(), changed())
}

// newNote asks for the text of a detail; an empty one takes it out.
func newNote(v *visit, key, ask, help string) Screen {
	return newEntry(ask, newForm(v, Form{Ask: ask, Help: help, home: homeOf(v.session, key, key)}))
}

// decided is what was decided, and when to look at it again.
func decided(v *visit, width int) []Line {
	made := v.session.Library.Options.Decision(v.session.Case())
	if !made.Made() {
		return nil
	}
	text := words.Clean(made.Text)
	lay := func() []string {
		return Lines(v.words.Options.Decided(text, lookAgain(v.words, &made), made.Due(v.today)), width)
	}
	list := lay()
	// The words of the person give way, and never the day that ends the sentence.
	for room := mostDecided * width; !v.aloud && len(list) > mostDecided && room > 0; room -= width / 2 {
		text = ClipWords(text, room)
		list = lay()
	}
	return each(Remark, list)
}

// mostDecided is how many lines the answer has for what was decided.
const mostDecided = 3
