package full_test

import (
	"runtime"
	"testing"

	"ketacover/model/seed"
)

// mostGarbage is how many bytes one key may leave behind, its window drawn. The most that
// a screen needs is half of it; a text that is worked out anew for each key, a theme made
// for each row, or the papers written for each letter take ten times as much.
const mostGarbage = 250_000

// garbage is what is left behind by something that is done, at least: what was worked out
// the first time is there the second.
func garbage(do func()) uint64 {
	least := ^uint64(0)
	for range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		do()
		runtime.ReadMemStats(&after)
		least = min(least, after.TotalAlloc-before.TotalAlloc)
	}
	return least
}

// What a screen says is worked out once for what it is made of, and not at every key, nor
// at every message of the loop.
func TestNoKeyWorksOutAScreenAnew(t *testing.T) {
	for _, s := range seed.Share(everyScreen()) {
		r := takenTo(t, s, roomyWindow[0], roomyWindow[1])
		for _, press := range []string{"down", "up"} {
			if n := garbage(func() { r.press(press); r.app.View() }); n > mostGarbage {
				t.Errorf("%s: %s leaves %d bytes behind, and %d are the most", s.name, press, n, mostGarbage)
			}
		}
	}
}

// A letter of a detail writes none of the papers, though all of them have it and lie
// below.
func TestALetterOfADetailWritesNoPaper(t *testing.T) {
	for name, lead := range map[string]func(r *robot){
		"a detail": func(r *robot) {
			denied(r)
			r.choose("Papers")
			r.choose("Names, numbers")
			r.choose("What is your name")
		},
		"a blank of a letter":   func(r *robot) { toAppeal(r); r.write("b") },
		"own words in a letter": func(r *robot) { toAppeal(r); r.press("enter"); r.choose("Put it in") },
		"an entry of a list":    toMedicine,
	} {
		r := sit(t, 120, 40)
		lead(r)
		if n := garbage(func() { r.write("x"); r.app.View() }); n > mostGarbage {
			t.Errorf("%s: a letter leaves %d bytes behind, and %d are the most", name, n, mostGarbage)
		}
	}
}
