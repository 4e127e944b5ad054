package words

import "slices"

// Sources is what is said of what a claim rests on: who says it, how old it is,
// and how sure we are.
type Sources struct {
	Rests                                string            // a head over them
	Grades                               [3]string         `keys:"low medium high"` // how sure we are, weakest first
	Kinds                                map[string]string `keys:"regulator statute policy-text study manufacturer secondary blog own yours own-reading"`
	Low, Replaced, Overdue, Old, Undated string            // what may be wrong with one
	EndingSoon                           string            // of those that hold no longer than SoonDays
	WaitReading, WaitNext                string            // heads over what waits to be read again, and what ends soon
	WaitCorrection                       string            // and over what a newer text may correct
	Unsure, UnsureOf                     string            // of a rule, though its sources are not weak; of such a source
	sourcesSay
}

type sourcesSay struct {
	HowSure                      gap1 `holes:"grade"`
	Later, Today, Yesterday      string
	DaysAgo, MonthsAgo, YearsAgo count `holes:""`
	ReadOn                       gap3  `holes:"day ago due"`
	NoneDue                      gap1  `holes:"day"`
	Ended                        gap1  `holes:"day"`
	HoldsUntil                   gap1  `holes:"day"`
	NoDate                       string
	Dated                        gap1  `holes:"dated"`
	CountOf                      gap2  `holes:"what count"`
	SourcesAll                   count `holes:""`
	SourcesSome                  gap2  `holes:"shown all"`
	AsOf                         gap3  `holes:"day facts due"`
	AsOfOverdue                  gap3  `holes:"day facts due"`
	Weak, Stale                  string
	NextCheck                    gap1 `holes:"day"`
	AgeUndated                   gap1 `holes:"checked"`
	AgeDated                     gap2 `holes:"dated checked"`
	FromPack                     gap1 `holes:"name"`
	ContentOf                    gap1 `holes:"date"`
	From                         gap2 `holes:"publisher age"`
	ReadAt                       gap1 `holes:"address"`
}

// HowSure says how sure we are of a rule.
func (w *Sources) HowSure(grade int) string { return w.sourcesSay.HowSure.with(w.Grades[grade]) }

// Ago says how long ago something was.
func (w *Sources) Ago(days int) string {
	switch {
	case days < 0:
		return w.Later
	case days == 0:
		return w.Today
	case days == 1:
		return w.Yesterday
	case days < 61:
		return w.DaysAgo.with(days)
	case days < 730:
		return w.MonthsAgo.with(days * 12 / 365)
	}
	return w.YearsAgo.with(days / 365)
}

// ReadOn says when a source was read, and when it is read again.
func (w *Sources) ReadOn(day, ago, due string) string { return w.sourcesSay.ReadOn.with(day, ago, due) }

// NoneIsDue says that none is to be read again yet, and by which day the next is.
func (w *Sources) NoneIsDue(next string) string { return w.NoneDue.with(next) }

// TrueUntil says when what a source says ends.
func (w *Sources) TrueUntil(day string, past bool) string {
	if past {
		return w.Ended.with(day)
	}
	return w.HoldsUntil.with(day)
}

// DatedAs says how a document is dated.
func (w *Sources) DatedAs(dated string) string {
	if dated == "" {
		return w.NoDate
	}
	return w.Dated.with(dated)
}

// KindOf names a kind of source.
func (w *Sources) KindOf(kind string) string {
	if name, ok := w.Kinds[kind]; ok {
		return name
	}
	return kind
}

// CountOf is a line of a count.
func (w *Sources) CountOf(n int, what string) string {
	return w.sourcesSay.CountOf.with(what, number(n))
}

// SourcesIn is the line that sums up a list of sources.
func (w *Sources) SourcesIn(shown, all int) string {
	if shown == all {
		return w.SourcesAll.with(all)
	}
	return w.SourcesSome.with(number(shown), number(all))
}

// AsOf says which day a page is for, how old its facts are, and when they are
// due to be read again.
func (w *Sources) AsOf(day, content, due string, overdue bool) string {
	facts := Capital(w.ContentOf(content))
	if overdue {
		return w.AsOfOverdue.with(day, facts, due)
	}
	return w.sourcesSay.AsOf.with(day, facts, due)
}

// Caution is a word for where there is little room: what is said rests on a
// source or a proof that is weak, or else on a source that is due to be read again.
func (w *Sources) Caution(limits []string) string {
	switch {
	case slices.Contains(limits, w.Low), slices.Contains(limits, w.Unsure):
		return w.Weak
	case slices.Contains(limits, w.Overdue):
		return w.Stale
	}
	return ""
}

// NextCheck says when the next source is read again.
func (w *Sources) NextCheck(day string) string { return w.sourcesSay.NextCheck.with(day) }

// Age says when a source was read and how it is dated.
func (w *Sources) Age(dated, checked string) string {
	if dated == "" {
		return w.AgeUndated.with(checked)
	}
	return w.AgeDated.with(dated, checked)
}

// FromPack says whose content it is when it is not ours.
func (w *Sources) FromPack(name string) string { return w.sourcesSay.FromPack.with(name) }

// ContentOf says how old the content is.
func (w *Sources) ContentOf(date string) string { return w.sourcesSay.ContentOf.with(date) }

// From names who says a thing, and when.
func (w *Sources) From(publisher, age string) string { return w.sourcesSay.From.with(publisher, age) }

// ReadAt says where a copy was read.
func (w *Sources) ReadAt(address string) string { return w.sourcesSay.ReadAt.with(address) }
