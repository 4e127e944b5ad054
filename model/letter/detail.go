package letter

// DetailField is something that only letters use and that a person types.
type DetailField struct {
	ID        string
	Ask       string
	Short     string // as a blank calls it
	Help      string
	Kind      DetailKind
	Group     string // the id of the heading it is asked under
	Default   []int  // questions: the first answer to one of them stands in for it
	Else      string // a hole that stands in for it then
	CountedBy []int  // the question whose answer counts the entries of a list
	Identity  bool   // it tells who the person is: left out when redacted
	Columns   []DetailColumn
}

// DetailGroup is a heading that details are asked under.
type DetailGroup struct {
	ID, Title string
}

// DetailColumn is one thing to say of each entry of a list.
type DetailColumn struct {
	ID, Ask, Short string
	Identity       bool // it tells who somebody is: hidden when redacted
}

// DetailKind says how a detail is typed.
type DetailKind uint8

// The kinds of details.
const (
	OneLine DetailKind = iota
	ManyLines
	ManyEntries
)

// DetailKinds are the ids of the kinds.
var DetailKinds = []string{"line", "text", "list"}
