package model

// Edition names the content in output: its date, and the pack that it is not
// the built-in content for.
func (l *Library) Edition() string {
	if l.Origin == "" {
		return l.Version
	}
	return l.Version + "+pack:" + l.Origin
}
