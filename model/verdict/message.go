package verdict

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// MessageText is one sentence in which a verdict may be told, and when it may.
// Where a field is zero the sentence does not look at it.
type MessageText struct {
	ID      string
	Drugs   []string    // ids of trees
	Rule    fact.Values // over Standing
	Stances fact.Values // over Stance, of the person's own rule
	Known   fact.Values // over Known, of the person's own rule
	Lowest  fact.Values // over Level
	Highest fact.Values // over Level
	Open    Openness
	When    []fact.Condition
	Branch  []int // questions: the verdict branches over one of them

	Text   string // the sentence
	First  string // the same as the first half of a sentence over both verdicts
	Second string // and as its second half
	// Both is the whole sentence where both verdicts are told in this one, or
	// are open alike and the first is.
	Both string
}

// Standing tells whose rule is known.
type Standing int

// The standings of a rule.
const (
	Nobodys   Standing = iota // nobody's rule is known to hold
	General                   // the company is not one we list
	StandIn                   // a general rule stands in for the payer's
	PlansRule                 // the payer's own rule was read
)

// Openness tells open verdicts from settled ones.
type Openness int

// The kinds of openness.
const (
	AnyVerdict Openness = iota
	OpenVerdict
	SettledVerdict
)

// maxMessage is the most words of a message. One that would be longer is passed
// over for the next that fits.
const maxMessage = 25

// Messages are the one sentence for each verdict, by tree, and the one over the
// first two. The verdicts on further drugs, which a pack may add, have their own
// sentences behind it.
type Messages struct {
	Each []string
	Over string
}

// Messages are what to say first: of all sentences the first that the rule, the
// branches and the levels allow. A sentence never says more than the span does.
func (v *View) Messages() Messages {
	if v.told == nil {
		m := v.messages()
		v.told = &m
	}
	return *v.told
}

func (v *View) messages() Messages {
	m := Messages{}
	var tellers []teller
	var told []*MessageText
	for t := range v.trees.List {
		w := tellerOf(v, t)
		text, words := w.pick(v.trees.Messages, func(m *MessageText) string { return m.Text })
		m.Each = append(m.Each, words)
		tellers, told = append(tellers, w), append(told, text)
	}
	first := min(2, len(tellers))
	m.Over = rule.Join(over(v.trees.Messages, tellers[:first], told[:first], m.Each, v.trees.asked(v.Answers())),
		strings.Join(m.Each[first:], " "))
	return m
}

// over is the sentence over two verdicts: one for both where both are told
// alike, else two halves, else the first verdict's own. Lead is the one drug that the
// plan was asked for.
func over(texts []MessageText, w []teller, told []*MessageText, each []string, lead int) string {
	switch {
	case len(w) == 0:
		return ""
	case len(w) == 1 || told[0] == nil || told[1] == nil:
		return each[0]
	}
	open := told[0].Open == OpenVerdict && w[1].standing() == Nobodys && !w[1].span.Settled()
	if told[0].Both != "" && (open || told[0] == told[1]) {
		if words, ok := w[0].fill(told[0].Both); ok && wordCount(words) <= maxMessage {
			return words
		}
	}
	if lead == 1 && len(told[1].When) > 0 { // what the plan said of it comes first
		if text, ok := halves(texts, told[1], w[1], w[0]); ok {
			return text
		}
	}
	for i := range texts {
		if text, ok := halves(texts, &texts[i], w[0], w[1]); ok {
			return text
		}
	}
	return each[0]
}

// asked is the one drug that the request of a case is for, and -1 where it is for
// none or several: what a plan was asked leads.
func (ts *Trees) asked(a fact.Answers) int {
	if q := ts.Questions.Index(AskedFor); q >= 0 && a.At(q).State == fact.Given {
		if list := ts.AskedDrugs(a); len(list) == 1 {
			return list[0]
		}
	}
	return -1
}

// halves are a sentence whose first half tells one verdict and whose second the
// other. The second may say "it" of a payer that the first names.
func halves(texts []MessageText, half *MessageText, w, other teller) (string, bool) {
	if half.First == "" || !w.fits(half) {
		return "", false
	}
	other.again = w.prospect.Rule != nil && other.prospect.Rule != nil &&
		w.prospect.Rule.Payer == other.prospect.Rule.Payer && strings.Contains(half.First, "{payer}")
	first, ok := w.fill(half.First)
	other.second = true
	_, words := other.pick(texts, func(m *MessageText) string { return m.Second })
	if words == "" || !ok || wordCount(first+" "+words) > maxMessage {
		return "", false
	}
	return first + "; " + words + ".", true
}

// teller puts one verdict into a sentence.
type teller struct {
	trees    *Trees
	tree     *rule.Tree
	facts    fact.Facts
	span     Span
	prospect *Prospect
	again    bool // the payer was named before
	second   bool // it tells the second half of a sentence
}

// tellerOf tells of the verdict of tree t.
func tellerOf(v *View, t int) teller {
	return teller{trees: v.trees, tree: &v.trees.List[t], facts: v.facts,
		span: v.Span(t), prospect: v.Prospect(t)}
}

// pick is the first text that fits the verdict, and its words.
func (w *teller) pick(texts []MessageText, of func(*MessageText) string) (*MessageText, string) {
	for i := range texts {
		m := &texts[i]
		text := of(m)
		if text == "" || !w.fits(m) {
			continue
		}
		if words, ok := w.fill(text); ok && wordCount(words) <= maxMessage {
			return m, words
		}
	}
	return nil, ""
}

// fits reports whether a text may tell the verdict.
func (w *teller) fits(m *MessageText) bool {
	among := func(set fact.Values, i int) bool { return set.Empty() || set.Has(i) }
	open := OpenVerdict
	if w.span.Settled() {
		open = SettledVerdict
	}
	stance, how := rule.Unknown, rule.NothingFound
	if w.standing() == PlansRule {
		stance, how = w.prospect.Rule.Stance, w.prospect.Rule.Known
	}
	return w.of(m.Drugs) && among(m.Rule, int(w.standing())) &&
		among(m.Stances, int(stance)) && among(m.Known, int(how)) &&
		among(m.Lowest, int(w.span.Low)) && among(m.Highest, int(w.span.High)) &&
		(m.Open == AnyVerdict || m.Open == open) && fact.All(m.When, &w.facts) && w.branches(m.Branch)
}

func (w *teller) of(drugs []string) bool {
	return len(drugs) == 0 || slices.Contains(drugs, w.tree.ID)
}

func (w *teller) branches(questions []int) bool {
	return len(questions) == 0 || w.prospect.Branch != nil && slices.Contains(questions, w.prospect.Branch.Fact.At)
}

func (w *teller) standing() Standing {
	switch rule := w.prospect.Rule; {
	case rule == nil:
		return Nobodys
	case rule.Own:
		return PlansRule
	case rule.Payer.ID == w.tree.General:
		return General
	}
	return StandIn
}

// fill puts what the case says into the holes of a text. It is false where a
// hole has nothing to say.
func (w *teller) fill(text string) (string, bool) {
	holes := []string{
		"{drug}", w.tree.Within, "{Drug}", fact.Capital(w.tree.Within), "{use}", w.use(),
		"{lowest}", w.level(w.span.Low), "{highest}", w.level(w.span.High),
		"{payer}", w.payer(), "{unless}", w.unless(), "{branch}", w.branch(), "{find-out}", w.findOut(),
	}
	for i := 0; i < len(holes); i += 2 {
		if holes[i+1] == "" && strings.Contains(text, holes[i]) {
			return "", false
		}
	}
	filled := fact.Filled(text, holes...)
	if w.yours() && !w.second && strings.HasPrefix(text, "{payer}") {
		filled = fact.Capital(filled)
	}
	return filled, true
}

func (w *teller) said() *fact.Sayings { return w.trees.Questions.Said() }

func (w *teller) level(l rule.Level) string { return w.said().Level(int(l), l.String()) }

// payer is the name of the payer, or the short one that its name gives.
func (w *teller) payer() string {
	switch {
	case w.prospect.Rule == nil:
		return ""
	case w.again:
		return w.said().It
	case w.yours():
		return w.said().Yours
	}
	name := w.prospect.Rule.Payer.Name
	if _, short, found := strings.Cut(name, "("); found {
		return strings.TrimSuffix(short, ")")
	}
	return name
}

// yours reports whether the rule is one that the person read themselves.
func (w *teller) yours() bool {
	r := w.prospect.Rule
	return r != nil && len(r.Rules) > 0 && r.Rules[0].Yours
}

// use is what the treatment is for, and "this" while that has no name.
func (w *teller) use() string {
	this := w.said().This
	uses := w.trees.Questions.Uses()
	for _, q := range uses {
		if w.facts[q].Len() != 1 || !known(w.trees.Questions.List, q, &w.facts) {
			continue
		}
		o := &w.trees.Questions.List[q].Options[w.facts[q].First()]
		switch {
		case strings.HasPrefix(o.ID, "other"):
			return this
		case q != uses[len(uses)-1] || !w.named(uses):
			return o.Text()
		}
	}
	return this
}

// named reports whether the purpose has conditions of its own, by which it is
// named.
func (w *teller) named(uses []int) bool {
	return slices.ContainsFunc(uses[:len(uses)-1],
		func(q int) bool { return w.trees.Questions.List[q].Applies(&w.facts) })
}

// known reports whether it is known that a question makes sense.
func known(questions []fact.Question, q int, f *fact.Facts) bool {
	return questions[q].Sensible(f)
}

// branch is what the verdict branches over, in few words.
func (w *teller) branch() string {
	if w.prospect.Branch == nil {
		return ""
	}
	return w.prospect.Branch.Fact.Short
}

// findOut are the first two things to find out, in few words.
func (w *teller) findOut() string {
	var list []string
	for _, q := range w.prospect.FindOut[:min(2, len(w.prospect.FindOut))] {
		list = append(list, q.Short)
	}
	return w.said().Phrases.And(list)
}

// unless are the one or two values under which an open verdict is not the lowest
// there is, where all the others settle it at that. It is empty where more would
// have to be said.
func (w *teller) unless() string {
	var list []string
	if w.prospect.Branch == nil || !w.exceptions(w.prospect.Branch, &list) || len(list) == 0 || len(list) > 2 {
		return ""
	}
	return w.said().Phrases.Or(list)
}

// exceptions adds the values of a fact under which more is in reach. It is
// false where they cannot be said in few words.
func (w *teller) exceptions(s *Split, list *[]string) bool {
	for _, row := range s.Rows {
		switch {
		case row.Span == (Span{w.span.Low, w.span.Low}):
		case row.Span.Low == w.span.Low && row.Then != nil:
			if !w.exceptions(row.Then, list) {
				return false
			}
		case row.Values.Len() > 1:
			return false
		default:
			*list = append(*list, s.Fact.IfText(row.Values.First()))
		}
	}
	return true
}

func wordCount(text string) int { return len(strings.Fields(text)) }
