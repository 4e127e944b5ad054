package paper

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
)

// letterCases are cases of invented people, by the name of the file.
func letterCases(t testing.TB, questions *fact.Questions) map[string]record.Case {
	t.Helper()
	files, err := filepath.Glob("testdata/letters/case-*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	all := map[string]record.Case{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := record.DecodeCase(questions, data)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".json")] = c
	}
	return all
}

// draft writes a letter with what the case has ticked for it.
func draft(p *Pen, kind string, c record.Case) letter.Draft {
	return p.Library.Letters.Write(p.Library.Letters.Letter(kind), c, letter.LetterOrder{
		Ticked: letter.Ticked(p.Library.Letters, c.Details, kind), Today: p.Today, LeftOut: p.Words.Letters.LeftOut,
	})
}

func TestLettersAreAsTheGoldenTexts(t *testing.T) {
	p := pen(t)
	for name, c := range letterCases(t, p.Library.Questions) {
		folder := filepath.Join("letters", strings.TrimPrefix(name, "case-"))
		for _, kind := range p.Library.Letters.Kinds() {
			d := draft(p, kind, c)
			text := Letter(p, &d).Plain()
			plainEnough(t, name+" "+kind, text)
			golden(t, filepath.Join(folder, kind+".txt"), strings.TrimSuffix(text, "\n"))
		}
	}
}
