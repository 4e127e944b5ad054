package model

import (
	"bytes"
	"testing"

	"ketacover/model/fact"
	"ketacover/model/record"
)

// A case that came out of another program's list finds its way back there: the
// id is kept as it was written, opened and saved or not.
func TestTheIDOfACaseIsKept(t *testing.T) {
	l := NewLibrary()
	l.Questions.List = []fact.Question{{ID: "purpose", Options: []fact.Option{{ID: "mental-health"}, {ID: "pain"}}}}
	for _, id := range []string{`"row 7"`, `"\u00e9\r\n"`, `""`, "7", "12345678901234567890123", "-0.50", "1E+2", "null"} {
		c, err := record.DecodeCase(l.Questions, []byte(`{"answers":{"purpose":"pain"},"id": `+id+` }`))
		if err != nil {
			t.Fatal(err)
		}
		session := NewSession(l, c)
		session.Answer(0, fact.Chosen(0))
		data := record.EncodeCase(l.Questions, session.Case())
		if !bytes.Contains(data, []byte("\n  \"id\": "+id+",\n")) {
			t.Errorf("%s is not in\n%s", id, data)
		}
		back, err := record.DecodeCase(l.Questions, data)
		if err != nil || !back.Equal(session.Case()) || back.Equal(record.Case{Answers: back.Answers}) {
			t.Errorf("%s comes back as %s, %v", id, back.ID, err)
		}
	}
}
