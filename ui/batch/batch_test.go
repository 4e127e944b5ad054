package batch

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// batched is what comes out for an input, and how it ended.
func batched(t testing.TB, format string, in io.Reader) (string, error) {
	t.Helper()
	var out bytes.Buffer
	s := &stream{in: in, out: &out, line: 1}
	if err := s.peek(); err != nil {
		return "", err
	}
	var err error
	if s.rows, err = rowFormat(library(t), s, format); err != nil {
		return "", err
	}
	err = s.run()
	return out.String(), err
}

func batchedCSV(t testing.TB, table string) (string, error) {
	return batched(t, CSV, strings.NewReader(table))
}

// column is one column of CSV output, without its name.
func column(t *testing.T, out, name string) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatalf("the output is no CSV: %v\n%s", err, out)
	}
	i := slices.Index(rows[0], name)
	var cells []string
	for _, row := range rows[1:] {
		cells = append(cells, row[i])
	}
	return cells
}

// answered is what a Session says of a case, as a line of CSV.
func answered(l *model.Library, id string, a fact.Answers) string {
	s := model.NewSession(l, record.Case{Answers: a})
	line := id
	for t := range l.Trees.List {
		span := s.View.Span(t)
		line += "," + span.Low.String() + "," + span.High.String()
	}
	next := ""
	if q := s.View.Next(); q >= 0 {
		next = l.Questions.List[q].ID
	}
	return line + "," + next + ",\n"
}

func TestEveryRowIsAnsweredAsItsCaseWouldBe(t *testing.T) {
	l := library(t)
	r := seed.Rand(t)
	names := []string{"id"}
	for i := range l.Questions.List {
		if l.Questions.List[i].Kind == fact.Choice {
			names = append(names, l.Questions.List[i].ID)
		}
	}
	table, lines := strings.Join(names, ",")+"\n", ""
	want := strings.Join(columns(l), ",") + "\n"
	for i := range seed.Times(2000) {
		cells := append([]string{fmt.Sprint(i)}, randomCells(l, r, names[1:])...)
		var a fact.Answers
		parts := []string{}
		for c, cell := range cells {
			q := l.Questions.Index(names[c])
			if c > 0 && r.IntN(8) == 0 {
				cell = "unsure"
			}
			if c > 0 && r.IntN(3) == 0 {
				cell = ""
			}
			if cells[c] = cell; c > 0 && cell != "" {
				answer, err := record.ParseAnswer(&l.Questions.List[q], cell)
				if err != nil {
					t.Fatal(err)
				}
				a = a.With(q, answer)
				parts = append(parts, fmt.Sprintf("%q: %q", names[c], cell))
			}
		}
		table += strings.Join(cells, ",") + "\n"
		lines += fmt.Sprintf(`{"id": "%d", "answers": {%s}}`+"\n", i, strings.Join(parts, ", "))
		want += answered(l, cells[0], a)
	}
	if out, err := batchedCSV(t, table); err != nil || out != want {
		t.Errorf("CSV: %v, %s", err, firstDifference(out, want))
	}
	out, err := batched(t, NDJSON, strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	if got := asCSV(t, l, out); got != want {
		t.Errorf("NDJSON: %s", firstDifference(got, want))
	}
}

// asCSV turns output in NDJSON into output in CSV.
func asCSV(t *testing.T, l *model.Library, out string) string {
	t.Helper()
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(columns(l))
	for line := range strings.Lines(out) {
		var row map[string]string
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		var cells []string
		for _, name := range columns(l) {
			cells = append(cells, row[name])
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return b.String()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d is\n%s\nwant\n%s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

func TestTheTableIsReadAsSpreadsheetsWriteIt(t *testing.T) {
	want := "id,infusion-lowest,infusion-highest,spravato-lowest,spravato-highest,next-question,error\n" +
		"a,not-covered,not-covered,not-covered,not-covered,,\n"
	for name, table := range map[string]string{
		"byte order mark":   "\ufeffid,purpose\na,sleep\n",
		"Windows":           "id,purpose\r\na,sleep\r\n",
		"no last break":     "id,purpose\na,sleep",
		"Windows, no last":  "id,purpose\r\na,sleep\r",
		"blank lines":       "\n\r\nid,purpose\n\na,sleep\n\n\n",
		"quotes":            "\"id\",\"purpose\"\r\n\"a\",\"sleep\"\r\n",
		"quoted byte order": "\ufeff\"id\",purpose\na,sleep\n",
	} {
		if out, err := batchedCSV(t, table); err != nil || out != want {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}

func TestTablesThatAreNoneAreRefused(t *testing.T) {
	for table, want := range map[string]string{
		"id,purpose\ra,sleep\r":              "line breaks of an old Mac",
		"id,purpose\ra,sleep\rb,sleep\n":     "line breaks of an old Mac",
		"id;purpose\na;sleep\n":              "not separated by commas",
		"id\tpurpose\na\tsleep\n":            "not separated by commas",
		"id,purp\xf6se\n":                    "not UTF-8",
		"\xff\xfei\x00d\x00,\x00":            "not UTF-8",
		"id,purpose,id\n":                    "is column 1 already",
		"id,Purpose\n":                       "unknown question",
		"id,purpose,\n":                      "unknown question",
		"id,\"purpose\n":                     "a quote that is not closed",
		"":                                   "no header",
		"\n\n":                               "no header",
		"id, purpose\na,sleep\n":             "unknown question",
		strings.Repeat("x", 2*maxRow) + "\n": "unknown question",
	} {
		out, err := batchedCSV(t, table)
		if out != "" || err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %q, %.200v, want %q", table, out, err, want)
		}
	}
}

func TestBytesThatAreNoTextSpoilOnlyTheirRow(t *testing.T) {
	out, _ := batchedCSV(t, "id,purpose\na,sl\xe9ep\n\xe9,sleep\nb,sleep\n")
	faults := column(t, out, "error")
	if !strings.Contains(faults[0], "column 2: bytes that are not UTF-8") ||
		!strings.Contains(faults[1], "column 1: bytes that are not UTF-8") || faults[2] != "" {
		t.Errorf("%q", faults)
	}
	lines, _ := batched(t, NDJSON, strings.NewReader("{\"id\":\"\xe9\",\"answers\":{}}\n{\"answers\":{}}\n"))
	faults = column(t, asCSV(t, library(t), lines), "error")
	if !strings.Contains(faults[0], "not UTF-8") || faults[1] != "" {
		t.Errorf("%q", faults)
	}
}

func TestTheFormatIsGuessedFromTheNameAndElseFromTheData(t *testing.T) {
	for _, test := range []struct{ name, asked, data, want string }{
		{"a.csv", "", "{", CSV},
		{"a.CSV", "", "", CSV},
		{"a.ndjson", "", "id\n", NDJSON},
		{"a.jsonl", "", "id\n", NDJSON},
		{"a.csv", NDJSON, "", NDJSON},
		{"a.json", CSV, "{", CSV},
		{"-", "", " \n{\"answers\"", NDJSON},
		{"-", "", "id,plan", CSV},
		{"a.txt", "", "", CSV},
	} {
		if got := guess(test.name, test.asked, []byte(test.data)); got != test.want {
			t.Errorf("guess(%q, %q, %q) = %q", test.name, test.asked, test.data, got)
		}
	}
}
