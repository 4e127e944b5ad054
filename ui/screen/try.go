package screen

import (
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// newTry shows what a change would lead to beside the case as it is. The answers
// stay as they are, unless the person says that it has come true.
func newTry(v *visit, what paper.WhatIf) Screen {
	w := &v.words.Options
	s := newPageMenu(v, w.TryTitle, func(width int) []Line {
		return v.lay(paper.Beside(v.pen(), v.session.Case(), what), width)
	})
	s.menu.items = []Item{
		{Label: w.TryBack, Do: pop},
		{Label: w.TryKeep, Do: func() Acts { return keepTry(v, what) }},
		{Label: w.TryTrue, Do: func() Acts { return push(confirm(v, what)) }},
	}
	return &s
}

// maxKept is how many what-ifs are kept to compare.
const maxKept = 3

// keepTry keeps a what-if to compare, and goes back. The oldest makes room.
func keepTry(v *visit, what paper.WhatIf) Acts {
	var kept []paper.WhatIf
	for _, k := range v.kept {
		if k.Title != what.Title {
			kept = append(kept, k)
		}
	}
	kept = append(kept, what)
	v.kept = kept[max(len(kept)-maxKept, 0):]
	return then(pop(), changed(), note(v.words.Options.TryKept))
}

// confirm asks whether a change has really come true before it is stored.
func confirm(v *visit, what paper.WhatIf) Screen {
	w := &v.words.Options
	ask := words.Capital(what.Title) + ". " + w.TryAsk
	if what.Set.Medical() {
		ask += " " + w.TryMedical
	}
	return newAnswerChoice(v, w.TryTitle, ask, []Item{
		{Label: w.TryNo, Do: pop},
		{Label: w.TryYes, Do: func() Acts {
			v.session.Settle(what.Set)
			return then(pop(), pop(), changed())
		}},
	})
}

// newCompare sets the case and what was kept below each other.
func newCompare(v *visit) Screen {
	p := newPage(v, v.words.Options.Compare, func(width int) []Line {
		return v.lay(paper.Compare(v.pen(), v.session.Case(), v.kept), width)
	})
	p.wide = wideMeasure
	return p
}
