package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/words"
)

// newChanges lists the smallest changes that would raise each verdict. Any of
// them can be tried out.
func newChanges(v *visit) Screen {
	return newContents(v, v.words.Heads.Changes, v.words.Ways.Tries, func() []item {
		var items []item
		for t := range v.session.Library.Trees {
			items = append(items, v.changeItems(t)...)
			items = append(items, v.fallItems(t)...)
		}
		if n := len(v.kept); n > 0 {
			items = append(items, item{label: v.words.CompareKept(n), head: v.words.Ways.KeepHead, do: func() tea.Cmd {
				return push(newCompare(v))
			}})
		}
		return items
	})
}

// fewChanges is the most that are listed without telling apart how many answers
// they touch.
const fewChanges = 7

// changeItems are the changes of one tree. Where there is none, the other
// options are what is left.
func (v *visit) changeItems(tree int) []item {
	changes := v.session.Library.Changes(tree, v.session.Answers())
	title := v.session.Library.Trees[tree].Title
	if len(changes) == 0 {
		return []item{{
			label: v.words.Ways.Options, head: title, intro: v.words.Ways.ChangeLeft, after: v.pen().CannotHelp(tree, v.session.Answers()),
			do: func() tea.Cmd { return push(newWays(v)) },
		}}
	}
	items := make([]item, len(changes))
	size := 0
	for i, c := range changes {
		items[i] = v.changeItem(c.Set, c.Span)
		if len(c.Set) > size && len(changes) > fewChanges {
			size = len(c.Set)
			items[i].head = title + ": " + strings.ToLower(v.words.Ways.Together[size-1])
		}
	}
	if size == 0 {
		items[0].head = title
	}
	items[0].intro = v.words.Texts.ChangeIntro
	items[len(items)-1].after = v.pen().CannotHelp(tree, v.session.Answers())
	return items
}

// fallItems are what would lower the verdict of one tree.
func (v *visit) fallItems(tree int) []item {
	falls := v.session.Library.Falls(tree, v.session.Answers())
	items := make([]item, len(falls))
	for i, f := range falls {
		items[i] = v.changeItem([]model.Setting{f.Setting}, f.Span)
	}
	if len(items) > 0 {
		items[0].head = v.words.CouldFall(v.session.Library.Trees[tree].Title)
		items[0].intro = v.words.Ways.FallIntro
	}
	return items
}

// changeItem is one change: what changes, how to go about it, and what the
// verdict would be then.
func (v *visit) changeItem(set []model.Setting, span model.Span) item {
	try := v.pen().Try(set)
	how := make([]string, len(set))
	for i, s := range set {
		how[i] = v.question(s.Question).Change.How
	}
	if v.pen().Medical(set) {
		how = append(how, words.Capital(v.words.Texts.Medical)+".")
	}
	return item{
		label: words.Capital(try.Title),
		below: v.words.ByChange(strings.Join(how, " "), v.words.Span(int(span.Low), int(span.High))),
		do:    func() tea.Cmd { return push(newTry(v, try)) },
	}
}
