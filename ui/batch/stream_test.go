package batch

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"ketacover/model/seed"
)

// However the input is cut up on its way in, the output is the same, in order.
func TestThePiecesInWhichInputComesDoNotMatter(t *testing.T) {
	l := library(t)
	for format, data := range map[string][]byte{
		CSV:    append(benchCSV(t, l, 9_000), "\"a\nb\",pain\n\"c\",wrong,,,,,,,,,,,\n\"open,,,\nx,,,,,,,,,,,,\n"...),
		NDJSON: benchJSON(t, l, 3_000),
	} {
		want, wantErr := batched(t, format, bytes.NewReader(data))
		for name, in := range map[string]io.Reader{
			"halves":        iotest.HalfReader(bytes.NewReader(data)),
			"end with data": iotest.DataErrReader(bytes.NewReader(data)),
			"bytes":         iotest.OneByteReader(bytes.NewReader(data)),
			"any sizes":     &anySizes{bytes.NewReader(data), seed.Rand(t)},
		} {
			got, err := batched(t, format, in)
			if got != want || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%s in %s: %v, %s", format, name, err, firstDifference(got, want))
			}
		}
	}
}

type anySizes struct {
	in io.Reader
	r  *rand.Rand
}

func (a *anySizes) Read(p []byte) (int, error) { return a.in.Read(p[:1+a.r.IntN(len(p))]) }

// Whoever feeds a row and waits for its answer gets it before the next.
func TestARowIsAnsweredBeforeTheNextIsAskedFor(t *testing.T) {
	in, feed := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan error)
	go func() {
		s := &stream{in: in, out: out, line: 1}
		err := s.peek()
		if err == nil {
			s.rows, err = rowFormat(library(t), s, CSV)
		}
		if err == nil {
			err = s.run()
		}
		out.Close()
		done <- err
	}()
	read := csv.NewReader(answers)
	for i, row := range []string{"id,purpose\n", "a,sleep\n", "b,\n", "c,wellness\n"} {
		if _, err := io.WriteString(feed, row); err != nil {
			t.Fatal(err)
		}
		got, err := read.Read()
		if err != nil || got[0] != strings.Split(row, ",")[0] {
			t.Fatalf("row %d: %q, %v", i, got, err)
		}
	}
	feed.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// What a row takes is given back before the next ones come.
func TestMemoryDoesNotGrowWithTheRows(t *testing.T) {
	l := library(t)
	taken := func(row string, rows int) uint64 {
		const head = "id,purpose,plan\n"
		in := io.MultiReader(strings.NewReader(head), &repeat{row: row, left: rows * len(row)})
		s := &stream{in: in, out: io.Discard, line: 1}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := s.peek()
		if err == nil {
			s.rows, err = rowFormat(l, s, CSV)
		}
		if err == nil {
			err = s.run()
		}
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	// A row with quotes had a reader of its own, and took five times as long.
	for _, row := range []string{"a,pain,employer\n", "\"a\"\"b\",\"pain\",\"employer\"\n"} {
		few, many := taken(row, 100_000), taken(row, 400_000)
		if many > few+few/2 {
			t.Errorf("100,000 rows such as %q took %d bytes in all, 400,000 took %d", row, few, many)
		}
	}
}

// repeat is the same row again and again.
type repeat struct {
	row  string
	left int
}

func (r *repeat) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) && r.left > 0 {
		from := (len(r.row) - r.left%len(r.row)) % len(r.row)
		m := copy(p[n:], r.row[from:])
		n, r.left = n+m, r.left-m
	}
	return n, nil
}

func TestARowThatIsTooLongIsOneBadRow(t *testing.T) {
	long := strings.Repeat("x", 3*maxRow)
	tests := map[string]struct{ format, in string }{
		"a cell":            {CSV, "id,purpose\na,sleep\n" + long + ",sleep\nb,sleep\n"},
		"in quotes":         {CSV, "id,purpose\na,sleep\n\"" + long + "\",sleep\nb,sleep\n"},
		"a quote left open": {CSV, "id,purpose\na,sleep\n\"x,sleep\n" + "b,sleep\n" + strings.Repeat("\n", 2*maxRow)},
		"a line of JSON": {NDJSON, `{"id":"a","answers":{}}` + "\n" + `{"id":"` + long + `","answers":{}}` + "\n" +
			`{"id":"b","answers":{}}` + "\n"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			out, err := batched(t, test.format, strings.NewReader(test.in))
			if test.format == NDJSON {
				out = asCSV(t, library(t), out)
			}
			ids, faults := column(t, out, "id"), column(t, out, "error")
			if ids[0] != "a" || ids[1] != "" || ids[2] != "b" || faults[0]+faults[2] != "" || faults[1] == "" {
				t.Errorf("ids %q, errors %q", ids[:3], faults[:3])
			}
			if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("1 of %d rows", len(ids))) {
				t.Errorf("it ended with %v", err)
			}
			if line := "line 3: "; test.format == CSV && !strings.HasPrefix(faults[1], line) {
				t.Errorf("%q does not begin with %q", faults[1], line)
			}
		})
	}
}
