// Package seed draws the random cases of property tests. Only tests import it.
//
// A seed that is fixed tries the same cases for ever: fifty fixed ones left two
// people without a crisis line. So each run of a test draws its own and logs it,
// and KETACOVER_SEED=n repeats it:
//
//	KETACOVER_SEED=4711 go test ./model -run TestOfTheName
//	go test ./model -run TestOfTheName -count 500    500 seeds, each drawn anew
//
// How many cases are tried is told by Times: all of them where KETACOVER_THOROUGH
// is set, as CI does, and fewer while somebody waits or under the race detector.
// The whole of CI has to end in fifteen minutes on two processors.
//
// In which order the tests of a package run is drawn too: Order says so, and each step of
// CI. One that passes only after another passes for long, and fails on the day that a
// change is to be shown.
//
// What a seed has found is kept as a case with a name, since the same seed means
// other cases once anything is drawn differently. Benchmarks draw too: give the
// variable where runs are compared with each other.
//
// pgregory.net/rapid was tried for this. It shrinks what it finds, but it leans
// to small numbers, which are the first options of each question, and so seldom
// gets past the first rules of a tree; and its seed is a flag that packages
// without it refuse. Fewest is what it was wanted for.
package seed

import (
	"flag"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// Variable is the environment variable that repeats a seed.
const Variable = "KETACOVER_SEED"

// Rand is a source of numbers with a seed of its own, which a test that fails
// tells. Tests that run with the same seed still draw different numbers.
func Rand(t testing.TB) *rand.Rand {
	t.Helper()
	drawn := rand.Uint64()
	if said := os.Getenv(Variable); said != "" {
		n, err := strconv.ParseUint(said, 10, 64)
		if err != nil {
			t.Fatalf("%s=%q is no whole number from 0", Variable, said)
		}
		drawn = n
	}
	t.Logf("%s=%d repeats this", Variable, drawn)
	name := fnv.New64a()
	_, _ = name.Write([]byte(t.Name()))
	return rand.New(rand.NewPCG(drawn, name.Sum64()))
}

// Order draws in which order the tests of a package run, as -shuffle=on does: where some
// share what was made once, none may count on which of them came first. Go tells the seed
// with what failed, and -shuffle=SEED repeats it, for all and for each with -run. TestMain
// calls this before it runs them.
func Order() {
	_ = flag.Set("test.shuffle", "on") // the flag is always there in a test, and what was said is read later
}

// Fewest leaves out of a list that fails whatever can be left out, one after
// the other, until each of the rest is needed for it to fail.
func Fewest[T any](list []T, fails func([]T) bool) []T {
	for again := true; again; {
		again = false
		for i := range list {
			without := append(append([]T(nil), list[:i]...), list[i+1:]...)
			if fails(without) {
				list, again = without, true
				break
			}
		}
	}
	return list
}
