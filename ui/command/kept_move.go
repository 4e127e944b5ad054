package command

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/paper"
	"ketacover/ui/words"
)

// maxImport bounds what is taken in at once.
const maxImport = 256 << 20

// runCaseImport takes cases in. Either all of a file are good, or none is taken in. What
// is there already is not taken in a second time.
func runCaseImport(o *casesOptions, path string) error {
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	doing := fmt.Sprintf("import %q", record.Cut(path))
	f, err := o.tools.Open(path)
	if err != nil {
		return unopenedFile(doing, err)
	}
	data, err := io.ReadAll(io.LimitReader(f, maxImport+1))
	f.Close()
	switch {
	case err != nil:
		return brokeOff(doing, err)
	case len(data) > maxImport:
		return misused("split it", "%s: more than can be taken in at once", doing)
	}
	var cases []record.Case
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		cases, err = tableCases(l.Questions, data)
	case ".ndjson", ".jsonl":
		cases, err = lineCases(l.Questions, data)
	default:
		var c record.Case
		if c, err = record.DecodeCase(l.Questions, data); err == nil {
			cases = []record.Case{ofFile(ofID(c), path)}
		}
	}
	if err != nil {
		return refused(doing, err)
	}
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	in, err := takeIn(v, l.Questions, cases, o.again)
	if err != nil {
		return fmt.Errorf("%s: %d of %d were taken in, do it again for the others: %w", doing, in.taken,
			len(cases)-in.there, err)
	}
	said, hints := in.says()
	if err := o.console.write(said + "\n"); err != nil {
		return err
	}
	for _, hint := range hints {
		o.console.say("hint: ", hint)
	}
	return nil
}

// ofID gives a case without a name the id that others know it by.
func ofID(c record.Case) record.Case {
	label := record.LabelOf(c)
	if label.Name != "" || c.ID == "" {
		return c
	}
	if json.Unmarshal([]byte(c.ID), &label.Name) != nil {
		label.Name = c.ID // a number
	}
	return record.WithLabel(c, label)
}

// ofFile gives a case without a name that of its file.
func ofFile(c record.Case, path string) record.Case {
	label := record.LabelOf(c)
	if name := filepath.Base(path); label.Name == "" {
		label.Name = words.Clean(strings.TrimSuffix(name, filepath.Ext(name)))
	}
	return record.WithLabel(c, label)
}

func lineCases(q *fact.Questions, data []byte) ([]record.Case, error) {
	var cases []record.Case
	n := 0
	for line := range bytes.Lines(data) {
		if n++; len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		c, err := record.DecodeCase(q, line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, record.Unplaced(err))
		}
		cases = append(cases, ofID(c))
	}
	return cases, nil
}

// tableCases are the cases of a table: a column for each question, by its id, and one
// for the name.
func tableCases(q *fact.Questions, data []byte) ([]record.Case, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	n := 0
	for line := range bytes.Lines(data) {
		if n++; !utf8.Valid(line) {
			return nil, misused("save the table as UTF-8", "line %d: bytes that are not UTF-8 text", n)
		}
	}
	r := csv.NewReader(bytes.NewReader(data))
	head, err := r.Read()
	if err != nil {
		return nil, badRow(err)
	}
	for i, name := range head {
		head[i] = strings.TrimSpace(name)
		if slices.Contains(head[:i], head[i]) {
			return nil, misused("leave one of them out", "line 1: two columns are called %q", record.Cut(name))
		}
	}
	var cases []record.Case
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return cases, nil
		}
		if err != nil {
			return nil, badRow(err)
		}
		c, err := rowCase(q, head, row)
		if err != nil {
			line, _ := r.FieldPos(0)
			return nil, fmt.Errorf("line %d: %w", line, record.Unplaced(err))
		}
		cases = append(cases, c)
	}
}

// badRow is a row that is none of a table.
func badRow(err error) error {
	var wrong *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return misused(`name the columns in the first line, as in "name,purpose,plan"`, "line 1: no header")
	case !errors.As(err, &wrong):
		return err
	case errors.Is(err, csv.ErrFieldCount):
		return misused("give each line as many cells as the first one has", "line %d: %s", wrong.StartLine, wrong.Err)
	}
	return misused("put a cell that holds quotes in quotes, and write each of them twice",
		"line %d, column %d: %s", wrong.Line, wrong.Column, wrong.Err)
}

// rowCase is the case of a row. A name counts for more than an id.
func rowCase(q *fact.Questions, head, row []string) (record.Case, error) {
	answers, called := map[string]string{}, map[string]string{}
	for i, cell := range row {
		switch cell = strings.TrimSpace(cell); {
		case head[i] == "id" || head[i] == "name":
			called[head[i]] = words.UnsafeCell(cell)
		case cell != "":
			answers[head[i]] = cell
		}
	}
	data, err := json.Marshal(map[string]any{"answers": answers})
	if err != nil {
		return record.Case{}, err
	}
	c, err := record.DecodeCase(q, data)
	return record.WithLabel(c, record.Label{Name: cmp.Or(called["name"], called["id"])}), err
}

// runCaseExport writes one case, or all as a table.
func runCaseExport(o *casesOptions, args []string) error {
	if o.csv == (len(args) == 1) {
		return misused("name one case, or write --csv for all", "export: want a case or --csv")
	}
	if o.csv {
		return exportTable(o)
	}
	v, l, c, err := o.readNamed(args[0], "export")
	if err != nil {
		return err
	}
	shared := record.AsItIs(c)
	if !o.mine {
		shared = record.ForOthers(c)
	}
	data := record.EncodeCase(l.Questions, shared)
	if o.to != "" {
		if data, err = v.Seal(o.to, data); err != nil {
			return vaultFault(err)
		}
	}
	if err := o.put(data); err != nil || o.mine || !record.HasOwn(c) {
		return err
	}
	o.console.say("", "Your hours, tags and its place in the archive were left out, as they are yours: --mine keeps them.")
	return nil
}

// put writes what is exported to a new file, or to standard output.
func (o *casesOptions) put(data []byte) error {
	if o.out == "" {
		if o.to != "" && o.console.toTerminal() {
			return misused("name a file with -o", "export: a terminal cannot show what is encrypted")
		}
		return o.console.write(string(data))
	}
	switch err := o.tools.Cases.writeFile(o.out, data, o.overwrite); {
	case errors.Is(err, record.ErrExists):
		return nameTaken(err)
	case err != nil:
		return vaultFault(err)
	}
	return nil
}

// exportTable writes all cases as a table that import takes back: names and answers.
func exportTable(o *casesOptions) error {
	l, err := o.tools.Content.library()
	if err != nil {
		return err
	}
	v, err := o.tools.opened()
	if err != nil {
		return err
	}
	cases, left, err := allKept(o.tools.Content, v, "export", nil)
	if err != nil {
		return err
	}
	if err := o.put(paper.CaseTable(l.Questions, cases)); err != nil {
		return err
	}
	return left.fault("export", "in the table")
}

// leftOut are the cases that a newer program saved, by what a list calls them: nothing
// but that program can mend that, so they keep nobody from the others.
type leftOut struct {
	names []string
	of    int
}

// allKept are all cases of a vault but those in the bin, and those that were left out. One
// that cannot be read for another reason, or that is found bad, ends it, and is named by
// what a list calls it: a count that passes over one without a word is wrong.
func allKept(content *Content, v record.Vault, doing string, bad func(record.Case) error) (
	cases []record.Case, left *leftOut, err error) {
	l, err := content.library()
	if err != nil {
		return nil, nil, err
	}
	kept, err := v.Cases()
	if err != nil {
		return nil, nil, vaultFault(err)
	}
	left = &leftOut{of: len(kept)}
	for _, k := range kept {
		data, err := v.Read(k.ID)
		if err != nil {
			return nil, nil, keptFault(k, err)
		}
		c, err := record.DecodeCase(l.Questions, data)
		if err == nil && bad != nil {
			err = bad(c)
		}
		switch {
		case errors.Is(err, record.ErrNewer):
			left.names = append(left.names, record.Cut(nameOf(k)))
		case err != nil:
			return nil, nil, refused(fmt.Sprintf("%s %q", doing, record.Cut(nameOf(k))), err)
		default:
			cases = append(cases, c)
		}
	}
	return cases, left, nil
}

// fault says which cases were left out of what was done with all; nil for none.
func (l *leftOut) fault(doing, done string) error {
	if l == nil || len(l.names) == 0 {
		return nil
	}
	return &fault{code: exitFailed, hint: "with that newer ketacover none is left out",
		text: fmt.Sprintf("%s: %d of %s %s not %s, since a newer ketacover saved it: %s", doing, len(l.names),
			counted(l.of, "case"), isOrAre(len(l.names)), done, words.English().Saving.Listed(l.names, maxListed))}
}
