package seed

import (
	"flag"
	"slices"
	"testing"
)

func TestASeedIsDrawnAnewUnlessItIsRepeated(t *testing.T) {
	t.Setenv(Variable, "")
	if Rand(t).Uint64() == Rand(t).Uint64() {
		t.Error("the same seed was drawn twice")
	}
	t.Setenv(Variable, "4711")
	if Rand(t).Uint64() != Rand(t).Uint64() {
		t.Error("the same seed gives other numbers")
	}
	first := Rand(t).Uint64()
	t.Run("another", func(t *testing.T) {
		if Rand(t).Uint64() == first {
			t.Error("two tests draw the same numbers")
		}
	})
}

func TestFewestKeepsWhatIsNeededOnly(t *testing.T) {
	fails := func(list []int) bool { return slices.Contains(list, 3) && slices.Contains(list, 7) }
	if got := Fewest([]int{9, 7, 1, 3, 2, 8}, fails); !slices.Equal(got, []int{7, 3}) {
		t.Errorf("fewest %v", got)
	}
}

func TestOfAListAllIsLookedAtAndATenthByTheRaceDetector(t *testing.T) {
	list, want := make([]int, 21), []int{0, 10, 20}
	for i := range list {
		list[i] = i
	}
	if !raced {
		want = list
	}
	if got := Share(list); !slices.Equal(got, want) || len(Share(list[:1])) != 1 || len(Share(list[:0])) != 0 {
		t.Errorf("of 21 these are looked at: %v", got)
	}
}

func TestAFifthIsTriedWhileOneWaitsAndATenthByTheRaceDetector(t *testing.T) {
	for thorough, want := range map[string]int{"": 60, "1": 300} {
		if raced {
			want = 30
		}
		t.Setenv(Thorough, thorough)
		if got := Times(300); got != want || Times(1) != 1 {
			t.Errorf("%d times, want %d", got, want)
		}
	}
}

func TestTheOrderIsDrawn(t *testing.T) {
	before := flag.Lookup("test.shuffle").Value.String()
	defer func() { _ = flag.Set("test.shuffle", before) }()
	if Order(); flag.Lookup("test.shuffle").Value.String() != "on" {
		t.Error("tests run in the order in which they are written")
	}
}
