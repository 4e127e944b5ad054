package fact

import (
	"slices"
	"strings"
	"testing"
)

func TestTheNearestWordIsTheOneProbablyMeant(t *testing.T) {
	payers := []string{"aetna", "bcbs-michigan", "cigna", "kaiser", "unitedhealthcare", "other"}
	answers := []string{"yes", "no", "unsure"}
	counts := []string{"0", "1", "2", "4-plus"}
	for _, test := range []struct {
		is   string
		s    string
		from []string
		want string
	}{
		{"a word is nearest to itself", "cigna", payers, "cigna"},
		{"two letters swapped", "cgina", payers, "cigna"},
		{"a letter left out", "aetn", payers, "aetna"},
		{"a letter too many", "kaisser", payers, "kaiser"},
		{"a letter changed", "aetma", payers, "aetna"},
		{"capital letters", "CIGNA", payers, "cigna"},
		{"white space around it", " cigna\n", payers, "cigna"},
		{"a space for a hyphen", "BCBS Michigan", payers, "bcbs-michigan"},
		{"an underscore for a hyphen", "bcbs_michigan", payers, "bcbs-michigan"},
		{"a word in two", "United Healthcare", payers, "unitedhealthcare"},
		{"the first of two as near", "aetba", []string{"aetna", "aetca"}, "aetna"},
		{"a short word", "yess", answers, "yes"},
		{"nothing near", "blue cross", payers, ""},
		{"no word at all", "", answers, ""},
		{"no words to choose from", "x", nil, ""},
		{"a digit is near to no other", "7", counts, ""},
		{"two letters are near only to themselves", "ox", []string{"oh", "ok"}, ""},
		{"two letters in capitals", "oh", []string{"OK", "OH"}, "OH"},
		{"letters, not bytes", "ænna", []string{"ænnu"}, "ænnu"},
		{"what is not UTF-8", "\xff\xfe", answers, ""},
		{"a very long word is near to none", strings.Repeat("a", 1<<20),
			[]string{strings.Repeat("a", 60), strings.Repeat("a", 1<<20)}, ""},
	} {
		if got := Nearest(test.s, test.from); got != test.want {
			t.Errorf("%s: got %q, want %q", test.is, got, test.want)
		}
	}
}

func TestTheNearestFewComeNearestFirst(t *testing.T) {
	got := NearestFew("cigma", []string{"other", "aetna", "cigna", "x"})
	if want := []string{"cigna", "aetna", "other"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	questions := []string{"purpose", "plan", "diagnosis-documented", "denial-reason", "state", "payer"}
	for s, want := range map[string]string{
		"diagnosis": "diagnosis-documented", "reason_for_denial": "denial-reason", "States": "state", "plam": "plan",
	} {
		if got := NearestFew(s, questions); got[0] != want {
			t.Errorf("%s: got %v, want %s first", s, got, want)
		}
	}
	if got := NearestFew("x", []string{"y"}); !slices.Equal(got, []string{"y"}) {
		t.Errorf("got %v", got)
	}
}

func TestTheDistanceCountsWhatATypistDoes(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"abc", "abc", 0}, {"abc", "acb", 1},
		{"abcd", "badc", 2}, {"ca", "abc", 3}, {"kitten", "sitting", 3}, {"a", "b", 1},
	} {
		for _, d := range []int{editDistance([]rune(test.a), []rune(test.b)), editDistance([]rune(test.b), []rune(test.a))} {
			if d != test.want {
				t.Errorf("%q, %q: got %d, want %d", test.a, test.b, d, test.want)
			}
		}
	}
}
