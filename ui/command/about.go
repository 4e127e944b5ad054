package command

import (
	"slices"

	"github.com/spf13/cobra"

	"ketacover/model/reference"
	"ketacover/ui/paper"
)

const aboutHelp = `Usage: ketacover about

Says what the program is and is not, who wrote it and who paid for it, how it
is kept up to date, how old its facts are, what it still does not know and whom
to ask, and whom to call in a crisis.
`

type aboutOptions struct {
	console *Console
	content *Content
	clock   Clock
	version string

	json bool
}

func newAbout(t *Tools) *cobra.Command {
	o := &aboutOptions{console: t.Console, content: t.Content, clock: t.Clock, version: t.Version}
	cmd := &cobra.Command{
		Use: "about", Long: aboutHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runAbout(o) },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON")
	return cmd
}

func runAbout(o *aboutOptions) error {
	pen, err := newPen(o.content, o.clock, "")
	if err != nil {
		return err
	}
	if o.json {
		return o.console.printJSON(aboutAsJSON(pen, o.version))
	}
	return o.console.write(paper.About(pen).Plain())
}

// about is what "about --json" writes.
type about struct {
	Version   string                `json:"version"`
	Content   string                `json:"content"`
	Origin    string                `json:"origin"` // empty for the built-in content
	NextCheck string                `json:"next-check"`
	Texts     []reference.AboutText `json:"texts"`
	NotFound  []notFound            `json:"not-found"`
	Counts    paper.Tally           `json:"counts"`
}

// notFound is one thing that is still not known.
type notFound struct {
	ID    string `json:"id"`
	Group string `json:"group"`
	What  string `json:"what"`
	Tries *int   `json:"tries,omitempty"` // absent where nobody counted
	Ask   string `json:"ask"`
}

// notFoundOf are all things that are still not known, in order.
func notFoundOf(groups []reference.NotFoundGroup) []notFound {
	list := []notFound{}
	for g := range groups {
		for i := range groups[g].Gaps {
			n := &groups[g].Gaps[i]
			row := notFound{ID: n.ID, Group: groups[g].ID, What: n.What, Ask: n.Ask}
			if n.Tries > 0 || n.NotYet {
				row.Tries = &n.Tries
			}
			list = append(list, row)
		}
	}
	return list
}

func aboutAsJSON(pen *paper.Pen, version string) about {
	l := pen.Library
	out := about{Version: version, Content: l.Version, Origin: l.Origin, NextCheck: l.Sources.NextCheck().String(),
		Texts: slices.Clone(l.Reference.About), NotFound: notFoundOf(l.Reference.NotFound),
		Counts: paper.TallyOf(pen.Library.Sources, pen.Today)}
	for _, id := range slices.Concat([]string{reference.DisclaimerNote}, reference.CrisisNotes) {
		out.Texts = append(out.Texts, reference.AboutText{ID: id, Text: l.Reference.Note(id)})
	}
	return out
}
