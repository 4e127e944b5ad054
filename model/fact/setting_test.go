package fact

import (
	"testing"
)

// two is a list of two questions, the second of which is for a clinician.
func two() *Questions {
	return &Questions{List: []Question{
		{ID: "network", Short: "the network", Options: []Option{{ID: "in", Label: "In network"},
			{ID: "out", Label: "Out of network", Short: "out"}}},
		{ID: "dose", Short: "the dose", Options: []Option{{ID: "low", Label: "Low"}, {ID: "high", Label: "High"}},
			Change: &Effort{Medical: true}},
	}}
}

func TestAnswersThatBelongTogetherAreOneObjectOfIDs(t *testing.T) {
	q := two()
	for _, test := range []struct {
		is   any
		want string
	}{
		{q.Fact(0), `"network"`},
		{q.Named([]int{1, 0}), `["dose","network"]`},
		{q.Named(nil), `[]`},
		{q.Setting(0, 1), `{"network":"out"}`},
		{Settings{q.Setting(0, 1), q.Setting(1, 0)}, `{"dose":"low","network":"out"}`},
		{Settings(nil), `{}`},
		{q.List[0].IDs(One(0).Or(One(1))), `["in","out"]`},
	} {
		if data, err := AsJSON(test.is); err != nil || string(data) != test.want {
			t.Errorf("%s, %v, want %s", data, err, test.want)
		}
	}
}

func TestAnswersSayThemselvesInFewWords(t *testing.T) {
	q := two()
	all := Settings{q.Setting(0, 1), q.Setting(1, 1)}
	if got := all.Text(); got != "the network: out; the dose: High" {
		t.Errorf("said %q", got)
	}
	if !all.Medical() || all[:1].Medical() || Settings(nil).Medical() {
		t.Error("what is a matter for a clinician is not told apart from what is not")
	}
}

func TestSettlingPutsEachAnswerInItsPlaceAndLeavesTheRest(t *testing.T) {
	q := two()
	was := Answers{}.With(1, Chosen(0))
	is := was.Settle(Settings{q.Setting(0, 1)})
	if is.At(0) != Chosen(1) || is.At(1) != Chosen(0) || was.At(0).State != NotAsked {
		t.Errorf("%v, and before %v", is, was)
	}
}
