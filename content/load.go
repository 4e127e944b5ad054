package content

import (
	"io/fs"
	"path"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/reference"
	"ketacover/model/source"
	"ketacover/model/step"
)

// loader reads content files into a library and notes all that is wrong.
type loader struct {
	files    layers
	lib      *model.Library
	problems fact.Problems

	sources map[string]at
	steps   map[string]at
	payers  []payerFile
	asked   map[string]at // the questions
	governs []sourceEntry // the sources that speak of some plans only, for when the questions are read
	states  []stateEntry
	used    map[string]bool // the files that were asked for

	presumptions []presumption
	deadlines    []string // their ids
}

// Parse reads a folder of content files. On success the library is complete:
// trees grown, diagrams compiled. Otherwise the error is model.Problems, all of
// them.
func Parse(files fs.FS) (*model.Library, error) {
	l := newLoader(layers{own: files})
	if lib := l.parse(); lib != nil {
		return lib, nil
	}
	return nil, l.problems.Sorted()
}

func newLoader(files layers) *loader {
	return &loader{files: files, lib: model.NewLibrary(), sources: map[string]at{}, steps: map[string]at{}, asked: map[string]at{}, used: map[string]bool{}}
}

// parse reads the library, nil where something is wrong.
func (l *loader) parse() *model.Library {
	l.readHead()
	l.readSources()
	l.readTexts()
	before := len(l.problems)
	l.readPayers()
	inPayers := len(l.problems) - before
	l.readQuestions()
	l.readNotes()
	// A mistake in the file of one payer says nothing of the rest.
	if len(l.problems) == inPayers {
		l.readGoverned()
		l.readPresumptions()
		l.readRules()
		l.readTrees()
		l.readDeadlines()
		l.readCosts()
		l.readLibrary()
		l.readOptions()
		l.readLetters()
		l.readMessages()
		l.readLevers()
	}
	if len(l.problems) == 0 {
		l.checkUsed()
	}
	if len(l.problems) > 0 {
		return nil
	}
	return l.lib
}

// each decodes every YAML file of a folder, in name order, and hands it on.
func each[T any](l *loader, folder string, use func(file string, entry *T)) {
	names := l.files.glob(path.Join(folder, "*.yaml"))
	if len(names) == 0 {
		l.problem(at{folder, 1}, "add one", "the folder holds no content file")
		return
	}
	for _, name := range names {
		one(l, name, func(entry *T) { use(name, entry) })
	}
}

// one decodes one YAML file and hands it on.
func one[T any](l *loader, name string, use func(*T)) {
	l.used[name] = true
	var entry T
	if l.read(name, &entry) {
		use(&entry)
	}
}

func (l *loader) readHead() {
	type head struct {
		Where   at
		Version fact.Date `yaml:"version"`
	}
	one(l, "content.yaml", func(h *head) { l.lib.Version = h.Version.String() })
}

var (
	kinds       = []string{"regulator", "statute", "policy-text", "study", "manufacturer", "secondary", "blog", "own", "yours"}
	confidences = []string{"low", "medium", "high"}
)

func (l *loader) readSources() {
	each(l, "source", func(_ string, list *[]sourceEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "title", e.Title, "publisher", e.Publisher, "kind", e.Kind, "confidence", e.Confidence)
			l.unique(l.sources, e.Where, "source", e.ID)
			l.oneOf(e.Where, "kind", e.Kind, kinds)
			if yours := e.Kind == source.YoursKind; yours != e.Checked.IsZero() || yours != e.Due.IsZero() {
				l.problem(e.Where, "add checked and due; a paper of the person's own, which nobody read, has neither", "source %q does not say when it was read and is due again, or cannot", e.ID)
			}
			l.lib.Sources.List = append(l.lib.Sources.List, source.Source{
				ID: e.ID, Title: e.Title, Publisher: e.Publisher, Address: e.Address, ReadAt: e.ReadAt,
				Dated: e.Dated, Checked: e.Checked, Due: e.Due, Ends: e.Ends, Kind: e.Kind,
				Confidence: source.Confidence(l.oneOf(e.Where, "confidence", e.Confidence, confidences)),
				Superseded: e.Superseded, Note: e.Note, Facts: e.Facts,
			})
			if len(e.Governs)+len(e.Exempt) > 0 {
				l.governs = append(l.governs, e)
			}
		}
	})
}

// readGoverned reads of which plans a source speaks.
func (l *loader) readGoverned() {
	for _, e := range l.governs {
		s := l.lib.Sources.Find(e.ID)
		for _, plan := range e.Governs {
			s.Governs = append(s.Governs, l.conditions(plan))
		}
		s.Exempt = l.conditions(e.Exempt)
	}
}

func (l *loader) readTexts() {
	one(l, "step.yaml", func(list *[]stepEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "text", e.Text)
			l.unique(l.steps, e.Where, "step", e.ID)
			l.cites(e.Where, e.Sources)
			l.lib.Steps.Steps = append(l.lib.Steps.Steps, step.StepText{ID: e.ID, Text: e.Text, Sources: e.Sources})
		}
	})
	one(l, "glossary.yaml", func(list *[]termEntry) {
		for _, e := range *list {
			l.needs(e.Where, "name", e.Name, "means", e.Means)
			l.cites(e.Where, e.Sources)
			l.lib.Reference.Glossary = append(l.lib.Reference.Glossary, reference.Term{Name: e.Name, Means: e.Means, Also: e.Also, Sources: e.Sources})
		}
	})
	one(l, "state.yaml", func(list *[]stateEntry) {
		for _, e := range *list {
			l.needs(e.Where, "id", e.ID, "name", e.Name)
		}
		l.states = *list
	})
}

// needs reports keys that must have a value and have none. It takes pairs of
// key and value.
func (l *loader) needs(where at, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			l.problem(where, "add "+pairs[i]+":", "the entry has no %s", pairs[i])
		}
	}
}

// unique notes an id and reports one that was there before.
func (l *loader) unique(seen map[string]at, where at, what, id string) {
	if first, ok := seen[id]; ok {
		l.problem(where, "give it another id", "%s %q stands already at %s:%d", what, id, first.file, first.line)
		return
	}
	seen[id] = where
}

// oneOf is the index of the value in the list, 0 when it is not there.
func (l *loader) oneOf(where at, what, value string, list []string) int {
	i := slices.Index(list, value)
	if i < 0 {
		l.problem(where, suggest(value, list), "unknown %s %q", what, value)
		return 0
	}
	return i
}

// cites reports sources that do not exist.
func (l *loader) cites(where at, ids []string) {
	for _, id := range ids {
		if _, ok := l.sources[id]; !ok {
			l.problem(where, suggest(id, keys(l.sources)), "unknown source %q", id)
		}
	}
}

// stepsExist reports steps that do not exist.
func (l *loader) stepsExist(where at, ids []string) {
	for _, id := range ids {
		if _, ok := l.steps[id]; !ok {
			l.problem(where, suggest(id, keys(l.steps)), "unknown step %q", id)
		}
	}
}

func keys(m map[string]at) []string { return sortedKeys(m) }

func sortedKeys[V any](m map[string]V) []string {
	var list []string
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
