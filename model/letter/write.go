package letter

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
)

// LetterOrder says how a letter is to be written.
type LetterOrder struct {
	Ticked  []string // ids of the consent items that may go in
	Redact  bool     // leave out what tells who the person is
	Today   fact.Date
	LeftOut string // what a blank says where something was redacted
}

// Draft is a letter as it is written for a case.
type Draft struct {
	Letter   *Letter
	Case     record.Case // what of the case may stand in it
	Counting fact.Set    // the questions whose answers count in the whole case
	Drugs    []int       // none where it is not known what the request was for
	Parts    []DraftPart
	Notes    []DraftPart   // for the person who sends it
	Blanks   []Blank       // what is missing, each once, in the order of the letter
	Withheld []*Consent    // what the case holds and the letter may not say
	Unticked []*Consent    // what it may not say, whether the case holds it or not
	Weak     []*LetterPart // left out of a letter to an office: only weak sources say it
}

// DraftPart is a part with its holes filled.
type DraftPart struct {
	*LetterPart
	Text   string
	Items  []string
	Drugs  []int             // the trees that its list is about
	Said   []SaidNow         // the rows of its table of what was said
	Shown  map[string]string // how each met condition of its list is met, by its id
	Own    bool              // the text is the person's own words
	Score  string            // the score on a rating scale that it quotes, empty for none
	Blanks []string          // ids of what is missing in it
}

// Names reports whether the filled text of a part, or one of its lines, holds a text.
func (d *Draft) Names(text string) bool {
	return slices.ContainsFunc(d.Parts, func(part DraftPart) bool {
		return strings.Contains(part.Text, text) ||
			slices.ContainsFunc(part.Items, func(item string) bool { return strings.Contains(item, text) })
	})
}

// namesDrug reports whether a letter to an office may name the drug. What was
// asked, approved or denied is named only where the answers say what it was:
// the form of treatment that a person looks at now need not be that.
func (l *Letters) namesDrug(letter *Letter, a fact.Answers) bool {
	if letter.Drug != "" || !letter.Formal {
		return true
	}
	f := l.Questions.Applicable(a)
	about, stage := l.Questions.Index(verdict.AskedFor), l.Questions.Index(verdict.StageOfRequest)
	if a.At(about).State == fact.Given && l.Questions.List[about].Applies(&f) {
		return true
	}
	made := a.At(stage).State == fact.Given && l.Questions.List[about].Applies(&f)
	return !letter.Decided && !made
}

// Write writes a letter from a case: what the case does not say is a blank,
// and what was not ticked is as if it had never been said.
func (l *Letters) Write(letter *Letter, c record.Case, order LetterOrder) Draft {
	l = AskedFor(l, letter.Kind)
	c.Details = withEvents(l, c)
	counting := l.Questions.Counting(c.Answers)
	c.Answers = l.Questions.Effective(c.Answers)
	d := Draft{
		Letter: letter, Counting: counting, Case: l.erase(c, order.Ticked, order.Redact),
		Withheld: l.withheld(letter, c, order.Ticked), Unticked: unticked(l.Consents, order.Ticked),
	}
	if letter.Formal {
		d.Case.Answers = l.Trees.Meant(d.Case.Answers)
	}
	d.Drugs = l.Trees.AskedDrugs(d.Case.Answers)
	if t := l.Trees.Index(letter.Drug); t >= 0 {
		d.Drugs = []int{t}
	}
	if !l.namesDrug(letter, d.Case.Answers) {
		d.Drugs = nil
	}
	w := letterWriter{letters: l, order: order, whole: c, draft: &d, facts: l.Questions.Applicable(d.Case.Answers),
		footings: map[int]Footing{}, terms: map[int][]verdict.RuleTerm{}}
	w.deadlines = l.Deadlines.Deadlines(d.Case.Answers, order.Today)
	w.vital = slices.Clone(letter.Needs)
	for i := range letter.Parts {
		part := &letter.Parts[i]
		switch {
		case !w.counts(part):
		case w.isWeak(part):
			d.Weak = append(d.Weak, part)
		default:
			w.write(part)
		}
	}
	w.needs()
	return d
}

// letterWriter fills the parts of one letter.
type letterWriter struct {
	letters   *Letters
	order     LetterOrder
	whole     record.Case // the case as it is, to tell what was redacted
	draft     *Draft
	facts     fact.Facts
	deadlines []deadline.Deadline
	footings  map[int]Footing            // of the plan's rules, by the tree
	view      *verdict.View              // of what the letter may say, once it is asked for
	terms     map[int][]verdict.RuleTerm // of the rule on each drug, once they are
	drugs     []int                      // of the part at hand
	missing   []string                   // of the part at hand
	vital     []string                   // what the letter cannot win without
}

// counts reports whether a part belongs into the letter for this case.
func (w *letterWriter) counts(part *LetterPart) bool {
	unsaid := func(id string) bool { return !w.said(id) }
	ticked := func(id string) bool { return slices.Contains(w.order.Ticked, id) }
	unticked := func(id string) bool { return !ticked(id) }
	if slices.ContainsFunc(part.Ticked, unticked) || slices.ContainsFunc(part.Unticked, ticked) {
		return false
	}
	return fact.All(part.When, &w.facts) && w.reviewedAs(part.Reviews) && onFooting(w, part) &&
		!slices.ContainsFunc(part.Unless, fact.Holds(&w.facts)) &&
		(len(part.Past) == 0 || slices.ContainsFunc(part.Past, w.past)) && !slices.ContainsFunc(part.Open, w.past) &&
		!slices.ContainsFunc(part.Given, unsaid) && !slices.ContainsFunc(part.Missing, w.said)
}

// past reports whether a deadline is past by every rule that may hold.
func (w *letterWriter) past(id string) bool {
	return slices.ContainsFunc(w.deadlines, func(d deadline.Deadline) bool {
		return d.ID == id && d.Past && d.Last.Before(w.order.Today)
	})
}

// isWeak reports whether a part claims what an office need not believe: it
// cites sources, and a letter may name none of them. A request cites nothing.
func (w *letterWriter) isWeak(part *LetterPart) bool {
	if !w.draft.Letter.Formal || part.Note || len(part.Sources) == 0 {
		return false
	}
	named, _ := w.letters.Sources.FormalSources(part.Sources)
	_, own := w.own(part) // in own words it is the person who says it
	return len(named) == 0 && !own
}

// reviewedAs reports whether outside reviews in the person's state are run in
// one of the ways.
func (w *letterWriter) reviewedAs(routes []deadline.Route) bool {
	if len(routes) == 0 {
		return true
	}
	office := w.office()
	return office != nil && office.Department != "" && slices.Contains(routes, office.Review.Route)
}

// said reports whether the case says something for a hole.
func (w *letterWriter) said(id string) bool {
	if w.letters.DetailField(id) != nil {
		return w.draft.Case.Details.Value(id) != ""
	}
	q := w.letters.Questions.Index(id)
	if q < 0 {
		return w.say(id) != ""
	}
	return w.draft.Case.Answers.At(q).State == fact.Given && w.letters.Questions.List[q].Applies(&w.facts)
}

// fitted is the part without sources that do not speak of the plan and the state
// of the case: no letter from one state cites another's law.
func (w *letterWriter) fitted(part *LetterPart) *LetterPart {
	sources := w.letters.Sources.Fitting(part.Sources, &w.facts)
	if len(sources) == len(part.Sources) {
		return part
	}
	out := *part
	out.Sources = sources
	return &out
}

func (w *letterWriter) write(part *LetterPart) {
	w.drugs, w.missing = drugsOf(w, part), nil
	w.vital = append(w.vital, part.Needs...)
	out := DraftPart{LetterPart: w.fitted(part), Drugs: w.drugs}
	blanks := len(w.draft.Blanks)
	if own, ok := w.own(part); ok {
		out.Own, out.Text = true, w.refill(part, own)
	} else {
		out.Text = w.fill(w.asking(part.Text))
		for _, item := range part.Items {
			out.Items = append(out.Items, w.fill(w.asking(item)))
		}
	}
	if part.Optional && len(w.missing) > 0 {
		w.draft.Blanks = w.draft.Blanks[:blanks]
		return
	}
	if part.Note {
		w.draft.Notes = append(w.draft.Notes, out)
		return
	}
	out.Shown, out.Said = shown(w, part), saidRows(w, part)
	out.Score = scoreIn(w, &out)
	w.listBlanks(part)
	out.Blanks = w.missing
	w.draft.Parts = append(w.draft.Parts, out)
}

// own is what the person wrote in place of the part's words.
func (w *letterWriter) own(part *LetterPart) (string, bool) {
	text, ok := wordsOf(w.whole.Details, w.draft.Letter.Kind, part.ID, w.order.Ticked)
	if ok {
		text = w.letters.hiding(w.whole.Details, w.order.Ticked, w.order.Redact)(text)
	}
	return text, ok
}

// refill fills the blanks that a person left in words of their own: those that
// the part would have had in its own.
func (w *letterWriter) refill(part *LetterPart, own string) string {
	for _, text := range append([]string{part.Text}, part.Items...) {
		for _, hole := range holesIn(w.asking(text)) {
			if gap := w.blankOf(hole).Text(w.order.LeftOut); strings.Contains(own, gap) {
				own = strings.ReplaceAll(own, gap, w.fill("{"+hole+"}"))
			}
		}
	}
	return own
}

// fill puts what the case says into the holes of a text, and blanks where it
// says nothing.
func (w *letterWriter) fill(text string) string {
	before, rest, found := strings.Cut(text, "{")
	if !found {
		return text
	}
	var b strings.Builder
	b.Grow(2 * len(text))
	for ; found; before, rest, found = strings.Cut(text, "{") {
		hole, after, _ := strings.Cut(rest, "}")
		said := w.say(hole)
		if said == "" {
			said = w.blank(hole)
		}
		b.WriteString(before)
		b.WriteString(said)
		text = after // what was said is never looked at again
	}
	b.WriteString(text)
	return b.String()
}
