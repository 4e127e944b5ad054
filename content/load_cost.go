package content

import (
	"fmt"

	"ketacover/model/cost"
)

// costReader reads what treatment costs where a person gave no figure.
type costReader struct {
	*problems
	citations    *citations
	vocabulary   *vocabulary
	presumptions *presumptions
	files        *folder
	trees        []*treeFile
	drugs        []string // the ids of the trees
	book         *cost.Costs
}

type costFile struct {
	Where     at
	Options   []costOptionEntry `yaml:"options"`
	Amounts   []amountEntry     `yaml:"amounts"`
	Schedules []scheduleEntry   `yaml:"schedules"`
	Notes     []costNoteEntry   `yaml:"notes"`
	Unknowns  []costNoteEntry   `yaml:"unknowns"`
	Aids      []aidEntry        `yaml:"aids"`
	Lines     []costLineEntry   `yaml:"lines"`
	Claim     claimCostEntry    `yaml:"claim"`
}

type costOptionEntry struct {
	Where           at
	cost.CostOption `keys:"id title doing drug sources"`
	Payer           string           `yaml:"who-pays"`
	Unless          []conditionEntry `yaml:"unless"`
}

type amountEntry struct {
	Where       at
	cost.Amount `keys:"item or-more in-network none text as-of sources"`
	When        []conditionEntry `yaml:"when"`
	Low         string           `yaml:"low"`
	High        string           `yaml:"high"`
	Typical     typicalEntry     `yaml:"typical"`
	Confidence  string           `yaml:"confidence"`
}

// typicalEntry is within what an amount is most often.
type typicalEntry struct {
	Where at
	Low   string `yaml:"low"`
	High  string `yaml:"high"`
}

func (e *typicalEntry) given() bool { return e.Low != "" || e.High != "" }

type costNoteEntry struct {
	Where         at
	cost.CostNote `keys:"options text sources"`
	When          []conditionEntry `yaml:"when"`
	Unless        []conditionEntry `yaml:"unless"`
}

var costPays = []string{"you", "plan"}

// readCosts reads what stands in for the figures a person did not give, and
// the words of the working. It comes after the questions.
func (r *costReader) readCosts() {
	before := r.count()
	one(r.files, "cost.yaml", func(f *costFile) {
		if r.count() > before {
			return // what could not be read would only seem to be missing
		}
		rules := &r.book.Rules
		r.readCourses()
		rules.Aids = r.aids(f.Aids)
		seen := map[string]at{}
		for i := range f.Options {
			r.unique(seen, f.Options[i].Where, "option", f.Options[i].ID)
			rules.Options = append(rules.Options, r.costOption(&f.Options[i]))
		}
		for i := range f.Amounts {
			rules.Amounts = append(rules.Amounts, r.amount(&f.Amounts[i]))
		}
		for i := range f.Schedules {
			rules.Schedules = append(rules.Schedules, r.schedule(&f.Schedules[i]))
		}
		for i := range f.Notes {
			rules.Notes = append(rules.Notes, r.costNote(&f.Notes[i], sortedKeys(seen)))
		}
		for i := range f.Unknowns {
			rules.Unknowns = append(rules.Unknowns, r.costNote(&f.Unknowns[i], sortedKeys(seen)))
		}
		r.costLines(f)
		rules.Claim = claimCost(r, &f.Claim, sortedKeys(seen))
	})
}

func (r *costReader) costOption(e *costOptionEntry) cost.CostOption {
	r.needs(e.Where, "id", e.ID, "title", e.Title, "doing", e.Doing)
	r.citations.cites(e.Where, e.Sources)
	r.oneOfKnown(e.Where, "drug", e.Drug, r.drugs)
	o := e.CostOption
	o.Plan, o.Unless = r.oneOf(e.Where, "who-pays", e.Payer, costPays) == 1, r.vocabulary.conditions(e.Unless)
	return o
}

func (r *costReader) amount(e *amountEntry) cost.Amount {
	r.needs(e.Where, "as-of", e.AsOf)
	r.citations.cites(e.Where, e.Sources)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "the amount for %q cites no source", e.Item)
	}
	a := e.Amount
	a.When, a.Confidence = r.vocabulary.conditions(e.When), r.citations.sure(e.Where,
		fmt.Sprintf("the amount for %q", e.Item), e.Confidence, e.Sources)
	item := r.items()[r.oneOf(e.Where, "item", e.Item, r.itemIDs())]
	r.holes(e.Where, "text", e.Text, nil, nil)
	if e.None {
		if e.Low != "" || e.High != "" || e.Typical.given() || e.OrMore || item.ID != "yearly-limit" {
			r.problem(e.Where, "take low: and high: out", "only a yearly limit can be none, and then it has no amount")
		}
		return a
	}
	a.Bounds = r.bounds(e.Where, e.Low, e.High, item.Unit)
	if t := &e.Typical; t.given() {
		a.Typical = r.bounds(t.Where, t.Low, t.High, item.Unit)
		if a.Typical.Low < a.Low || a.Typical.High > a.High {
			r.problem(t.Where, "widen low: and high:", "%s to %s is typical and not within %s to %s", t.Low, t.High,
				e.Low, e.High)
		}
	}
	return a
}

func (r *costReader) items() []cost.AmountItem { return r.book.Rules.Items() }

func (r *costReader) itemIDs() []string {
	return idsOf(r.items(), func(item *cost.AmountItem) string { return item.ID })
}

func (r *costReader) costNote(e *costNoteEntry, options []string) cost.CostNote {
	r.needs(e.Where, "text", e.Text)
	r.citations.cites(e.Where, e.Sources)
	r.holes(e.Where, "text", e.Text, nil, nil)
	if len(e.Sources) == 0 {
		r.problem(e.Where, "add sources:", "the note cites no source")
	}
	for _, id := range e.Options {
		r.oneOf(e.Where, "option", id, options)
	}
	note := e.CostNote
	note.When, note.Unless = r.vocabulary.conditions(e.When), r.vocabulary.conditions(e.Unless)
	r.presumptions.asksFor(e.Where, e.Text, note.When)
	return note
}
