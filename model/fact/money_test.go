package fact

import "testing"

func TestBoundsAddTheirEnds(t *testing.T) {
	a, b := Bounds{100, 250}, Bounds{30, 120}
	for what, c := range map[string]struct{ got, want Bounds }{
		"both":        {a.Plus(b), Bounds{130, 370}},
		"so often":    {a.Times(Exactly(3)), Bounds{300, 750}},
		"past it":     {a.Beyond(b), Bounds{0, 220}}, // the least past the most, and the other way round
		"past itself": {a.Beyond(a), Bounds{0, 150}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, not %v", what, c.got, c.want)
		}
	}
	if low, high := (Bounds{149, 150}).Whole(); low != 1 || high != 2 {
		t.Errorf("$1.49 and $1.50 are $%d and $%d", low, high)
	}
}
