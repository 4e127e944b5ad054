package record

import (
	"strings"
	"testing"
	"time"

	"ketacover/model/fact"
)

func TestHoursAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{
		"0.5": 50, ".25": 25, "2": 200, " 1:30 ": 150, "0:20": 33, "24": 2400, "1.75": 175, "0:01": 2,
		"": -1, ".": -1, "1.": -1, "-1": -1, "0": -1, "0.00": -1, "0:00": -1, "24.01": -1, "25": -1, "1:5": -1, "1:60": -1,
		"0.333": -1, "1,5": -1, "half": -1, "1e3": -1, "+2": -1, "99999999999999999999": -1, "1:-1": -1, "٣": -1,
	} {
		n, err := ReadHours(text)
		if (err != nil) != (want < 0) || err == nil && n != want {
			t.Errorf("%q: %d, %v", text, n, err)
		}
		if err != nil {
			continue
		}
		if again, err := ReadHours(Hours{Time: n}.Text()); err != nil || again != n {
			t.Errorf("%q is written as %q and read as %d, %v", text, Hours{Time: n}.Text(), again, err)
		}
	}
}

func TestHoursStandInTheDetailsAndAreTakenOutAgain(t *testing.T) {
	c := Case{Details: Details{}.With("name", "Ada")}
	for i := range 3 {
		c.Details = WithHours(c.Details, Hours{fact.Date{Year: 2026, Month: time.November, Day: 20 + i}, 50 * (i + 1)})
	}
	c.Details = WithoutHours(c.Details, 1)
	list, err := HoursOf(c)
	if err != nil || len(list) != 2 || list[0].Time != 50 || list[1].Time != 150 || list[1].Date.Day != 22 {
		t.Errorf("%v, %v", list, err)
	}
	if c.Details = WithoutHours(WithoutHours(c.Details, 0), 0); c.Details.Raw() != `{"name":"Ada"}` {
		t.Errorf("left is %s", c.Details.Raw())
	}
}

// A list that was written by hand and is wrong is refused by its place.
func TestHoursThatAreNoneAreRefusedByTheirPlace(t *testing.T) {
	for value, want := range map[string]string{
		`[{"date":"2026-11-20","hours":"0.5"},{"date":"soon","hours":"1"}]`: `hours[1].date: "soon" is`,
		`[{"date":"2026-11-20","hours":"many"}]`:                            `hours[0].hours: "many" is no number of hours`,
		`[{"hours":"1"}]`:                                                   `hours[0].date: ""`,
		`["one"]`:                                                           "hours[0]: want an object",
		`"one"`:                                                             "hours[0]: want an object",
	} {
		d, err := Details{}.WithValue(hoursKey, value)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := HoursOf(Case{Details: d}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", value, err)
		}
	}
}
