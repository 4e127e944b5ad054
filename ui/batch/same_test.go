package batch

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ketacover/ui/words"
)

// readRow is a row as it was taken apart: its cells, or what was wrong.
type readRow struct {
	cells []string
	bad   bool
}

// readByWorker takes a table apart the way a worker does.
func readByWorker(data []byte) []readRow {
	var list []readRow
	w := &csvWorker{table: &csvTable{}}
	rows := newCutter(data)
	for rows.parts = &w.parts; ; {
		row, kind := rows.next()
		body := withoutBreak(row)
		w.cells = w.cells[:0]
		switch {
		case kind == noRow:
			return list
		case len(body) == 0:
		case kind == plainRow:
			list = append(list, readRow{cells: texts(split(nil, body))})
		case kind == openRow || w.quoted() != nil:
			list = append(list, readRow{bad: true})
		default:
			cells := texts(w.cells)
			for i := range cells { // encoding/csv changes a line break in a cell
				cells[i] = strings.ReplaceAll(cells[i], "\r\n", "\n")
			}
			list = append(list, readRow{cells: cells})
		}
	}
}

func texts(cells [][]byte) []string {
	list := []string{}
	for _, c := range cells {
		list = append(list, string(c))
	}
	return list
}

// readByLibrary is what encoding/csv makes of the whole, up to a quote that is
// never closed, which for it spoils all that follows.
func readByLibrary(data []byte) (list []readRow, whole bool) {
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1
	for {
		cells, err := r.Read()
		var fault *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return list, true
		case errors.As(err, &fault):
			list = append(list, readRow{bad: true})
			if r.InputOffset() == int64(len(data)) {
				return list, false
			}
		default:
			list = append(list, readRow{cells: cells})
		}
	}
}

func FuzzRowsAreThoseOfEncodingCSV(f *testing.F) {
	for _, seed := range []string{
		"a,b\nc,d\n", "\"a\nb\",c\r\nd", "\"\"\"\",\"x,y\"\n", "a\"b,c\nd\n", "\"a\"b,c\nd\n", "\"a,b\nc\n", ",\n\r\n\n\r",
		"\"a\r\nb\"\r\n,\r", "\"\"\r\r", "\"a\r\r\nb\",\"\"\"c\"\"\",\"\"\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := readByWorker(data)
		want, whole := readByLibrary(data)
		if !whole && len(got) >= len(want) {
			got = got[:len(want)]
		}
		if !slices.EqualFunc(got, want, func(a, b readRow) bool { return a.bad == b.bad && slices.Equal(a.cells, b.cells) }) {
			t.Errorf("%q is taken apart as\n%v, by encoding/csv as\n%v", data, got, want)
		}
	})
}

// What an id was it is again, for whoever joins the output to a table of their
// own: whatever stands in it, and however often it goes round.
func FuzzRawIDsComeBack(f *testing.F) {
	for _, seed := range []string{"-1", "=1", "a\nb", "a\r\nb", "\r", " a", "\ta", `"`, `a""b,`, "\u202e\x1b", "'=1",
		"#"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, id string) {
		if !utf8.ValidString(id) || len(id) > maxCell {
			return
		}
		table := append(appendRaw([]byte("plan,id\nnone,"), []byte(id)), '\n')
		for range 2 {
			var out bytes.Buffer
			s := &stream{in: bytes.NewReader(table), out: &out, line: 1, raw: true}
			if err := s.peek(); err != nil {
				t.Fatal(err)
			}
			var err error
			if s.rows, err = rowFormat(library(t), s, CSV); err != nil {
				t.Fatal(err)
			}
			if err := s.run(); err != nil {
				t.Fatal(err, out.String())
			}
			// The id is the first cell of the output; put behind another it is read again.
			_, row, _ := bytes.Cut(out.Bytes(), []byte{'\n'})
			got := row[:bytes.LastIndex(row, []byte(",not-covered,not-covered,not-covered,not-covered,,"))]
			if want := appendRaw(nil, []byte(id)); !bytes.Equal(got, want) {
				t.Fatalf("%q came back as %q", id, got)
			}
			back := readByWorker(append([]byte("x,"), row...))
			if strings.ReplaceAll(id, "\r\n", "\n") != back[0].cells[1] {
				t.Fatalf("%q is read back as %q", id, back[0].cells[1])
			}
		}
	})
}

// Quotes round every cell send a table the slow way; it must say the same.
func TestQuotesChangeNoAnswer(t *testing.T) {
	plain := benchCSV(t, library(t), 3_000)
	quoted := []byte(`"` + strings.NewReplacer(",", `","`, "\n", "\"\n\"").Replace(string(plain)))
	fast, err := batched(t, CSV, bytes.NewReader(plain))
	if err != nil {
		t.Fatal(err)
	}
	slow, err := batched(t, CSV, bytes.NewReader(bytes.TrimSuffix(quoted, []byte(`"`))))
	if err != nil || fast != slow {
		t.Errorf("%v, %s", err, firstDifference(slow, fast))
	}
}

func newJSONWorker(t testing.TB) *jsonWorker {
	return (&jsonLines{library: library(t)}).worker().(*jsonWorker)
}

// What the fast way takes, the decoder of cases takes too, and to the same
// effect. What it does not take is the decoder's.
func FuzzTheFastWayOfLinesIsTheDecoders(f *testing.F) {
	for _, seed := range []string{
		`{"id":"a","answers":{"purpose":"pain","plan":"unsure","sessions":6}}`,
		`{ "answers" : { "purpose" : "pain" } , "id" : 12 }`, `{"answers":{}}`, `{"id":"\u00e9","answers":{}}`,
		`{"answers":{"purpose":"pain","purpose":"pain"}}`, `{"answers":{"sessions":06}}`,
		`{"answers":{"sessions":99999999999}}`,
		`{"answers":{"denial-date":"2026-02-03"}}`, `{"answers":{"purpose":"pain"},}`, `{"id":"a","answers":{}} x`,
		`{"id":"a"}`,
		`{"id":"a","id":"b","answers":{}}`, `{"answers":{"purpose":"x"}}`, `{"answers":{"":"x"}}`,
		`{"answers":{"purpose":7}}`,
		`{"answers":{"price-per-session":387.5,"sessions":"6"}}`,
		`{"answers":{"price-per-session":"$1,200","coinsurance-percent":"20%"}}`,
		`{"answers":{"price-per-session":387.505}}`, `{"answers":{"price-per-session":1.}}`,
		`{"answers":{"price-per-session":"unsure"}}`,
		`{"answers":{"price-per-session":-1}}`, `{"answers":{"price-per-session":1e3}}`,
		`{"answers":{"denial-date":20260203}}`,
	} {
		f.Add([]byte(seed))
	}
	fast, slow := newJSONWorker(f), newJSONWorker(f)
	l := library(f)
	f.Fuzz(func(t *testing.T, row []byte) {
		if bytes.ContainsAny(row, "\n") {
			return
		}
		fast.decider.Reset()
		fast.row.id = nil
		if !fast.plain(row) {
			return
		}
		slow.decider.Reset()
		if err := slow.decode(row); err != nil {
			t.Fatalf("%q is taken the fast way, but %v", row, err)
		}
		if string(fast.row.id) != string(slow.row.id) {
			t.Errorf("%q: id %q, %q", row, fast.row.id, slow.row.id)
		}
		fast.row.decide(l, fast.decider)
		slow.row.decide(l, slow.decider)
		if got, want := fast.row.appendCSV(nil), slow.row.appendCSV(nil); !bytes.Equal(got, want) {
			t.Errorf("%q gives %s, want %s", row, got, want)
		}
	})
}

// The fast way must be the one that is taken, or it is of no use.
func TestUsualLinesGoTheFastWay(t *testing.T) {
	w := newJSONWorker(t)
	for line := range bytes.Lines(benchJSON(t, library(t), 100)) {
		w.decider.Reset()
		if !w.plain(bytes.TrimSpace(line)) {
			t.Errorf("%s goes the slow way", line)
		}
	}
}

func TestKnownFindsWhatIsThereAndNothingElse(t *testing.T) {
	l := library(t)
	for q := range l.Questions.List {
		question := &l.Questions.List[q]
		k := newKnown(question)
		check := func(text string, want int) {
			t.Helper()
			alone := []byte(text)
			within := append(append([]byte("x,"), text...), ",following"...)
			for _, cell := range [][]byte{alone[:len(alone):len(alone)], within[2 : 2+len(text)]} {
				if got := k.find(cell); got != want {
					t.Errorf("%s: find(%q) = %d, want %d", question.ID, cell, got, want)
				}
			}
		}
		check("unsure", unsureOption)
		for _, other := range []string{"", "x", "unsur", "unsure\x00", "unsure,", "mental-healt", "mental-health-",
			"mental-hXalth"} {
			check(other, noOption)
		}
		for i, o := range question.Options {
			check(o.ID, i)
			if question.Option(o.ID+"s") < 0 {
				check(o.ID+"s", noOption)
			}
		}
	}
}

func FuzzCellsOfTheOutput(f *testing.F) {
	for _, seed := range []string{
		"a", "a,b", `a"b`, "=1", " =1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1", "\x00=1",
		"\u200b=1", "'=1", "é", "\xff", "\u3000=1", " a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		line := appendCell([]byte("x,"), []byte(text))
		cells, err := csv.NewReader(bytes.NewReader(append(line, '\n'))).Read()
		if err != nil || len(cells) != 2 || bytes.ContainsAny(line, "\n\r") {
			t.Fatalf("%q is written as %q: %q, %v", text, line, cells, err)
		}
		cell := cells[1]
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, " \t\u3000\u00a0"))
		if cell != "" && strings.ContainsRune("=+-@＝＋－＠\x00", first) {
			t.Errorf("%q is written as %q, a formula", text, cell)
		}
		if cleaned := words.Clean(text); cell != cleaned && cell != "'"+cleaned {
			t.Errorf("%q is written as %q", text, cell)
		}
	})
}

func FuzzTextsOfTheOutputInJSON(f *testing.F) {
	for _, seed := range []string{"a", `"`, `\`, "\n", "\x7f", "é", "\u202e", "\u2028", "😀", "\U000e0041", "\x00", "<&>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		quoted := appendQuoted(nil, []byte(text))
		var back string
		if err := json.Unmarshal(quoted, &back); err != nil || back != text {
			t.Errorf("%q is written as %s, read as %q, %v", text, quoted, back, err)
		}
		if i := bytes.IndexFunc(quoted, func(r rune) bool { return !unicode.IsGraphic(r) }); i >= 0 {
			t.Errorf("%q is written as %q, which a terminal could obey", text, quoted)
		}
	})
}
