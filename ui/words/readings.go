package words

// Readings is what stands around the rules that a person read themselves.
type Readings struct {
	Title, Intro, Written, Anew, Says, Rule, Page, PageHelp, Day, DayHelp, NoPage, BadPage, Remove, Save, SaveHelp string
	readingsSays
}

type readingsSays struct {
	Add    gap1 `holes:"drug"`
	Entry  gap2 `holes:"drug stance"`
	For    gap1 `holes:"what"`
	Saved  gap1 `holes:"name"`
	Unable gap1 `holes:"why"`
}

// Add offers to write down a rule on a drug.
func (w *Readings) Add(drug string) string { return w.readingsSays.Add.with(drug) }

// Entry is a rule in one line.
func (w *Readings) Entry(drug, stance string) string {
	return w.readingsSays.Entry.with(Capital(drug), stance)
}

// For says for what the rule was read.
func (w *Readings) For(what string) string { return w.readingsSays.For.with(what) }

// Saved says how a pack that was saved is used.
func (w *Readings) Saved(name string) string { return w.readingsSays.Saved.with(name) }

// Unable says why none was.
func (w *Readings) Unable(why string) string { return w.readingsSays.Unable.with(why) }
