package content

import (
	"slices"

	"ketacover/model/reference"
	"ketacover/model/verdict"
)

// studyReader reads what studies show, and the pages that they stand on.
type studyReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	trees      *verdict.Trees
	book       *reference.Shelf
}

type studyEntry struct {
	Where           at
	reference.Study `keys:"id title shows design whom period groups formal argue formal-answer=Answer drug sources"`
	Topic           string           `yaml:"topic"`
	Gain            *gainEntry       `yaml:"gain"`
	Outcomes        []outcomeCount   `yaml:"outcomes"`
	Stance          string           `yaml:"stance"`
	For             []conditionEntry `yaml:"for"`
	Certainty       string           `yaml:"certainty"`
}

type topicEntry struct {
	Where           at
	reference.Topic `keys:"id title drug beside of-harm"`
}

type gainEntry struct {
	Where          at
	reference.Gain `keys:"group than unit best-tenths low-tenths high-tenths"`
}

type outcomeCount struct {
	Where            at
	reference.Result `keys:"group what of-1000 counted"`
}

// readTopics reads the pages that studies stand on.
func (r *studyReader) readTopics() {
	whole(r.files, "topic.yaml", func(list *[]topicEntry) {
		seen := map[string]at{}
		for i := range *list {
			e := &(*list)[i]
			r.needs(e.Where, "id", e.ID, "title", e.Title)
			r.unique(seen, e.Where, "topic", e.ID)
			if e.Drug != "" {
				r.oneOfKnown(e.Where, "drug", e.Drug, treeIDs(r.trees))
			}
			r.book.Topics = append(r.book.Topics, e.Topic)
		}
	})
}

func (r *studyReader) readStudies() {
	whole(r.files, "evidence.yaml", func(list *[]studyEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title, "shows", e.Shows, "whom", e.Whom,
				"period", e.Period, "groups", e.Groups)
			r.unique(seen, e.Where, "study", e.ID)
			r.citations.rests(e.Where, "the study "+e.ID, e.Sources)
			s := e.Study
			s.Topic = r.topic(&e)
			s.Gain = r.gain(e.Gain)
			s.Stance = reference.Leaning(r.oneOf(e.Where, "stance", e.Stance, reference.LeaningIDs))
			s.Certainty = r.citations.sure(e.Where, "the study "+e.ID, e.Certainty, e.Sources)
			s.For = r.vocabulary.conditions(e.For)
			if (e.Argue != 0 || e.Answer != "") && e.Formal == "" {
				r.problem(e.Where, "add formal:", "no letter can cite the study %q", e.ID)
			}
			if e.Drug != "" {
				r.oneOfKnown(e.Where, "drug", e.Drug, treeIDs(r.trees))
			}
			for _, o := range e.Outcomes {
				r.needs(o.Where, "group", o.Group, "what", o.What)
				if o.Of1000 <= 0 || o.Of1000 > 1000 || o.Counted < 0 {
					r.problem(o.Where, "write how many of each 1,000 people",
						"%d is not a count of 1 to 1000", o.Of1000)
				}
				s.Results = append(s.Results, o.Result)
			}
			r.book.Studies = append(r.book.Studies, s)
		}
	})
}

// topic is the page that a study stands on. Packs of before say none: then the drug does.
func (r *studyReader) topic(e *studyEntry) int {
	if e.Topic == "" {
		of := func(t reference.Topic) bool { return t.Drug == e.Drug && e.Drug != "" }
		return max(slices.IndexFunc(r.book.Topics, of), 0)
	}
	return r.oneOf(e.Where, "topic", e.Topic, idsOf(r.book.Topics, func(t *reference.Topic) string { return t.ID }))
}

// gain reads by how much one group did better, and the range around it.
func (r *studyReader) gain(e *gainEntry) reference.Gain {
	if e == nil {
		return reference.Gain{}
	}
	r.needs(e.Where, "group", e.Group, "than", e.Than, "unit", e.Unit)
	g := &e.Gain
	if g.BestTenths < 0 || g.LowTenths >= g.HighTenths || g.BestTenths < g.LowTenths || g.BestTenths > g.HighTenths {
		r.problem(e.Where, "name first who did better, and let best-tenths: lie between low-tenths: and high-tenths:",
			"the gain %d does not lie in its range of %d to %d", g.BestTenths, g.LowTenths, g.HighTenths)
	}
	return e.Gain
}
