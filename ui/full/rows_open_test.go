package full

import (
	"strings"
	"testing"

	"ketacover/ui/screen"
)

// opensSources is how many rows opened the sources they name.
var opensSources int

// rowsOpenSources: every row of the steps and the days opens something to read, to fill
// in or to answer, and the sources that a row names are on the page it opens.
func rowsOpenSources(t *testing.T, who string, s sitter, it screen.Screen) {
	t.Helper()
	heads := &s.App.layout.words.Heads
	shown := it.Shown()
	if shown.Title != heads.WhatNow && shown.Title != heads.Deadlines {
		return
	}
	for _, row := range shown.Items() {
		acts := row.Do()
		if len(opened(acts)) == 0 {
			if note, told := acts[0].(screen.Say); !told || note.Text != s.App.layout.words.Texts.NothingOpens ||
				strings.Contains(text(row.Under(120)), "From ") {
				t.Errorf("%s: %q opens %T", who, row.Label, acts[0])
			}
			continue
		}
		page := opened(acts)[0].Shown()
		if page.Title != heads.Sources {
			continue
		}
		opensSources++
		if said := text(page.Read(110)); !strings.Contains(said, "[1]") || !strings.Contains(said, "read 20") {
			t.Errorf("%s: the sources of %q are not there:\n%.300s", who, row.Label, said)
		}
	}
}

// text is lines as one text.
func text(list []screen.Line) string {
	var b strings.Builder
	for _, line := range list {
		b.WriteString(line.String() + "\n")
	}
	return b.String()
}
