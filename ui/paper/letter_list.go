package paper

import (
	"slices"
	"strconv"
	"strings"

	"ketacover/model"
	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/reference"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// letterList writes what a part takes from the case, and nothing where the case
// has nothing for it.
func letterList(s *Sheet, p *Pen, d *letter.Draft, part *letter.DraftPart) {
	switch part.List {
	case "", letter.ListContents, letter.ListCrosswalk: // of a packet, which knows its pages
	case letter.ListCriteria, letter.ListUsual:
		letterCriteria(s, p.Library.Letters, p.Library.Trees, p.Words, d, part)
	case letter.ListDocuments:
		letterDocuments(s, p.Library.Letters, p.Library.Trees, p.Words, d, part)
	case letter.ListEvidence, letter.ListStrongest, letter.ListBothSides:
		letterEvidence(s, p.Library, d, part)
	case letter.ListOthers:
		letterOthers(s, p, d, part)
	case letter.ListRuleLines:
		letterRuleLines(s, p.Library.Letters, p.Words, d, part)
	case letter.ListRules:
		letterRules(s, p.Library, d, part)
	case letter.ListCallBlank:
		letterCallBlank(s, p.Words)
	case letter.ListAnswers:
		letterAnswers(s, p.Words, p.Library.Questions, d)
	case letter.ListVerdicts:
		letterVerdicts(s, p.Library.Trees, p.Words, d)
	case letter.ListWhole:
		letterWhole(s, p, d)
	case letter.ListSaid:
		letterSaid(s, p, d, part)
	case letter.ListFindings:
		letterFindings(s, p, d, part)
	case letter.ListToDo:
		letterToDo(s, p, d, part)
	case letter.ListDays:
		letterDays(s, p, d, part)
	case letter.ListReasons:
		letterReasons(s, p.Library.Trees, p.Words, d, part)
	case letter.ListChanges:
		letterChanges(s, p.Library.Trees, p.Words, d, part)
	case letter.ListSteps:
		letterSteps(s, p, d)
	case letter.ListDeadlines:
		letterDeadlines(s, p, d)
	case letter.ListCosts:
		letterCosts(s, p.Library.Costs, p.Library.Questions, p.Words, d)
	case letter.ListDecision:
		letterDecision(s, p.Library.Options, p.Words, d)
	case letter.ListMissing:
		letterMissing(s, p.Library.Trees, d)
	case letter.ListStateSources:
		letterState(s, p.Library.Deadlines, p.Library.Questions, d)
	default: // a list of details
		letterEntries(s, p.Library.Letters, p.Words, d, part)
	}
}

// letterEntries is a list of the details, with an empty row to write in where
// there is none and one is wanted.
func letterEntries(s *Sheet, letters *letter.Letters, w *words.Words, d *letter.Draft, part *letter.DraftPart) {
	field := letters.DetailField(part.List)
	if entries := record.Entries(d.Case.Details, field.ID); len(entries) > 0 || !part.Optional {
		rows := entryRows(w, field, entries)
		switch {
		case d.Letter.Formal && field.ID == letter.TrialsDetail:
			rows = withTrials(w, letters, field, entries, rows, s.Day)
		case d.Letter.Formal && field.ID == letter.ScoresDetail:
			changes := append([]string{w.Letters.Change}, letter.ScoreChanges(entries)...)
			rows = withColumn(field, rows, letter.ScoreValue, changes)
		}
		s.table(0, rows)
	}
}

// withTrials is a list of medicines with the class and the weeks of each, where the
// case tells them of any.
func withTrials(
	w *words.Words, letters *letter.Letters, field *letter.DetailField, entries []map[string]string, rows [][]string,
	today fact.Date,
) [][]string {
	class, weeks := []string{w.Letters.Class}, []string{w.Letters.Weeks}
	for _, entry := range entries {
		t := letter.TrialOf(letters, entry, today)
		class, weeks = append(class, t.Class), append(weeks, "")
		if t.Weeks > 0 {
			weeks[len(weeks)-1] = strconv.Itoa(t.Weeks)
		}
	}
	rows = withColumn(field, rows, letter.TrialTo, weeks)
	return withColumn(field, rows, letter.TrialName, class)
}

// withColumn is a list with one more column behind one of its own, where any entry has
// something in it.
func withColumn(field *letter.DetailField, rows [][]string, after string, cells []string) [][]string {
	at := slices.IndexFunc(field.Columns, func(c letter.DetailColumn) bool { return c.ID == after }) + 1
	if at == 0 || strings.Join(cells[1:], "") == "" {
		return rows
	}
	for i := range cells {
		rows[i] = slices.Insert(rows[i], at, cells[i])
	}
	return rows
}

// entryRows are the entries of a list below its columns, rows of blanks for
// none.
func entryRows(w *words.Words, field *letter.DetailField, entries []map[string]string) [][]string {
	header := make([]string, len(field.Columns))
	for i, c := range field.Columns {
		header[i] = words.Capital(c.Short)
	}
	rows := [][]string{header}
	for _, entry := range entries {
		row := make([]string, len(header))
		for i, c := range field.Columns {
			if row[i] = entry[c.ID]; row[i] == "" {
				row[i] = w.Letters.Cell
			}
		}
		rows = append(rows, row)
	}
	if len(entries) == 0 {
		rows = append(rows, slices.Repeat([][]string{slices.Repeat([]string{w.Letters.Cell}, len(header))}, emptyRows)...)
	}
	return rows
}

// emptyRows is how many entries an empty table or log has room for.
const emptyRows = 3

// letterCallBlank is a log of calls to fill in by hand.
func letterCallBlank(s *Sheet, w *words.Words) {
	line := strings.Repeat(w.Letters.Line, 5)
	for range emptyRows {
		s.space()
		for _, column := range w.Letters.CallColumns {
			s.text(0, column+": "+line)
		}
		s.text(0, line+w.Letters.Line) // what was said takes more room than a name
	}
}

// letterEvidence is the studies that a letter cites for the person and the drug,
// the strongest first. What speaks against is for the person who sends it, or
// stands in a clinician's letter with the answer to it.
func letterEvidence(s *Sheet, library *model.Library, d *letter.Draft, part *letter.DraftPart) {
	for _, study := range letter.Cited(letterStudies(s, library, d, part.Drugs), part.List) {
		s.space()
		text := study.Formal
		if study.Argue == 0 {
			text += " " + study.Answer
		}
		s.item(0, "-", join(text, letterRefs(s, d.Letter, study.Title, study.Sources)))
	}
}

// letterStudies are the studies that speak of the person and of the drugs, and
// that an office can look up.
func letterStudies(s *Sheet, library *model.Library, d *letter.Draft, drugs []int) []*reference.Study {
	return slices.DeleteFunc(letter.StudiesFor(library.Questions, library.Trees, library.Reference.Studies,
		d.Case.Answers, drugs), func(study *reference.Study) bool {
		named, weak := s.marks.sources.FormalSources(study.Sources)
		if study.Argue > 0 && len(named) == 0 {
			notNamed(s, study.Title, weak, true)
		}
		return len(named) == 0
	})
}

// letterRules is what the plan publishes on the drug, as far as it was read.
func letterRules(s *Sheet, library *model.Library, d *letter.Draft, part *letter.DraftPart) {
	f := library.Questions.Facts(d.Case.Answers)
	for _, t := range part.Drugs {
		tree := &library.Trees.List[t]
		ruling := verdict.Governing(tree, &f)
		payer := library.Payers.Find(ruling.Payer)
		if payer == nil {
			continue
		}
		for i := range payer.Rules {
			if rule := &payer.Rules[i]; slices.Contains(ruling.Rules, rule.ID) {
				s.item(0, "-", join(payer.Name+": "+rule.Because, letterRefs(s, d.Letter, rule.Because, rule.Sources)))
			}
		}
	}
}

// letterState cites where the particulars of the state's office are from.
func letterState(s *Sheet, deadlines *deadline.Deadlines, questions *fact.Questions, d *letter.Draft) {
	q := questions.Index(fact.StateQuestion)
	office := deadlines.StateOffice(questions.List[q].AnswerID(d.Case.Answers.At(q)))
	if office == nil || office.Department == "" {
		return
	}
	s.item(0, "-", join(office.Department+", "+strings.Join(office.Phones, ", ")+", "+office.Site,
		letterRefs(s, d.Letter, office.Department, office.Sources)))
	s.under(0, "-", office.Note)
}
