package paper

import (
	"slices"
	"strings"
	"testing"
)

var drugs = [][]string{
	{"Medicine", "Dose", "How it went"},
	{"sertraline", "200", "no better after eight weeks at the full dose"},
	{"bupropion", "300", "stopped"},
}

// texts are the lines of a sheet laid to a width.
func texts(s *Sheet, l Layout) []string {
	var out []string
	for _, line := range s.Lay(l) {
		out = append(out, line.Text)
	}
	return out
}

func TestATableStandsInColumnsWhereTheyFit(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int
		want  []string
	}{
		{"all of it", 80, []string{
			"  Medicine    Dose  How it went",
			"  ----------  ----  --------------------------------------------",
			"  sertraline   200  no better after eight weeks at the full dose",
			"  bupropion    300  stopped",
		}},
		{"long cells are broken", 40, []string{
			"  Medicine    Dose  How it went",
			"  ----------  ----  --------------------",
			"  sertraline   200  no better after",
			"                    eight weeks at the",
			"                    full dose",
			"  bupropion    300  stopped",
		}},
		{"too narrow for columns", 24, []string{
			"  Medicine: sertraline",
			"    Dose: 200",
			"    How it went: no",
			"    better after eight",
			"    weeks at the full",
			"    dose",
			"",
			"  Medicine: bupropion",
			"    Dose: 300",
			"    How it went: stopped",
		}},
	} {
		s := &Sheet{}
		s.table(1, drugs)
		if got := texts(s, Layout{Width: c.width}); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func TestATableIsNeverWiderThanAsked(t *testing.T) {
	rows := [][]string{{"", "A", "B", "C", "D"}, {strings.Repeat("x", 90), "short"},
		{"山田 山田 山田", "$1,200", "1\n2", "", "word word word"}}
	for width := 20; width < 120; width++ {
		s := &Sheet{}
		s.table(2, rows)
		for _, line := range texts(s, Layout{Width: width}) {
			if n := len([]rune(line)); n > width {
				t.Fatalf("%d wide in %d: %q", n, width, line)
			}
		}
	}
}

// bar is a picture of a given size.
type bar struct {
	Caption
	ink, svg string
}

// five is a bar that says how it is used.
func five(svg string) bar {
	return bar{Caption{Title: "Out of a hundred", Says: "five",
		Use: [3]string{"Count the blocks.", "Count the marks.", "See how wide it is."}}, "█", svg}
}

func (b bar) Lines(width int, ascii bool) []string {
	if ascii {
		return []string{strings.Repeat("#", min(width, 5))}
	}
	return []string{strings.Repeat(b.ink, min(width, 5))}
}

func (b bar) SVG() string { return b.svg }

func TestAFigureStandsUnderHowToUseIt(t *testing.T) {
	s := &Sheet{}
	s.figure(1, five(""), "five of a hundred")
	if got, want := texts(s, Layout{Width: 40}),
		[]string{"  Out of a hundred", "  Count the blocks.", "  █████", "  five of a hundred"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if text := s.Plain(); !strings.Contains(text, "  Count the marks.\n  #####\n  five of a hundred\n") ||
		strings.Contains(text, "█") {
		t.Errorf("plain text is\n%s", text)
	}
	if text := string(encoded(t, s, Markdown)); !strings.Contains(text,
		"**Out of a hundred**\n\nCount the marks.\n\n```\n#####\n```\n\nfive of a hundred\n") {
		t.Errorf("Markdown is\n%s", text)
	}
}

func TestLineBreaksOfATextAreKept(t *testing.T) {
	s := &Sheet{}
	s.text(1, "Plan Appeals\n1 Main Street\n\nDear reader")
	want := []string{"  Plan Appeals", "  1 Main Street", "", "  Dear reader"}
	if got := texts(s, Layout{Width: 40}); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
