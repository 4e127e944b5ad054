package paper

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/letter"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// Every page, and every letter for the person themselves, ends by saying how old
// its facts are and when its sources are read again; and where that day is past,
// that it is.
func TestEveryPageSaysWhenItsSourcesAreReadAgain(t *testing.T) {
	p := pen(t)
	due := p.Library.Sources.NextCheck()
	late := *p
	late.Today = due.AddDays(1)
	for _, pen := range []*Pen{p, &late} {
		want := "We read each source again, the next by " + pen.Words.Phrase.Long(due) + "."
		if pen == &late {
			want = "Some were due to be read again by " + pen.Words.Phrase.Long(due) + ", and may have changed."
		}
		all := sheets(pen)
		for i, c := range cases(t, p.Library.Questions) {
			all["case "+number(i)], all["report "+number(i)] = ExplainInFull(pen, c), ReportInFull(pen, c)
			for j := range p.Library.Letters.All() {
				if paper := &p.Library.Letters.All()[j]; !paper.Formal {
					d := p.Library.Letters.Write(paper, c, letter.LetterOrder{Today: pen.Today, LeftOut: p.Words.Letters.LeftOut})
					all[paper.Kind+" "+number(i)] = Letter(pen, &d)
				}
			}
		}
		for name, s := range all {
			if last := s.Blocks[len(s.Blocks)-1].Text; !strings.Contains(last, pen.Words.Phrase.Long(pen.Today)) ||
				!strings.Contains(last, want) {
				t.Errorf("%s ends in %q", name, last)
			}
		}
	}
}

func TestEachVerdictSaysHowSureItIsAndWhatIsNotKnown(t *testing.T) {
	p := pen(t)
	grades := map[string]bool{}
	for i, c := range cases(t, p.Library.Questions) {
		blocks := ExplainInFull(p, c).Blocks
		for tree := range p.Library.Trees.List {
			doubt := Certainty(p.Library.Trees, p.Words, tree, verdict.NewView(p.Library.Trees, c.Answers))
			grades[doubt[0]] = true
			of, session := "How sure we are of what the low and the high end rest on: ", model.NewSession(p.Library, c)
			if session.View.Span(tree).Settled() {
				of = "How sure we are of what this rests on: "
			}
			if !strings.HasPrefix(doubt[0], of) ||
				!strings.Contains(doubt[1], "what the papers of your own plan or program say") {
				t.Errorf("case %d: %q", i, doubt)
			}
			for _, line := range doubt {
				if !slices.ContainsFunc(blocks, func(b Block) bool { return b.Text == line }) {
					t.Errorf("case %d does not say %q", i, line)
				}
			}
		}
	}
	if len(grades) < 2 {
		t.Errorf("every verdict is %v", grades)
	}
}

// What is still open is named in the line on what is not known; of more than one
// sentence holds, the first are, and the rest are counted.
func TestWhatIsNotKnownNamesEachOpenAnswer(t *testing.T) {
	p := pen(t)
	for i, c := range cases(t, p.Library.Questions) {
		session := model.NewSession(p.Library, c)
		for tree := range p.Library.Trees.List {
			line := Certainty(p.Library.Trees, p.Words, tree, verdict.NewView(p.Library.Trees, c.Answers))[1]
			open := session.View.TurnsOn(tree)
			if n := len(open) - (words.MostParts - 1); n > 1 {
				open = open[:words.MostParts-1]
				if more := "; and " + strconv.Itoa(n) + " more."; !strings.Contains(line, more) {
					t.Errorf("case %d: %q does not say %q", i, line, more)
				}
			}
			for _, q := range open {
				if !strings.Contains(line, q.Short) {
					t.Errorf("case %d: %q does not name %q", i, line, q.Short)
				}
			}
		}
	}
}

// The marks of what plans usually ask are others than those of a rule, and what
// they mean is said where they stand.
func TestWhatTheMarksOfUsualTermsMeanIsSaid(t *testing.T) {
	p, seen := pen(t), 0
	for i, c := range cases(t, p.Library.Questions) {
		blocks := ExplainInFull(p, c).Blocks
		for at := range blocks {
			text := blocks[at].Text
			if text != p.Words.Heads.Usual && text != p.Words.Heads.Conditions {
				continue
			}
			said := blocks[at+1].Text == p.Words.Texts.UsualIntro
			if usual := text == p.Words.Heads.Usual; said != usual {
				t.Fatalf("case %d: %q is followed by %q", i, text, blocks[at+1].Text)
			}
			seen++
		}
	}
	if seen == 0 {
		t.Error("no terms were seen")
	}
}
