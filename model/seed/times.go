package seed

// Times is how many cases a property is tried on: n, and a tenth of that under
// the race detector. There each takes ten times as long, and what it looks for,
// two goroutines at one place, does not lie in the thousandth case. A test that
// asks whether it met enough on the way to show anything keeps its number.
func Times(n int) int {
	if raced {
		return max(n/10, 1)
	}
	return n
}
