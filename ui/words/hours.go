package words

// Hours is what is said of the time that a counselor spends on a case.
type Hours struct {
	Title, Head, Help, Intro, Add, HowLong, HowLongHelp, Day, DayHelp, Wrong, Remove, Removed string
	hoursSay
}

type hoursSay struct {
	SpentSo  gap1 `holes:"hours"`
	AllSo    gap1 `holes:"hours"`
	UnreadSo gap1 `holes:"why"`
}

// Spent says how long it was.
func (w *Hours) Spent(hours string) string {
	return w.SpentSo.with(hours)
}

// InAll says how long all of it was.
func (w *Hours) InAll(hours string) string { return w.AllSo.with(hours) }

// Unread says that the list cannot be read, and why.
func (w *Hours) Unread(why string) string { return w.UnreadSo.with(why) }
