package words

// Moved is what is said of cases that changed because the content did.
type Moved struct {
	Title, None, Why, AnswersToo, SendAgain, SendWhy, SeenAll, SeenHelp, SeenSaid,
	NotTaken, ToOpen, ADay, ARule, ToSend string
	FirstOne, NoneOne string // the same where there is one case
	movedSays
}

type movedSays struct {
	Counted     gap3 `holes:"count of day"`
	CountedOne  gap1 `holes:"day"`
	Line        gap2 `holes:"head key"`
	NowIs       gap2 `holes:"drug is"`
	NoneOf      gap1 `holes:"of"`
	FirstOf     gap1 `holes:"of"`
	Turned      gap3 `holes:"title was is"`
	RuleOf      gap2 `holes:"payer title"`
	GeneralRule gap1 `holes:"title"`
	// What changed in a rule.
	RuleNew, RuleGone, Uses, Read, Terms, Replaced, Dated, Decides, Decided gap1 `holes:"rule"`
	AskNew, AskGone, Ask                                                    gap2 `holes:"rule what"`
	Stance                                                                  gap3 `holes:"rule was is"`
	TrailOf                                                                 gap1 `holes:"title"`
	DayMoved                                                                gap3 `holes:"what was is"`
	DayNew                                                                  gap2 `holes:"what is"`
	SentOn                                                                  gap2 `holes:"day what"`
	NotLooked                                                               gap1 `holes:"why"`
}

// Counted says how many of all cases changed since a day.
func (w *Moved) Counted(count, of int, day string) string {
	if of == 1 {
		return w.CountedOne.with(day)
	}
	return w.movedSays.Counted.with(number(count), number(of), day)
}

// Line says how many changed, and with which key to see them.
func (w *Moved) Line(head, key string) string { return w.movedSays.Line.with(head, key) }

// Now says what a verdict is now, in few words.
func (w *Moved) Now(drug, is string) string { return w.NowIs.with(drug, is) }

// NoneOf says that none of all cases changed, or that this was the first look at them.
func (w *Moved) NoneOf(of int, first bool) string {
	switch {
	case first && of == 1:
		return w.FirstOne
	case of == 1:
		return w.NoneOne
	case first && of > 0:
		return w.FirstOf.with(number(of))
	}
	return w.movedSays.NoneOf.with(number(of))
}

// Turned says what a verdict was and is.
func (w *Moved) Turned(title, was, is string) string { return w.movedSays.Turned.with(title, was, is) }

// RuleOf names the rule of a company on a drug, and the general one for no company.
func (w *Moved) RuleOf(payer, title string) string {
	if payer == "" {
		return w.GeneralRule.with(title)
	}
	return w.movedSays.RuleOf.with(payer, title)
}

// Changed says what changed in a rule, by the kind of change: empty for a kind that is
// none of a rule. Was and is are what a stance or a condition was and is.
func (w *Moved) Changed(kind, rule, was, is string) string {
	says := map[string]gap1{"rule-new": w.RuleNew, "rule-gone": w.RuleGone, "uses": w.Uses, "read": w.Read,
		"terms": w.Terms, "replaced": w.Replaced, "dated": w.Dated, "decides": w.Decides, "decided": w.Decided}
	if said, ok := says[kind]; ok {
		return Capital(said.with(rule))
	}
	switch kind {
	case "stance":
		return Capital(w.Stance.with(rule, was, is))
	case "condition-new":
		return Capital(w.AskNew.with(rule, is))
	case "condition-gone":
		return Capital(w.AskGone.with(rule, was))
	case "condition-differs":
		return Capital(w.Ask.with(rule, is))
	}
	return ""
}

// TrailOf says that no rule changed, and the way to one did.
func (w *Moved) TrailOf(title string) string { return w.movedSays.TrailOf.with(title) }

// Day says what a last day was and is; a new one was none.
func (w *Moved) Day(what, was, is string) string {
	if was == "" {
		return w.DayNew.with(what, is)
	}
	return w.DayMoved.with(what, was, is)
}

// Sent says which paper was sent on which day.
func (w *Moved) Sent(day, what string) string { return w.SentOn.with(day, what) }

// NotLooked says why the cases could not be looked at.
func (w *Moved) NotLooked(why string) string { return w.movedSays.NotLooked.with(why) }
