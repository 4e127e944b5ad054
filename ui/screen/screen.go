package screen

// Screen is one page of the program, as a value and as what it does when it is
// told something. Every screen stands in a file of its own in the same order:
// type, constructor, Told, what an act does, Shown. It leaves by push, pop or
// replace, and knows no other but those it opens.
type Screen interface {
	// Shown is what is on it now.
	Shown() Shown
	// Told takes what happened elsewhere: an answer that is another, a file that
	// was written.
	Told(news News) Acts
}

// writer is a screen on which a text is typed. What is typed is never dropped:
// Walk keeps it on every way out, and shows the Keeper after every key what the
// case would be with it.
type writer interface {
	// form is what is typed in, nil for nothing.
	form() *Form
}

// formOf is what is typed in on a screen, nil for nothing.
func formOf(s Screen) *Form {
	if s, ok := s.(writer); ok {
		return s.form()
	}
	return nil
}
