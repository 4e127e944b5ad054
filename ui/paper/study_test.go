package paper

import (
	"strings"
	"testing"

	"ketacover/model/reference"
)

// A range that holds no difference is drawn across the middle mark, and said so.
func TestARangeIsDrawnAndSaid(t *testing.T) {
	for _, test := range []struct {
		gain        reference.Gain
		marks, said string
	}{
		{reference.Gain{Group: "ketamine drips", Than: "midazolam", Unit: "points", BestTenths: 32, LowTenths: -22,
			HighTenths: 85},
			"[.....==|==#====]", "Ketamine drips did better than midazolam by 3.2 points. " +
				"The true gap is likely between 2.2 worse and 8.5 better. So it may be no better at all."},
		{reference.Gain{Group: "ketamine", Than: "ECT", Unit: "people in 100", BestTenths: 140, LowTenths: 39,
			HighTenths: 242},
			"[.......|===#===]", "All of that range is on the better side."},
	} {
		if got := gainMarks(&test.gain); got != test.marks {
			t.Errorf("%+v is drawn %s", test.gain, got)
		}
		s := newSheet(pen(t), "")
		writeGain(s, pen(t).Words, &test.gain)
		if text := s.Blocks[0].Text; !strings.Contains(text, test.said) {
			t.Errorf("%q", text)
		}
	}
}

// Every picture of a study is plain ASCII, is told in words beside it, and stands within
// its frame.
func TestPicturesOfStudiesAreToldInWords(t *testing.T) {
	p := pen(t)
	for _, study := range p.Library.Reference.Studies {
		s := newSheet(p, "")
		writeStudy(s, p, &study)
		pictures := 0
		for _, b := range s.Blocks {
			if b.Kind != Item {
				continue
			}
			pictures++
			if strings.Trim(b.Mark, "[]#.=| ") != "" || b.Text == "" {
				t.Errorf("%s: %q %q", study.ID, b.Mark, b.Text)
			}
		}
		want := len(study.Results)
		if study.Gain.Held() {
			want++
			if marks := gainMarks(&study.Gain); len(marks) != 2*gainHalf+3 || strings.Count(marks, "#") != 1 {
				t.Errorf("%s: %s", study.ID, marks)
			}
		}
		if pictures != want {
			t.Errorf("%s has %d pictures, not %d", study.ID, pictures, want)
		}
	}
}
