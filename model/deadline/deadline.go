package deadline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ketacover/model/fact"
	"ketacover/model/rule"
)

// may reports whether every one of the conditions can still come to hold.
func may(conditions []fact.Condition, f *fact.Facts) bool {
	return !slices.ContainsFunc(conditions, fact.RuledOut(f))
}

// Rule says when a term ends for some plans. Each rule that may hold in
// a case counts. Where two of one id may, the earlier day is the one to keep,
// and both are told.
type Rule struct {
	ID     string
	Title  string             // its name where others may see it; of several rules of one id the first has it
	For    [][]fact.Condition // the plans it speaks of: one of the lists must hold in full, or may
	Plan   []string           // the same in words, one for each
	When   []fact.Condition   // what else must hold, all of it
	Unless []fact.Condition   // where one of these holds, there is no such deadline
	// From is the id of the date question that it counts from, or of the kind of event;
	// empty where neither tells the day.
	From  string
	Else  []string // ids of those it counts from while that has no date, the first that has one
	Until []string // ids of the date questions and kinds of events that use the step up
	// Called is its name where that differs from the Title of its id; such a deadline
	// counts from an event, and stands for itself.
	Called string
	// Part is the day of the event that it counts from, its date where empty. Bare is set
	// where it counts only from an event that names no other day.
	Part string
	Bare bool
	// Each is set where each event of the kind starts a clock of its own, and not the
	// latest alone: a second promise settles no first one.
	Each bool
	// UntilDue are the ids of kinds of events that use it up once they are no earlier than
	// the last day.
	UntilDue []string
	// LastApproved takes the last visit of an approval for the day of a visit.
	LastApproved bool
	// Second is set where it counts only from the answer to a second appeal.
	Second bool
	// NoDay is set where the time starts on a day that no answer tells, such as
	// the day on which the plan gets an appeal.
	NoDay bool
	// Season is set where it is of changing plans, and follows from no letter.
	Season bool
	// On is the last day itself, where no answer moves it: it is told from Opens
	// till then and never after. Without a day of its own (NoDay) it is told till On.
	On, Opens fact.Date
	// Latest counts from the latest of the dates of From and Else, not the first
	// that was given.
	Latest bool
	// Earliest counts from the earliest of them.
	Earliest bool
	// ThatDay takes the date itself for the last day.
	ThatDay bool
	// EndsWith is the id of the rules whose last day ends this step too: it is
	// not told once they are all past.
	EndsWith string
	TimeLimit
	Routes []Route   // the ways of outside reviews it speaks of; empty for any
	Reads  StateTerm // what it takes from the person's state
	DeadlineTexts
	Sources []string
}

// DeadlineTexts are what a rule says. In all of them {from}, {counted} and {due}
// stand for dates, {letter} for what the first of them is, and {state}, {term}
// and {send-to} for what the state's own rule says.
type DeadlineTexts struct {
	Text  string // while it is open
	Past  string // once it is past: what is still open
	Also  string // beside another rule of the same id, which ends no later
	Short string // added where the month has no such day; {month} and {day} stand for which
	Moved string // added where the day had to move; empty unless Roll is set
	// Unread is added where the state's own term is not surely known and its
	// table does not say how it was come by, Safe where another is counted, and
	// Told with it where a weak source gives one; {told} stands for that.
	Unread, Safe, Told string
	// Visits is added where an approval names a number of them; {of}, {over}, {ahead} and
	// {left} stand for how many it is for, are over, lie ahead and have no day yet.
	Visits string
	// Undated is added where the state counts from the answer to the first
	// appeal, and its date is not known.
	Undated string
}

// TimeLimit is how long a deadline runs.
type TimeLimit struct {
	Days   int // calendar days
	Months int // calendar months, when Days is 0
	// NextMonth takes the first of the next month where the month has no
	// same-numbered day. Otherwise it is that month's last day.
	NextMonth bool
	// DaysBefore is how many days before the date it ends, when that is not 0.
	DaysBefore int
	// Receipt is how many days after its date a notice is presumed to arrive.
	Receipt int
	// Roll moves a day on a weekend or a federal holiday to the next working
	// day.
	Roll bool
}

// Count is the day on which the time ends, before and after it moves off
// weekends and holidays.
func (t TimeLimit) Count(from fact.Date) (counted, due fact.Date) {
	counted = from.AddDays(t.Receipt)
	switch {
	case t.DaysBefore > 0:
		counted = counted.AddDays(-t.DaysBefore)
	case t.Days > 0:
		counted = counted.AddDays(t.Days)
	case t.NextMonth:
		counted = counted.AddMonths(t.Months)
	default:
		counted = counted.AddMonthsWithin(t.Months)
	}
	if t.Roll {
		return counted, counted.OrNextWorkingDay()
	}
	return counted, counted
}

// MissingDay is the month in which the time ends, and whether it has no day of
// the same number as from.
func (t TimeLimit) MissingDay(from fact.Date) (month fact.Date, missing bool) {
	month = from.AddDays(t.Receipt).AddMonthsWithin(t.Months)
	return month, t.Days == 0 && t.Months > 0 && month.Day != from.AddDays(t.Receipt).Day
}

// Words is the limit in words.
func (t TimeLimit) Words(said *fact.Sayings) string {
	if t.Days > 0 {
		return fact.Filled(said.Days, "{count}", strconv.Itoa(t.Days))
	}
	return fact.Filled(said.Months, "{count}", strconv.Itoa(t.Months))
}

// Deadline is a day that matters in a case.
type Deadline struct {
	ID   string `json:"id"`
	From string `json:"from"` // id of the date question or kind of event it counts from; empty for neither
	// Due is the last day, the earliest that a rule which may hold gives. Where
	// NoDay is set it is no day to go by, but the soonest on which the time can
	// end, or no day at all.
	Due     fact.Date `json:"due"`
	NoDay   bool      `json:"no-day"` // nobody has told the day on which the time starts
	Sooner  bool      `json:"sooner"` // an answer that nobody gave may bring the day forward
	Text    string    `json:"text"`   // what can be done by then, with the working; what is still open once it is past
	Sources fact.List `json:"sources"`
	// Last is the latest day that a rule which may hold gives: until it has
	// passed, the step need not be too late.
	Last  fact.Date `json:"-"`
	Since fact.Date `json:"-"` // the day on which a season opens
	Title string    `json:"-"` // its name where others may see it
	// Key tells the deadlines of a case apart: the id, or the kind of event where one that
	// counts from that has a name of its own.
	Key   string    `json:"-"`
	Start fact.Date `json:"-"` // the day it counts from
	Plan  string    `json:"-"` // the plan it is for, in words, where the person's may be another
	Past  bool      `json:"-"` // the day lies before today
	Early bool      `json:"-"` // it counts from a day that has not come, and so from a slip
}

// DeadlineTitle names the deadlines of an id, such as "Last day to appeal".
func (l *Deadlines) DeadlineTitle(id string) string {
	for i := range l.Rules {
		if r := &l.Rules[i]; r.ID == id && r.Title != "" {
			return r.Title
		}
	}
	return ""
}

// HasDay reports a day that can be relied on, past or still to come: neither a time that
// starts on a day nobody has told, nor what counts from a day that has not come. Of
// those the name is told and not the day, wherever days are.
func (d *Deadline) HasDay() bool { return !d.NoDay && !d.Early && !d.Due.IsZero() }

// Ahead reports a day that is still to come and can be relied on.
func (d *Deadline) Ahead() bool { return !d.NoDay && !d.Past && !d.Early }

// Deadlines lists the deadlines of a case as of today: the days that are still
// to come, the earliest first, then the times of which no day is known, then
// the days that are past. Where the kind of plan is not known, each rule that
// may hold is listed, and says for which plan it is: a day too many does no
// harm, and one that is missing costs a right. Days count from the date on the
// notice, which is the safe choice: most rules count from its receipt.
func (l *Deadlines) Deadlines(a fact.Answers, today fact.Date) []Deadline {
	f := l.Questions.Facts(a)
	var list []Deadline
	counts := stillOpen(inSeason(l.counts(a, &f), today), today)
	for i := range counts {
		if toldAs(counts[:i], &counts[i]) {
			continue
		}
		same := make([]count, 0, len(counts)-i)
		for j := i; j < len(counts); j++ {
			if counts[j].same(&counts[i]) {
				same = append(same, counts[j])
			}
		}
		slices.SortStableFunc(same, compareCounts)
		list = append(list, l.deadline(same, &f, today))
	}
	slices.SortStableFunc(list, compareDeadlines)
	return slices.CompactFunc(list, func(x, y Deadline) bool { // of several events, and told in one breath
		return x.NoDay && y.NoDay && x.Key == y.Key && x.Text == y.Text
	})
}

// toldAs reports whether one of the counts is told as one with another.
func toldAs(counts []count, as *count) bool {
	for i := range counts {
		if counts[i].same(as) {
			return true
		}
	}
	return false
}

func compareDeadlines(x, y Deadline) int {
	rank := func(d Deadline) int {
		switch {
		case d.NoDay:
			return 1
		case d.Past:
			return 2
		}
		return 0
	}
	if rank(x) != rank(y) || x.NoDay {
		return rank(x) - rank(y)
	}
	return x.Due.Compare(y.Due)
}

// deadline puts the counts of one id together, of which the first ends first.
func (l *Deadlines) deadline(same []count, f *fact.Facts, today fact.Date) Deadline {
	first := &same[0]
	d := Deadline{ID: first.rule.ID, From: first.fromID, NoDay: first.rule.NoDay, Early: first.early(l.Questions, today),
		Key: first.key(), Title: cmp.Or(first.rule.Called, l.DeadlineTitle(first.rule.ID)), Start: first.from}
	season := !first.rule.On.IsZero()
	if season {
		d.Since = first.rule.Opens
	}
	if (first.counted != first.from || first.rule.ThatDay) && !(season && d.NoDay) {
		d.Due = first.due
	}
	d.Past = !d.NoDay && first.due.Before(today)
	d.Sooner = !d.NoDay && !d.Past && first.maySooner()
	if !first.sure {
		d.Plan = first.plan(l.Questions.Said())
	}
	var said []string
	if d.Early {
		said = append(said, futureDate(l.Questions, l.Reference, first.fromID, first.from))
	}
	for i := range same {
		c := &same[i]
		if !c.rule.NoDay {
			d.Last = c.due
		}
		for _, s := range saidBy(l.Questions, c, i > 0, d.Past) {
			if !slices.Contains(said, s) {
				said = append(said, s)
			}
		}
		d.Sources = rule.Union(d.Sources, governing(l.Sources, c, f))
	}
	if more := visits(l, first.rule, today); more != "" {
		said = append(said, more)
	}
	if !d.Past {
		said = append(said, first.asides()...)
	}
	d.Text = strings.Join(said, " ")
	return d
}

// saidBy is what a rule says of its day, with the working. Beside another of the
// same id it is short.
func saidBy(questions *fact.Questions, c *count, beside, past bool) []string {
	r := c.rule
	var said []string
	switch {
	case beside && r.Also != "":
		said = append(said, r.Also)
	case past:
		said = append(said, c.lead(questions.Said(), r.Past))
	default:
		said = append(said, c.lead(questions.Said(), r.Text))
	}
	switch {
	case !beside:
		said = append(said, working(c, past)...)
	case r.Reads == OwnTerm:
		said = append(said, c.termWorking()...)
	}
	fill := holes(questions, c)
	for i := range said {
		said[i] = fact.Filled(said[i], fill...)
	}
	return said
}

// working says what is odd about the count.
func working(c *count, past bool) []string {
	r := c.rule
	var said []string
	if _, missing := c.limit.MissingDay(c.from); missing {
		said = append(said, r.Short)
	}
	if c.counted != c.due && !past {
		said = append(said, r.Moved)
	}
	if r.Reads == OwnTerm {
		said = append(said, c.termWorking()...)
	}
	return slices.DeleteFunc(said, func(s string) bool { return s == "" })
}

// holes are the holes of what a rule says, each with what fills it.
func holes(questions *fact.Questions, c *count) []string {
	month, _ := c.limit.MissingDay(c.from)
	say := questions.Said()
	long := say.Phrases.Long
	fill := []string{
		"{from}", long(c.from), "{counted}", long(c.counted), "{due}", long(c.due), "{term}", c.limit.Words(say),
		"{month}", say.Phrases.MonthOf(month), "{day}", say.Ordinal(c.from.AddDays(c.limit.Receipt).Day),
	}
	if q := questions.Index(c.fromID); q >= 0 {
		fill = append(fill, "{letter}", questions.List[q].Short)
	}
	if s := c.state; s != nil {
		fill = append(fill, "{state}", s.Name, "{told}", s.Review.Limit.Words(say), "{send-to}", s.Review.SendTo,
			"{office}", s.Department, "{phone}", strings.Join(s.Phones, say.OrElse))
	}
	return fill
}
