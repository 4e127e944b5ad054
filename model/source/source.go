package source

import (
	"slices"

	"ketacover/model/fact"
)

// Find returns the source with the given id, or nil.
func (l *Sources) Find(id string) *Source {
	if i, ok := l.byID[id]; ok && i < len(l.List) && l.List[i].ID == id {
		return &l.List[i]
	}
	for i := range l.List {
		if l.List[i].ID == id {
			return &l.List[i]
		}
	}
	return nil
}

// Weakest is the lowest confidence among sources, high when there are none.
func (l *Sources) Weakest(sources []string) Confidence {
	weakest := HighConfidence
	for _, id := range sources {
		if s := l.Find(id); s != nil {
			weakest = min(weakest, s.Confidence)
		}
	}
	return weakest
}

// NextCheck is the day on which the next source is due to be read again. What
// ends is read again on the day after.
func (l *Sources) NextCheck() fact.Date {
	var next fact.Date
	for i := range l.List {
		s := &l.List[i]
		if s.Unseen() {
			continue
		}
		day := s.Due
		if !s.Ends.IsZero() && s.Ends.Before(s.Due) {
			day = s.Ends.AddDays(1)
		}
		if next.IsZero() || day.Before(next) {
			next = day
		}
	}
	return next
}

// Confidence says how far a source can be trusted for what it is cited for.
type Confidence uint8

// The three grades, weakest first.
const (
	LowConfidence Confidence = iota
	MediumConfidence
	HighConfidence
)

// ConfidenceIDs are the ids of the grades, in their order.
var ConfidenceIDs = []string{"low", "medium", "high"}

// String is the grade's id.
func (c Confidence) String() string { return ConfidenceIDs[c] }

// MarshalText writes the grade's id.
func (c Confidence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Source is a citation and when it goes stale. As JSON it is all that a reader needs
// to find it, and none of what says for whom it counts.
type Source struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Publisher string    `json:"publisher"`
	Address   string    `json:"address"` // where the document itself lives, empty when not known
	ReadAt    string    `json:"read-at"` // where the copy that was read lives, when it is another place
	Dated     string    `json:"dated"`   // the document's own date in words; empty when it bears none
	Checked   fact.Date `json:"checked"` // when we read it
	Due       fact.Date `json:"due"`     // when it should be read again
	Ends      fact.Date `json:"ends"`    // the day after which what it says may have changed; zero when open
	// Kind is regulator, statute, policy-text, study, manufacturer, secondary, blog, own,
	// yours or own-reading.
	Kind       string             `json:"kind"`
	Confidence Confidence         `json:"confidence"`
	Superseded bool               `json:"superseded"` // a newer text is known to exist and was not read
	Note       string             `json:"note"`
	Formally   string             `json:"-"` // the title in a letter to an office, where it is another
	Facts      []string           `json:"-"` // entries of the fact collection it supports
	Governs    [][]fact.Condition `json:"-"` // the plans it speaks of: one list must hold in full; empty for all
	Exempt     []fact.Condition   `json:"-"` // where one of these holds, it does not
}

// Fits reports whether the source speaks of the plan of a case. One that may
// not do so, as a law on work plans for someone on Medicare, is not cited there.
func (s *Source) Fits(f *fact.Facts) bool {
	plan := func(list []fact.Condition) bool { return fact.All(list, f) }
	return (len(s.Governs) == 0 || slices.ContainsFunc(s.Governs, plan)) &&
		!slices.ContainsFunc(s.Exempt, fact.Holds(f))
}

// Fitting are the sources, of those named, that speak of the plan of a case.
func (l *Sources) Fitting(ids []string, f *fact.Facts) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		s := l.Find(id)
		return s != nil && !s.Fits(f)
	})
}

// Overdue reports whether the source should have been read again by today.
func (s *Source) Overdue(today fact.Date) bool {
	return !s.Unseen() && s.Due.Before(today) || !s.Ends.IsZero() && s.Ends.Before(today)
}

// SoonDays is how long ahead what ends is told of: time enough to look for the figure
// of the next year, or for the days of the next season.
const SoonDays = 60

// EndsSoon reports whether what the source says, such as a year's figure or a season,
// ends within SoonDays of today, and has not ended yet.
func (s *Source) EndsSoon(today fact.Date) bool {
	return !s.Ends.IsZero() && !s.Ends.Before(today) && today.Days(s.Ends) <= SoonDays
}

// Need is what a source waits for, the most pressing first.
type Need uint8

// The needs: to be read again, the figure or the season after the one that ends soon,
// and the newer text that is known to exist and was not read, which may correct it.
const (
	NoNeed Need = iota
	ReadAgain
	NextFigure
	Correction
)

// Need is what the source waits for as of today.
func (s *Source) Need(today fact.Date) Need {
	switch {
	case s.Overdue(today):
		return ReadAgain
	case s.EndsSoon(today):
		return NextFigure
	case s.Superseded:
		return Correction
	}
	return NoNeed
}

// String is the id of a need.
func (n Need) String() string {
	return [...]string{"", "read-again", "ends-soon", "correction"}[n]
}

// YoursKind is the kind of a paper that the person holds and nobody else has read.
const YoursKind = "yours"

// Unseen reports whether nobody but the person can have read it: then there is no
// day on which it was read.
func (s *Source) Unseen() bool { return s.Kind == YoursKind }

// ReadingKind is the kind of a rule that the person, or a counselor, read
// themselves, and that nobody else has checked.
const ReadingKind = "own-reading"

// Reading reports whether it is the person's own reading.
func (s *Source) Reading() bool { return s.Kind == ReadingKind }

// OwnKind is the kind of what the authors of the content say themselves.
const OwnKind = "own"

// OwnWord reports whether nobody's word but our own stands behind the sources.
func (l *Sources) OwnWord(sources []string) bool {
	return !slices.ContainsFunc(sources, func(id string) bool {
		s := l.Find(id)
		return s != nil && s.Kind != OwnKind
	})
}

// formalKinds are the kinds of sources that a letter to an office may name:
// what an office would itself look up.
var formalKinds = []string{"statute", "regulator", "policy-text", "study", "manufacturer", ReadingKind}

// Formal reports whether a letter to an office may name the source. A news
// report, a tracker's digest, a blog and our own work may be right, but an
// office has no reason to take their word.
func (s *Source) Formal() bool { return slices.Contains(formalKinds, s.Kind) }

// FormalSources are those of the sources that a letter to an office may name,
// and the weak ones that it may not.
func (l *Sources) FormalSources(ids []string) (named, weak []string) {
	for _, id := range ids {
		switch s := l.Find(id); {
		case s == nil:
		case s.Formal():
			named = append(named, id)
		default:
			weak = append(weak, id)
		}
	}
	return named, weak
}
