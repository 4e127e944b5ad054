package command

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/verdict"
	"ketacover/ui/words"
)

const casesHelp = `Usage: ketacover cases [--due 7d] [--tag TAG] [--archived] [--json]
       ketacover cases moved
       ketacover cases open NAME
       ketacover cases new NAME
       ketacover cases import FILE
       ketacover cases export NAME [-o FILE] [--to KEY]
       ketacover cases copy NAME NEW
       ketacover cases name NAME NEW
       ketacover cases tag NAME TAG
       ketacover cases hours NAME 0.5 [YYYY-MM-DD]
       ketacover cases archive NAME
       ketacover cases delete NAME
       ketacover cases restore NAME
       ketacover cases empty --yes

Lists the cases that are kept on this computer, the next day first: that day,
the name, where the case stands, and a verdict for each treatment. A name is
yours to choose, and may be a code. It can be cut short where it stays clear.

  --due 7d    only those with a day in the next 7 days, or one that is late; 2w is two
              weeks
  moved       which changed because the facts did, why, and what to send again
  open, new   ask the questions of a case; each answer is then saved there
  import      take in a case (.json), many, one a line (.ndjson), or a table (.csv)
              with a column for each question, and one named id or name. What was
              taken in before is not taken in twice, unless you add --again. Nothing is ever
              replaced: it is said where a name is there twice then
  export      write a case as JSON; all of them as a table with --csv; or encrypted
              for another person, with --to and their age key (age1...). What
              happened goes along, calls too. What was taken back or written over
              does not, and your hours and tags only with --mine
  copy        a second one, to try what would be
  tag         add a word to find it by; with --off take it away
  hours       log the time that you spent on it, for "ketacover counts"
  archive     leave it out of the list; with --off put it back
  delete      put it in the bin; "restore" takes it out, "empty" deletes for good

See "ketacover help vault" for where they are kept, and how they are protected.
`

// casesOptions are shared by the list and the commands on one case.
type casesOptions struct {
	tools   *Tools
	console *Console

	due, tag       string
	archived, json bool
	out, to        string
	csv, off, yes  bool
	again, mine    bool
	overwrite, bin bool

	sittings []*openOptions // of open and of new
}

func newCases(t *Tools) *cobra.Command {
	o := &casesOptions{tools: t, console: t.Console}
	cmd := &cobra.Command{
		Use: "cases", Long: casesHelp,
		Args: oneOf("cases"),
		RunE: func(*cobra.Command, []string) error { return runCases(o) },
	}
	if t.Vault != nil {
		addVaultFlags(cmd, t.Vault)
	}
	flags := cmd.Flags()
	flags.StringVar(&o.due, "due", "", "only those with a day in the next `DAYS`, such as 7d or 2w")
	flags.StringVar(&o.tag, "tag", "", "only those that have this `TAG`")
	flags.BoolVar(&o.archived, "archived", false, "those in the archive")
	flags.BoolVar(&o.bin, "bin", false, "those in the bin")
	flags.BoolVar(&o.json, "json", false, "write the list as JSON")
	cmd.AddCommand(caseCommands(o)...)
	return cmd
}

// runCases lists the cases.
func runCases(o *casesOptions) error {
	today, err := o.tools.Clock.day("")
	if err != nil {
		return err
	}
	last := fact.Date{}
	if o.due != "" {
		days, err := daysOf(o.due)
		if err != nil {
			return err
		}
		last = today.AddDays(days)
	}
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	list := v.Cases
	if o.bin {
		list = v.Bin
	}
	kept, err := list()
	if err != nil {
		return vaultFault(err)
	}
	all := slices.Clone(kept)
	kept = slices.DeleteFunc(kept, func(k record.Kept) bool {
		return !o.bin && k.Label.Archived != o.archived ||
			o.tag != "" && !slices.Contains(k.Label.Tags, o.tag) ||
			o.due != "" && (k.Next.IsZero() || last.Before(k.Next))
	})
	sortByDay(kept)
	if o.json {
		return o.console.printJSON(kept)
	}
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	text := caseLines(l, today, kept)
	if len(kept) == 0 {
		text = o.noneOf(all, last) + "\n"
	}
	if err := o.console.write(text); err != nil {
		return err
	}
	sayMoved(o, l, v, today)
	return nil
}

// noneOf says that none of all cases is what was asked for, and how many there are. Last
// is the last day that counts under --due.
func (o *casesOptions) noneOf(all []record.Kept, last fact.Date) string {
	archived := 0
	for i := range all {
		archived += boolInt(all[i].Label.Archived)
	}
	n, where := len(all)-archived, ""
	switch {
	case len(all) == 0 && o.bin:
		return "no cases in the bin"
	case len(all) == 0:
		return "no cases"
	case o.bin:
		n, where = len(all), " in the bin"
	case o.archived:
		n, where = archived, " in the archive"
	}
	switch {
	case n > 0:
	case o.archived:
		return "no cases in the archive; " + are(len(all)) + " kept outside it"
	default:
		return "no cases outside the archive; " + are(archived) + ` in it, which "ketacover cases --archived" lists`
	}
	var lack []string
	if o.tag != "" {
		lack = append(lack, "has the tag "+strconv.Quote(record.Cut(o.tag)))
	}
	if o.due != "" {
		lack = append(lack, "has a day up to "+last.String()+", or one that is late")
	}
	return fmt.Sprintf("no case%s %s; %s kept%s", where, strings.Join(lack, " and "), are(n), where)
}

// are counts cases that are somewhere.
func are(n int) string { return counted(n, "case") + " " + isOrAre(n) }

// isOrAre is the verb of so many.
func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// sortByDay puts the next day first, and those without one last, by name.
func sortByDay(list []record.Kept) {
	slices.SortFunc(list, func(a, b record.Kept) int {
		return cmp.Or(
			cmp.Compare(boolInt(a.Next.IsZero()), boolInt(b.Next.IsZero())), a.Next.Compare(b.Next),
			cmp.Compare(strings.ToLower(a.Label.Name), strings.ToLower(b.Label.Name)), cmp.Compare(a.ID, b.ID))
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// daysOf is a number of days, as 7d, 2w or 7.
func daysOf(text string) (int, error) {
	number, week := strings.CutSuffix(text, "w")
	if !week {
		number = strings.TrimSuffix(text, "d")
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n > 3650 {
		return 0, misused("write it as in --due 7d, or --due 2w", "read --due: %q is no number of days", record.Cut(text))
	}
	if week {
		n *= 7
	}
	return n, nil
}

// nameOf is what a list calls a case: by its name, or else the beginning of its id.
func nameOf(k record.Kept) string {
	if name := strings.TrimSpace(k.Label.Name); name != "" {
		return name
	}
	return shortID(k)
}

// shortID is the beginning of an id, by which a case is found too.
func shortID(k record.Kept) string { return k.ID[:min(8, len(k.ID))] }

// caseLines is the list for a person: of each case its next day, its name and where it
// stands, and below that what the day is and the verdicts.
func caseLines(l *model.Library, today fact.Date, list []record.Kept) string {
	titles := map[string]string{}
	for _, stand := range l.Steps.Stands() {
		titles[stand.ID] = stand.Title
	}
	named := map[string]int{}
	for _, k := range list {
		named[strings.ToLower(nameOf(k))]++
	}
	var b strings.Builder
	w := words.English()
	for _, k := range list {
		next, name := cmp.Or(k.Next.String(), "no day yet"), words.Short(nameOf(k))
		says := titles[k.Stage]
		switch {
		case k.Newer:
			says = w.Cases.Newer + ": open it with that one"
		case k.Before:
			says = "damaged: this is the version before, with which it opens"
		case k.Damaged:
			says = "damaged"
		}
		fmt.Fprintf(&b, "%-10s  %-16s  %s", next, name, says)
		for _, tag := range k.Label.Tags[:min(words.MaxTags, len(k.Label.Tags))] {
			b.WriteString("  #" + words.Short(tag))
		}
		if more := len(k.Label.Tags) - words.MaxTags; more > 0 {
			fmt.Fprintf(&b, "  and %d more", more)
		}
		if named[strings.ToLower(nameOf(k))] > 1 {
			b.WriteString("  (" + shortID(k) + ")") // the name alone does not tell it from the other
		}
		b.WriteString("\n")
		for _, line := range []string{dayLine(l, w, today, &k), verdictLine(l, w, &k)} {
			if line != "" {
				fmt.Fprintf(&b, "%12s%s\n", "", line)
			}
		}
	}
	return b.String()
}

// dayLine is what the next day of a case is, and how late or near it is; empty where none
// is known.
func dayLine(l *model.Library, w *words.Words, today fact.Date, k *record.Kept) string {
	if k.Next.IsZero() {
		return ""
	}
	title := words.Clean(cmp.Or(k.NextTitle, l.Deadlines.DeadlineTitle(k.NextID)))
	if today.Days(k.Next) > 1 { // the row has the day already
		return title + "."
	}
	return w.Cases.Next(w.Cases.DayFrom(today, k.Next), title) + "."
}

// verdictLine is the verdict for each treatment.
func verdictLine(l *model.Library, w *words.Words, k *record.Kept) string {
	var said []string
	for t := range l.Trees.List {
		if t >= len(k.Verdicts) {
			break
		}
		if span, ok := verdict.SpanOf(k.Verdicts[t]); ok {
			said = append(said, w.Cases.Verdict(l.Trees.List[t].Short, w.Verdict.Span(int(span.Low), int(span.High)))+".")
		}
	}
	return strings.Join(said, " ")
}
