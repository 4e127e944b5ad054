package paper

import (
	"testing"

	"ketacover/model/letter"
)

// BenchmarkReport is a whole case on paper: every verdict, what would change it,
// the options ahead and what they cost.
func BenchmarkReport(b *testing.B) {
	p := pen(b)
	list, i := cases(b, p.Library.Questions), 0
	b.ReportAllocs()
	for b.Loop() {
		ReportInFull(p, list[i%len(list)])
		i++
	}
}

// BenchmarkSummary is the page for a counselor, which is written as a letter is.
func BenchmarkSummary(b *testing.B) {
	p := pen(b)
	list, i := cases(b, p.Library.Questions), 0
	var ticked []string
	for _, item := range p.Library.Letters.Consents {
		ticked = append(ticked, item.ID)
	}
	kind := p.Library.Letters.Letter("counselor-summary")
	b.ReportAllocs()
	for b.Loop() {
		d := p.Library.Letters.Write(kind, list[i%len(list)], letter.LetterOrder{Ticked: ticked, Today: p.Today})
		Letter(p, &d)
		i++
	}
}
