package content

import (
	"io/fs"
	"maps"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/rule"
)

// loader reads content files into a library. Each noun has its own reader,
// which is given what it needs: where to note what is wrong, the files, and
// what its entries may point to.
type loader struct {
	*problems
	files *folder
	lib   *model.Library
}

// Parse reads a folder of content files. On success the library is complete:
// trees grown, diagrams compiled. Otherwise the error is fact.Problems, all of
// them.
func Parse(files fs.FS) (*model.Library, error) {
	l := newLoader(layers{own: files})
	if lib := l.parse(); lib != nil {
		return lib, nil
	}
	return nil, l.all.Sorted()
}

func newLoader(files layers) *loader {
	p := &problems{}
	return &loader{problems: p, files: &folder{problems: p, layers: files,
		used: map[string]bool{}}, lib: model.NewLibrary()}
}

// parse reads the library, nil where something is wrong.
func (l *loader) parse() *model.Library {
	p, f, lib := l.problems, l.files, l.lib
	f.checkOldFiles()
	l.readHead()
	l.readPhrases()
	cited := &citations{problems: p, sources: lib.Sources, known: map[string]at{}}
	vocab := &vocabulary{problems: p, questions: lib.Questions, asked: map[string]at{}}
	sources := &sourceReader{problems: p, citations: cited, vocabulary: vocab, files: f}
	sources.readSources()
	lib.Sources.Connect()
	texts := &stepTextReader{problems: p, citations: cited, files: f, book: lib.Steps, known: map[string]at{}}
	texts.readTexts()
	shelf := &shelfReader{problems: p, citations: cited, vocabulary: vocab, files: f,
		trees: lib.Trees, book: lib.Reference}
	shelf.readGlossary()
	states := &stateReader{problems: p, citations: cited, vocabulary: vocab, files: f, book: lib.Deadlines}
	states.readNames()
	before := p.count()
	payers := &payerReader{problems: p, citations: cited, vocabulary: vocab, files: f, steps: texts, book: lib.Payers}
	payers.readPayers()
	inPayers := p.count() - before
	(&questionReader{problems: p, citations: cited, vocabulary: vocab, files: f, payers: payers.entries,
		states: states.entries}).readQuestions()
	lib.Questions.Connect()
	(&eventReader{problems: p, vocabulary: vocab, files: f, book: lib.Questions}).read()
	shelf.readNotes()
	// A mistake in the file of one payer says nothing of the rest.
	if p.count() == inPayers {
		sources.readGoverned()
		presumed := &presumptions{problems: p, vocabulary: vocab}
		presumed.readPresumptions(f)
		trees := &treeReader{problems: p, citations: cited, vocabulary: vocab, files: f, steps: texts,
			payers: payers, book: lib.Trees}
		trees.readFiles()
		payers.trees = trees.entries
		payers.readRules()
		trees.readTrees()
		lib.Authored = func() []rule.AuthoredTree { return trees.authoredTrees }
		(&ownRuleReader{problems: p, vocabulary: vocab, files: f, payers: payers, sound: p.count() == 0,
			book: lib.Questions}).read()
		l.readAnswers(cited, vocab, presumed, shelf, states, trees.entries)
	}
	if p.count() == 0 {
		f.checkUsed()
	}
	if p.count() > 0 {
		return nil
	}
	return lib
}

// readAnswers reads what is said and can be done beside the verdict.
func (l *loader) readAnswers(cited *citations, vocab *vocabulary, presumed *presumptions, shelf *shelfReader,
	states *stateReader, trees []*treeFile) {
	p, f, lib := l.problems, l.files, l.lib
	days := &deadlineReader{problems: p, citations: cited, vocabulary: vocab, files: f, book: lib.Deadlines}
	days.readDeadlines()
	(&costReader{problems: p, citations: cited, vocabulary: vocab, presumptions: presumed, files: f, trees: trees,
		drugs: treeIDs(lib.Trees), book: lib.Costs}).readCosts()
	states.readStates()
	shelf.readShelf()
	(&optionReader{problems: p, citations: cited, vocabulary: vocab, files: f, trees: lib.Trees, costs: lib.Costs,
		book: lib.Options}).readOptions()
	(&stepReader{
		problems: p, citations: cited, vocabulary: vocab, presumptions: presumed, files: f, days: days.ids,
		papers: f.named("letter"), trees: lib.Trees,
		options: lib.Options, book: lib.Steps,
	}).readStages()
	(&detailReader{problems: p, vocabulary: vocab, files: f, book: lib.Letters}).read()
	letters := &letterReader{
		problems: p, citations: cited, vocabulary: vocab, presumptions: presumed, files: f, days: days.ids,
		trees: lib.Trees, book: lib.Letters,
	}
	letters.readLetters()
	letters.readDrawers()
	messages := &messageReader{problems: p, citations: cited, vocabulary: vocab, files: f, book: lib.Trees}
	messages.readMessages()
	messages.readLevers()
	(&comparisonReader{problems: p, vocabulary: vocab, files: f, book: lib.Others}).readComparison()
}

func (l *loader) readHead() {
	type head struct {
		Where   at
		Version fact.Date `yaml:"version"`
	}
	one(l.files, "content.yaml", func(h *head) { l.lib.Version = h.Version.String() })
}

// sortedKeys are the keys of a map, in order.
func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
