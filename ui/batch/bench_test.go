package batch

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"ketacover/content"
	"ketacover/model"
	"ketacover/model/seed"
)

var loaded = sync.OnceValues(content.Load)

// library is the built-in content.
func library(t testing.TB) *model.Library {
	t.Helper()
	l, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// twelve are the fields of the measured rows, the ones that decide most.
var twelve = []string{
	"purpose", "plan", "employer-kind", "payer", "condition", "form", "age", "authorization",
	"antidepressants", "recommended-by", "trial-records", "network",
}

// benchRows is how many rows one round decides.
const benchRows = 100_000

// randomCells gives each question of the list a random value, and none now and
// then.
func randomCells(l *model.Library, r *rand.Rand, names []string) []string {
	cells := make([]string, len(names))
	for i, name := range names {
		options := l.Questions.List[l.Questions.Index(name)].Options
		if r.IntN(12) > 0 {
			cells[i] = options[r.IntN(len(options))].ID
		}
	}
	return cells
}

func benchCSV(b testing.TB, l *model.Library, rows int) []byte {
	r := seed.Rand(b)
	var out bytes.Buffer
	fmt.Fprintf(&out, "id,%s\n", strings.Join(twelve, ","))
	for i := range rows {
		fmt.Fprintf(&out, "%d,%s\n", i, strings.Join(randomCells(l, r, twelve), ","))
	}
	return out.Bytes()
}

func benchJSON(b testing.TB, l *model.Library, rows int) []byte {
	r := seed.Rand(b)
	var out bytes.Buffer
	for i := range rows {
		var parts []string
		for j, cell := range randomCells(l, r, twelve) {
			if cell != "" {
				parts = append(parts, fmt.Sprintf("%q:%q", twelve[j], cell))
			}
		}
		fmt.Fprintf(&out, `{"id":"%d","answers":{%s}}`+"\n", i, strings.Join(parts, ","))
	}
	return out.Bytes()
}

func benchmarkBatch(b *testing.B, format string, data []byte) {
	l := library(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		s := &stream{in: bytes.NewReader(data), out: io.Discard, line: 1}
		if err := s.peek(); err != nil {
			b.Fatal(err)
		}
		var err error
		if s.rows, err = rowFormat(l, s, format); err != nil {
			b.Fatal(err)
		}
		if err := s.run(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)*1_000_000/benchRows, "ms/1M-rows")
}

func BenchmarkBatchCSV(b *testing.B) {
	benchmarkBatch(b, CSV, benchCSV(b, library(b), benchRows))
}

// Every cell in quotes, as some programs write them.
func BenchmarkBatchCSVQuoted(b *testing.B) {
	plain := benchCSV(b, library(b), benchRows)
	data := bytes.ReplaceAll(bytes.ReplaceAll(plain, []byte(","), []byte(`","`)), []byte("\n"), []byte("\"\n\""))
	benchmarkBatch(b, CSV, bytes.TrimSuffix(append([]byte(`"`), data...), []byte(`"`)))
}

func BenchmarkBatchNDJSON(b *testing.B) {
	benchmarkBatch(b, NDJSON, benchJSON(b, library(b), benchRows))
}
