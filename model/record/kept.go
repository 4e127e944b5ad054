package record

import (
	"time"

	"ketacover/model/fact"
)

// Kept is a case as a list shows it, without reading the case.
type Kept struct {
	ID       string    `json:"id"`
	Label    Label     `json:"label,omitzero"`
	Changed  time.Time `json:"changed"`
	Stage    string    `json:"stage,omitempty"`
	Verdicts []string  `json:"verdicts,omitempty"` // a level for each tree, in their order
	// Next is the next day by which something must be done, and NextID what that is;
	// none for none. NextTitle is its name where that is not the one of the id.
	Next      fact.Date `json:"next,omitzero"`
	NextID    string    `json:"next-id,omitempty"`
	NextTitle string    `json:"next-title,omitempty"`
	// Damaged says that the case cannot be read, Before that what is shown of it is the
	// version before, to which opening it goes back, and Newer that a newer program
	// saved it, in the version Format; 0 where none can be told.
	Damaged bool `json:"damaged,omitempty"`
	Before  bool `json:"before,omitempty"`
	Newer   bool `json:"newer,omitempty"`
	Format  int  `json:"format,omitempty"`
}

// Describe says what a list shows of a case, and what it knew when it did: once
// that is another text, all cases are described anew.
type Describe struct {
	Case func(data []byte) (Kept, error)
	By   func() string
	// Whole refuses what is damaged, as record.Whole does; nil where nothing is looked
	// at.
	Whole func(data []byte) error
	// Could reports whether Case could have said so: what is read in a file that somebody
	// else may have written is believed no further. Nil believes all.
	Could func(Kept) bool
}
