package terminal

import "github.com/charmbracelet/colorprofile"

// Profile returns how many colours the terminal shows, from the environment
// alone: no file is read and no program is run, unlike colorprofile.Detect,
// which asks tmux. NO_COLOR counts with any value but the empty one; the
// library takes only 1 or true.
func Profile(env func(string) string) colorprofile.Profile {
	var known []string
	for _, name := range [...]string{
		"TERM", "COLORTERM", "CLICOLOR", "CLICOLOR_FORCE", "WT_SESSION", "ConEmuANSI", "GOOGLE_CLOUD_SHELL",
	} {
		if value := env(name); value != "" {
			known = append(known, name+"="+value)
		}
	}
	profile := colorprofile.Env(known)
	if env("NO_COLOR") != "" {
		// ASCII keeps bold and reverse, which mark the choice without colour.
		return min(profile, colorprofile.ASCII)
	}
	return profile
}
