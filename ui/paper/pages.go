package paper

import (
	"cmp"
	"slices"
	"strings"

	"ketacover/model"
	"ketacover/model/cost"
	"ketacover/model/deadline"
	"ketacover/model/option"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// short tells of a case what a person acts on: on one screen, and on a few pages.
type short struct {
	sheet      *Sheet
	pen        *Pen
	told       record.Case
	evaluation model.Evaluation
}

// restOfSteps goes on with the steps where those to do first end, and says where
// the person stands.
func (t short) restOfSteps() {
	w, e := t.pen.Words, &t.evaluation
	told := toldFirst(&t.pen.Library.Steps.StepRules, e.Steps)
	if len(e.Steps) == told {
		return
	}
	t.sheet.head(w.Reports.AfterThat)
	if e.Stand.Title != "" {
		t.sheet.text(1, w.Steps.Stand(e.Stand.Title, e.Stand.Text))
	}
	for i := told; i < len(e.Steps); i++ {
		writeStep(t.sheet, w, i, &e.Steps[i])
	}
}

// otherDays are the days that count beside the next one.
func (t short) otherDays() {
	next := nextDue(t.evaluation.Deadlines)
	rest := slices.DeleteFunc(slices.Clone(t.evaluation.Deadlines), func(d deadline.Deadline) bool {
		return next != nil && d.ID == next.ID && d.Due == next.Due
	})
	if len(rest) == 0 && next != nil {
		return
	}
	t.sheet.head(t.pen.Words.Reports.OtherDays)
	if len(rest) == 0 {
		t.sheet.text(1, t.pen.Words.Calendar.NoDay(int(t.pen.Library.Deadlines.Gap(t.told.Answers, t.pen.Today))))
	}
	for i := range rest {
		day := t.pen.Words.Dates.OrSooner(dayOrName(t.pen.Words, &rest[i]), rest[i].Sooner)
		t.sheet.item(1, "-", day+": "+cited(t.sheet, rest[i].Text, rest[i].Sources...))
	}
}

// toldFirst is how many steps are told before the reasons.
func toldFirst(rules *step.StandingRules, list []step.StepNow) int {
	rest := mostFirst
	for i := range list {
		if !rules.Calls(list[i].ID) {
			rest--
		}
		if rest == 0 {
			return i + 1
		}
	}
	return len(list)
}

// levers are what a person can do to change a verdict, and what to find out. What
// nobody can change, and what would do harm, stands in the full report.
func (t short) levers() {
	w, headed := t.pen.Words, false
	for tree := range t.pen.Library.Trees.List {
		levers, open := t.evaluation.View.Levers(tree), t.openTerms(tree)
		if len(levers.Changes)+len(levers.Together)+len(levers.Quests)+len(open) == 0 {
			continue
		}
		if !headed {
			t.sheet.head(w.Heads.Changes)
			headed = true
		}
		t.sheet.sub(t.pen.Library.Trees.List[tree].Title)
		writeYouCanDo(t.sheet, w, &levers)
		writeQuests(t.sheet, w, &levers)
		for i := range open {
			if i == 0 {
				t.sheet.text(2, w.Heads.Conditions+":")
			}
			mark, _ := Standing(w, &open[i])
			t.sheet.item(2, "-", cited(t.sheet, "["+mark+"] "+open[i].Text, open[i].Source))
			if open[i].Proof != "" {
				t.sheet.under(2, "-", w.Verdict.Bring(open[i].Proof))
			}
		}
	}
}

// openTerms are the conditions of the plan's own rule that are not met. Once the
// verdict is settled they are also those that nobody knows of: until then there
// are answers to come.
func (t short) openTerms(tree int) []verdict.CriterionStatus {
	l := t.pen.Library
	list := verdict.Criteria(l.Questions, &l.Trees.List[tree], t.told.Answers)
	settled := t.evaluation.View.Span(tree).Settled()
	return slices.DeleteFunc(list, func(c verdict.CriterionStatus) bool {
		return c.Usual || c.Status == rule.Met || c.Status == rule.NotKnown && !settled
	})
}

// How many options are told in a card of their own: one less where much was told
// before them, so that all of it stays a few pages.
const (
	mostCards = 3
	muchTold  = 350 // words
)

func (t short) cards(open []*option.Ranked) []*option.Ranked {
	told := 0
	for i := range t.sheet.Blocks {
		told += len(strings.Fields(t.sheet.Blocks[i].Text))
	}
	most := mostCards
	if told > muchTold {
		most--
	}
	return open[:min(most, len(open))]
}

// openOptions are the options that are open in this case, in one table, and the
// first of them in a card each. The others are named.
func (t short) openOptions() {
	w := t.pen.Words
	open, shut := openOf(t.evaluation.Options)
	t.sheet.head(w.Reports.OpenOptions)
	t.sheet.text(1, w.Reports.OpenIntro)
	matters := mattering(t.evaluation.Options)
	if len(matters) > 0 {
		t.sheet.text(1, w.Options.OrderBy(shortsOf(matters)))
	}
	rows := [][]string{{w.Options.Option, w.Options.Chance, w.Options.Cost}}
	for _, r := range open {
		rows = append(rows, []string{r.Option.Short, chanceInShort(w, r), costInShort(w, r)})
	}
	t.sheet.table(1, rows)
	t.sheet.space()
	if len(shut) > 0 {
		t.sheet.side(1, w.Reports.NotOpen(shut))
	}
	for _, r := range t.cards(open) {
		t.card(r)
	}
}

// chanceInShort is the chance that a plan pays, where no verdict speaks of it in the
// first sentence of what is told of it.
func chanceInShort(w *words.Words, r *option.Ranked) string {
	if r.Judged {
		return words.Capital(spanText(w, r.Covered)) + "."
	}
	return firstSentence(r.Option.Coverage.Text)
}

// costInShort is what an option may come to, where there is nothing to add up in
// the first sentence of what is told of it.
func costInShort(w *words.Words, r *option.Ranked) string {
	if len(r.Costs)+len(r.Missing) == 0 {
		return firstSentence(r.Option.Living[len(r.Option.Living)-1].Text)
	}
	return words.Capital(OptionCost(w, r)) + "."
}

// openOf parts the options that are open from those that the answers rule out.
func openOf(ranked []option.Ranked) (open []*option.Ranked, shut []string) {
	for i := range ranked {
		if r := &ranked[i]; r.SetAside() || r.Shut() {
			shut = append(shut, r.Option.Title)
		} else {
			open = append(open, r)
		}
	}
	return open, shut
}

// card is an option in few words: what speaks for it and against it, for a person
// with these answers.
func (t short) card(r *option.Ranked) {
	s, w := t.sheet, t.pen.Words
	s.sub(r.Option.Title)
	s.text(2, r.Option.About)
	if r.Judged {
		s.text(2, w.Options.Coverage+": "+spanText(w, r.Covered)+".")
	} else {
		s.text(2, w.Options.Coverage+": "+pointText(s, r.Option.Coverage))
	}
	for _, side := range []struct {
		head   string
		points []option.Point
	}{{w.Options.Good, r.Option.Good}, {w.Options.Bad, r.Option.Bad}} {
		s.text(2, side.head+":")
		for i := range side.points {
			s.item(2, "-", pointText(s, side.points[i]))
		}
	}
	s.text(2, w.Options.Time+": "+pointText(s, r.Option.Time))
}

// openCosts are what the open ways come to, each for its first course: how many
// visits, and the sum.
func (t short) openCosts() {
	w, m := t.pen.Words, t.openReckoning()
	t.sheet.head(w.Heads.Costs)
	if len(m.open) > 0 {
		t.sheet.text(1, m.least())
		rows := [][]string{{w.Money.Option, w.Reports.Visits, w.Options.Cost}}
		for i := range m.open {
			c := &m.open[i]
			rows = append(rows, []string{m.book.Title(c.Option), w.Money.Times(c.Visits.Low, c.Visits.High),
				cited(t.sheet, price(w, c), c.Rests...)})
		}
		t.sheet.table(1, rows)
		t.sheet.space()
	}
	for i := range m.missing {
		u := &m.missing[i]
		t.sheet.text(1, w.Money.OptionCosts(m.book.Title(u.Option), lacks(m.book.Questions, w, u))+".")
	}
	if len(m.open)+len(m.missing) == 0 {
		t.sheet.text(1, w.Texts.NoCosts)
		return
	}
	if m.misses(cost.TripQuestion) {
		t.sheet.side(1, w.Money.NoTrip)
	}
	t.sheet.side(1, w.Money.Course)
}

// openReckoning is the sums of the ways that are open.
func (t short) openReckoning() *reckoning {
	l := t.pen.Library
	m := reckoned(l.Costs, t.pen.Words, t.evaluation.Sums, t.told.Answers)
	var aside []string // the drugs that are not for this person
	for i := range t.evaluation.Options {
		if r := &t.evaluation.Options[i]; r.SetAside() && r.Option.Chance != "" {
			aside = append(aside, r.Option.Chance)
		}
	}
	away := func(id string) bool { return slices.Contains(aside, l.Costs.CostOption(id).Drug) }
	m.open = slices.DeleteFunc(m.open, func(c cost.Cost) bool { return away(c.Option) })
	m.costs = m.open
	m.missing = slices.DeleteFunc(m.missing, func(u cost.Unpriced) bool { return u.Shut() || away(u.Option) })
	return m
}

// helpThatFits are the rights about money that the answers say are for the person.
func (t short) helpThatFits() {
	facts, w, headed := t.pen.Library.Questions.Applicable(t.told.Answers), t.pen.Words, false
	for i := range t.pen.Library.Reference.Rights {
		group := &t.pen.Library.Reference.Rights[i]
		for j := range group.Rights {
			right := &group.Rights[j]
			if !right.Reported(&facts) {
				continue
			}
			if !headed {
				t.sheet.head(w.Reports.Help)
				headed = true
			}
			t.sheet.item(1, "-", cited(t.sheet, sentenceOf(right.Title)+" "+right.Do, right.Sources...))
		}
	}
}

// sourceLines lists what the marks of a sheet stand for, in a line or two each.
func (t short) sourceLines() {
	w := t.pen.Words
	for i, id := range t.sheet.marks.cited {
		if i == 0 {
			t.sheet.head(w.Heads.Sources)
		}
		source := t.pen.Library.Sources.Find(id)
		text := sentenceOf(source.Title) + " " + sentenceOf(strings.Join(slices.Concat(
			[]string{publisher(source)}, once([]string{cmp.Or(source.Dated, w.Sources.Undated)}),
			flawsOf(w, t.pen.Today, source)), ", "))
		t.sheet.add(Block{Kind: Item, Indent: 1, Mark: refMark(i) + " ",
			Text: text + " " + cmp.Or(source.Address, source.ReadAt)})
	}
}

// sourceNames says whose words the marks of a sheet stand for.
func (t short) sourceNames() {
	var whose, names []string
	marks := map[string]string{}
	for i, id := range t.sheet.marks.cited {
		name := publisher(t.pen.Library.Sources.Find(id))
		if marks[name] == "" {
			whose = append(whose, name)
		}
		marks[name] += refMark(i) + " "
	}
	for _, name := range whose {
		names = append(names, marks[name]+name)
	}
	if len(names) > 0 {
		t.sheet.space()
		t.sheet.side(0, t.pen.Words.Heads.Sources+": "+sentenceOf(strings.Join(names, "; ")))
	}
}

// sentenceOf ends a text as a sentence ends.
func sentenceOf(text string) string {
	if strings.ContainsAny(text[max(len(text)-1, 0):], ".?!") {
		return text
	}
	return text + "."
}

// firstSentence is the first sentence of a text.
func firstSentence(text string) string {
	for i := 0; i+2 < len(text); i++ {
		if strings.IndexByte(".?!", text[i]) >= 0 && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' &&
			!strings.Contains(text[strings.LastIndexByte(text[:i], ' ')+1:i], ".") {
			return text[:i+1]
		}
	}
	return text
}

// moreThanScreen and moreThanPages say what is left out, and how to get it.
func (t short) moreThanScreen() {
	t.sheet.space()
	t.sheet.text(0, t.pen.Words.Reports.MoreThanScreen)
}

func (t short) moreThanPages() {
	t.sheet.space()
	t.sheet.text(0, t.pen.Words.Reports.MoreThanPages)
}
