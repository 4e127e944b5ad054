package receipt

import (
	"encoding/json"
	"slices"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/verdict"
)

// Receipt is the proof of the verdicts of a case, in the shape in which it is
// written. It holds the answers and the rules that the person read, and nothing of
// the details, events and names of the case.
type Receipt struct {
	Format   string          `json:"format"`
	Version  int             `json:"version"`
	Note     string          `json:"note"` // what it holds, in words
	Written  string          `json:"written"`
	Program  string          `json:"program"`
	Content  Content         `json:"content"`
	Case     json.RawMessage `json:"case"`
	Verdicts []Verdict       `json:"verdicts"`
	Sources  []Source        `json:"sources"`
	SHA256   string          `json:"sha256"` // of the receipt with nothing in this place
}

// What a receipt says of itself.
const (
	Format  = "ketacover-receipt"
	Version = 1
)

// Content is the content that was decided by.
type Content struct {
	Version string `json:"version"`
	SHA256  string `json:"sha256"`
}

// Verdict is what was said of one drug, and how it came to that.
type Verdict struct {
	Drug       string   `json:"drug"`
	Message    string   `json:"message"`
	Lowest     string   `json:"lowest"`
	Highest    string   `json:"highest"`
	Confidence string   `json:"confidence"`
	Why        []string `json:"why"`
	Trail      []Passed `json:"way"`    // the trail of the verdict, by the name that receipts were written with
	Walked     []Rule   `json:"walked"` // the rules that decide
	Left       []Sum    `json:"left"`   // those that may decide yet, and those beside
	Rejected   []Passed `json:"rejected"`
}

// Passed is an answer on the trail through the rules, and the rules that it ruled out.
type Passed struct {
	Question string `json:"question"`
	Answer   string `json:"answer"`
	Text     string `json:"text,omitempty"`
	Rules    []Sum  `json:"rules,omitempty"`
}

// Sum is a rule by its name, and the hash of what it says.
type Sum struct {
	Rule   string `json:"rule"` // payer, drug and id
	SHA256 string `json:"sha256"`
}

// Rule is a rule that decides, in words.
type Rule struct {
	Sum
	Payer      string      `json:"payer"`
	Stance     string      `json:"stance"`
	Confidence string      `json:"confidence"`
	Read       string      `json:"read"`
	Says       string      `json:"says"`
	Conditions []Condition `json:"conditions"`
	Sources    []string    `json:"sources"`
}

// Condition is a condition of a rule, and how the answers stand to it.
type Condition struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Status string `json:"status"`
}

// Source is what a verdict rests on, with its days.
type Source struct {
	ID         string `json:"id"`
	Title      string `json:"title"`
	Publisher  string `json:"publisher"`
	Address    string `json:"address"`
	Dated      string `json:"dated"`
	Checked    string `json:"checked"`
	Due        string `json:"due"`
	Confidence string `json:"confidence"`
}

// Maker is what a receipt is made with.
type Maker struct {
	Library *model.Library
	Sum     string // the hash of the content
	Program string // the version of the program
	Note    string // what a receipt holds, in words
}

// Make makes the receipt of a case on a day.
func (m *Maker) Make(c record.Case, day fact.Date) *Receipt {
	l := m.Library.For(c)
	bare := record.Case{Answers: c.Answers, OwnRules: c.OwnRules}
	e := l.Evaluate(bare, day)
	r := &Receipt{
		Format: Format, Version: Version, Note: m.Note, Written: day.String(), Program: m.Program,
		Content: Content{Version: m.Library.Edition(), SHA256: m.Sum},
		Case:    caseOf(l.Questions, bare), Sources: []Source{},
	}
	var cited []string
	for t := range l.Trees.List {
		w := walker{library: l, view: e.View, tree: &l.Trees.List[t], at: t, cited: &cited}
		r.Verdicts = append(r.Verdicts, w.verdict(e.Verdicts[l.Trees.List[t].ID]))
	}
	slices.Sort(cited)
	for _, id := range slices.Compact(cited) {
		if s := l.Sources.Find(id); s != nil {
			r.Sources = append(r.Sources, Source{
				ID: s.ID, Title: s.Title, Publisher: s.Publisher, Address: s.Address, Dated: s.Dated,
				Checked: s.Checked.String(), Due: s.Due.String(), Confidence: s.Confidence.String(),
			})
		}
	}
	return r
}

// caseOf is what of a case a receipt holds. It does not say that it is a case, so
// that nobody takes the receipt for one.
func caseOf(q *fact.Questions, c record.Case) json.RawMessage {
	var held struct {
		Answers  json.RawMessage `json:"answers"`
		OwnRules json.RawMessage `json:"own-rules,omitempty"`
	}
	_ = json.Unmarshal(record.EncodeCase(q, c), &held) // it is valid JSON: written so
	data, _ := fact.AsJSON(held)
	return data
}

// walker tells how one tree comes to its verdict.
type walker struct {
	library *model.Library
	view    *verdict.View
	tree    *rule.Tree
	at      int       // of the tree
	cited   *[]string // the sources of all that is told
}

func (w *walker) verdict(v model.Verdict) Verdict {
	told := Verdict{
		Drug: w.tree.ID, Message: v.Message, Lowest: v.Lowest.String(), Highest: v.Highest.String(),
		Confidence: v.Confidence, Why: []string{}, Trail: []Passed{},
	}
	for i := range v.Reasons {
		told.Why = append(told.Why, v.Reasons[i].Text)
		*w.cited = append(*w.cited, v.Reasons[i].Sources...)
	}
	for _, passed := range v.Trail {
		told.Trail = append(told.Trail, Passed{
			Question: passed.ID, Answer: passed.Options[passed.Option].ID, Text: passed.Text(),
		})
	}
	told.Walked = w.walked(v.Reasons)
	told.Left, told.Rejected = w.others(told.Walked)
	return told
}
