package full_test

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

// BenchmarkScreen is one key on screens that have much to work out.
func BenchmarkScreen(b *testing.B) {
	for _, s := range screens {
		switch s.name {
		case "answer", "why", "checklist", "steps", "article", "often-wrong", "try", "options", "costs-filled", "cost-year",
			"cost-compare", "map":
		default:
			continue
		}
		b.Run(s.name, func(b *testing.B) {
			r := sit(b, 120, 40)
			s.lead(r)
			b.ReportAllocs()
			for b.Loop() {
				r.press("down")
				r.app.View()
			}
		})
	}
}

// BenchmarkDetail is one letter of a detail that papers use, and storing it.
func BenchmarkDetail(b *testing.B) {
	r := sit(b, 120, 40)
	aetna(r)
	r.choose("Papers")
	r.choose("Names, numbers")
	b.ReportAllocs()
	for b.Loop() {
		r.press("enter")
		r.write("x")
		r.press("enter")
		r.app.View()
	}
}
