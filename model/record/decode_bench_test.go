package record

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

func BenchmarkDecodeCase(b *testing.B) {
	l := caseLibrary()
	for name, data := range map[string][]byte{
		"row":   []byte(`{"id":"17","answers":{"purpose":"pain","antidepressants":"2","payer":"cigna","denial-date":"2026-11-23","coinsurance-percent":20,"price-per-session":450,"sessions":6}}`),
		"saved": savedCase(l),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := DecodeCase(l, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestNoDocumentTakesLong(t *testing.T) {
	l := caseLibrary()
	const size = MaxCaseSize / 8 // enough to tell what grows too fast
	fill := func(before, repeated, after string) []byte {
		n := (size - len(before) - len(after)) / len(repeated)
		return []byte(before + strings.Repeat(repeated, n) + after)
	}
	var manyKeys strings.Builder
	for i := range maxKeys {
		manyKeys.WriteString(`"` + string(rune('a'+i%26)) + string(rune(0x4e00+i)) + `":"",`)
	}
	object := "{" + strings.TrimSuffix(manyKeys.String(), ",") + "}"
	few := `{"c":"","b":"","a":""}`
	const saved = `{"format":"ketacover-case","version":1,"sha256":"","answers":{},"details":{"a":`
	deep := func(s string) string { return strings.Repeat("[", 60) + s + strings.Repeat("]", 60) }
	half := strings.Split(deep("|"), "|")
	for name, data := range map[string][]byte{
		"zeros":            make([]byte, size),
		"brackets":         fill("", "[", ""),
		"nested objects":   fill("", `{"a":`, ""),
		"texts":            fill(saved+`[""`, `,""`, "]}}"),
		"objects":          fill(saved+"["+few, ","+few, "]}}"),
		"objects far down": fill(saved+half[0]+few, ","+few, half[1]+"}}"),
		"wide objects":     fill(saved+"["+object, ","+object, "]}}"),
		"too many keys":    fill(saved+"{", `"a":"","aa":"",`, "}}}"),
		"line breaks":      fill("", "\n", "x"),
		"escapes":          fill(saved+`"`, `\ud83d\ude00`, `"}}`),
		"one byte over":    make([]byte, MaxCaseSize+1),
	} {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := DecodeCase(l, data)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		t.Logf("%-17s %5d ms %5d MiB  %v", name, took.Milliseconds(), (after.TotalAlloc-before.TotalAlloc)>>20, err)
		if err == nil {
			t.Errorf("%s was taken", name)
		}
		if took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}
