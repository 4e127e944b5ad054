package receipt

import (
	"slices"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// Kind says what differs between a receipt and the one made again.
type Kind string

// What can differ. Verdict and Unread are what the receipt was there to prove; the
// others say why, or that something around it moved.
const (
	VerdictDiffers Kind = "verdict"
	WordsDiffer    Kind = "words" // what is said of a drug, while its levels are as they were
	TrailDiffers   Kind = "way"
	RuleDiffers    Kind = "rule"
	RuleGone       Kind = "rule-gone"
	RuleNew        Kind = "rule-new"
	SourceDiffers  Kind = "source"
	SourceGone     Kind = "source-gone"
	SourceNew      Kind = "source-new"
	ContentDiffers Kind = "content"
	ProgramDiffers Kind = "program"
	Unread         Kind = "answers" // the content of now no longer takes the answers
)

// Difference is one thing that differs: of a drug, a rule or a source, by its id,
// what stands in the receipt and what is so now.
type Difference struct {
	Kind  Kind   `json:"kind"`
	ID    string `json:"id"`
	Was   string `json:"was"`
	Is    string `json:"is"`
	Walks bool   `json:"decides"` // of a rule: it is one of those that decide
}

// Check is what came of running a receipt again.
type Check struct {
	Same        bool         `json:"same"`    // the verdicts are, and nothing in it was made up
	MadeUp      bool         `json:"made-up"` // the same program and content do not say what it says
	Written     string       `json:"written"`
	Content     Content      `json:"content"` // of now
	Differences []Difference `json:"differences"`
}

// Check makes a receipt again on the content of now, and tells what differs.
func (m *Maker) Check(was *Receipt) *Check {
	now := Content{Version: m.Library.Edition(), SHA256: m.Sum}
	check := &Check{Written: was.Written, Content: now, Differences: []Difference{}}
	day, err := fact.ParseDate(was.Written)
	var c record.Case
	if err == nil {
		c, err = record.DecodeCase(m.Library.Questions, was.Case)
	}
	if err != nil {
		check.Differences = append(check.Differences, Difference{Kind: Unread, Is: err.Error()})
		return check
	}
	is := m.Make(c, day)
	check.Differences = append(check.Differences, compare(was, is)...)
	check.MadeUp = len(check.Differences) > 0 && was.Content == is.Content && was.Program == is.Program
	check.Same = !check.MadeUp &&
		!slices.ContainsFunc(check.Differences, func(d Difference) bool { return d.Kind == VerdictDiffers })
	return check
}

// compare tells what differs between two receipts of one case, what counts first.
func compare(was, is *Receipt) []Difference {
	list := append(verdicts(was, is), rules(was, is)...)
	list = append(list, sources(was, is)...)
	if was.Content != is.Content {
		list = append(list, Difference{Kind: ContentDiffers, Was: was.Content.Version, Is: is.Content.Version})
	}
	if was.Program != is.Program {
		list = append(list, Difference{Kind: ProgramDiffers, Was: was.Program, Is: is.Program})
	}
	return list
}

// verdicts tells which differ. A drug that one of them does not have differs too.
func verdicts(was, is *Receipt) []Difference {
	var list []Difference
	by := func(r *Receipt, drug string) *Verdict {
		for i := range r.Verdicts {
			if r.Verdicts[i].Drug == drug {
				return &r.Verdicts[i]
			}
		}
		return &Verdict{}
	}
	var drugs []string
	for _, r := range []*Receipt{was, is} {
		for i := range r.Verdicts {
			if !slices.Contains(drugs, r.Verdicts[i].Drug) {
				drugs = append(drugs, r.Verdicts[i].Drug)
			}
		}
	}
	for _, drug := range drugs {
		a, b := by(was, drug), by(is, drug)
		switch {
		case a.span() != b.span():
			list = append(list, Difference{Kind: VerdictDiffers, ID: drug, Was: a.span(), Is: b.span()})
		case a.Message != b.Message || a.Confidence != b.Confidence || !slices.Equal(a.Why, b.Why):
			list = append(list, Difference{Kind: WordsDiffer, ID: drug, Was: a.Message, Is: b.Message})
		}
		if s, o := parting(a.Trail, b.Trail); s != o {
			list = append(list, Difference{Kind: TrailDiffers, ID: drug, Was: s, Is: o})
		}
	}
	return list
}

// span is the levels of a verdict.
func (v *Verdict) span() string {
	if v.Lowest == v.Highest {
		return v.Lowest
	}
	return v.Lowest + ".." + v.Highest
}

// parting is where two ways part: the first step of each that is not the other's.
func parting(was, is []Passed) (a, b string) {
	step := func(trail []Passed, i int) string {
		if i < len(trail) {
			return trail[i].Question + "=" + trail[i].Answer
		}
		return ""
	}
	for i := range max(len(was), len(is)) {
		if a, b = step(was, i), step(is, i); a != b {
			return a, b
		}
	}
	return "", ""
}

// rules tells which rules differ: those that decide first.
func rules(was, is *Receipt) []Difference {
	a, decided := was.sums()
	b, decides := is.sums()
	list := changed(a, b, RuleDiffers, RuleGone, RuleNew)
	for i := range list {
		list[i].Walks = decided[list[i].ID] || decides[list[i].ID]
		list[i].Was, list[i].Is = "", "" // a hash tells nobody anything
	}
	slices.SortStableFunc(list, func(x, y Difference) int {
		switch {
		case x.Walks == y.Walks:
			return strings.Compare(x.ID, y.ID)
		case x.Walks:
			return -1
		}
		return 1
	})
	return list
}

// sums are all rules of a receipt by their hash, and those that decide.
func (r *Receipt) sums() (all map[string]string, decide map[string]bool) {
	all, decide = map[string]string{}, map[string]bool{}
	add := func(list []Sum) {
		for _, s := range list {
			all[s.Rule] = s.SHA256
		}
	}
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		add(v.Left)
		for _, step := range v.Rejected {
			add(step.Rules)
		}
		for j := range v.Walked {
			all[v.Walked[j].Rule], decide[v.Walked[j].Rule] = v.Walked[j].SHA256, true
		}
	}
	return all, decide
}

// sources tells which sources differ, and in what.
func sources(was, is *Receipt) []Difference {
	texts := func(r *Receipt) map[string]string {
		by := map[string]string{}
		for _, s := range r.Sources {
			by[s.ID] = strings.Join([]string{s.Title, s.Publisher, s.Address, s.Dated, "read " + s.Checked,
				"again by " + s.Due, "confidence " + s.Confidence}, "; ")
		}
		return by
	}
	return changed(texts(was), texts(is), SourceDiffers, SourceGone, SourceNew)
}

// changed tells which texts differ, by their names in order.
func changed(was, is map[string]string, differs, gone, more Kind) []Difference {
	list := []Difference{}
	for id, text := range was {
		now, there := is[id]
		switch {
		case !there:
			list = append(list, Difference{Kind: gone, ID: id, Was: text})
		case now != text:
			list = append(list, Difference{Kind: differs, ID: id, Was: text, Is: now})
		}
	}
	for id, text := range is {
		if _, there := was[id]; !there {
			list = append(list, Difference{Kind: more, ID: id, Is: text})
		}
	}
	slices.SortFunc(list, func(a, b Difference) int { return strings.Compare(a.ID, b.ID) })
	return list
}
