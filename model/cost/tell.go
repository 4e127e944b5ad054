package cost

import (
	"slices"

	"ketacover/model/fact"
)

// tell puts into words what an option comes to: its figures, the trips and the
// notes on it.
func tell(b *breakdown, rules *Rules) Cost {
	w := working{lines: lines{rules.Lines, b.facts, &b.questions.Said().Phrases}}
	w.cite(b.option.Sources)
	if b.backing.Shut() {
		w.say(lineNotPaid)
	}
	if b.option.Plan {
		tellPlan(&w, b)
	} else {
		tellSelfPay(&w, b)
	}
	care, far, trips := b.care(named), b.care(widest), b.trips()
	sum := care.Plus(trips)
	if b.trip.ok {
		w.say(lineTrips, "{count}", w.lines.number(b.count()), "{each}", w.lines.money(b.trip.given),
			"{sum}", w.lines.money(trips))
		w.say(lineWithTrips, "{sum}", w.lines.money(sum))
	}
	out := Cost{
		Option: b.option.ID, Backing: b.backing, OrMore: far.High > care.High, Care: care,
		Visits: b.count(), Open: b.missing,
		Reach: far.Plus(b.first).Plus(trips),
	}
	out.Low, out.High = sum.Whole()
	out.Typical[0], out.Typical[1] = b.care(usual).Plus(trips).Whole()
	tellEnds(&w, &out, sum)
	out.Rests = slices.Clone(w.sources)
	for i := range rules.Notes {
		if n := &rules.Notes[i]; n.fits(out.Option, b.facts) {
			w.text = append(w.text, n.Text)
			w.cite(n.Sources)
			out.NoteSources = append(out.NoteSources, n.Sources)
		}
	}
	out.Working, out.Sources, out.Aids = w.text, w.sources, aids(b, rules.Aids, w.lines)
	return out
}

// tellEnds says how far the ends of a sum can be relied on.
func tellEnds(w *working, out *Cost, sum fact.Bounds) {
	if out.Typical != [2]int{out.Low, out.High} {
		w.say(lineTypical, "{sum}", w.lines.dollars(fact.Bounds{Low: int64(out.Typical[0]) * 100,
			High: int64(out.Typical[1]) * 100}))
	}
	if out.OrMore {
		w.say(lineOrMore)
	}
	if sum.Low%100 != 0 || sum.High%100 != 0 {
		w.say(lineRounded)
	}
}

// tellSelfPay tells the price of the course and the first visit.
func tellSelfPay(w *working, b *breakdown) {
	p := b.self
	if p.packaged {
		tellPackage(w, b)
	} else {
		w.say(lineCourse, "{count}", w.lines.number(b.count()), "{each}", w.lines.money(p.each.within(named)),
			"{sum}", w.lines.money(p.course))
		w.use(b.visits.amount)
		w.use(p.each.amount)
	}
	switch {
	case p.counted:
		w.say(lineFirstVisit, "{sum}", w.lines.money(p.first.within(named)))
		w.use(p.first.amount)
		w.say(lineTotal, "{sum}", w.lines.money(b.care(named)))
	case p.packaged:
		w.say(linePackageWhole)
	default:
		w.say(lineFirstVisitOpen)
	}
}

// tellPackage says how many sessions a package is taken to be for: it has no
// number of its own.
func tellPackage(w *working, b *breakdown) {
	w.say(linePackage, "{sum}", w.lines.money(b.self.whole))
	switch {
	case b.visits.exact():
		w.say(linePackageHolds, "{count}", w.lines.number(b.count()))
	case b.visits.ok:
		w.say(linePackageGuess, "{count}", w.lines.number(b.count()))
		w.use(b.visits.amount)
	}
}

// fits reports whether the note is on the option in a case.
func (n *CostNote) fits(option string, f *fact.Facts) bool {
	return slices.Contains(n.Options, option) && fact.All(n.When, f) && !slices.ContainsFunc(n.Unless, fact.Holds(f))
}
