package content

import (
	"ketacover/model/verdict"
)

type leverEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Drugs   []string         `yaml:"drugs"`
	Levels  []string         `yaml:"levels"`
	Stances []string         `yaml:"stances"`
	Known   []string         `yaml:"known"`
	When    []conditionEntry `yaml:"for"`
	Unless  []conditionEntry `yaml:"unless"`
	Text    string           `yaml:"text"`
	Opens   string           `yaml:"opens"`
	Sources []string         `yaml:"sources"`
}

// readLevers reads what others decide.
func (l *loader) readLevers() {
	one(l, "change.yaml", func(list *[]leverEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			l.needs(e.Where, "id", e.ID, "text", e.Text, "opens", e.Opens)
			l.unique(seen, e.Where, "change", e.ID)
			l.cites(e.Where, e.Sources)
			l.drugs(e.Where, e.Drugs)
			if e.Opens != "" {
				l.oneOf(e.Where, "opens", e.Opens, verdict.LeverPages)
			}
			l.lib.Trees.Levers = append(l.lib.Trees.Levers, verdict.OtherLever{
				ID: e.ID, Text: e.Text, Drugs: e.Drugs, When: l.conditions(e.When), Unless: l.conditions(e.Unless),
				Levels: l.levels(e.Where, e.Levels), Stances: l.among(e.Where, "stance", e.Stances, stances),
				Known: l.among(e.Where, "known", e.Known, known), Opens: e.Opens, Sources: e.Sources,
			})
		}
	})
}
