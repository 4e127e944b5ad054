package ui

import (
	"bytes"
	"encoding/json"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/source"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

const sourcesHelp = `Usage: ketacover sources

Lists what every claim of the program rests on: who says it, how the document
is dated, when we read it, when it should be read again, and how sure we are.
What is due to be read again says so.
`

func (p *Program) sourcesCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "sources", Long: sourcesHelp, Args: noArguments}
	overdue := cmd.Flags().Bool("overdue", false, "list only those due to be read again")
	today := cmd.Flags().String("today", "", "count ages as of this day, written `YYYY-MM-DD`")
	asJSON := cmd.Flags().Bool("json", false, "write JSON")
	cmd.RunE = func(*cobra.Command, []string) error {
		pen, err := p.pen(*today)
		if err != nil {
			return err
		}
		if *asJSON {
			return p.printJSON(listedSources(pen, *overdue))
		}
		return p.print(paper.Sources(pen, *overdue).Plain())
	}
	return cmd
}

// noArguments refuses any argument.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misused(`see "ketacover help `+cmd.Name()+`"`, "%s: want no argument, not %q", cmd.Name(), record.Cut(args[0]))
	}
	return nil
}

// pen writes what the program knows, as of a day that was asked for or today.
func (p *Program) pen(asked string) (*paper.Pen, error) {
	day, err := p.day(asked)
	if err != nil {
		return nil, err
	}
	l, err := p.library()
	if err != nil {
		return nil, err
	}
	return &paper.Pen{Library: l, Words: words.English(), Today: day}, nil
}

// asJSON is a value as JSON, with < and > as they are, and nothing in it that a
// terminal could obey.
func asJSON(v any) (string, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(v)
	return string(words.EscapeJSON(nil, b.Bytes())), err
}

// printJSON writes a value as JSON.
func (p *Program) printJSON(v any) error {
	out, err := asJSON(v)
	if err != nil {
		return &fault{code: exitInternal, text: "write JSON: " + err.Error(), err: err}
	}
	return p.print(out)
}

// source is a source as JSON.
type sourceRow struct {
	ID         string `json:"id"`
	Title      string `json:"title"`
	Publisher  string `json:"publisher"`
	Address    string `json:"address"`
	ReadAt     string `json:"read-at"`
	Dated      string `json:"dated"`
	Checked    string `json:"checked"`
	AgeDays    int    `json:"age-days"`
	Due        string `json:"due"`
	Ends       string `json:"ends"`
	Kind       string `json:"kind"`
	Confidence string `json:"confidence"`
	Overdue    bool   `json:"overdue"`
	Superseded bool   `json:"superseded"`
	Old        bool   `json:"old"`
	Note       string `json:"note"`
}

func sourceAsOf(s *source.Source, today fact.Date) sourceRow {
	out := sourceRow{
		ID: s.ID, Title: s.Title, Publisher: s.Publisher, Address: s.Address, ReadAt: s.ReadAt, Dated: s.Dated,
		Checked: s.Checked.String(), Due: s.Due.String(), Kind: s.Kind,
		Confidence: s.Confidence.String(), Overdue: s.Overdue(today), Superseded: s.Superseded, Old: s.Old(), Note: s.Note,
	}
	if !s.Unseen() {
		out.AgeDays = s.Checked.Days(today)
	}
	if !s.Ends.IsZero() {
		out.Ends = s.Ends.String()
	}
	return out
}

// sourceList is what "sources --json" writes.
type sourceList struct {
	Content string      `json:"content"`
	Today   string      `json:"today"`
	Sources []sourceRow `json:"sources"`
	Counts  paper.Tally `json:"counts"`
}

func listedSources(pen *paper.Pen, overdueOnly bool) sourceList {
	out := sourceList{Content: pen.Library.Edition(), Today: pen.Today.String(), Sources: []sourceRow{}, Counts: paper.TallyOf(pen)}
	for i := range pen.Library.Sources.List {
		if s := &pen.Library.Sources.List[i]; !overdueOnly || s.Overdue(pen.Today) {
			out.Sources = append(out.Sources, sourceAsOf(s, pen.Today))
		}
	}
	return out
}
