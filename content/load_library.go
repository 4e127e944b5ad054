package content

import (
	"slices"
	"strings"

	"ketacover/model/reference"
)

type rightGroupEntry struct {
	Where  at
	ID     string       `yaml:"id"`
	Title  string       `yaml:"title"`
	Topic  string       `yaml:"topic"`
	Rights []rightEntry `yaml:"rights"`
}

type rightEntry struct {
	Where   at
	ID      string             `yaml:"id"`
	Title   string             `yaml:"title"`
	Text    string             `yaml:"text"`
	Who     string             `yaml:"who"`
	For     [][]conditionEntry `yaml:"for"`
	Do      string             `yaml:"do"`
	Sources []string           `yaml:"sources"`
}

type studyEntry struct {
	Where     at
	ID        string           `yaml:"id"`
	Title     string           `yaml:"title"`
	Shows     string           `yaml:"shows"`
	Whom      string           `yaml:"whom"`
	Period    string           `yaml:"period"`
	Groups    string           `yaml:"groups"`
	Formal    string           `yaml:"formal"`
	Outcomes  []outcomeCount   `yaml:"outcomes"`
	Stance    string           `yaml:"stance"`
	Drug      string           `yaml:"drug"`
	For       []conditionEntry `yaml:"for"`
	Certainty string           `yaml:"certainty"`
	Sources   []string         `yaml:"sources"`
}

type outcomeCount struct {
	Where   at
	Group   string `yaml:"group"`
	What    string `yaml:"what"`
	Of1000  int    `yaml:"of-1000"`
	Counted int    `yaml:"counted"`
}

type misuseEntry struct {
	Where   at
	ID      string   `yaml:"id"`
	Title   string   `yaml:"title"`
	Wrong   string   `yaml:"wrong"`
	Right   string   `yaml:"right"`
	Ask     string   `yaml:"ask"`
	Sources []string `yaml:"sources"`
}

type claimEntry struct {
	Where   at
	ID      string   `yaml:"id"`
	Claim   string   `yaml:"claim"`
	Verdict string   `yaml:"verdict"`
	Note    string   `yaml:"note"`
	Sources []string `yaml:"sources"`
}

type aboutEntry struct {
	Where   at
	ID      string   `yaml:"id"`
	Title   string   `yaml:"title"`
	Text    string   `yaml:"text"`
	Points  []string `yaml:"points"`
	Sources []string `yaml:"sources"`
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

// readLibrary reads what there is to look up. It comes after the questions.
func (l *loader) readLibrary() {
	l.readStates()
	l.readRights()
	l.readStudies()
	l.readMisuses()
	l.readArticle()
	l.readAbout()
	l.readUnused()
}

// whole is as one, for a file without problems: of what could not be read,
// parts would only seem to be missing.
func whole[T any](l *loader, name string, use func(*T)) {
	before := len(l.problems)
	one(l, name, func(entry *T) {
		if len(l.problems) == before {
			use(entry)
		}
	})
}

func (l *loader) readRights() {
	whole(l, "right.yaml", func(groups *[]rightGroupEntry) {
		seen, rights := map[string]at{}, map[string]at{}
		for _, g := range *groups {
			l.needs(g.Where, "id", g.ID, "title", g.Title)
			l.unique(seen, g.Where, "group", g.ID)
			group := reference.RightGroup{ID: g.ID, Title: g.Title, Topic: g.Topic}
			for i := range g.Rights {
				l.unique(rights, g.Rights[i].Where, "right", g.Rights[i].ID)
				group.Rights = append(group.Rights, l.right(&g.Rights[i]))
			}
			l.lib.Reference.Rights = append(l.lib.Reference.Rights, group)
		}
	})
}

func (l *loader) right(e *rightEntry) reference.Right {
	l.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text, "who", e.Who, "do", e.Do)
	l.rests(e.Where, "the right "+e.ID, e.Sources)
	r := reference.Right{
		ID: e.ID, Title: e.Title, Text: e.Text, Who: e.Who, Do: e.Do,
		Sources: e.Sources, Confidence: l.lib.Sources.Weakest(e.Sources),
	}
	for _, plan := range e.For {
		r.For = append(r.For, l.conditions(plan))
	}
	return r
}

func (l *loader) readStudies() {
	whole(l, "evidence.yaml", func(list *[]studyEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "title", e.Title, "shows", e.Shows, "whom", e.Whom, "period", e.Period, "groups", e.Groups)
			l.unique(seen, e.Where, "study", e.ID)
			l.rests(e.Where, "the study "+e.ID, e.Sources)
			s := reference.Study{
				ID: e.ID, Title: e.Title, Shows: e.Shows, Whom: e.Whom, Period: e.Period, Groups: e.Groups, Sources: e.Sources,
				Stance:    reference.Leaning(l.oneOf(e.Where, "stance", e.Stance, leanings)),
				Certainty: l.sure(e.Where, "the study "+e.ID, e.Certainty, e.Sources),
				Drug:      e.Drug, For: l.conditions(e.For), Formal: e.Formal,
			}
			if e.Drug != "" {
				l.oneOf(e.Where, "drug", e.Drug, costDrugs)
			}
			for _, o := range e.Outcomes {
				l.needs(o.Where, "group", o.Group, "what", o.What)
				if o.Of1000 <= 0 || o.Of1000 > 1000 || o.Counted < 0 {
					l.problem(o.Where, "write how many of each 1,000 people", "%d is not a count of 1 to 1000", o.Of1000)
				}
				s.Results = append(s.Results, reference.Result{Group: o.Group, What: o.What, Of1000: o.Of1000, Counted: o.Counted})
			}
			l.lib.Reference.Studies = append(l.lib.Reference.Studies, s)
		}
	})
}

func (l *loader) readMisuses() {
	whole(l, "misapplied.yaml", func(list *[]misuseEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "title", e.Title, "wrong", e.Wrong, "right", e.Right, "ask", e.Ask)
			l.unique(seen, e.Where, "entry", e.ID)
			l.rests(e.Where, "the entry "+e.ID, e.Sources)
			if !strings.HasSuffix(e.Ask, "?") {
				l.problem(e.Where, "end it with a question mark", "ask: is not a question")
			}
			l.lib.Reference.Misuses = append(l.lib.Reference.Misuses, reference.Misuse{ID: e.ID, Title: e.Title, Wrong: e.Wrong, Right: e.Right, Ask: e.Ask, Sources: e.Sources})
		}
	})
}

func (l *loader) readArticle() {
	whole(l, "article.yaml", func(list *[]claimEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "claim", e.Claim, "note", e.Note)
			l.unique(seen, e.Where, "claim", e.ID)
			l.rests(e.Where, "the claim "+e.ID, e.Sources)
			finding := reference.Finding(l.oneOf(e.Where, "verdict", e.Verdict, findings))
			l.lib.Reference.Article = append(l.lib.Reference.Article, reference.ArticleClaim{ID: e.ID, Claim: e.Claim, Finding: finding, Note: e.Note, Sources: e.Sources})
		}
	})
}

// readAbout reads the texts on the program. {next-check} becomes the day on
// which the next source is due.
func (l *loader) readAbout() {
	whole(l, "about.yaml", func(list *[]aboutEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "title", e.Title, "text", e.Text)
			l.unique(seen, e.Where, "text", e.ID)
			l.rests(e.Where, "the text "+e.ID, e.Sources)
			l.holes(e.Where, "text", e.Text, nil, []string{"{next-check}"})
			text := strings.ReplaceAll(e.Text, "{next-check}", l.lib.Sources.NextCheck().Long())
			l.lib.Reference.About = append(l.lib.Reference.About, reference.AboutText{ID: e.ID, Title: e.Title, Text: text, Points: e.Points, Sources: e.Sources})
		}
	})
}

// readUnused reads which entries of the fact collection nothing rests on.
func (l *loader) readUnused() {
	whole(l, "unused.yaml", func(list *[]unusedEntry) {
		seen := map[string]at{}
		for _, e := range *list {
			l.needs(e.Where, "reason", e.Reason)
			for _, id := range e.IDs {
				l.unique(seen, e.Where, "entry", id)
				l.lib.Reference.Unused = append(l.lib.Reference.Unused, reference.Unused{ID: id, Reason: e.Reason})
				for i := range l.lib.Sources.List {
					if s := &l.lib.Sources.List[i]; slices.Contains(s.Facts, id) {
						l.problem(e.Where, "take it out", "%s is in use by the source %q", id, s.ID)
					}
				}
			}
		}
	})
}
