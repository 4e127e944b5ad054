package verdict

import (
	"ketacover/model/fact"
)

// AskedDrugs are the trees whose drug the request of a case is for.
func (l *Trees) AskedDrugs(a fact.Answers) []int {
	infusion, spravato := l.Index("infusion"), l.Index("spravato")
	q := l.Questions.Index(AskedFor)
	f := l.Questions.Applicable(a)
	if answer := a.At(q); answer.State == fact.Given && l.Questions.List[q].Applies(&f) {
		switch l.Questions.List[q].AnswerID(answer) {
		case "both":
			return []int{infusion, spravato}
		case "spravato":
			return []int{spravato}
		}
		return []int{infusion}
	}
	if form := l.Questions.Index("form"); a.At(form).State == fact.Given && l.Questions.List[form].AnswerID(a.At(form)) == "spravato" {
		return []int{spravato}
	}
	return []int{infusion}
}

// The questions on the request itself.
const (
	AskedFor       = "authorization-for"
	StageOfRequest = "authorization"
)
