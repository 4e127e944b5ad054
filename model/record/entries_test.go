package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ketacover/model/seed"
)

// A list that another program wrote holds more than this one knows: values that
// are no entries, columns of later days. They were lost when an entry was added.
func TestWhatAListHoldsBesideItsEntriesIsKept(t *testing.T) {
	l := caseLibrary()
	d := decoded(t, l, []byte(`{"answers":{},"details":{"medicines":[ "by mouth", {"name":"sertr\u0061line","more":["kept"]}, [], {"dose":"5 mg"} ]}}`)).Details
	if got := fmt.Sprint(Entries(d, "medicines")); got != "[map[name:sertraline] map[dose:5 mg]]" {
		t.Fatalf("the entries are %s", got)
	}
	for _, test := range []struct {
		name string
		got  Details
		want string
	}{
		{"a column more", d.WithEntry("medicines", 0, "dose", "50\r\nmg"),
			`["by mouth",{"name":"sertr\u0061line","more":["kept"],"dose":"50\r\nmg"},[],{"dose":"5 mg"}]`},
		{"a column changed", d.WithEntry("medicines", 1, "dose", "6 mg"),
			`["by mouth",{"name":"sertr\u0061line","more":["kept"]},[],{"dose":"6 mg"}]`},
		{"an entry more", d.WithEntry("medicines", 2, "name", "lithium"),
			`["by mouth",{"name":"sertr\u0061line","more":["kept"]},[],{"dose":"5 mg"},{"name":"lithium"}]`},
		{"an entry emptied", d.WithEntry("medicines", 1, "dose", ""),
			`["by mouth",{"name":"sertr\u0061line","more":["kept"]},[]]`},
		{"what else is in an entry", d.WithEntry("medicines", 0, "name", ""),
			`["by mouth",{"more":["kept"]},[],{"dose":"5 mg"}]`},
		{"an entry taken out", d.WithoutEntry("medicines", 0), `["by mouth",[],{"dose":"5 mg"}]`},
		{"an entry that is not there", d.WithoutEntry("medicines", 2), d.Value("medicines")},
		{"nothing of a new entry", d.WithEntry("medicines", 2, "name", ""), d.Value("medicines")},
		{"a text for a list", (Details{}).With("medicines", "some").WithEntry("medicines", 0, "name", "x"),
			`["some",{"name":"x"}]`},
		{"the last entry", (Details{}).WithEntry("medicines", 0, "name", "x").WithEntry("medicines", 0, "name", ""), ``},
	} {
		if got := test.got.Value("medicines"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// Entries are added, changed and taken out as in a list of maps, whatever else
// stands between them.
func TestEntriesBehaveAsAList(t *testing.T) {
	any := seed.Rand(t)
	columns, texts := []string{"a", "b", "c"}, []string{"", "x", "\r\n\u202e", `"\`}
	for range seed.Times(300) {
		d, _ := (Details{}).WithValue("list", `["x",[],{"other":[]}]`)
		want, more := []map[string]string{{}}, []bool{true} // whether it holds more than its texts
		for range 30 {
			at := any.IntN(len(want) + 1)
			gone := any.IntN(5) == 0
			if gone {
				d = d.WithoutEntry("list", at)
			} else {
				column, text := columns[any.IntN(3)], texts[any.IntN(4)]
				d = d.WithEntry("list", at, column, text)
				if at == len(want) {
					want, more = append(want, map[string]string{}), append(more, false)
				}
				want[at][column] = text
				if text == "" {
					delete(want[at], column)
				}
				gone = len(want[at]) == 0 && !more[at]
			}
			if gone && at < len(want) {
				want, more = slices.Delete(want, at, at+1), slices.Delete(more, at, at+1)
			}
			if got := Entries(d, "list"); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("%s\ngot  %v\nwant %v", d.Raw(), got, want)
			}
			if !strings.HasPrefix(d.Value("list"), `["x",[]`) {
				t.Fatalf("what is no entry is lost: %s", d.Raw())
			}
		}
	}
}
