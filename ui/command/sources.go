package command

import (
	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/source"
	"ketacover/ui/paper"
)

const sourcesHelp = `Usage: ketacover sources

Lists what every claim of the program rests on: who says it, how the document
is dated, when we read it, when it should be read again, and how sure we are.
What is due to be read again says so.

With --overdue it lists what waits: what is due to be read again, figures of a
year and seasons that end within 60 days, and corrections, where we know of a
newer text and could not read it.
`

type sourcesOptions struct {
	console *Console
	content *Content
	clock   Clock

	overdue bool
	today   string
	json    bool
}

func newSources(t *Tools) *cobra.Command {
	o := &sourcesOptions{console: t.Console, content: t.Content, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "sources", Long: sourcesHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runSources(o) },
	}
	cmd.Flags().BoolVar(&o.overdue, "overdue", false, "list only those due to be read again, ending soon, or replaced")
	addAges(cmd, &o.today)
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON")
	return cmd
}

func runSources(o *sourcesOptions) error {
	pen, err := newPen(o.content, o.clock, o.today)
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON(listedSources(pen, o.overdue))
	}
	return o.console.write(paper.Sources(pen, o.overdue).Plain())
}

// sourceRow is a source as JSON, and how it stands as of a day.
type sourceRow struct {
	*source.Source
	AgeDays  int  `json:"age-days"` // 0 for what nobody but the person can have read
	Overdue  bool `json:"overdue"`
	EndsSoon bool `json:"ends-soon"`
	Old      bool `json:"old"`
}

func sourceAsOf(s *source.Source, today fact.Date) sourceRow {
	row := sourceRow{Source: s, Overdue: s.Overdue(today), EndsSoon: s.EndsSoon(today), Old: s.Old()}
	if !s.Unseen() {
		row.AgeDays = s.Checked.Days(today)
	}
	return row
}

// sourceList is what "sources --json" writes.
type sourceList struct {
	Content string      `json:"content"`
	Today   string      `json:"today"`
	Sources []sourceRow `json:"sources"`
	Counts  paper.Tally `json:"counts"`
}

func listedSources(pen *paper.Pen, waitingOnly bool) sourceList {
	out := sourceList{Content: pen.Library.Edition(), Today: pen.Today.String(), Sources: []sourceRow{},
		Counts: paper.TallyOf(pen.Library.Sources, pen.Today)}
	for i := range pen.Library.Sources.List {
		if s := &pen.Library.Sources.List[i]; !waitingOnly || s.Need(pen.Today) != source.NoNeed {
			out.Sources = append(out.Sources, sourceAsOf(s, pen.Today))
		}
	}
	return out
}
