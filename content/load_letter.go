package content

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/verdict"
)

// letterReader reads the letters and pages.
type letterReader struct {
	*problems
	citations    *citations
	vocabulary   *vocabulary
	presumptions *presumptions
	files        *folder
	days         []string // the ids of the deadlines
	trees        *verdict.Trees
	book         *letter.Letters
}

type letterFile struct {
	Where         at
	letter.Letter `keys:"id=Kind title about one-page own of-client=Client on-the-phone=OnPhone needs sources"`
	Order         int         `yaml:"order"` // where it is listed; last without one
	From          string      `yaml:"from"`
	Drug          string      `yaml:"drug"`
	Parts         []partEntry `yaml:"parts"`
	Packet        *packEntry  `yaml:"packet"`
}

// packEntry is which other papers a packet holds.
type packEntry struct {
	Where          at
	letter.Packing `keys:"cover pages log"`
	Letters        []heldEntry `yaml:"letters"`
	Forms          []heldEntry `yaml:"forms"`
}

type heldEntry struct {
	Where       at
	letter.Held `keys:"letter=Kind given missing"`
	When        []conditionEntry `yaml:"when"`
	Unless      []conditionEntry `yaml:"unless"`
}

// partEntry has its words under text: for the person, under formal: for an
// office, which is not measured for its reading grade, or under note: for the
// person who sends the letter, in which they do not stand.
type partEntry struct {
	Where             at
	letter.LetterPart `keys:"id head numbered list past open given missing needs exhibits caption optional sources"`
	Text              lines            `yaml:"text"`
	Formal            lines            `yaml:"formal"`
	Note              string           `yaml:"note"`
	Items             []string         `yaml:"items"`
	FormalItems       []string         `yaml:"formal-items"`
	Drug              string           `yaml:"drug"`
	When              []conditionEntry `yaml:"when"`
	Unless            []conditionEntry `yaml:"unless"`
	Review            []string         `yaml:"review"`
	Rule              []string         `yaml:"rule"`
	Ticked            []string         `yaml:"ticked"`
	Unticked          []string         `yaml:"unticked"`
	Rows              []saidEntry      `yaml:"rows"`
}

// saidEntry is a row of the table of what was said.
type saidEntry struct {
	Where          at
	letter.SaidRow `keys:"what said-by=By when check each given missing=None"`
}

// What a letter is about beside a tree: the drug that the request of the case is
// for, or the form looked at where none was made; and in a letter on a decision
// that was made, only the drug that the answers say it was of.
const (
	asked   = "asked"
	decided = "decided"
)

var senders = []string{"you", "clinician"}

// readLetters reads what letters say, what they need beside the answers, and
// what goes into one only when it is ticked. What letters point to was read
// before.
func (r *letterReader) readLetters() {
	if r.count() > 0 {
		return // what could not be read would only seem to be missing
	}
	for i := range r.book.Details {
		if hole := r.book.Details[i].Else; hole != "" && !r.book.IsHole(hole) {
			r.problem(at{"detail.yaml", 1}, r.nearHole(hole), "nothing fills the hole {%s}", hole)
		}
	}
	r.readAskings()
	readShowings(r)
	readMedicines(r)
	order, taken := map[string]int{}, map[string]at{}
	var (
		list    []letter.Letter
		packets []*letterFile
	)
	each(r.files, "letter", func(file string, f *letterFile) {
		order[f.Kind] = cmp.Or(f.Order, math.MaxInt)
		if f.Order != 0 {
			r.unique(taken, f.Where, "order", strconv.Itoa(f.Order))
		}
		if stem := strings.TrimSuffix(strings.TrimPrefix(file, "letter/"), ".yaml"); stem != f.Kind {
			r.problem(f.Where, "give both the same name", "the file %q holds the letter %q", stem, f.Kind)
		}
		f.OnPhone = f.OnPhone || below[letterFile](r.files, file).OnPhone
		list = append(list, r.letter(f))
		if f.Packet != nil {
			packets = append(packets, f)
		}
	})
	r.book.Listed = letter.Of(list)
	for _, f := range packets {
		r.packed(f)
	}
	slices.SortStableFunc(list,
		func(x, y letter.Letter) int { return cmp.Compare(order[x.Kind], order[y.Kind]) })
}

func (r *letterReader) letter(f *letterFile) letter.Letter {
	r.needs(f.Where, "id", f.Kind, "title", f.Title, "about", f.About)
	r.citations.cites(f.Where, f.Sources)
	r.holes(f.Where, "about", f.About, nil, nil)
	letter := f.Letter
	letter.From = fact.Who(r.oneOf(f.Where, "from", f.From, senders))
	letter.Drug, letter.Decided = r.letterDrug(f.Where, f.Drug), f.Drug == decided
	askedFor(r, f.Where, f.Needs)
	if len(f.Parts) == 0 {
		r.problem(f.Where, "add parts:", "the letter says nothing")
	}
	seen := map[string]at{}
	for i := range f.Parts {
		r.unique(seen, f.Parts[i].Where, "part", f.Parts[i].ID)
		letter.Parts = append(letter.Parts, r.part(&f.Parts[i]))
	}
	letter.Formal = slices.ContainsFunc(f.Parts,
		func(e partEntry) bool { return e.Formal != "" || len(e.FormalItems) > 0 })
	return letter
}

// askedFor reports ids of what a letter needs that nobody is asked for.
func askedFor(r *letterReader, where at, ids []string) {
	for _, id := range ids {
		if r.book.DetailField(id) == nil && r.vocabulary.questions.Index(id) < 0 {
			r.problem(where, "name a detail or a question", "nothing is asked as %q", id)
		}
	}
}

func (r *letterReader) part(e *partEntry) letter.LetterPart {
	r.needs(e.Where, "id", e.ID)
	askedFor(r, e.Where, e.Needs)
	r.citations.cites(e.Where, e.Sources)
	p := e.LetterPart
	p.Text, p.Note, p.Items = string(e.Text+e.Formal)+e.Note, e.Note != "", slices.Concat(e.Items, e.FormalItems)
	p.Drug, p.When, p.Unless = r.letterDrug(e.Where, e.Drug), r.vocabulary.conditions(e.When),
		r.vocabulary.conditions(e.Unless)
	p.Ticked, p.Unticked = r.consentIDs(e.Where, e.Ticked), r.consentIDs(e.Where, e.Unticked)
	switch {
	case e.Text != "" && e.Formal != "":
		r.problem(e.Where, "keep text: for the person or formal: for an office", "the part %q has both", e.ID)
	case p.Note && (p.Text != e.Note || len(p.Items) > 0 || p.List != "" || p.Head != ""):
		r.problem(e.Where, "keep what stands in the letter in a part of its own",
			"the note %q holds more than a text", e.ID)
	case len(e.Items) > 0 && len(e.FormalItems) > 0:
		r.problem(e.Where, "keep items: or formal-items:", "the part %q has both", e.ID)
	case p.Text == "" && len(p.Items) == 0 && p.List == "":
		r.problem(e.Where, "add text:, formal:, items: or list:", "the part %q says nothing", e.ID)
	}
	if field := r.book.DetailField(e.List); e.List != "" && (field == nil || field.Kind != letter.ManyEntries) {
		r.oneOf(e.Where, "list", e.List, letter.LetterLists)
	}
	for _, id := range slices.Concat(e.Past, e.Open) {
		r.oneOfKnown(e.Where, "deadline", id, r.days)
	}
	for _, route := range e.Review {
		p.Reviews = append(p.Reviews, deadline.Route(r.oneOf(e.Where, "review", route, routes)))
	}
	for _, id := range e.Rule {
		p.Rule = append(p.Rule, letter.Footing(r.oneOf(e.Where, "rule", id, letter.Footings)))
	}
	for _, id := range slices.Concat(e.Given, e.Missing) {
		if !r.book.IsHole(id) {
			r.problem(e.Where, r.nearHole(id), "nothing fills the hole {%s}", id)
		}
	}
	for i := range e.Rows {
		p.Rows = append(p.Rows, r.row(&e.Rows[i]))
	}
	unboxed := func(item string) bool { return !strings.HasPrefix(item, letter.Box) }
	if p.Exhibits && slices.ContainsFunc(p.Items, unboxed) {
		r.problem(e.Where, `begin each of its items with "[ ] "`, "an exhibit of the part %q has no box to tick", e.ID)
	}
	for _, words := range append([]string{p.Text, p.Head}, p.Items...) {
		r.presumptions.asksFor(e.Where, words, p.When)
		r.fillable(e.Where, words)
	}
	return p
}

// row reads a row of the table of what was said. Of a row for each entry of a list the
// columns of that list fill the holes.
func (r *letterReader) row(e *saidEntry) letter.SaidRow {
	r.needs(e.Where, "what", e.What)
	field := r.book.DetailField(e.Each)
	if e.Each != "" && field == nil {
		r.problem(e.Where, "name a detail that is a list", "there is no detail %q", e.Each)
	}
	for _, id := range slices.Concat(e.Given, e.None) {
		if !r.book.IsHole(id) {
			r.problem(e.Where, r.nearHole(id), "nothing fills the hole {%s}", id)
		}
	}
	for _, text := range slices.Concat([]string{e.What, e.When}, e.By, e.Check) {
		if field != nil {
			for _, column := range field.Columns {
				text = strings.ReplaceAll(text, "{"+column.ID+"}", "")
			}
		}
		r.fillable(e.Where, text)
	}
	return e.SaidRow
}

// packed reads which papers a packet holds, once all are there.
func (r *letterReader) packed(f *letterFile) {
	p := f.Packet.Packing
	r.paper(f.Packet.Where, p.Cover)
	for _, id := range []string{p.Pages, p.Log} {
		if r.book.DetailField(id) == nil {
			r.problem(f.Packet.Where, "name one of detail.yaml", "there is no detail %q", id)
		}
	}
	held := func(list []heldEntry) (all []letter.Held) {
		for i := range list {
			h := list[i].Held
			r.paper(list[i].Where, h.Kind)
			for _, id := range slices.Concat(h.Given, h.Missing) {
				if !r.book.IsHole(id) {
					r.problem(list[i].Where, r.nearHole(id), "nothing fills the hole {%s}", id)
				}
			}
			h.When, h.Unless = r.vocabulary.conditions(list[i].When), r.vocabulary.conditions(list[i].Unless)
			all = append(all, h)
		}
		return all
	}
	p.Letters, p.Forms = held(f.Packet.Letters), held(f.Packet.Forms)
	if l := r.book.Letter(f.Kind); l != nil {
		l.Packing = &p
	}
}

// paper reports a kind of paper that is not there.
func (r *letterReader) paper(where at, kind string) {
	if r.book.Letter(kind) == nil {
		r.problem(where, suggest(kind, r.book.Kinds()), "there is no paper %q", kind)
	}
}

// consentIDs are the ids of consent items, each of which must be there.
func (r *letterReader) consentIDs(where at, ids []string) []string {
	for _, id := range ids {
		if r.book.Consent(id) == nil {
			r.problem(where, "name one of consent.yaml", "there is no consent item %q", id)
		}
	}
	return ids
}

// letterDrug is the tree that a letter or a part is about, empty for the drug
// that the case asks for.
func (r *letterReader) letterDrug(where at, drug string) string {
	if drug == "" || drug == asked || drug == decided {
		return ""
	}
	r.oneOf(where, "drug", drug, append(treeIDs(r.trees), asked, decided))
	return drug
}

// fillable reports holes that no letter knows how to fill.
func (r *letterReader) fillable(where at, text string) {
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return
		}
		hole, next, closed := strings.Cut(after, "}")
		if !closed {
			r.problem(where, "close it with }", "the hole {%s has no end", hole)
			return
		}
		if !r.book.IsHole(hole) {
			r.problem(where, r.nearHole(hole), "nothing fills the hole {%s}", hole)
		}
		rest = next
	}
}

// nearHole names the detail or question that was probably meant.
func (r *letterReader) nearHole(hole string) string {
	var known []string
	for i := range r.book.Details {
		known = append(known, r.book.Details[i].ID)
	}
	for i := range r.vocabulary.questions.List {
		known = append(known, r.vocabulary.questions.List[i].ID)
	}
	return suggest(hole, known)
}
