package content

import (
	"slices"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

func TestTheFallsAreThoseThatTryingEverythingFinds(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	said := 0
	for range 200 {
		a, _ := opened(l, r, treatable(l, r), []int{1, 1, 4, 16}[r.IntN(4)])
		f := l.Questions.Facts(a)
		for tree := range l.Trees.List {
			d := &l.Trees.Diagrams[tree]
			now := d.Span(&f)
			got := verdict.Lowerings(l.Trees.Questions, &l.Trees.Diagrams[tree], a)
			said += len(got)
			for q := range l.Questions.List {
				i := slices.IndexFunc(got, func(x verdict.Lowering) bool { return x.At == q })
				low := lowering(l, tree, a, q)
				switch c := l.Questions.List[q].Change; {
				case c == nil || c.Medical || !l.Questions.List[q].Applies(&f) || len(low) == 0:
					if i >= 0 {
						t.Fatalf("%s cannot be acted on or lowers nothing, and is listed", l.Questions.List[q].ID)
					}
					continue
				case i < 0:
					t.Fatalf("%s lowers the verdict and is not listed", l.Questions.List[q].ID)
				}
				if low[got[i].Option] != got[i].Span || !now.Raises(got[i].Span) {
					t.Fatalf("%s is said to give %v, and gives %v", l.Questions.List[q].ID, got[i].Span, low[got[i].Option])
				}
				for o, span := range low {
					if span.Low < got[i].Span.Low || span.Low == got[i].Span.Low && span.High < got[i].Span.High {
						t.Fatalf("%s lowers it more with option %d than with %d", l.Questions.List[q].ID, o, got[i].Option)
					}
				}
			}
			if !slices.IsSortedFunc(got, func(x, y verdict.Lowering) int { return int(x.Span.Low) - int(y.Span.Low) }) {
				t.Fatalf("%v are not in order", got)
			}
		}
	}
	if said == 0 {
		t.Error("nothing was listed: the test shows nothing")
	}
}

// lowering is what the verdict would be for each option that lowers it.
func lowering(l *model.Library, tree int, a fact.Answers, q int) map[int]verdict.Span {
	d, f := &l.Trees.Diagrams[tree], l.Questions.Facts(a)
	now, spans := d.Span(&f), map[int]verdict.Span{}
	for o := range l.Questions.List[q].Options {
		if a.At(q) == fact.Chosen(o) {
			continue
		}
		moved := f.With(q, fact.One(o))
		if span := d.Span(&moved); span != now && span.Low <= now.Low && span.High <= now.High {
			spans[o] = span
		}
	}
	return spans
}

func TestOfTwoAnswersThatLowerAsMuchTheNearestIsListed(t *testing.T) {
	l := wholeLibrary(t)
	r := seed.Rand(t)
	q := l.Questions.Index("network")
	near := false
	for i := range 400 {
		a := treatable(l, r)
		if i == 0 { // of which it is known
			a = saidCase(t, l, someone+"plan=individual payer=other age=18-64 authorization=not-asked recommended-by=psychiatrist diagnosis-documented=yes"+
				" antidepressants=4-plus plan-experimental=covers network-gap=no").Answers
		}
		a = a.With(q, fact.Chosen(l.Questions.List[q].Option("in")))
		for tree := range l.Trees.List {
			low := lowering(l, tree, a, q)
			out, cash := l.Questions.List[q].Option("out"), l.Questions.List[q].Option("cash-only")
			if len(low) != 2 || low[out] != low[cash] {
				continue
			}
			for _, fall := range verdict.Lowerings(l.Trees.Questions, &l.Trees.Diagrams[tree], a) {
				if fall.At == q {
					near = true
					if fall.Option != out {
						t.Fatal("it names the clinic that takes no insurance, though one out of network lowers as much")
					}
				}
			}
		}
	}
	if !near {
		t.Error("no case had two answers that lower as much")
	}
}
