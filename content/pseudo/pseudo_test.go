package pseudo_test

import (
	"slices"
	"testing"

	"ketacover/content/pseudo"
)

// A text keeps its holes, and the mark at its end; what is left is in no letter of
// English.
func TestATextOfThePseudoLanguageKeepsItsHoles(t *testing.T) {
	for text, want := range map[string]string{
		"You can appeal until {due}.": "[Ыоу цан аппеал унтил {due}].", "Why?": "[Щхы]?",
		"{list} and {last}": "[{list} анд {last}]", "a { b": "[а { b]",
		"[ ] the denial": "[ ] [тхе дениал]",
	} {
		if got := pseudo.Text(text); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// An English word is found wherever it stands, and what no language says otherwise
// is not taken for one.
func TestAWordFromTheCodeIsFound(t *testing.T) {
	lib, err := pseudo.Library()
	if err != nil {
		t.Fatal(err)
	}
	leak := pseudo.NewLeak(lib, "ketacover my-case")
	for text, want := range map[string][]string{
		"[Ыеш]  Saved to my-case":                   {"Saved: [Ыеш]  Saved to my-case", "to: [Ыеш]  Saved to my-case"},
		"[Ыеш], ctrl+s [шаве]":                      nil,
		"[Реад] https://www.aetna.com/cpb/medical":  nil,
		"appeal-2026-11-23.pdf":                     nil,
		"[Ыеш] or [Но]":                             {"or: [Ыеш] or [Но]"},
		lib.Sources.List[0].Address[8:]:             nil,
		"ketacover  [Ан аншщер фор ыоу ин Монтана]": nil,
	} {
		if got := leak.In(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}
