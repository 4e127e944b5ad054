package screen

import "ketacover/model"

// previewing is a screen with a highlighted answer that would change verdicts.
type previewing interface{ preview() verdictView }

// newVerdict is the whole of what is known so far, with what the highlighted
// answer of the screen below would change.
func newVerdict(v *visit, below Screen) Screen {
	look := func() verdictView { return v.look(0, model.Answer{}, "") }
	if s, ok := below.(previewing); ok {
		look = s.preview
	}
	return newPage(v, v.words.Heads.Verdict, func(width int) []string {
		return v.verdictPane(look(), width, allLines)
	})
}

// allLines is the height of a pane that nothing is cut from.
const allLines = 1 << 10
