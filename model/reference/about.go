package reference

import "ketacover/model/fact"

// AboutText is a text on the program itself.
type AboutText struct {
	ID       string    `json:"id"`
	Title    string    `json:"title"`
	Text     string    `json:"text"`
	Points   fact.List `json:"points"`
	InReport bool      `json:"-"` // it stands in a report too
	Sources  fact.List `json:"sources"`
}

// Unused is an entry of the fact collection that nothing rests on, and why.
type Unused struct {
	ID     string
	Reason string
}
