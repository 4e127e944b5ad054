package screen

import (
	"strings"
	"testing"

	"ketacover/model/rule"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// What a sentence of the pane rests on is named under it, however little room there
// is and whatever else a verdict rests on.
func TestThePaneNamesWhatItsSentencesRestOn(t *testing.T) {
	open := verdict.Span{Low: rule.Unlikely, High: rule.Likely}
	view := verdictView{trees: []treeView{
		{span: open, rule: "The first plan pays.", ruleFrom: "First: 2025.",
			sources: []string{"Else: 2020.", "More: 2021.", "First: 2025."}},
		{span: open, rule: "The second plan pays.", ruleFrom: "Second: 2026.",
			sources: []string{"Third: 2019.", "Second: 2026."}},
	}}
	for _, room := range []int{4, 5, 6, 8, allLines} {
		text := ""
		for _, line := range restsOnLines(words.English(), view, 40, room) {
			text += line.String() + "\n"
		}
		for _, from := range []string{"First: 2025.", "Second: 2026."} {
			if !strings.Contains(text, from) {
				t.Errorf("in %d lines %q is not named:\n%s", room, from, text)
			}
		}
	}
	settled := verdict.Span{Low: rule.Likely, High: rule.Likely}
	view.trees[1].span = settled
	if list := view.behindRules(); len(list) != 1 || list[0] != "First: 2025." {
		t.Errorf("a rule that is not told is named first: %v", list)
	}
}
