package content

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// drawn are random numbers from a seed of the clock, so that each run tries
// other cases. The seed is printed; KETACOVER_SEED repeats one.
func drawn(t testing.TB) *rand.Rand {
	t.Helper()
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv("KETACOVER_SEED"); s != "" {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			t.Fatalf("KETACOVER_SEED: %v", err)
		}
		seed = n
	}
	t.Logf("KETACOVER_SEED=%d", seed)
	return rand.New(rand.NewPCG(seed, 2))
}
