package words

// Settings is the screen on which a person says how the program behaves for them.
type Settings struct {
	Program               string // the head in a menu
	Title, Intro          string
	LockAfter, Never      string // when cases lock of themselves
	AtEnd, Answer, Closed string // what stays on the terminal
	Set                   string // once one is stored
	settingsSays
}

type settingsSays struct {
	Minutes count `holes:""`
}

// Minutes is after how many of them.
func (w *Settings) Minutes(n int) string { return w.settingsSays.Minutes.with(n) }
