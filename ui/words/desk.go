package words

// Desk is what is said of screens for the desk of a counselor: all questions on one
// page, and the answer to be shown to somebody across it.
type Desk struct {
	Fast, FastIntro, FastLookUp, FastAnswer string
	Show, ShowHeld, ShowEnd                 string
}
