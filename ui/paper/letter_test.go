package paper

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ketacover/model"
)

// letterCases are cases of invented people, by the name of the file.
func letterCases(t testing.TB, l *model.Library) map[string]model.Case {
	t.Helper()
	files, err := filepath.Glob("testdata/letters/case-*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	all := map[string]model.Case{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c, err := l.DecodeCase(data)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".json")] = c
	}
	return all
}

// draft writes a letter with what the case has ticked for it.
func draft(p *Pen, kind string, c model.Case) model.Draft {
	return p.Library.Write(p.Library.Letter(kind), c, model.LetterOrder{
		Ticked: c.Details.Ticked(kind), Today: p.Today, LeftOut: p.Words.Letters.LeftOut,
	})
}

func TestLettersAreAsTheGoldenTexts(t *testing.T) {
	p := pen(t)
	for name, c := range letterCases(t, p.Library) {
		folder := filepath.Join("letters", strings.TrimPrefix(name, "case-"))
		for _, kind := range model.PaperKinds {
			d := draft(p, kind, c)
			text := p.Letter(&d).Plain()
			plainEnough(t, name+" "+kind, text)
			golden(t, filepath.Join(folder, kind+".txt"), strings.TrimSuffix(text, "\n"))
		}
	}
}
