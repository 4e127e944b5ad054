package letter

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// Telling is how much a letter may say of where a drug stands.
type Telling uint8

// How much a letter tells. Where answers that a verdict rests on were left out,
// what is left would make a wider one, and no paper says what no screen does.
const (
	Untold    Telling = iota // it rests on what was left out
	MayDiffer                // on an answer in whose place another may stand
	Told
)

// Tells is how much a letter may say of the verdict of tree t. It looks only at
// what may stand in the letter, so nothing of it tells what was left out.
func Tells(trees *verdict.Trees, d *Draft, t int) Telling {
	span := func(a fact.Answers) verdict.Span {
		f := trees.Questions.Facts(a)
		return trees.Diagrams[t].Span(&f)
	}
	is := span(d.Case.Answers)
	same := true
	for _, a := range d.alike() {
		same = same && span(a) == is
	}
	switch {
	case same && (is.Low == is.High || !d.Hides()):
		return Told
	case d.Hides():
		return Untold
	}
	return MayDiffer
}

// Hides reports whether answers may have been left out of the letter with
// nothing in their place.
func (d *Draft) Hides() bool {
	return slices.ContainsFunc(d.Unticked, func(item *Consent) bool {
		return len(item.Questions) > 0 || slices.ContainsFunc(item.Values, func(v ConsentValue) bool {
			return v.ShownAs < 0 && d.Case.Answers.At(v.Fact).State != fact.Given
		})
	})
}

// alike are the answers that would make the same letter: those in whose place
// others stand, or nothing does.
func (d *Draft) alike() []fact.Answers {
	list := []fact.Answers{d.Case.Answers}
	for _, item := range d.Unticked {
		for _, v := range item.Values {
			for _, a := range slices.Clone(list) {
				is := a.At(v.Fact)
				if stands := is.State == fact.Given && v.ShownAs >= 0 && is.Option == v.ShownAs; stands ||
					v.ShownAs < 0 && is.State != fact.Given {
					list = append(list, a.With(v.Fact, fact.Chosen(v.Is.First())))
				}
			}
		}
	}
	return list[1:]
}

// Reveals reports whether a text tells of what was not ticked.
func (d *Draft) Reveals(text string) bool {
	return slices.ContainsFunc(d.Unticked, func(item *Consent) bool { return item.told(text) })
}

// told reports whether a text tells of the item.
func (item *Consent) told(text string) bool {
	return slices.ContainsFunc(bareWords(text), func(word string) bool {
		return slices.ContainsFunc(item.Telling, func(w string) bool { return strings.HasPrefix(word, w) })
	})
}

func bareWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

// InOwnWords lists the items that were not ticked and of which the page tells all the
// same, in words that the person or the clinician wrote: nobody but they can take
// those out. The page is laid out only where such words were written.
func (d *Draft) InOwnWords(page func() string) []*Consent {
	var list []*Consent
	for _, item := range d.Unticked {
		if slices.ContainsFunc(d.ownTexts(), item.told) && item.told(page()) {
			list = append(list, item)
		}
	}
	return list
}

// ownTexts are the texts that were written for letters, those in lists too.
func (d *Draft) ownTexts() []string {
	var texts []string
	for _, m := range d.Case.Details.Members() {
		texts = append(texts, d.Case.Details.Get(m.Key))
		for _, entry := range record.Entries(d.Case.Details, m.Key) {
			texts = slices.AppendSeq(texts, maps.Values(entry))
		}
	}
	return texts
}
