package screen

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/rule"
	"ketacover/model/step"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

// caseOrder is the order of the list of cases; caseDue which of them are shown, by
// their next day.
type (
	caseOrder uint8
	caseDue   uint8
)

const (
	byNextDay caseOrder = iota
	byChange
	byVerdict
	byStage
	allOrders
)

const (
	anyDay caseDue = iota
	dueLate
	dueToday
	dueSoon
	allDue
)

// soon is how many days from today count as this week.
const soon = 6

// keptCase is a case of the list, as it is looked for and sorted.
type keptCase struct {
	record.Kept
	name   string
	spans  []verdict.Span // a verdict for each tree, in their order
	change fact.Date
	low    string // the name in small letters
	said   string // where it stands and its tags in small letters, each word behind a space
	where  string // where it stands; empty for none
	stage  int    // the place of that among all there are
	best   rule.Level

	// What the list says of it, worked out when it is first seen, since it is laid out
	// anew at each key: as an entry, and as a row of a table so wide.
	item       *Item
	row, below string
	rowWidth   int
}

// keptCases is what is known of the cases that a person keeps, and how they are looked
// at. It outlives every case that is opened.
type keptCases struct {
	vault     record.Vault
	known     bool // they were listed
	stands    []step.Stand
	sealed    bool // they want the passphrase
	all       []keptCase
	why       string // they could not be listed; empty where they were
	nameCells int    // of the longest name, with the space behind it

	view    caseView
	order   caseOrder
	due     caseDue
	at      string     // the id of the marked one
	moved   worldMoved // which changed because the content did
	removed []removed  // that were put in the bin since the program began, the last one last
}

// caseView is which cases are looked at.
type caseView uint8

const (
	ofNow caseView = iota
	inArchive
	inBin
	allViews
)

// casesOf is the list of a vault, and nil where none is kept.
func casesOf(vault record.Vault) *keptCases {
	if vault == nil {
		return nil
	}
	state, err := vault.State()
	if err != nil || state == record.NoVault {
		return nil
	}
	return &keptCases{vault: vault, sealed: state == record.LockedVault}
}

// take takes what was listed.
func (c *keptCases) take(v *visit, list []record.Kept) {
	c.known, c.sealed, c.why = true, false, ""
	c.all, c.nameCells = make([]keptCase, len(list)), 0
	c.stands = v.session.Library.Steps.Stands()
	for i := range list {
		c.all[i] = asListed(c.stands, list[i])
		c.nameCells = max(c.nameCells, Cells(c.all[i].name)+1)
	}
}

// asListed is a case as the list knows it.
func asListed(stands []step.Stand, k record.Kept) keptCase {
	c := keptCase{Kept: k, name: nameOf(k), change: fact.On(k.Changed.Local())}
	c.stage = slices.IndexFunc(stands, func(s step.Stand) bool { return s.ID == k.Stage })
	if c.stage >= 0 {
		c.where = stands[c.stage].Title
	} else {
		c.stage = len(stands)
	}
	for _, text := range k.Verdicts {
		span, _ := verdict.SpanOf(text)
		c.spans, c.best = append(c.spans, span), max(c.best, span.High)
	}
	// All of a name is searched, and the beginning of it is shown.
	c.low = strings.ToLower(cmp.Or(strings.TrimSpace(words.Clean(k.Label.Name)), c.name))
	c.said = spaced(strings.Join(append([]string{c.where}, k.Label.Tags...), " "))
	return c
}

// spaced is a text in small letters, each word behind a space.
func spaced(text string) string {
	list := strings.FieldsFunc(strings.ToLower(text),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(list, " ")
}

// found reports whether a word that was typed finds the case: by any part of its name,
// as one knows the end of a code, or by the beginning of a word of the rest.
func (k *keptCase) found(word string) bool {
	return strings.Contains(k.low, word) || strings.Contains(k.said, spaced(word))
}

// seen are the cases of what is looked at, whatever their days.
func (c *keptCases) seen() []*keptCase {
	list := make([]*keptCase, 0, len(c.all))
	for i := range c.all {
		if k := &c.all[i]; c.view == inBin || k.Label.Archived == (c.view == inArchive) {
			list = append(list, k)
		}
	}
	return list
}

// sifted are the cases that are shown: those that the filter leaves and the search
// finds, in their order.
func (c *keptCases) sifted(today fact.Date, typed string) (list []*keptCase, of int) {
	list = c.seen()
	of = len(list)
	asked := strings.Fields(strings.ToLower(typed))
	list = slices.DeleteFunc(list, func(k *keptCase) bool {
		return !c.due.has(today, k) || slices.ContainsFunc(asked, func(w string) bool { return !k.found(w) })
	})
	slices.SortFunc(list, c.order.compare(strings.ToLower(typed)))
	return list, of
}

// has reports whether a filter leaves a case.
func (f caseDue) has(today fact.Date, k *keptCase) bool {
	if f == anyDay {
		return true
	}
	days := today.Days(k.Next)
	switch {
	case k.Next.IsZero():
		return false
	case f == dueLate:
		return days < 0
	case f == dueToday:
		return days == 0
	}
	return days >= 0 && days <= soon
}

// compare puts cases in an order; those whose name begins as what is typed come first.
func (o caseOrder) compare(typed string) func(a, b *keptCase) int {
	return func(a, b *keptCase) int {
		first := 0
		if typed != "" {
			first = boolOrder(strings.HasPrefix(a.low, typed), strings.HasPrefix(b.low, typed))
		}
		return cmp.Or(first, o.between(a, b), strings.Compare(a.low, b.low), strings.Compare(a.ID, b.ID))
	}
}

// boolOrder puts what is true first.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (o caseOrder) between(a, b *keptCase) int {
	switch o {
	case byChange:
		return b.Changed.Compare(a.Changed)
	case byVerdict:
		return cmp.Or(cmp.Compare(a.unread(), b.unread()), cmp.Compare(b.best, a.best), byDay(a, b))
	case byStage:
		return cmp.Or(cmp.Compare(a.unread(), b.unread()), cmp.Compare(a.stage, b.stage), byDay(a, b))
	}
	return byDay(a, b)
}

// byDay puts the next day first, and those without one last.
func byDay(a, b *keptCase) int {
	return cmp.Or(boolOrder(!a.Next.IsZero(), !b.Next.IsZero()), a.Next.Compare(b.Next))
}

// group is the group in which a case stands in an order: those of one follow each other.
func (o caseOrder) group(today fact.Date, k *keptCase) int {
	switch {
	case o == byChange:
		return daysBack(today.Days(k.change))
	case k.unread() != readable && o != byNextDay:
		return -int(k.unread())
	case o == byVerdict:
		return int(k.best)
	case o == byStage:
		return k.stage
	case k.Next.IsZero():
		return noDay
	}
	switch days := today.Days(k.Next); {
	case days < 0:
		return 0
	case days == 0:
		return 1
	case days <= soon:
		return 2
	}
	return 3
}

// noDay is the group of those that have no next day.
const noDay = 4

// head is the heading over a group.
func (o caseOrder) head(v *visit, group int) string {
	w := &v.words.Cases
	switch {
	case group < 0:
		return words.Capital(whyUnread(w, readability(-group)))
	case o == byChange:
		return w.Changes[group]
	case o == byVerdict:
		return w.AtBest(v.words.Verdict.Levels[group])
	case o == byStage:
		if group < len(v.list.stands) {
			return v.list.stands[group].Title
		}
		return ""
	}
	return w.Groups[group]
}

// daysBack is the group of a change so many days from today.
func daysBack(days int) int {
	switch {
	case days >= 0:
		return 0
	case days >= -soon:
		return 1
	}
	return 2
}

// newest is the case that was changed last, and nil for none that can be gone on with.
func (c *keptCases) newest() *keptCase {
	var last *keptCase
	for i := range c.all {
		if k := &c.all[i]; k.unread() == readable && !k.Label.Archived && (last == nil || k.Changed.After(last.Changed)) {
			last = k
		}
	}
	return last
}

// counted is how many cases there are outside the archive, and how many of them have a
// day from today to the end of the week, or one that is late.
func (c *keptCases) counted(today fact.Date) (n, due int) {
	for i := range c.all {
		k := &c.all[i]
		if k.Label.Archived {
			continue
		}
		n++
		if !k.Next.IsZero() && today.Days(k.Next) <= soon {
			due++
		}
	}
	return n, due
}
