package seed

import (
	"iter"
	"os"
)

// Thorough is the environment variable that has every property tried on all its
// cases: KETACOVER_THOROUGH=1. CI sets it.
const Thorough = "KETACOVER_THOROUGH"

// Times is how many cases a property is tried on: n where all were asked for, and
// else a fifth of that, since somebody waits and each run draws others. Under the
// race detector it is a tenth: there each takes ten times as long, and what it
// looks for, two goroutines at one place, does not lie in the thousandth case. A
// test that asks whether it met something rare keeps its number.
func Times(n int) int {
	switch {
	case raced:
		n /= 10
	case os.Getenv(Thorough) == "":
		n /= 5
	}
	return max(n, 1)
}

// Share is what is looked at of a list of which nothing is drawn: all of it, and
// under the race detector a tenth, the first and each tenth after it, for the same
// reason.
func Share[T any](list []T) []T {
	if !raced {
		return list
	}
	var share []T
	for i := 0; i < len(list); i += 10 {
		share = append(share, list[i])
	}
	return share
}

// Until is the rounds of a test that has to meet something rare: as many as Times
// says, and on from there until it is met, so that no draw is too thin to show
// anything. It ends at a hundred times as many, for what is never met.
func Until(n int, met func() bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < Times(n) || i < 100*n && !met(); i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// Stress is the environment variable that has every property of files that are saved
// tried as often as a release wants it: KETACOVER_STRESS=1.
const Stress = "KETACOVER_STRESS"

// Hard is how often a thing is tried that starts programs or fills disks, which takes
// its time: n where KETACOVER_STRESS is set, and else a twentieth of what Times says.
func Hard(n int) int {
	if os.Getenv(Stress) != "" && !raced {
		return n
	}
	return max(Times(n)/20, 1)
}
