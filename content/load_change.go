package content

import (
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

type leverEntry struct {
	Where              at
	verdict.OtherLever `keys:"id drugs text opens sources"`
	Levels             []string         `yaml:"levels"`
	Stances            []string         `yaml:"stances"`
	Known              []string         `yaml:"known"`
	When               []conditionEntry `yaml:"for"`
	Unless             []conditionEntry `yaml:"unless"`
}

// readLevers reads what others decide.
func (r *messageReader) readLevers() {
	one(r.files, "change.yaml", func(list *[]leverEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "text", e.Text, "opens", e.Opens)
			r.unique(seen, e.Where, "change", e.ID)
			r.citations.cites(e.Where, e.Sources)
			r.drugs(e.Where, e.Drugs)
			if e.Opens != "" {
				r.oneOf(e.Where, "opens", e.Opens, verdict.LeverPages)
			}
			lever := e.OtherLever
			lever.When, lever.Unless, lever.Levels = r.vocabulary.conditions(e.When),
				r.vocabulary.conditions(e.Unless), r.levels(e.Where, e.Levels)
			lever.Stances, lever.Known = r.among(e.Where, "stance", e.Stances, rule.StanceIDs),
				r.among(e.Where, "known", e.Known, known)
			r.book.Levers = append(r.book.Levers, lever)
		}
	})
}
