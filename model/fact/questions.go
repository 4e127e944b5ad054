package fact

// Questions is all that can be asked, in the order in which it is asked.
type Questions struct {
	Sections []Section
	List     []Question
}
