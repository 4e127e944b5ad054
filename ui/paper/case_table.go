package paper

import (
	"bytes"
	"encoding/csv"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

// CaseTable is cases as a table in CSV that can be taken in again: a column for the name
// of each and one for each question, whose answers go by their ids.
func CaseTable(q *fact.Questions, cases []record.Case) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	head := []string{"name"}
	for i := range q.List {
		head = append(head, q.List[i].ID)
	}
	_ = w.Write(head) // a buffer takes all
	for i := range cases {
		row := []string{words.SafeCell(record.LabelOf(cases[i]).Name)}
		for at := range q.List {
			cell := ""
			if a := cases[i].Answers.At(at); a.State != fact.NotAsked {
				cell = q.List[at].AnswerID(a)
			}
			row = append(row, cell)
		}
		_ = w.Write(row)
	}
	w.Flush()
	return b.Bytes()
}
