package paper

import (
	"ketacover/model/cost"
	"ketacover/model/option"
)

// WayCost is what a way may come to, in a few words.
func WayCost(p *Pen, r *option.Ranked) string {
	switch {
	case len(r.Costs) == 0 && len(r.Missing) > 0:
		return stands(p, &r.Missing[0])
	case len(r.Costs) == 0:
		return p.Words.Ways.NoSum
	case len(r.Costs) == 1:
		return price(p, &r.Costs[0])
	}
	all := spread(r.Costs)
	return dollars(p, &all)
}

// WayCostShort is the same for a narrow column.
func WayCostShort(p *Pen, r *option.Ranked) string {
	switch {
	case len(r.Costs) == 0 && len(r.Missing) == 0:
		return p.Words.Ways.NoSum
	case len(r.Costs) == 0 && !r.Missing[0].Shut():
		return p.Words.Ways.TryNoSum
	case len(r.Costs) == 0 || r.Costs[0].Shut():
		return p.Words.Ways.NotPaid
	}
	all := spread(r.Costs)
	if all.OrMore {
		return p.Words.Money.AtLeast(all.Low)
	}
	return dollars(p, &all)
}

// spread goes from the least to the most that several costs may be.
func spread(costs []cost.Cost) cost.Cost {
	all := cost.Cost{Low: costs[0].Low}
	for _, c := range costs {
		all.Low, all.High, all.OrMore = min(all.Low, c.Low), max(all.High, c.High), all.OrMore || c.OrMore
	}
	return all
}

// wayCosts is the range of each sum that could be worked out.
func wayCosts(p *Pen, cell *Sheet, r *option.Ranked) {
	for _, c := range r.Costs {
		sum := p.Words.Money.CostOf(c.Option) + ": " + price(p, &c) + "."
		cell.item(0, "-", cited(cell, sum, c.Rests...))
	}
	for _, u := range r.Missing {
		cell.item(0, "-", p.Words.Money.CostOf(u.Option)+": "+lacks(p, &u)+".")
	}
	if len(r.Costs)+len(r.Missing) == 0 {
		cell.text(0, p.Words.Texts.NoCosts)
	}
}
