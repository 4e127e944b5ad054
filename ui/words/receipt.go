package words

import "ketacover/model/fact"

// Receipt is what is said of the proof of a verdict, and of running it again.
type Receipt struct {
	Note, Said, Same, MadeUp, TrailEnds, NoCause string
	receiptSays
	phrase *fact.Phrases
}

type receiptSays struct {
	SameNow       gap1   `holes:"day"`
	Differs       gap1   `holes:"day"`
	Unread        gap1   `holes:"why"`
	Verdict       gap3   `holes:"title was is"`
	Words         gap1   `holes:"title"`
	Trail         gap3   `holes:"title was is"`
	RuleDiffers   gap1   `holes:"name"`
	RuleGone      gap1   `holes:"name"`
	RuleNew       gap1   `holes:"name"`
	OtherRules    count1 `holes:"names"`
	SourceDiffers gap3   `holes:"name was is"`
	SourceGone    gap2   `holes:"name was"`
	SourceNew     gap2   `holes:"name is"`
	Content       gap2   `holes:"was is"`
	ContentAnew   gap1   `holes:"was"`
	Program       gap2   `holes:"was is"`
}

// SameNow says that the verdicts of a day are as they were.
func (w *Receipt) SameNow(day string) string { return w.receiptSays.SameNow.with(day) }

// Differs says that a verdict of a day is not as it was.
func (w *Receipt) Differs(day string) string { return w.receiptSays.Differs.with(day) }

// Unread says why the answers cannot be read any more.
func (w *Receipt) Unread(why string) string { return w.receiptSays.Unread.with(why) }

// Verdict says what a verdict was and is.
func (w *Receipt) Verdict(title, was, is string) string {
	return w.receiptSays.Verdict.with(title, was, is)
}

// Words says that a verdict is told in other words.
func (w *Receipt) Words(title string) string { return w.receiptSays.Words.with(title) }

// Trail says where two trails through the rules part; an empty step is an end.
func (w *Receipt) Trail(title, was, is string) string {
	for _, step := range []*string{&was, &is} {
		if *step == "" {
			*step = w.TrailEnds
		}
	}
	return w.receiptSays.Trail.with(title, was, is)
}

// RuleDiffers names a rule that was changed.
func (w *Receipt) RuleDiffers(name string) string { return w.receiptSays.RuleDiffers.with(name) }

// RuleGone names a rule that is gone.
func (w *Receipt) RuleGone(name string) string { return w.receiptSays.RuleGone.with(name) }

// RuleNew names a rule that is new.
func (w *Receipt) RuleNew(name string) string { return w.receiptSays.RuleNew.with(name) }

// OtherRules names the first few of the rules that differ and decide nothing.
func (w *Receipt) OtherRules(names []string) string {
	const most = 3
	return w.receiptSays.OtherRules.with(len(names), w.phrase.Commas(names[:min(most, len(names))]))
}

// SourceDiffers says what of a source was changed.
func (w *Receipt) SourceDiffers(name, was, is string) string {
	return w.receiptSays.SourceDiffers.with(name, was, is)
}

// SourceGone names a source that is gone.
func (w *Receipt) SourceGone(name, was string) string {
	return w.receiptSays.SourceGone.with(name, was)
}

// SourceNew names a source that is new.
func (w *Receipt) SourceNew(name, is string) string { return w.receiptSays.SourceNew.with(name, is) }

// Content says which content it was and is.
func (w *Receipt) Content(was, is string) string {
	if was == is {
		return w.ContentAnew.with(was)
	}
	return w.receiptSays.Content.with(was, is)
}

// Program says which version of the program it was and is.
func (w *Receipt) Program(was, is string) string { return w.receiptSays.Program.with(was, is) }
