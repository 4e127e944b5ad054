package content

import (
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
	studies := studyReader{r.problems, r.citations, r.vocabulary, r.files, r.trees, r.book}
	studies.readTopics()
	studies.readStudies()
	r.readMisuses()
	r.readArticle()
	r.readAbout()
	readNotFound(r)
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
			e.Finding = reference.Finding(r.oneOf(e.Where, "verdict", e.Verdict, reference.FindingIDs))
			r.book.Article = append(r.book.Article, e.ArticleClaim)
		}
	})
}

// readAbout reads the texts on the program. {next-check} becomes the day on
// which the next source is due.
func (r *shelfReader) readAbout() {
	whole(r.files, "about.yaml", func(list *[]aboutEntry) {
		seen, next := map[string]at{}, r.vocabulary.questions.Said().Phrases.Long(r.citations.sources.NextCheck())
		for _, e := range *list {
			r.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text)
			r.unique(seen, e.Where, "text", e.ID)
			r.citations.rests(e.Where, "the text "+e.ID, e.Sources)
			r.holes(e.Where, "text", e.Text, nil, []string{"{next-check}"})
			e.Text = strings.ReplaceAll(e.Text, "{next-check}", next)
			r.book.About = append(r.book.About, e.AboutText)
		}
	})
}

// readUnused reads which entries of the fact collection nothing rests on.
func (r *shelfReader) readUnused() {
	whole(r.files, "unused.yaml", func(list *[]unusedEntry) {
		seen, uses := map[string]at{}, r.citations.users()
		for _, e := range *list {
			r.needs(e.Where, "reason", e.Reason)
			for _, id := range e.IDs {
				r.unique(seen, e.Where, "entry", id)
				r.book.Unused = append(r.book.Unused, reference.Unused{ID: id, Reason: e.Reason})
				for _, by := range uses[id] {
					r.problem(e.Where, "take it out", "%s is in use by the source %q", id, by)
				}
			}
		}
	})
}
