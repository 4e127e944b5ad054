package paper

import (
	"slices"
	"strings"
	"testing"

	"ketacover/model"
)

// canary stands in every detail that was not ticked.
const canary = "CANARY-7f3a"

// changed is a case in which all that the consent item holds says something
// else.
func changed(l *model.Library, c model.Case, item *model.Consent) model.Case {
	for _, q := range item.Questions {
		if n := len(l.Questions[q].Options); n > 0 {
			c.Answers = c.Answers.With(q, model.Chosen((c.Answers.At(q).Option+1)%n))
		}
	}
	for _, id := range item.Details {
		field := l.DetailField(id)
		if field == nil || field.Kind != model.ManyEntries {
			c.Details = c.Details.With(id, canary)
			continue
		}
		entry := map[string]string{}
		for _, column := range field.Columns {
			entry[column.ID] = canary
		}
		c.Details = c.Details.WithEntries(id, []map[string]string{entry})
	}
	if item.Proofs {
		for t := range l.Trees {
			for _, criterion := range l.Criteria(t, c.Answers) {
				c.Details = c.Details.WithProof(criterion.ID, canary)
			}
		}
	}
	for _, v := range item.Values {
		if answer := c.Answers.At(v.Fact); answer.State == model.Given && (v.Is.Has(answer.Option) || answer.Option == v.ShownAs) {
			c.Answers = c.Answers.With(v.Fact, otherwise(v, answer.Option))
		}
	}
	return c
}

// otherwise is an answer that a letter must not tell from option o while the
// item is not ticked.
func otherwise(v model.ConsentValue, o int) model.Answer {
	switch {
	case v.ShownAs < 0:
		return model.Answer{}
	case o == v.ShownAs:
		return model.Chosen(v.Is.First())
	}
	return model.Chosen(v.ShownAs)
}

// Whatever the unticked items say, every letter is the same letter: so nothing
// of them can stand in it.
func TestNoLetterTellsWhatWasNotTicked(t *testing.T) {
	p := pen(t)
	l := p.Library
	for name, c := range letterCases(t, l) {
		for set := range 1 << len(l.Consents) {
			var ticked []string
			other := c
			for i := range l.Consents {
				if set>>i&1 == 1 {
					ticked = append(ticked, l.Consents[i].ID)
				} else {
					other = changed(l, other, &l.Consents[i])
				}
			}
			order := model.LetterOrder{Ticked: ticked, Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
			for i := range l.Letters {
				first, second := l.Write(&l.Letters[i], c, order), l.Write(&l.Letters[i], other, order)
				text, again := p.Letter(&first).Plain(), p.Letter(&second).Plain()
				if text != again || strings.Contains(again, canary) {
					t.Errorf("%s, %s with %v ticked changes with what is not:\n%s\n%s", name, l.Letters[i].Kind, ticked, text, again)
				}
			}
		}
	}
}

// With all ticked the same change shows, so the test above can fail.
func TestWhatIsTickedIsTold(t *testing.T) {
	p := pen(t)
	l := p.Library
	letter := l.Letter("medical-necessity")
	for i := range l.Consents {
		all := model.LetterOrder{Today: p.Today}
		for j := range l.Consents {
			all.Ticked = append(all.Ticked, l.Consents[j].ID)
		}
		told := false
		for _, c := range letterCases(t, l) {
			first := l.Write(letter, c, all)
			second := l.Write(letter, changed(l, c, &l.Consents[i]), all)
			told = told || p.Letter(&first).Plain() != p.Letter(&second).Plain()
		}
		if !told {
			t.Errorf("a letter never says anything of %s", l.Consents[i].ID)
		}
	}
}

// Health is named in one list, so a new question cannot be forgotten.
func TestEveryQuestionIsConsentedToOrTellsNothingOfHealth(t *testing.T) {
	harmless := strings.Fields(`plan form age employer-kind medicare-kind military-kind medicaid-kind ketamine-rider payer state
		plan-experimental network network-gap authorization authorization-for denial-reason denial-date first-appeal-denial-date final-denial-date urgent
		spravato-site spravato-willing price-per-session sessions evaluation-fee package-price deductible-left coinsurance-percent
		copay out-of-pocket-left allowed-amount spravato-allowed-amount spravato-drug-copay spravato-visits hsa-balance travel-per-visit
		boosters-per-year yearly-income financing-months`)
	l := pen(t).Library
	for q := range l.Questions {
		id := l.Questions[q].ID
		asked := slices.ContainsFunc(l.Consents, func(c model.Consent) bool { return slices.Contains(c.Questions, q) })
		if asked == slices.Contains(harmless, id) {
			t.Errorf("%s: name it in consent.yaml, or here as one that tells nothing of health, and not in both", id)
		}
	}
}

func TestARedactedLetterNamesNobody(t *testing.T) {
	p := pen(t)
	l := p.Library
	for name, c := range letterCases(t, l) {
		for i := range l.Letters {
			order := model.LetterOrder{Redact: true, Today: p.Today, LeftOut: p.Words.Letters.LeftOut}
			for j := range l.Consents {
				order.Ticked = append(order.Ticked, l.Consents[j].ID)
			}
			d := l.Write(&l.Letters[i], c, order)
			text := strings.Join(strings.Fields(p.Letter(&d).Plain()), " ")
			for j := range l.Details {
				field := &l.Details[j]
				said := strings.Join(strings.Fields(c.Details.Get(field.ID)), " ")
				if field.Identity && len(said) > 2 && strings.Contains(text, said) {
					t.Errorf("%s, %s: %s is still there", name, l.Letters[i].Kind, field.ID)
				}
				for _, column := range field.Columns {
					for _, entry := range c.Details.Entries(field.ID) {
						if said := entry[column.ID]; column.Identity && said != "" && strings.Contains(text, said) {
							t.Errorf("%s, %s: %s is still there", name, l.Letters[i].Kind, said)
						}
					}
				}
			}
		}
	}
}
