package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"ketacover/model"
	"ketacover/ui/words"
)

// newChanges lists the smallest changes that would raise each verdict, and what
// would lower it. Any of them can be tried out.
func newChanges(v *visit) Screen {
	intro := ""
	return newListBelow(v, v.words.Heads.Changes, func(width int) []string { return v.introLines(intro, width) }, func() []item {
		var items []item
		intro = ""
		for t := range v.session.Library.Trees {
			raise, fall := v.changeItems(t), v.fallItems(t)
			if len(raise)+len(fall) > 0 {
				intro = v.words.Ways.Tries
			}
			if len(raise) == 0 {
				raise = []item{v.noChange(t)}
			}
			items = append(append(items, raise...), fall...)
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

// changeItems are the changes that would raise the verdict of one tree: the
// smallest, or all of many answers where only that helps.
func (v *visit) changeItems(tree int) []item {
	answers := v.session.Answers()
	title := v.session.Library.Trees[tree].Title
	if together, found := v.session.Library.Together(tree, answers); found {
		it := v.togetherItem(together)
		it.head, it.intro, it.after = title, v.words.Ways.TogetherIntro, v.pen().CannotHelp(tree, answers)
		return []item{it}
	}
	changes := v.session.Library.Changes(tree, answers)
	items := make([]item, len(changes))
	size := 0
	for i, c := range changes {
		items[i] = v.tryItem(c.Set, v.words.ByChange(v.how(c.Set), v.words.Span(int(c.Span.Low), int(c.Span.High))))
		if len(c.Set) > size && len(changes) > fewChanges {
			size = len(c.Set)
			items[i].head = title + ": " + strings.ToLower(v.words.Ways.Together[size-1])
		}
	}
	if len(items) == 0 {
		return nil
	}
	if size == 0 {
		items[0].head = title
	}
	items[0].intro = v.words.Texts.ChangeIntro
	items[len(items)-1].after = v.pen().CannotHelp(tree, answers)
	return items
}

// noChange stands where nothing raises a verdict: the other options are what is
// left.
func (v *visit) noChange(tree int) item {
	span := v.session.Span(tree)
	return item{
		label: v.words.Ways.Options, head: v.session.Library.Trees[tree].Title,
		intro: v.words.NothingMoves(int(span.Low)), after: v.pen().CannotHelp(tree, v.session.Answers()),
		do: func() tea.Cmd { return push(newWays(v)) },
	}
}

// fallItems are what would lower the verdict of one tree, and how to keep it
// from that.
func (v *visit) fallItems(tree int) []item {
	falls := v.session.Library.Falls(tree, v.session.Answers())
	items := make([]item, len(falls))
	for i, f := range falls {
		span := v.words.Span(int(f.Span.Low), int(f.Span.High))
		items[i] = v.tryItem([]model.Setting{f.Setting}, v.words.ByFall(v.question(f.Question).Change.Keep, span))
	}
	if len(items) > 0 {
		items[0].head = v.words.CouldFall(v.session.Library.Trees[tree].Title)
		items[0].intro = v.words.Ways.FallIntro
	}
	return items
}

// tryItem is one change to try out: what changes, and what is said of it.
func (v *visit) tryItem(set []model.Setting, said string) item {
	try := v.pen().Try(set)
	return item{label: words.Capital(try.Title), below: said, do: func() tea.Cmd { return push(newTry(v, try)) }}
}

// how tells how to go about a change.
func (v *visit) how(set []model.Setting) string {
	f := v.session.Library.Facts(v.session.Answers())
	how := make([]string, len(set))
	for i, s := range set {
		how[i] = v.question(s.Question).Change.HowTo(s.Option, &f)
	}
	if v.pen().Medical(set) {
		how = append(how, words.Capital(v.words.Texts.Medical)+".")
	}
	return strings.Join(how, " ")
}

// togetherItem is a change of many answers, told one by one.
func (v *visit) togetherItem(c model.Change) item {
	var parts []string
	for _, s := range c.Set {
		one := []model.Setting{s}
		parts = append(parts, "- "+words.Capital(v.pen().Try(one).Title)+". "+v.how(one))
	}
	parts = append(parts, v.words.ThenIt(v.words.Span(int(c.Span.Low), int(c.Span.High))))
	it := v.tryItem(c.Set, strings.Join(parts, "\n"))
	it.label = v.words.AllTogether(len(c.Set))
	return it
}
