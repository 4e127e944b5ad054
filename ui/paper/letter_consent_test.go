package paper

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
	"ketacover/model/seed"
	"ketacover/model/verdict"
)

// canary stands in every detail that was not ticked.
const canary = "CANARY-7f3a"

// changed is a case in which all that the consent item holds says something
// else.
func changed(l *model.Library, c record.Case, item *letter.Consent) record.Case {
	for _, q := range item.Questions {
		if n := len(l.Questions.List[q].Options); n > 0 {
			c.Answers = c.Answers.With(q, fact.Chosen((c.Answers.At(q).Option+1)%n))
		}
	}
	for _, id := range item.Details {
		field := l.Letters.DetailField(id)
		if field == nil || field.Kind != letter.ManyEntries {
			c.Details = c.Details.With(id, canary)
			continue
		}
		entry := map[string]string{}
		for _, column := range field.Columns {
			entry[column.ID] = canary
		}
		c.Details = record.WithEntries(c.Details, id, []map[string]string{entry})
	}
	if item.Proofs {
		for t := range l.Trees.List {
			for _, criterion := range verdict.Criteria(l.Trees.Questions, &l.Trees.List[t], c.Answers) {
				c.Details = letter.WithProof(c.Details, criterion.ID, canary)
			}
		}
	}
	for _, v := range item.Values {
		if answer := c.Answers.At(v.Fact); answer.State == fact.Given &&
			(v.Is.Has(answer.Option) || answer.Option == v.ShownAs) {
			c.Answers = c.Answers.With(v.Fact, otherwise(v, answer.Option))
		}
	}
	return c
}

// otherwise is an answer that a letter must not tell from option o while the
// item is not ticked.
func otherwise(v letter.ConsentValue, o int) fact.Answer {
	switch {
	case v.ShownAs < 0:
		return fact.Answer{}
	case o == v.ShownAs:
		return fact.Chosen(v.Is.First())
	}
	return fact.Chosen(v.ShownAs)
}

// Whatever the unticked items say, every letter is the same letter: so nothing
// of them can stand in it.
func TestNoLetterTellsWhatWasNotTicked(t *testing.T) {
	p := pen(t)
	l := p.Library
	all := letterCases(t, l.Questions)
	for _, name := range seed.Share(slices.Sorted(maps.Keys(all))) {
		c := all[name]
		for set := range 1 << len(l.Letters.Consents) {
			for i := range l.Letters.All() {
				var ticked []string
				other, asked := c, letter.AskedFor(l.Letters, l.Letters.All()[i].Kind).Consents
				if set >= 1<<len(asked) {
					continue // of items that are asked for another paper
				}
				for i := range asked {
					if set>>i&1 == 1 {
						ticked = append(ticked, asked[i].ID)
					} else {
						other = changed(l, other, &asked[i])
					}
				}
				order := letter.LetterOrder{Ticked: ticked, Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
				first, second := l.Letters.Write(&l.Letters.All()[i], c, order),
					l.Letters.Write(&l.Letters.All()[i], other, order)
				text, again := Letter(p, &first).Plain(), Letter(p, &second).Plain()
				if text != again || strings.Contains(again, canary) {
					t.Errorf("%s, %s with %v ticked changes with what is not:\n%s\n%s", name, l.Letters.All()[i].Kind, ticked, text,
						again)
				}
			}
		}
	}
}

// With all ticked the same change shows, so the test above can fail.
func TestWhatIsTickedIsTold(t *testing.T) {
	p := pen(t)
	l := p.Library
	paper := l.Letters.Letter("medical-necessity")
	for i := range l.Letters.Consents {
		if l.Letters.Consents[i].Letters != nil {
			paper = l.Letters.Letter(l.Letters.Consents[i].Letters[0])
		}
		all := letter.LetterOrder{Today: p.Today}
		for j := range l.Letters.Consents {
			all.Ticked = append(all.Ticked, l.Letters.Consents[j].ID)
		}
		told := false
		for _, c := range letterCases(t, l.Questions) {
			first := l.Letters.Write(paper, c, all)
			second := l.Letters.Write(paper, changed(l, c, &l.Letters.Consents[i]), all)
			told = told || Letter(p, &first).Plain() != Letter(p, &second).Plain()
		}
		if !told {
			t.Errorf("a letter never says anything of %s", l.Letters.Consents[i].ID)
		}
	}
}

// Health is named in one list, so that a new question cannot be forgotten.
func TestEveryQuestionIsConsentedToOrTellsNothingOfHealth(t *testing.T) {
	l := pen(t).Library
	for q := range l.Questions.List {
		id := l.Questions.List[q].ID
		asked := slices.ContainsFunc(l.Letters.Consents,
			func(c letter.Consent) bool { return slices.Contains(c.Questions, q) })
		if asked == slices.Contains(l.Letters.Harmless, q) {
			t.Errorf("%s: name it in consent.yaml, or in harmless.yaml, and not in both", id)
		}
	}
}

func TestARedactedLetterNamesNobody(t *testing.T) {
	p := pen(t)
	l := p.Library
	for name, c := range letterCases(t, l.Questions) {
		for i := range l.Letters.All() {
			order := letter.LetterOrder{Redact: true, Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
			for j := range l.Letters.Consents {
				order.Ticked = append(order.Ticked, l.Letters.Consents[j].ID)
			}
			d := l.Letters.Write(&l.Letters.All()[i], c, order)
			text := inOneLine(Letter(p, &d).Plain())
			for j := range l.Letters.Details {
				field := &l.Letters.Details[j]
				said := inOneLine(c.Details.Get(field.ID))
				if field.Identity && len(said) > 2 && strings.Contains(text, said) {
					t.Errorf("%s, %s: %s is still there", name, l.Letters.All()[i].Kind, field.ID)
				}
				for _, column := range field.Columns {
					for _, entry := range record.Entries(c.Details, field.ID) {
						if said := entry[column.ID]; column.Identity && said != "" && strings.Contains(text, said) {
							t.Errorf("%s, %s: %s is still there", name, l.Letters.All()[i].Kind, said)
						}
					}
				}
			}
		}
	}
}
