package screen

import (
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// reaches are all sets of levels that may be in reach.
func reaches() (list []fact.Values) {
	for bits := 1; bits < 1<<rule.Levels; bits++ {
		var reach fact.Values
		for l := range rule.Levels {
			if bits>>l&1 == 1 {
				reach = reach.Or(fact.One(l))
			}
		}
		list = append(list, reach)
	}
	return list
}

// Whatever is in reach, in whatever room: the scale is one line that fits, with a
// mark for each level, in order; a name is whole or is not there, and where there
// is room for it each level in reach has its name, in the role of the level.
func TestTheScaleIsOneLineOfWholeWords(t *testing.T) {
	v := sitting(t, "")
	names := v.words.Verdict.Levels
	for _, reach := range reaches() {
		for width := rule.Levels; width <= 80; width++ {
			line := scale(v, reach, width)
			if line.Cells() > width {
				t.Fatalf("%d cells in %d: %q", line.Cells(), width, line)
			}
			var marks, said []string
			for _, part := range line {
				switch text := strings.TrimSpace(part.Text); {
				case text == v.marks.Within || text == v.marks.Out:
					marks = append(marks, text)
				case text != "":
					said = append(said, text)
				}
			}
			if len(marks) != rule.Levels {
				t.Fatalf("%d marks: %q", len(marks), line)
			}
			for l, mark := range marks {
				if (mark == v.marks.Within) != reach.Has(l) {
					t.Fatalf("%s is wrongly marked: %q", names[l], line)
				}
			}
			rest := names[:]
			for _, name := range said {
				at := -1
				for i := range rest {
					if rest[i] == name {
						at = i
					}
				}
				if at < 0 {
					t.Fatalf("%q is no level that follows: %q", name, line)
				}
				rest = rest[at+1:]
			}
			if width >= 72 && len(said) != rule.Levels {
				t.Fatalf("in %d cells not all levels have their names: %q", width, line)
			}
		}
	}
}

// The name of what is judged and its verdict stand in one line in any window, the
// verdict whole and each of its levels in its colour.
func TestTheVerdictStandsBesideItsName(t *testing.T) {
	v := sitting(t, "")
	for t1 := range v.session.Library.Trees.List {
		for low := range rule.Level(rule.Levels) {
			for high := low; high < rule.Levels; high++ {
				span := verdict.Span{Low: low, High: high}
				word := strings.ToUpper(spanOf(v.words, span))
				for _, width := range []int{36, 56, 72} {
					line := headline(v, t1, span, v.widestTitle(), width)
					tree := &v.session.Library.Trees.List[t1]
					named := strings.HasPrefix(line.String(), tree.Title) || strings.HasPrefix(line.String(), tree.Short)
					if !named || !strings.HasSuffix(line.String(), word) || line.Cells() > width {
						t.Errorf("at %d: %q does not name %q and its verdict %q", width, line, tree.Short, word)
					}
				}
				for _, part := range verdictWord(v.words, span) {
					for l, name := range v.words.Verdict.Levels {
						if part.Text == strings.ToUpper(name) && part.Role != tone(rule.Level(l)) {
							t.Errorf("%q has role %d", part.Text, part.Role)
						}
					}
				}
			}
		}
	}
}
