package paper

import (
	"strings"
	"testing"

	"ketacover/model/letter"
	"ketacover/model/seed"
	"ketacover/ui/words"
)

// tooMany is a sentence of a text with more parts of a list, empty for none. A
// semicolon parts what is joined; so does a comma.
func tooMany(text string) string {
	for _, sentence := range strings.Split(text, ". ") {
		for _, part := range []string{"; ", ", "} {
			if strings.Count(sentence, part) >= words.MostParts {
				return sentence
			}
		}
	}
	return ""
}

// "Changing these would not help" was followed by ten names in one sentence.
func TestNoSentenceOfAPaperHoldsALongList(t *testing.T) {
	p, r := pen(t), seed.Rand(t)
	all := sheets(p)
	for range seed.Times(25) {
		c := anyCase(p.Library.Questions, r)
		all["explain"], all["report"], all["costs"] = ExplainInFull(p, c), ReportInFull(p, c), Money(p, c)
		for i := range p.Library.Letters.All() {
			d := p.Library.Letters.Write(&p.Library.Letters.All()[i], c,
				letter.LetterOrder{Today: p.Today, LeftOut: p.Words.Letters.LeftOut})
			all[d.Letter.Kind] = Letter(p, &d)
		}
		for name, sheet := range all {
			for _, block := range sheet.Blocks {
				if long := tooMany(block.Text); long != "" && block.Kind != Head {
					t.Errorf("%s: more than %d parts: %q", name, words.MostParts, long)
				}
			}
		}
		all = map[string]*Sheet{}
	}
}
