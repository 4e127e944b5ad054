package command

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ketacover/model"
	"ketacover/model/comparison"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/batch"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

const compareHelp = `Usage: ketacover compare CASE
       ketacover compare -

Reads a case, and tells how the published rule of each company would treat it:
which pay, which line of each rule is met, not met or not known, how far each
was read, and how old it is. The best comes first. Companies of which no rule
was read are told by their number: no rule read is not a no.

The company is put in, as though you had bought its plan and not asked it yet.
What your own plan decided, an extra benefit at work and a public program are
set aside. The clinic's network and the booklet stay as you answered.

For programs there is JSON, or CSV with a row for each company. In CSV a text
that a spreadsheet would run as a formula gets an apostrophe in front.
`

type compareOptions struct {
	console *Console
	content *Content
	cases   *Cases
	clock   Clock

	today  string
	json   bool
	format string
	state  string
	plan   string
}

func newCompare(t *Tools) *cobra.Command {
	o := &compareOptions{console: t.Console, content: t.Content, clock: t.Clock}
	cmd := &cobra.Command{
		Use: "compare CASE", Long: compareHelp, Args: atMostOne("case"),
		RunE: func(_ *cobra.Command, args []string) error { return runCompare(o, args) },
	}
	o.cases = takesCase(cmd, t)
	addAges(cmd, &o.today)
	cmd.Flags().BoolVar(&o.json, "json", false, "write JSON")
	cmd.Flags().StringVar(&o.format, "format", "", "write `txt`, json or csv")
	cmd.Flags().StringVar(&o.state, "state", "",
		"leave out companies that sell in other states only than `STATE`, such as TX")
	cmd.Flags().StringVar(&o.plan, "plan", "",
		"leave out companies that no longer sell this `KIND` of plan, such as individual")
	return cmd
}

func runCompare(o *compareOptions, args []string) error {
	if err := o.formatted(); err != nil {
		return err
	}
	pen, c, err := penAndCase(o.content, o.cases, o.clock, caseAsked{command: "compare", today: o.today, args: args})
	if err != nil {
		return err
	}
	state, err := optionNamed(pen.Library, "state", fact.StateQuestion, strings.ToUpper(o.state))
	if err != nil {
		return err
	}
	plan, err := optionNamed(pen.Library, "plan", fact.PlanQuestion, o.plan)
	if err != nil {
		return err
	}
	compared := pen.Library.Others.Compare(c.Answers)
	compared.Only(state, plan)
	compared.Sort(pen.Library.Trees.OfferedDrug(c.Answers))
	switch o.format {
	case formatJSON:
		return o.console.printJSON(comparedCase{pen.Library.Edition(), pen.Today.String(), compared})
	case batch.CSV:
		return o.writeCSV(pen.Library, compared)
	}
	return o.console.write(paper.Comparison(pen, compared).Plain())
}

// The formats beside CSV.
const (
	formatText = "txt"
	formatJSON = "json"
)

// formatted makes out the format.
func (o *compareOptions) formatted() error {
	formats := []string{formatText, formatJSON, batch.CSV}
	switch o.format {
	case "":
		if o.format = formatText; o.json {
			o.format = formatJSON
		}
	case formatText, formatJSON, batch.CSV:
		if o.json && o.format != formatJSON {
			return misused("leave out one of them", "compare: --json and --format %s", o.format)
		}
	default:
		hint := "the formats are " + orList(formats, "")
		if near := fact.Nearest(o.format, formats); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return misused(hint, "read --format: unknown format %q", record.Cut(o.format))
	}
	return nil
}

// optionNamed is an answer to a question that a flag names, or empty.
func optionNamed(l *model.Library, flag, question, id string) (string, error) {
	q := l.Questions.Index(question)
	if id == "" || q >= 0 && l.Questions.List[q].Option(id) >= 0 {
		return id, nil
	}
	var ids []string
	if q >= 0 {
		ids = l.Questions.List[q].OptionIDs()
	}
	hint := "it is one of " + strings.Join(ids, ", ")
	if near := fact.Nearest(id, ids); near != "" && len(id) > 2 {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return "", misused(hint, "read --%s: unknown %s %q", flag, flag, record.Cut(id))
}

// comparedCase is what "compare --json" writes.
type comparedCase struct {
	Content string `json:"content"`
	Today   string `json:"today"`
	*comparison.Comparison
}

// writeCSV writes a row for each company.
func (o *compareOptions) writeCSV(l *model.Library, c *comparison.Comparison) error {
	if l.Origin != "" {
		o.console.say("ketacover: ", words.English().Sources.FromPack(l.Origin))
	}
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	head := []string{"payer", "name"}
	for t := range l.Trees.List {
		for _, column := range []string{"lowest", "highest", "stance", "own", "read", "as-of", "met", "not-met", "open"} {
			head = append(head, l.Trees.List[t].ID+"-"+column)
		}
	}
	_ = table.Write(head)
	for i := range c.Rows {
		row := &c.Rows[i]
		cells := []string{words.SafeCell(row.Payer.ID), words.SafeCell(row.Payer.Name)}
		for j := range row.Drugs {
			cells = append(cells, csvCells(&row.Drugs[j])...)
		}
		_ = table.Write(cells)
	}
	table.Flush()
	return o.console.write(out.String())
}

// csvCells are the cells of one drug. Conditions are counted only where the
// company's own were read.
func csvCells(s *comparison.Standing) []string {
	cells := []string{
		s.Span.Low.String(), s.Span.High.String(), s.Stance().String(), fmt.Sprint(s.Own()), s.Read().String(),
		words.SafeCell(s.AsOf()), "", "", "",
	}
	if tally, _ := s.Tally(); tally.Of() > 0 {
		for i, n := range []int{len(tally.Met), len(tally.NotMet), len(tally.Open)} {
			cells[len(cells)-3+i] = fmt.Sprint(n)
		}
	}
	return cells
}
