package screen

import (
	"strings"

	"ketacover/model/ledger"
	"ketacover/ui/paper"
)

// loggedItems are how appeals went that counselors logged, where an appeal can be made
// and enough of them may be told.
func loggedItems(v *visit) []Item {
	answers := v.session.View.Answers()
	if !v.session.Library.Others.ForAppeal(answers) {
		return nil
	}
	lines := paper.LoggedFor(v.pen(), movedOf(v).logged, answers, ledger.Appeal, ledger.Review)
	if len(lines) == 0 {
		return nil
	}
	return []Item{{Label: v.words.Ledger.Title, Below: strings.Join(lines, " "),
		Do: func() Acts { return push(newLogged(v)) }}}
}

// newLogged is all that was logged, as far as it may be told.
func newLogged(v *visit) Screen {
	return newSheet(v, paper.Ledger(v.pen(), movedOf(v).logged, false, nil))
}
