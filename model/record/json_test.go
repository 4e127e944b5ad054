package record

import (
	"fmt"
	"strings"
	"testing"
)

func TestEveryFaultOfTheJSONIsNamed(t *testing.T) {
	const quotes = `close the text with a double quote, or write a line break as \n`
	checkFaults(t, []caseFault{
		{"a byte order mark is refused", "\xef\xbb\xbf{}", "line 1: starts with a byte order mark", "save it as plain UTF-8",
			nil},
		{"UTF-16 is refused", "\xff\xfe{\x00}\x00", "line 1: starts with a byte order mark", "save it as plain UTF-8", nil},
		{"zeros are no case", "\x00\x00\x00", `line 1: want a case, which is an object in braces, not "\x00"`, leastCase, nil},
		{"a text ends on its line", "{\"answers\":\n{\"payer\":\"a\n\"}}",
			"line 2: answers.payer: a text with a line break or another control character in it", quotes, nil},
		{"a text has no raw control characters", "{\"answers\":{\"payer\":\"\x1b\"}}",
			"line 1: answers.payer: a text with a line break or another control character in it", quotes, nil},
		{"a text is UTF-8", "{\"answers\":{\"payer\":\"\xe9\"}}", "line 1: answers.payer: bytes that are not UTF-8 text",
			plainUTF8,
			nil},
		{"a text has no surrogates in UTF-8", "{\"answers\":{\"payer\":\"\xed\xa0\x80\"}}",
			"line 1: answers.payer: bytes that are not UTF-8 text",
			plainUTF8, nil},
		{"bytes between texts are no text", "{\"answers\":{\xff}}", "line 1: answers: bytes that are not UTF-8 text",
			plainUTF8,
			nil},
		{"a high surrogate needs a low one", `{"answers":{"payer":"\ud800"}}`,
			`line 1: answers.payer: half a surrogate pair \ud800`, `write the character itself, as UTF-8`, nil},
		{"a low surrogate needs a high one", `{"answers":{"payer":"\udc00\ud800"}}`,
			`line 1: answers.payer: half a surrogate pair \udc00`, `write the character itself, as UTF-8`, nil},
		{"a high surrogate and a letter are no pair", `{"answers":{},"details":{"a":"\ud800\u0041"}}`,
			`line 1: details.a: half a surrogate pair \ud800`, `write the character itself, as UTF-8`, nil},
		{"half a surrogate pair is no key", `{"answers":{},"details":{"\ud800":""}}`,
			`line 1: details: half a surrogate pair \ud800`, `write the character itself, as UTF-8`, nil},
		{"a backslash escapes something", `{"answers":{"payer":"\x41"}}`,
			"line 1: answers.payer: a backslash that escapes nothing", `write a backslash as \\`, nil},
		{"an escape has four digits", `{"answers":{"payer":"\u12"}}`,
			"line 1: answers.payer: a backslash that escapes nothing", `write a backslash as \\`, nil},
		{"a key stands once", `{"answers":{"payer":"cigna","payer":"aetna"}}`, `line 1: answers: repeated key "payer"`, `keep one of the two`,
			nil},
		{"a key stands once, however it is written", `{"answers":{},"details":{"a":[{"b":"","\u0062":""}]}}`,
			`line 1: details.a[0]: repeated key "b"`, `keep one of the two`, nil},
		{"a key stands once at the top", `{"answers":{},"answers":{}}`, `line 1: repeated key "answers"`, `keep one of the two`, nil},
		{"a comma has something after it", "{\"answers\":{\"payer\":\"cigna\",\n}}",
			"line 1: answers: a comma with nothing after it", `take the comma out`, nil},
		{"a comma of a list has something after it", `{"answers":{},"details":{"a":["",]}}`,
			"line 1: details.a: a comma with nothing after it", `take the comma out`, nil},
		{"a list does not start with a comma", `{"answers":{},"details":{"a":[,""]}}`,
			`line 1: details.a[0]: want a value, not ","`, inQuotes, nil},
		{"a key has a colon", `{"answers":{"payer" "cigna"}}`, `line 1: answers.payer: want a colon after the key, not "\""`,
			`write it as in "plan": "medicare"`, nil},
		{"a key is followed by a value", `{"answers":{"payer":}}`, `line 1: answers.payer: want a value, not "}"`, inQuotes, nil},
		{"single quotes are no quotes", `{"answers":{"payer":'cigna'}}`, `line 1: answers.payer: want a value, not "'"`,
			"text stands in double quotes", nil},
		{"a key has quotes", `{"answers":{payer:"cigna"}}`, `line 1: answers: want a key in double quotes, not "p"`, inQuotes, nil},
		{"a comment is refused", "{// x\n}", `line 1: want a key in double quotes, not "/"`, "JSON takes no comments", nil},
		{"answers have commas between them", `{"answers":{"payer":"cigna" "purpose":"pain"}}`,
			`line 1: answers: want a comma or "}", not "\""`, `a comma stands between two entries, and nothing after the last`, nil},
		{"an object ends with a brace", `{"answers":{"payer":"cigna"]}`, `line 1: answers: want a comma or "}", not "]"`, `a comma stands between two entries, and nothing after the last`,
			nil},
		{"a word is no value", `{"answers":{"sessions":nul}}`, `line 1: answers.sessions: want a value, not "n"`, inQuotes, nil},
		{"a number has no leading zero", `{"answers":{"sessions":01}}`,
			`line 1: answers.sessions: a number that JSON does not take: "01"`, `write it as in 0.5 or 12, or put it in quotes`, nil},
		{"a number has digits", `{"answers":{"sessions":-}}`,
			`line 1: answers.sessions: a number that JSON does not take: "-"`, `write it as in 0.5 or 12, or put it in quotes`, nil},
		{"a point has digits after it", `{"answers":{"sessions":1.}}`,
			`line 1: answers.sessions: a number that JSON does not take: "1."`, `write it as in 0.5 or 12, or put it in quotes`, nil},
		{"an exponent has digits", `{"answers":{"sessions":1e+}}`,
			`line 1: answers.sessions: a number that JSON does not take: "1e+"`, `write it as in 0.5 or 12, or put it in quotes`, nil},
		{"an object that does not end is cut short", "{\"answers\":\n{\"payer\":\"cigna\"",
			"line 2: answers: it ends before the case is complete", notWhole, ErrDamaged},
		{"a text that does not end is cut short", `{"answers":{"payer":"cig`,
			"line 1: answers.payer: a text that does not end", notWhole, ErrDamaged},
		{"a key without a value is cut short", `{"answers":`, "line 1: answers: it ends before the case is complete", notWhole,
			ErrDamaged},
	})
}

func TestAnObjectHasManyKeysOrOneOfThemTwice(t *testing.T) {
	l := caseLibrary()
	object := func(n int, last string) []byte {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `"k%d":"",`, i)
		}
		return []byte(`{"answers":{},"details":{` + b.String() + last + `:""}}`)
	}
	for _, n := range []int{1, fewKeys - 1, fewKeys, fewKeys + 1, maxKeys - 1} {
		if _, err := DecodeCase(l, object(n, `"last"`)); err != nil {
			t.Errorf("%d keys: %v", n+1, err)
		}
		for _, again := range []int{0, n / 2, n - 1} {
			_, err := DecodeCase(l, object(n, fmt.Sprintf(`"\u006b%d"`, again)))
			if want := fmt.Sprintf("line 1: details: repeated key %q", fmt.Sprintf("k%d", again)); err == nil ||
				err.Error() != want {
				t.Errorf("%d keys: got %v, want %s", n+1, err, want)
			}
		}
	}
	if _, err := DecodeCase(l, object(maxKeys, `"last"`)); err == nil ||
		err.Error() != "line 1: details: more than 10000 keys in one object" {
		t.Errorf("got %v", err)
	}
}
