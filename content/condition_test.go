package content

import "testing"

// A blank in a letter is named by the condition it is of, so each has a name
// that fits into a list.
func TestEveryConditionHasAShortName(t *testing.T) {
	lib := parsed(t)
	for i := range lib.Trees.List {
		for _, ruling := range lib.Trees.List[i].Rulings {
			for _, c := range ruling.Criteria {
				if c.Short == "" || len(c.Short) > 40 {
					t.Errorf("%s of %s is called %q", c.ID, ruling.Payer, c.Short)
				}
			}
		}
	}
}
