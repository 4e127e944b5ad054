package paper

import (
	"slices"

	"ketacover/model/cost"
	"ketacover/ui/words"
)

// claims reports whether the money is about a claim for care that was had, and not
// about a course to come.
func claims(m *reckoning) bool { return len(m.claim) > 0 }

// writeClaim says what there is to know of a claim, and what may come back.
func writeClaim(s *Sheet, m *reckoning) {
	for i := range m.claim {
		s.text(1, cited(s, m.claim[i].Text, m.claim[i].Sources...))
	}
	for _, text := range back(m) {
		s.text(1, text)
	}
}

// back says for each treatment that was paid for how much of it may come back.
func back(m *reckoning) []string {
	var list []string
	if !claims(m) {
		return nil
	}
	for i := range m.open {
		paid := &m.open[i]
		drug := m.book.CostOption(paid.Option).Drug
		at := slices.IndexFunc(m.open, func(c cost.Cost) bool {
			return c.Planned && m.book.CostOption(c.Option).Drug == drug
		})
		if paid.Planned || at < 0 {
			continue
		}
		low, high := cost.Back(paid, &m.open[at]).Whole()
		if high == 0 {
			list = append(list, m.words.Money.NothingBack)
		} else {
			list = append(list, m.words.Money.ComesBack(m.words.Money.OrMore(m.words.Money.Dollars(low, high), paid.OrMore)))
		}
	}
	return list
}

// noteTexts are notes without what they rest on.
func noteTexts(notes []cost.CostNote) []string {
	var list []string
	for i := range notes {
		list = append(list, notes[i].Text)
	}
	return list
}

// claimHead is how the options are headed, together.
func claimHead(m *reckoning, w *words.Money) string {
	if claims(m) {
		return w.Claim
	}
	return w.Options
}

// costBars is a picture of what each option costs.
func costBars(m *reckoning) *Bars {
	bars := barsOf(m.book, m.words, m.open)
	if claims(m) {
		bars.Title = m.words.Money.Claim
	}
	return bars
}
