package content

import (
	"fmt"
	"slices"

	"ketacover/model/cost"
	"ketacover/model/source"
)

type costFile struct {
	Where     at
	Options   []costOptionEntry `yaml:"options"`
	Amounts   []amountEntry     `yaml:"amounts"`
	Schedules []scheduleEntry   `yaml:"schedules"`
	Notes     []costNoteEntry   `yaml:"notes"`
	Unknowns  []costNoteEntry   `yaml:"unknowns"`
	Lines     []costLineEntry   `yaml:"lines"`
}

type costOptionEntry struct {
	Where   at
	ID      string           `yaml:"id"`
	Drug    string           `yaml:"drug"`
	Payer   string           `yaml:"who-pays"`
	Unless  []conditionEntry `yaml:"unless"`
	Sources []string         `yaml:"sources"`
}

type amountEntry struct {
	Where      at
	Item       string           `yaml:"item"`
	When       []conditionEntry `yaml:"when"`
	Low        string           `yaml:"low"`
	High       string           `yaml:"high"`
	Typical    typicalEntry     `yaml:"typical"`
	OrMore     bool             `yaml:"or-more"`
	InNetwork  bool             `yaml:"in-network"`
	None       bool             `yaml:"none"`
	Text       string           `yaml:"text"`
	AsOf       string           `yaml:"as-of"`
	Confidence string           `yaml:"confidence"`
	Sources    []string         `yaml:"sources"`
}

// typicalEntry is within what an amount is most often.
type typicalEntry struct {
	Where at
	Low   string `yaml:"low"`
	High  string `yaml:"high"`
}

func (e *typicalEntry) given() bool { return e.Low != "" || e.High != "" }

type costNoteEntry struct {
	Where   at
	Options []string         `yaml:"options"`
	When    []conditionEntry `yaml:"when"`
	Unless  []conditionEntry `yaml:"unless"`
	Text    string           `yaml:"text"`
	Sources []string         `yaml:"sources"`
}

type costLineEntry struct {
	Where at
	ID    string `yaml:"id"`
	Text  string `yaml:"text"`
}

var (
	costDrugs = []string{"infusion", "spravato"}
	costPays  = []string{"you", "plan"}
)

// readCosts reads what stands in for the figures a person did not give, and
// the words of the working. It comes after the questions.
func (l *loader) readCosts() {
	before := len(l.problems)
	one(l, "cost.yaml", func(f *costFile) {
		if len(l.problems) > before {
			return // what could not be read would only seem to be missing
		}
		rules := &l.lib.Costs.Rules
		seen := map[string]at{}
		for i := range f.Options {
			l.unique(seen, f.Options[i].Where, "option", f.Options[i].ID)
			rules.Options = append(rules.Options, l.costOption(&f.Options[i]))
		}
		for i := range f.Amounts {
			rules.Amounts = append(rules.Amounts, l.amount(&f.Amounts[i]))
		}
		for i := range f.Schedules {
			rules.Schedules = append(rules.Schedules, l.schedule(&f.Schedules[i]))
		}
		for i := range f.Notes {
			rules.Notes = append(rules.Notes, l.costNote(&f.Notes[i], keys(seen)))
		}
		for i := range f.Unknowns {
			rules.Unknowns = append(rules.Unknowns, l.costNote(&f.Unknowns[i], keys(seen)))
		}
		l.costLines(f)
	})
}

func (l *loader) costOption(e *costOptionEntry) cost.CostOption {
	l.needs(e.Where, "id", e.ID)
	l.cites(e.Where, e.Sources)
	l.oneOf(e.Where, "drug", e.Drug, costDrugs)
	return cost.CostOption{
		ID: e.ID, Drug: e.Drug, Plan: l.oneOf(e.Where, "who-pays", e.Payer, costPays) == 1,
		Unless: l.conditions(e.Unless), Sources: e.Sources,
	}
}

func (l *loader) amount(e *amountEntry) cost.Amount {
	l.needs(e.Where, "as-of", e.AsOf)
	l.cites(e.Where, e.Sources)
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "the amount for %q cites no source", e.Item)
	}
	a := cost.Amount{
		Item: e.Item, When: l.conditions(e.When), None: e.None, InNetwork: e.InNetwork, OrMore: e.OrMore, Text: e.Text, AsOf: e.AsOf, Sources: e.Sources,
		Confidence: source.Confidence(l.oneOf(e.Where, "confidence", e.Confidence, confidences)),
	}
	l.noMoreSureThan(e.Where, fmt.Sprintf("the amount for %q", e.Item), e.Sources, a.Confidence)
	item := cost.AmountItems[l.oneOf(e.Where, "item", e.Item, itemIDs())]
	l.holes(e.Where, "text", e.Text, nil, nil)
	if e.None {
		if e.Low != "" || e.High != "" || e.Typical.given() || e.OrMore || item.ID != "yearly-limit" {
			l.problem(e.Where, "take low: and high: out", "only a yearly limit can be none, and then it has no amount")
		}
		return a
	}
	a.Bounds = l.bounds(e.Where, e.Low, e.High, item.Unit)
	if t := &e.Typical; t.given() {
		a.Typical = l.bounds(t.Where, t.Low, t.High, item.Unit)
		if a.Typical.Low < a.Low || a.Typical.High > a.High {
			l.problem(t.Where, "widen low: and high:", "%s to %s is typical and not within %s to %s", t.Low, t.High, e.Low, e.High)
		}
	}
	return a
}

// noMoreSureThan reports what claims more than its best source.
func (l *loader) noMoreSureThan(where at, what string, sources []string, claimed source.Confidence) {
	var best source.Confidence
	for _, id := range sources {
		if s := l.lib.Sources.Find(id); s != nil {
			best = max(best, s.Confidence)
		}
	}
	if claimed > best {
		l.problem(where, "write "+best.String(), "%s is given %s confidence and none of its sources has that", what, claimed)
	}
}

func itemIDs() []string {
	var ids []string
	for _, item := range cost.AmountItems {
		ids = append(ids, item.ID)
	}
	return ids
}

func (l *loader) costNote(e *costNoteEntry, options []string) cost.CostNote {
	l.needs(e.Where, "text", e.Text)
	l.cites(e.Where, e.Sources)
	l.holes(e.Where, "text", e.Text, nil, nil)
	if len(e.Sources) == 0 {
		l.problem(e.Where, "add sources:", "the note cites no source")
	}
	for _, id := range e.Options {
		l.oneOf(e.Where, "option", id, options)
	}
	l.asksFor(e.Where, e.Text, l.conditions(e.When))
	return cost.CostNote{
		Options: e.Options, When: l.conditions(e.When), Unless: l.conditions(e.Unless), Text: e.Text, Sources: e.Sources,
	}
}

// costLines reads the sentences of the working: each of them, once, with its
// holes.
func (l *loader) costLines(f *costFile) {
	var ids []string
	for _, line := range cost.CostLines {
		ids = append(ids, line.ID)
	}
	seen := map[string]at{}
	for _, e := range f.Lines {
		l.needs(e.Where, "id", e.ID, "text", e.Text)
		l.unique(seen, e.Where, "line", e.ID)
		if i := slices.Index(ids, e.ID); i < 0 {
			l.problem(e.Where, suggest(e.ID, ids), "unknown line %q", e.ID)
		} else {
			l.holes(e.Where, "text", e.Text, cost.CostLines[i].Holes, cost.CostLines[i].Holes)
		}
		l.lib.Costs.Rules.Lines = append(l.lib.Costs.Rules.Lines, cost.CostLine{ID: e.ID, Text: e.Text})
	}
	for _, id := range ids {
		if _, ok := seen[id]; !ok {
			l.problem(f.Where, "add it to lines:", "there is no line %q", id)
		}
	}
}
