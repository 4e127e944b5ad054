package content

import (
	"slices"
	"strings"

	"ketacover/model/reference"
	"ketacover/model/verdict"
)

type rightGroupEntry struct {
	Where                at
	reference.RightGroup `keys:"id title topic of-money"`
	Rights               []rightEntry `yaml:"rights"`
}

type rightEntry struct {
	Where           at
	reference.Right `keys:"id title text who do sources"`
	For             [][]conditionEntry `yaml:"for"`
	Report          [][]conditionEntry `yaml:"report"`
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

type misuseEntry struct {
	Where            at
	reference.Misuse `keys:"id title wrong right ask sources"`
}

type claimEntry struct {
	Where                  at
	reference.ArticleClaim `keys:"id claim note sources"`
	Verdict                string `yaml:"verdict"`
}

type aboutEntry struct {
	Where               at
	reference.AboutText `keys:"id title text points in-report sources"`
}

type unusedEntry struct {
	Where  at
	IDs    []string `yaml:"ids"`
	Reason string   `yaml:"reason"`
}

var (
	leanings = []string{"mixed", "against", "for"}
	findings = []string{"vague", "right", "wrong", "old"}
)

// shelfReader reads what there is to look up.
type shelfReader struct {
	*problems
	citations  *citations
	vocabulary *vocabulary
	files      *folder
	trees      *verdict.Trees
	book       *reference.Shelf
}

// readShelf reads what speaks of answers. It comes after the questions.
func (r *shelfReader) readShelf() {
	r.readRights()
	r.readTopics()
	r.readStudies()
	r.readMisuses()
	r.readArticle()
	r.readAbout()
	r.readNotFound()
	r.readUnused()
}

func (r *shelfReader) readGlossary() {
	one(r.files, "glossary.yaml", func(list *[]termEntry) {
		for _, e := range *list {
			r.needs(e.Where, "name", e.Name, "means", e.Means)
			r.citations.cites(e.Where, e.Sources)
			r.book.Glossary = append(r.book.Glossary, e.Term)
		}
	})
}

func (r *shelfReader) readRights() {
	whole(r.files, "right.yaml", func(groups *[]rightGroupEntry) {
		seen, rights := map[string]at{}, map[string]at{}
		for _, g := range *groups {
			r.needs(g.Where, "id", g.ID, "title", g.Title)
			r.unique(seen, g.Where, "group", g.ID)
			group := g.RightGroup
			for i := range g.Rights {
				r.unique(rights, g.Rights[i].Where, "right", g.Rights[i].ID)
				group.Rights = append(group.Rights, r.right(&g.Rights[i]))
			}
			r.book.Rights = append(r.book.Rights, group)
		}
	})
}

func (r *shelfReader) right(e *rightEntry) reference.Right {
	r.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text, "who", e.Who, "do", e.Do)
	r.citations.rests(e.Where, "the right "+e.ID, e.Sources)
	right := e.Right
	right.Confidence, right.For = r.citations.sources.Weakest(e.Sources), r.vocabulary.plans(e.For)
	right.Report = r.vocabulary.plans(e.Report)
	return right
}

// readTopics reads the pages that studies stand on.
func (r *shelfReader) readTopics() {
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

func (r *shelfReader) readStudies() {
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
			s.Stance = reference.Leaning(r.oneOf(e.Where, "stance", e.Stance, leanings))
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
func (r *shelfReader) topic(e *studyEntry) int {
	if e.Topic == "" {
		of := func(t reference.Topic) bool { return t.Drug == e.Drug && e.Drug != "" }
		return max(slices.IndexFunc(r.book.Topics, of), 0)
	}
	return r.oneOf(e.Where, "topic", e.Topic, idsOf(r.book.Topics, func(t *reference.Topic) string { return t.ID }))
}

// gain reads by how much one group did better, and the range around it.
func (r *shelfReader) gain(e *gainEntry) reference.Gain {
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

func (r *shelfReader) readMisuses() {
	whole(r.files, "misapplied.yaml", func(list *[]misuseEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title, "wrong", e.Wrong, "right", e.Right, "ask", e.Ask)
			r.unique(seen, e.Where, "entry", e.ID)
			r.citations.rests(e.Where, "the entry "+e.ID, e.Sources)
			if !strings.HasSuffix(e.Ask, "?") {
				r.problem(e.Where, "end it with a question mark", "ask: is not a question")
			}
			r.book.Misuses = append(r.book.Misuses, e.Misuse)
		}
	})
}

func (r *shelfReader) readArticle() {
	whole(r.files, "article.yaml", func(list *[]claimEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "claim", e.Claim, "note", e.Note)
			r.unique(seen, e.Where, "claim", e.ID)
			r.citations.rests(e.Where, "the claim "+e.ID, e.Sources)
			e.Finding = reference.Finding(r.oneOf(e.Where, "verdict", e.Verdict, findings))
			r.book.Article = append(r.book.Article, e.ArticleClaim)
		}
	})
}

// readAbout reads the texts on the program. {next-check} becomes the day on
// which the next source is due.
func (r *shelfReader) readAbout() {
	whole(r.files, "about.yaml", func(list *[]aboutEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text)
			r.unique(seen, e.Where, "text", e.ID)
			r.citations.rests(e.Where, "the text "+e.ID, e.Sources)
			r.holes(e.Where, "text", e.Text, nil, []string{"{next-check}"})
			e.Text = strings.ReplaceAll(e.Text, "{next-check}",
				r.vocabulary.questions.Said().Phrases.Long(r.citations.sources.NextCheck()))
			r.book.About = append(r.book.About, e.AboutText)
		}
	})
}

// readUnused reads which entries of the fact collection nothing rests on.
func (r *shelfReader) readUnused() {
	whole(r.files, "unused.yaml", func(list *[]unusedEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			r.needs(e.Where, "reason", e.Reason)
			for _, id := range e.IDs {
				r.unique(seen, e.Where, "entry", id)
				r.book.Unused = append(r.book.Unused, reference.Unused{ID: id, Reason: e.Reason})
				for i := range r.citations.sources.List {
					if s := &r.citations.sources.List[i]; slices.Contains(s.Facts, id) {
						r.problem(e.Where, "take it out", "%s is in use by the source %q", id, s.ID)
					}
				}
			}
		}
	})
}
