package screen_test

import "testing"

// BenchmarkKey is one key: update and view of the whole window, the live pane
// and the huh field included.
func BenchmarkKey(b *testing.B) {
	r := sit(b, 120, 40)
	toTried(r)
	b.ReportAllocs()
	for b.Loop() {
		r.press("down")
		r.app.View()
	}
}

// BenchmarkAnswer is one answer that turns to the next question, and back.
func BenchmarkAnswer(b *testing.B) {
	r := sit(b, 120, 40)
	toTried(r)
	b.ReportAllocs()
	for b.Loop() {
		r.press("enter")
		r.app.View()
		r.press("esc")
		r.app.View()
	}
}
