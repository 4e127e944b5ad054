package record

// typedPrefix is what the key of a detail begins with that holds what was typed
// and is not finished: half a date, a number that is none. It is no answer and
// counts for nothing; it is kept as it was typed, so that it can be finished.
const typedPrefix = "typed-"

// Typed is what was typed for a question or a detail and not finished, and empty
// for nothing.
func (d Details) Typed(id string) string { return d.Get(typedPrefix + id) }

// WithTyped returns a copy that keeps what was typed for a question or a detail
// and not finished. An empty text takes it out.
func (d Details) WithTyped(id, text string) Details { return d.With(typedPrefix+id, text) }

// FileNames are the ids by which the names of files are kept that are being typed.
var FileNames = []string{"file-name", "paper-name", "enclosed-name"}
