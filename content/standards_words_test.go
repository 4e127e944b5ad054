package content

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ketacover/content/lint"
)

// fewWords is the length below which one word decides the grade of a text.
const fewWords = 5

// What the program itself says is as plain as its content: ui/words holds it in the
// same way, so it is measured in the same way. What fills a hole is measured where
// it comes from, and counts here as one plain word.
func TestWhatTheProgramSaysIsPlain(t *testing.T) {
	english, err := os.ReadFile("../ui/words/english.txt")
	if err != nil {
		t.Fatal(err)
	}
	names, hole := names(), regexp.MustCompile(`\{[^}]*\}`)
	var all lint.Reading
	texts := 0
	for i, line := range strings.Split(string(english), "\n") {
		_, text, found := strings.Cut(line, " = ")
		if !found || strings.HasPrefix(line, "#") || !strings.Contains(text, " ") {
			continue
		}
		r := lint.Measure(hole.ReplaceAllString(text, "this"), names)
		all.Add(r)
		texts++
		if g := r.Grade(); r.Words() >= fewWords && g > lint.MaxGrade {
			t.Errorf("english.txt:%d reads at grade %.2f, above %.1f: %s", i+1, g, lint.MaxGrade, text)
		}
	}
	t.Logf("%d texts read at grade %.2f", texts, all.Grade())
	if g := all.Grade(); texts < 400 || g > maxOverall {
		t.Errorf("%d texts read at grade %.2f, above %.1f", texts, g, maxOverall)
	}
	for _, text := range prose() {
		all.Add(lint.Measure(text.Words, names))
	}
	checkPrinted(t, all.Grade())
}

// checkPrinted holds that the page on this program prints the grade of the content
// and the program's own words together, to a tenth.
func checkPrinted(t *testing.T, grade float64) {
	t.Helper()
	about, err := os.ReadFile("about.yaml")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`reads at grade ([0-9.]+),`).FindSubmatch(about)
	if said == nil {
		t.Fatal("the page on this program prints no grade")
	}
	printed, err := strconv.ParseFloat(string(said[1]), 64)
	if err != nil || math.Abs(printed-grade) > 0.1 {
		t.Errorf("the page on this program prints grade %s; it is %.2f (%v)", said[1], grade, err)
	}
}

// maxOverall is the grade that all texts together may not be above.
const maxOverall = 6.0
