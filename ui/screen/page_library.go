package screen

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"ketacover/model/rule"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// pen writes the sheets that the screens show.
func (v *visit) pen() *paper.Pen {
	return &paper.Pen{Library: v.session.Library, Words: v.words, Today: v.today}
}

// newSheet is a page that shows a sheet. It is written once, since what it says
// does not turn on the answers.
func newSheet(v *visit, s *paper.Sheet) Screen {
	return newPage(v, s.Title, func(width int) []Line { return v.lay(s, width) })
}

// newPayer tells what a payer publishes.
func newPayer(v *visit, p *rule.Payer) Screen { return newSheet(v, paper.Payer(v.pen(), p)) }

// counted is what stands before the entry of a list that counts. Read out it is no
// number alone: those are what can be chosen.
func counted(v *visit, n string) string {
	if v.aloud {
		return v.words.Line.Point(n) + " "
	}
	return n + ". "
}

// ordinal is the mark of an entry of a list that counts.
var ordinal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d+)\. $`)
})

// spoken is a sheet as it is read out.
func spoken(v *visit, s *paper.Sheet) *paper.Sheet {
	if !v.aloud {
		return s
	}
	out := *s
	out.Blocks = slices.Clone(s.Blocks)
	for i := range out.Blocks {
		if n := ordinal().FindStringSubmatch(out.Blocks[i].Mark); n != nil {
			out.Blocks[i].Mark = counted(v, n[1])
		}
	}
	return &out
}

// lay is a sheet in lines.
func (v *visit) lay(s *paper.Sheet, width int) []Line {
	var out []Line
	for _, line := range spoken(v, s).Lay(paper.Layout{Width: width, ASCII: v.ascii, Wrap: Lines, Cells: Cells}) {
		if line.Text == "" {
			out = append(out, nil)
			continue
		}
		if line.Kind == paper.Table && strings.Trim(line.Text, "- ") == "" {
			out = append(out, one(Rule, strings.ReplaceAll(line.Text, "-", v.marks.Horizontal))) // under the heads of a table
			continue
		}
		out = append(out, one(roleOf(line), line.Text))
	}
	return out
}

// roleOf is the role of a line of a sheet.
func roleOf(line paper.Line) Role {
	switch {
	case line.Tone == paper.Good:
		return Good
	case line.Tone == paper.Bad:
		return Bad
	}
	switch line.Kind {
	case paper.Subject, paper.Head:
		return Title
	case paper.Sub:
		return Heading
	case paper.Side:
		return Dim
	case paper.Care:
		return Warn
	case paper.Cite:
		return Citation
	}
	return Plain
}

// caution says what is wrong with what a claim rests on, where it is shown.
func (v *visit) caution(ids []string, width int) []Line {
	return v.warn(paper.FlawsOf(v.pen(), ids), width)
}

func (v *visit) warn(flaws []string, width int) []Line {
	if len(flaws) == 0 {
		return nil
	}
	return hang(Warn, v.marks.Alert+" ", words.Capital(strings.Join(flaws, ", "))+".", width)
}

// cites names each source of a claim with its age.
func (v *visit) cites(ids []string, width int) []Line {
	var out []Line
	for _, id := range ids {
		if s := v.session.Library.Sources.Find(id); s != nil {
			out = append(out, say(Citation, v.words.Sources.From(s.Publisher, ageOf(v, s)), width)...)
		}
	}
	return out
}
