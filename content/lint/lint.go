package lint

import (
	"ketacover/model/fact"
)

// Report is what a check found.
type Report struct {
	Problems fact.Problems // in the words of the files, which may come from anybody
	Grade    float64       // of all texts together
	Texts    int
}

// Check looks at the pages of a folder, and at those of the content that it is
// laid over. turnsOn tells on which questions verdicts turn, and is nil where no
// library could be read.
func Check(pages []Page, turnsOn func(question string) bool, today fact.Date) Report {
	found, texts, names := &problems{}, Prose(pages), NamesOn(pages)
	grade := checkReading(found, texts, names)
	checkTerms(found, pages, texts, names)
	checkSources(found, pages, today)
	checkChoices(found, pages)
	checkIfs(found, pages, turnsOn)
	checkSteps(found, pages)
	checkEvidence(found, pages)
	checkDetail(found, pages)
	return Report{found.all, grade, len(texts)}
}

// problems collects what is wrong.
type problems struct{ all fact.Problems }

// place is where something stands.
type place struct {
	file string
	line int
}

func (p *problems) note(where place, mend, text string) {
	p.all = append(p.all, fact.Problem{File: where.file, Line: where.line, Text: text, Mend: mend})
}

func (p *problems) warn(where place, mend, text string) {
	p.note(where, mend, text)
	p.all[len(p.all)-1].Severity = fact.Warned
}
