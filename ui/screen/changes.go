package screen

import (
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/verdict"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newChanges tells what would change each verdict, in four parts, and what would
// lower it. Any change can be tried out.
func newChanges(v *visit) Screen {
	intro := ""
	return newListBelow(v, v.words.Heads.Changes, func(width int) []Line { return introLines(intro, width) },
		func() []Item {
			var items []Item
			intro = ""
			for t := range v.session.Library.Trees.List {
				levers, lower := v.session.View.Levers(t), loweringItems(v, t)
				raise := changeItems(v, t, &levers)
				if len(raise)+len(lower) > 0 {
					intro = v.words.Options.Tries
				}
				items = slices.Concat(items, goodItem(v, t), raise, questItems(v, t, &levers), otherItems(v, t, &levers),
					uselessItem(v, t, &levers), lower)
			}
			if n := len(v.kept); n > 0 {
				items = append(items, Item{Label: v.words.Options.CompareKept(n), Head: v.words.Options.KeepHead, Do: func() Acts {
					return push(newCompare(v))
				}})
			}
			return items
		})
}

// lever is the head over one part for a tree.
func lever(session *model.Session, w *words.Words, tree int, part string) string {
	return w.Changes.Lever(session.Library.Trees.List[tree].Title, part)
}

// fewChanges is the most that are listed without telling apart how many answers
// they touch.
const fewChanges = 7

// changeItems are what a person can Do: the smallest changes that would raise
// the verdict, or the one of many answers where only that helps.
func changeItems(v *visit, tree int, levers *verdict.Levers) []Item {
	head := lever(v.session, v.words, tree, v.words.Options.Levers.YouCanDo)
	for _, together := range levers.Together {
		it := togetherItem(v, together)
		it.Head, it.Intro = head, v.words.Options.TogetherIntro
		return []Item{it}
	}
	items := make([]Item, len(levers.Changes))
	size := 0
	for i, c := range levers.Changes {
		items[i] = tryItem(v, c.Set, v.words.Changes.ByChange(howToChange(v.words, c.Set, c.How),
			v.words.Verdict.Span(int(c.Span.Low), int(c.Span.High))))
		if len(c.Set) > size && len(levers.Changes) > fewChanges {
			size = len(c.Set)
			items[i].Head = v.session.Library.Trees.List[tree].Title + ": " + strings.ToLower(v.words.Options.Together[size-1])
		}
	}
	if len(items) == 0 {
		return nil
	}
	if size == 0 {
		items[0].Head = head
	}
	items[0].Intro = v.words.Texts.ChangeIntro
	return items
}

// goodItem says of a settled verdict that needs no change that it needs none.
func goodItem(v *visit, tree int) []Item {
	span := v.session.View.Span(tree)
	good := v.words.Changes.GoodAlready(int(span.Low))
	if good == "" || !span.Settled() {
		return nil
	}
	return []Item{{
		Label: v.words.Options.Options, Head: v.session.Library.Trees.List[tree].Title, Intro: good,
		Do: func() Acts { return push(newOptions(v)) },
	}}
}

// questItems are what there is to find out. Each opens its question.
func questItems(v *visit, tree int, levers *verdict.Levers) []Item {
	var items []Item
	for i := range levers.Quests {
		q := &levers.Quests[i]
		items = append(items, Item{
			Label: words.Capital(q.Short), Below: paper.QuestBelow(v.words, q),
			Do: func() Acts { return push(newQuestion(v, q.At)) },
		})
	}
	return headed(items, lever(v.session, v.words, tree, v.words.Options.Levers.FindOut))
}

// otherItems are what others decide.
func otherItems(v *visit, tree int, levers *verdict.Levers) []Item {
	var items []Item
	for _, o := range levers.Others {
		label, below, _ := strings.Cut(o.Text, ". ")
		items = append(items, Item{Label: label, Below: below, Do: func() Acts { return push(leverPage(v, o.Opens)) }})
	}
	return headed(items, lever(v.session, v.words, tree, v.words.Options.Levers.OthersDecide))
}

// leverPage is what an entry of what others decide opens.
func leverPage(v *visit, opens string) Screen {
	switch opens {
	case "companies":
		return newComparison(v)
	case "steps":
		return newSteps(v)
	case verdict.AppealOption:
		for i, r := range paper.Ranked(v.session.Library.Options, v.session.Case()) {
			if r.Option.ID == opens {
				return newSideBySide(v, i)
			}
		}
	}
	return newOptions(v)
}

// uselessItem is one line; what would not help is listed behind it.
func uselessItem(v *visit, tree int, levers *verdict.Levers) []Item {
	n := len(levers.Useless)
	if n == 0 {
		return nil
	}
	head := lever(v.session, v.words, tree, v.words.Options.Levers.WouldNotHelp)
	names := paper.Shorts(levers.Useless)
	return []Item{{Label: v.words.Changes.CannotHelpFew(n), Head: head, Do: func() Acts {
		return push(newPage(v, words.Capital(v.words.Options.Levers.WouldNotHelp), func(width int) []Line {
			out := introLines(v.words.Changes.CannotHelp, width)
			for _, name := range names {
				out = append(out, hang(Plain, v.marks.Bullet+" ", words.Capital(name), width)...)
			}
			return out
		}))
	}}}
}

// headed sets a heading above the first of some entries.
func headed(items []Item, head string) []Item {
	if len(items) > 0 {
		items[0].Head = head
	}
	return items
}

// loweringItems are what would lower the verdict of one tree, and how to keep it
// from that.
func loweringItems(v *visit, tree int) []Item {
	lowerings := v.session.View.Lowerings(tree)
	items := make([]Item, len(lowerings))
	for i, f := range lowerings {
		span := v.words.Verdict.Span(int(f.Span.Low), int(f.Span.High))
		items[i] = tryItem(v, fact.Settings{f.Setting}, v.words.Changes.ByLowering(f.Keep, span))
	}
	if len(items) > 0 {
		items[0].Head = v.words.Changes.CouldLower(v.session.Library.Trees.List[tree].Title)
		items[0].Intro = v.words.Options.LoweringIntro
	}
	return items
}

// tryItem is one change to try out: what changes, and what is said of it.
func tryItem(v *visit, set fact.Settings, said string) Item {
	try := paper.Try(set)
	return Item{Label: words.Capital(try.Title), Below: said, Do: func() Acts { return push(newTry(v, try)) }}
}

// howToChange tells how to go about a change.
func howToChange(w *words.Words, set fact.Settings, how []string) string {
	if set.Medical() {
		how = append(slices.Clone(how), words.Capital(w.Texts.Medical)+".")
	}
	return strings.Join(how, " ")
}

// togetherItem is a change of many answers, told one by one.
func togetherItem(v *visit, c verdict.Change) Item {
	var parts []string
	for i, s := range c.Set {
		parts = append(parts, "- "+words.Capital(s.Text())+". "+howToChange(v.words, c.Set[i:i+1], c.How[i:i+1]))
	}
	parts = append(parts, v.words.Changes.ThenIt(v.words.Verdict.Span(int(c.Span.Low), int(c.Span.High))))
	it := tryItem(v, c.Set, strings.Join(parts, "\n"))
	it.Label = v.words.Changes.AllTogether(len(c.Set))
	return it
}
