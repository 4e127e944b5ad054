package fact

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestADateIsReadInOneFormOfTheCalendar(t *testing.T) {
	for text, want := range map[string]error{
		"2026-11-23": nil, "1900-01-01": nil, "2199-12-31": nil, "2024-02-29": nil,
		"2026-02-29": ErrNoSuchDay, "2026-13-01": ErrNoSuchDay, "2026-11-00": ErrNoSuchDay, "1899-12-31": ErrDateYear,
		"2200-01-01": ErrDateYear, "": ErrDateForm, "2026-11-3": ErrDateForm, "11/23/2026": ErrDateForm,
		"2026-11-23 ": ErrDateForm,
	} {
		day, err := ParseDate(text)
		if !errors.Is(err, want) || err == nil && day.String() != text || err != nil && !day.IsZero() {
			t.Errorf("%q is read as %v, %v, want %v", text, day, err, want)
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
