package fact

import (
	"encoding/json"
	"errors"
	"testing"
	"time"
)

func TestATextThatIsNoDateSaysInWhichWay(t *testing.T) {
	for text, want := range map[string]error{
		"2026-11-22": nil, "2028-02-29": nil, "1900-01-01": nil, "2199-12-31": nil,
		"2027-02-30": ErrNoSuchDay, "2027-02-29": ErrNoSuchDay, "2026-13-01": ErrNoSuchDay,
		"2026-00-10": ErrNoSuchDay, "2026-04-31": ErrNoSuchDay,
		"11/22/2026": ErrDateForm, "2026-11-2": ErrDateForm, "2026-1-22": ErrDateForm,
		"20261122": ErrDateForm, "": ErrDateForm, "2026/11/22": ErrDateForm, "2026-11-22 ": ErrDateForm,
		"1899-12-31": ErrDateYear, "2200-01-01": ErrDateYear, "0026-11-22": ErrDateYear,
	} {
		if _, err := ParseDate(text); !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%q: %v, want %v", text, err, want)
		}
	}
}

// Every day has one way to be written, and its neighbours in form are no day.
func TestEveryDayTo2030IsReadAsItIsWritten(t *testing.T) {
	for d := (Date{Year: 2024, Month: time.January, Day: 1}); d.Year <= 2030; d = d.AddDays(1) {
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("%s: %s, %v", d, got, err)
		}
		if over := (Date{Year: d.Year, Month: d.Month, Day: d.Day + 1}).String(); d.AddDays(1).Day == 1 {
			if _, err := ParseDate(over); !errors.Is(err, ErrNoSuchDay) {
				t.Fatalf("%s: %v", over, err)
			}
		}
	}
}

func TestADateGoesThroughJSON(t *testing.T) {
	type kept struct {
		Day  Date `json:"day"`
		None Date `json:"none,omitzero"`
	}
	for text, want := range map[string]Date{`{"day":"2026-11-23"}`: {2026, 11, 23}, `{"day":""}`: {}} {
		var k kept
		if err := json.Unmarshal([]byte(text), &k); err != nil || k.Day != want {
			t.Errorf("%s is %v, %v", text, k, err)
		}
		if data, err := json.Marshal(k); err != nil || string(data) != text {
			t.Errorf("%v is written %s, %v", k, data, err)
		}
	}
	k := kept{Day: Date{2026, 11, 23}}
	if err := json.Unmarshal([]byte(`{"day":"2026-02-30"}`), &k); !errors.Is(err, ErrNoSuchDay) || !k.Day.IsZero() {
		t.Errorf("%v, %v", k, err)
	}
}

func TestDaysAreInOrder(t *testing.T) {
	a, b := Date{2026, 12, 31}, Date{2027, 1, 1}
	if !a.Before(b) || b.Before(a) || a.Before(a) || a.Compare(b) >= 0 || b.Compare(a) <= 0 || a.Compare(a) != 0 {
		t.Error("the last day of a year comes before the first of the next")
	}
	if a.Days(b) != 1 || b.Days(a) != -1 || a.AddDays(1) != b || !(Date{}).Before(a) {
		t.Errorf("%d days from one to the other", a.Days(b))
	}
}
