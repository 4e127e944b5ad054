package paper

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// quotes are what somebody said, in their own words.
var quotes = regexp.MustCompile(`"[^"]*"`)

// The page is read by somebody else, so nothing of it speaks to the person, save in the
// words that somebody said.
func TestACounselorIsToldOfTheClientInTheThirdPerson(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	speaks := regexp.MustCompile(`(?i)\b(you|your|yours|yourself)\b`)
	wrong := regexp.MustCompile(`(?i)\b(they (is|has|was|does|needs|meets|pays)|client (are|have|were|do)|` +
		`(for|to|with|of|by|let|help|ask|tell|gives?) they|them (are|have|can|must|may|will))\b`)
	list := cases(t, p.Library.Questions)
	for range seed.Times(25) {
		list = append(list, anyCase(p.Library.Questions, r))
	}
	named := 0
	for _, c := range list {
		d := p.Library.Letters.Write(p.Library.Letters.Letter("counselor-summary"), c, letter.LetterOrder{
			Ticked: everyConsent(p.Library.Letters), Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
		s := Letter(p, &d)
		text := quotes.ReplaceAllString(flat(beforeSources(p, s)), "")
		if at := speaks.FindStringIndex(text); at != nil {
			t.Errorf("it speaks to the person: ...%s...", text[max(at[0]-80, 0):min(at[1]+40, len(text))])
		}
		if at := wrong.FindStringIndex(text); at != nil {
			t.Errorf("no English: ...%s...", text[max(at[0]-80, 0):min(at[1]+40, len(text))])
		}
		named += strings.Count(text, "the client")
	}
	if named == 0 {
		t.Error("nothing names the client: the test shows nothing")
	}
}

// beforeSources is a sheet without the titles of what it cites, which are not ours.
func beforeSources(p *Pen, s *Sheet) *Sheet {
	out := *s
	at := slices.IndexFunc(s.Blocks, func(b Block) bool { return b.Kind == Head && b.Text == p.Words.Heads.Sources })
	if at >= 0 {
		out.Blocks = s.Blocks[:at]
	}
	return &out
}

// Each thing that was said stands in a row, with who said it, when, and what is still
// to be checked.
func TestACounselorReadsWhoSaidWhatAndWhen(t *testing.T) {
	p := pen(t)
	c := letterCases(t, p.Library.Questions)["case-massachusetts-ticked"]
	c.Details = c.Details.With("denial-words", "Not proven to work.")
	c.Details = record.WithEntries(c.Details, "offices", []map[string]string{{"name": "Bay Clinic", "answer": "No room"}})
	d := p.Library.Letters.Write(p.Library.Letters.Letter("counselor-summary"), c, letter.LetterOrder{
		Ticked: everyConsent(p.Library.Letters), Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
	s := Letter(p, &d)
	table := s.Blocks[slices.IndexFunc(s.Blocks, func(b Block) bool { return b.Kind == Table })]
	if table.Text == "" || !slices.Equal(table.Rows[0], []string{"What", "Said by", "When", "Still to check"}) {
		t.Errorf("the table is %q with %q", table.Text, table.Rows[0])
	}
	for _, want := range [][]string{
		{`"Not proven to work."`, "The plan in its letter", "no day noted", "The letter itself"},
		{`"Policy 087 is the current one. She will mail it."`, "The plan by phone, Mei, call number BC-88-02",
			"November 23, 2026, 14:40", "If its papers say the same"},
		{`"No room"`, "A clinic by phone, Bay Clinic", "no day noted", ""},
		{"Score: MADRS, 34, on October 28, 2026", "The clinician, Dr. Ngũgĩ Saint-Léger, psychiatrist", "no day noted",
			"The chart"},
		{`What was decided: Ketamine infusions through the client's plan. "It can start soon, and my doctor backs it."`,
			"The client", "no day noted", "When to look again: January 20, 2027"},
	} {
		if !slices.ContainsFunc(table.Rows, func(row []string) bool { return slices.Equal(row, want) }) {
			t.Errorf("no row %q in\n%q", want, table.Rows)
		}
	}
	if by := table.Rows[1]; by[1] != "The client" || by[2] != "by November 23, 2026" {
		t.Errorf("an answer stands as %q", by)
	}
	if text := s.Plain(); !strings.Contains(text, "Client: Šárka") {
		t.Error("the name is ticked and does not stand there")
	}
	d = p.Library.Letters.Write(p.Library.Letters.Letter("counselor-summary"), c, letter.LetterOrder{
		Ticked: []string{"health-history"}, Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
	if text := Letter(p, &d).Plain(); strings.Contains(text, "Šárka") || strings.Contains(text, "Dvořáková") {
		t.Error("the name is not ticked and stands there")
	}
}

// The person's own page shows the verdict whole: the one message, and for each drug its
// level, why, and while it is open what it turns on. It needs no tick, since nobody else
// is told.
func TestAPersonsOwnPageShowsTheVerdictWhole(t *testing.T) {
	p, open := pen(t), 0
	for _, c := range cases(t, p.Library.Questions) {
		c.Answers = p.Library.Questions.Effective(c.Answers)
		d := draft(p, "summary", c)
		text := inOneLine(Letter(p, &d).Plain())
		view := verdict.NewView(p.Library.Trees, c.Answers)
		wants := []string{view.Messages().Over, "988", p.Library.Reference.Note("crisis")[:0]}
		for tree := range p.Library.Trees.List {
			span := view.Span(tree)
			wants = append(wants, p.Library.Trees.List[tree].Title+": "+spanText(p.Words, span)+".")
			if r, found := firstReason(view, tree); found {
				wants = append(wants, r.Text)
			}
			if !span.Settled() {
				open++
				for _, row := range Rows(p.Words, view.Prospect(tree)) {
					wants = append(wants, row.Text)
				}
				wants = append(wants, FindOut(view.Prospect(tree).FindOut, 1))
			}
		}
		for _, step := range fewSteps(p, &d) {
			wants = append(wants, step.Brief)
		}
		for _, want := range wants {
			if !strings.Contains(text, inOneLine(want)) {
				t.Errorf("it does not say %q:\n%s", want, text)
			}
		}
	}
	if open == 0 {
		t.Error("no verdict is open: the test shows nothing of those")
	}
}
