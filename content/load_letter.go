package content

import (
	"slices"
	"strings"

	"ketacover/model/deadline"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/step"
)

type letterFile struct {
	Where   at
	ID      string      `yaml:"id"`
	Title   string      `yaml:"title"`
	From    string      `yaml:"from"`
	About   string      `yaml:"about"`
	Drug    string      `yaml:"drug"`
	OnePage bool        `yaml:"one-page"`
	Sources []string    `yaml:"sources"`
	Parts   []partEntry `yaml:"parts"`
}

// partEntry has its words under text: for the person, under formal: for an
// office, which is not measured for its reading grade, or under note: for the
// person who sends the letter, in which they do not stand.
type partEntry struct {
	Where       at
	ID          string           `yaml:"id"`
	Head        string           `yaml:"head"`
	Text        lines            `yaml:"text"`
	Formal      lines            `yaml:"formal"`
	Note        string           `yaml:"note"`
	Items       []string         `yaml:"items"`
	FormalItems []string         `yaml:"formal-items"`
	Numbered    bool             `yaml:"numbered"`
	List        string           `yaml:"list"`
	Drug        string           `yaml:"drug"`
	When        []conditionEntry `yaml:"when"`
	Unless      []conditionEntry `yaml:"unless"`
	Past        []string         `yaml:"past"`
	Open        []string         `yaml:"open"`
	Review      []string         `yaml:"review"`
	Given       []string         `yaml:"given"`
	Missing     []string         `yaml:"missing"`
	Ticked      []string         `yaml:"ticked"`
	Unticked    []string         `yaml:"unticked"`
	Optional    bool             `yaml:"optional"`
	Sources     []string         `yaml:"sources"`
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
func (l *loader) readLetters() {
	if len(l.problems) > 0 {
		return // what could not be read would only seem to be missing
	}
	l.readDetails()
	l.readConsents()
	if len(l.problems) > 0 {
		return
	}
	each(l, "letter", func(file string, f *letterFile) {
		if stem := strings.TrimSuffix(strings.TrimPrefix(file, "letter/"), ".yaml"); stem != f.ID {
			l.problem(f.Where, "give both the same name", "the file %q holds the letter %q", stem, f.ID)
		}
		l.lib.Letters.Letters = append(l.lib.Letters.Letters, l.letter(f))
	})
	for _, kind := range step.PaperKinds {
		if len(l.problems) == 0 && l.lib.Letters.Letter(kind) == nil {
			l.problem(at{"letter", 1}, "add letter/"+kind+".yaml", "there is no letter %q", kind)
		}
	}
	slices.SortStableFunc(l.lib.Letters.Letters, func(x, y letter.Letter) int {
		return slices.Index(step.PaperKinds, x.Kind) - slices.Index(step.PaperKinds, y.Kind)
	})
}

func (l *loader) letter(f *letterFile) letter.Letter {
	l.needs(f.Where, "id", f.ID, "title", f.Title, "about", f.About)
	l.oneOf(f.Where, "id", f.ID, step.PaperKinds)
	l.cites(f.Where, f.Sources)
	l.holes(f.Where, "about", f.About, nil, nil)
	letter := letter.Letter{
		Kind: f.ID, Title: f.Title, About: f.About, Sources: f.Sources,
		From: fact.Who(l.oneOf(f.Where, "from", f.From, senders)), Drug: l.letterDrug(f.Where, f.Drug), OnePage: f.OnePage,
		Decided: f.Drug == decided,
	}
	if len(f.Parts) == 0 {
		l.problem(f.Where, "add parts:", "the letter says nothing")
	}
	seen := map[string]at{}
	for i := range f.Parts {
		l.unique(seen, f.Parts[i].Where, "part", f.Parts[i].ID)
		letter.Parts = append(letter.Parts, l.part(&f.Parts[i]))
	}
	letter.Formal = slices.ContainsFunc(f.Parts, func(e partEntry) bool { return e.Formal != "" || len(e.FormalItems) > 0 })
	return letter
}

func (l *loader) part(e *partEntry) letter.LetterPart {
	l.needs(e.Where, "id", e.ID)
	l.cites(e.Where, e.Sources)
	p := letter.LetterPart{
		ID: e.ID, Head: e.Head, Text: string(e.Text+e.Formal) + e.Note, Note: e.Note != "", Items: slices.Concat(e.Items, e.FormalItems),
		Numbered: e.Numbered, List: e.List, When: l.conditions(e.When), Unless: l.conditions(e.Unless),
		Past: e.Past, Open: e.Open, Given: e.Given, Missing: e.Missing, Optional: e.Optional, Sources: e.Sources, Drug: l.letterDrug(e.Where, e.Drug),
		Ticked: l.consentIDs(e.Where, e.Ticked), Unticked: l.consentIDs(e.Where, e.Unticked),
	}
	switch {
	case e.Text != "" && e.Formal != "":
		l.problem(e.Where, "keep text: for the person or formal: for an office", "the part %q has both", e.ID)
	case p.Note && (p.Text != e.Note || len(p.Items) > 0 || p.List != "" || p.Head != ""):
		l.problem(e.Where, "keep what stands in the letter in a part of its own", "the note %q holds more than a text", e.ID)
	case len(e.Items) > 0 && len(e.FormalItems) > 0:
		l.problem(e.Where, "keep items: or formal-items:", "the part %q has both", e.ID)
	case p.Text == "" && len(p.Items) == 0 && p.List == "":
		l.problem(e.Where, "add text:, formal:, items: or list:", "the part %q says nothing", e.ID)
	}
	if field := l.lib.Letters.DetailField(e.List); e.List != "" && (field == nil || field.Kind != letter.ManyEntries) {
		l.oneOf(e.Where, "list", e.List, letter.LetterLists)
	}
	for _, id := range slices.Concat(e.Past, e.Open) {
		l.isDeadline(e.Where, id)
	}
	for _, route := range e.Review {
		p.Reviews = append(p.Reviews, deadline.Route(l.oneOf(e.Where, "review", route, routes)))
	}
	for _, id := range slices.Concat(e.Given, e.Missing) {
		if !l.lib.Letters.IsHole(id) {
			l.problem(e.Where, l.nearHole(id), "nothing fills the hole {%s}", id)
		}
	}
	for _, words := range append([]string{p.Text, p.Head}, p.Items...) {
		l.asksFor(e.Where, words, p.When)
		l.fillable(e.Where, words)
	}
	return p
}

// letterDrug is the tree that a letter or a part is about, empty for the drug
// that the case asks for.
func (l *loader) letterDrug(where at, drug string) string {
	if drug == "" || drug == asked || drug == decided {
		return ""
	}
	l.oneOf(where, "drug", drug, append(l.treeIDs(), asked, decided))
	return drug
}

// fillable reports holes that no letter knows how to fill.
func (l *loader) fillable(where at, text string) {
	for rest := text; ; {
		_, after, found := strings.Cut(rest, "{")
		if !found {
			return
		}
		hole, next, closed := strings.Cut(after, "}")
		if !closed {
			l.problem(where, "close it with }", "the hole {%s has no end", hole)
			return
		}
		if !l.lib.Letters.IsHole(hole) {
			l.problem(where, l.nearHole(hole), "nothing fills the hole {%s}", hole)
		}
		rest = next
	}
}

// nearHole names the detail or question that was probably meant.
func (l *loader) nearHole(hole string) string {
	var known []string
	for i := range l.lib.Letters.Details {
		known = append(known, l.lib.Letters.Details[i].ID)
	}
	for i := range l.lib.Questions.List {
		known = append(known, l.lib.Questions.List[i].ID)
	}
	return suggest(hole, known)
}
