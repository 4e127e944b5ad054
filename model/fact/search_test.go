package fact

import (
	"slices"
	"strings"
	"testing"
)

func TestASearchFindsWordsInAnyOrderAndNoLettersThatOnlyFollow(t *testing.T) {
	names := [][]string{
		{"Blue Cross and Blue Shield of North Carolina", "BCBSNC"},
		{"CareFirst BlueCross BlueShield"},
		{"Oregon's Health Plan"},
		{"Carolina Mutual"},
	}
	for _, c := range []struct {
		typed, found string
	}{
		{"", ""}, {"   ", ""}, {"&", ""},
		{"carolina", "3 0"}, {"north caro", "0"}, {"carolina blue", "0"}, {"bcbs", "0 1"}, {"bcbsnc", "0"},
		{"bluecross", "0 1"}, {"care first", "1"}, {"oregons", "2"}, {"oregon", "2"},
		{"oscar", ""}, {"molina", ""}, {"caroline", "0? 3?"}, {"mutaul", "3?"}, {"x", ""}, {"of the", ""},
		{strings.Repeat("z", 5000), ""}, {"\x00\xff", ""},
	} {
		var got []string
		for _, hit := range Search(c.typed, names) {
			mark := ""
			if !hit.Sure {
				mark = "?"
			}
			got = append(got, string(rune('0'+hit.At))+mark)
		}
		if strings.Join(got, " ") != c.found {
			t.Errorf("%.20q finds %v, want %s", c.typed, got, c.found)
		}
	}
}

// Whatever is typed, what is found is in the list, once, and no typing is too
// odd for it.
func FuzzSearch(f *testing.F) {
	f.Add("bcbs il", "Blue Cross Blue Shield of Illinois")
	f.Add("é\xffx", "Über die Blaue")
	f.Fuzz(func(t *testing.T, typed, name string) {
		hits := Search(typed, [][]string{{name}, {name, typed}})
		seen := []int{}
		for _, hit := range hits {
			if hit.At < 0 || hit.At > 1 || slices.Contains(seen, hit.At) {
				t.Fatalf("found %v", hits)
			}
			seen = append(seen, hit.At)
		}
		if len(wordsOf(typed)) > 0 && !slices.Contains(seen, 1) {
			t.Fatalf("%q is not found by itself", typed)
		}
	})
}

// A name has or lacks its linking words as people please.
func TestALinkingWordIsNoPartOfAName(t *testing.T) {
	hits := Search("the bank america", [][]string{{"Bank America Trust"}, {"Bank of America"}})
	if len(hits) != 2 || hits[0].At != 1 || !hits[0].Sure {
		t.Errorf("found %v, and not the whole name first", hits)
	}
}
