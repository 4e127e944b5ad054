package paper

import (
	"ketacover/model/cost"
	"ketacover/model/fact"
	"ketacover/model/option"
	"ketacover/ui/words"
)

// OptionCost is what an option may come to, in a few words.
func OptionCost(w *words.Words, r *option.Ranked) string {
	switch {
	case len(r.Costs) == 0 && len(r.Missing) > 0:
		return stands(w, &r.Missing[0])
	case len(r.Costs) == 0:
		return w.Options.NoSum
	case len(r.Costs) == 1:
		return price(w, &r.Costs[0])
	}
	all := spread(r.Costs)
	return dollars(w, &all)
}

// OptionCostShort is the same for a narrow column.
func OptionCostShort(w *words.Words, r *option.Ranked) string {
	switch {
	case len(r.Costs) == 0 && len(r.Missing) == 0:
		return w.Options.NoSum
	case len(r.Costs) == 0 && !r.Missing[0].Shut():
		return w.Options.TryNoSum
	case len(r.Costs) == 0 || r.Costs[0].Shut():
		return w.Options.NotPaid
	}
	all := spread(r.Costs)
	if all.OrMore {
		return w.Money.AtLeast(all.Low)
	}
	return dollars(w, &all)
}

// spread goes from the least to the most that several costs may be.
func spread(costs []cost.Cost) cost.Cost {
	all := cost.Cost{Low: costs[0].Low}
	for _, c := range costs {
		all.Low, all.High, all.OrMore = min(all.Low, c.Low), max(all.High, c.High), all.OrMore || c.OrMore
	}
	return all
}

// optionCosts is the range of each sum that could be worked out.
func optionCosts(cell *Sheet, costs *cost.Costs, questions *fact.Questions, w *words.Words, r *option.Ranked) {
	for _, c := range r.Costs {
		sum := costs.Title(c.Option) + ": " + price(w, &c) + "."
		cell.item(0, "-", cited(cell, sum, c.Rests...))
	}
	for _, u := range r.Missing {
		cell.item(0, "-", costs.Title(u.Option)+": "+lacks(questions, w, &u)+".")
	}
	if len(r.Costs)+len(r.Missing) == 0 {
		cell.text(0, w.Texts.NoCosts)
	}
}
