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
func (r *messageReader) readLevers() {
	one(r.files, "change.yaml", func(list *[]leverEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "text", e.Text, "opens", e.Opens)
			r.unique(seen, e.Where, "change", e.ID)
			r.cites(e.Where, e.Sources)
			r.drugs(e.Where, e.Drugs)
			if e.Opens != "" {
				r.oneOf(e.Where, "opens", e.Opens, verdict.LeverPages)
			}
			r.book.Levers = append(r.book.Levers, verdict.OtherLever{
				ID: e.ID, Text: e.Text, Drugs: e.Drugs, When: r.conditions(e.When), Unless: r.conditions(e.Unless),
				Levels: r.levels(e.Where, e.Levels), Stances: r.among(e.Where, "stance", e.Stances, stances),
				Known: r.among(e.Where, "known", e.Known, known), Opens: e.Opens, Sources: e.Sources,
			})
		}
	})
}
