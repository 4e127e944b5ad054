package ui

import (
	"path/filepath"
	"runtime"
)

// aside is the path beside which a case without a file is kept when the program
// has to stop: in the folder where this system wants programs to keep what is to
// come back, and never where the person happens to work. It is empty where no
// such folder is known.
func aside(env func(string) string) string {
	const name = "answers.json"
	folder := ""
	switch home := env("HOME"); runtime.GOOS {
	case "windows":
		folder = env("LOCALAPPDATA")
	case "darwin", "ios":
		if home != "" {
			folder = filepath.Join(home, "Library", "Application Support")
		}
	default:
		folder = env("XDG_STATE_HOME")
		if !filepath.IsAbs(folder) && home != "" { // as its specification says
			folder = filepath.Join(home, ".local", "state")
		}
	}
	if !filepath.IsAbs(folder) {
		return ""
	}
	return filepath.Join(folder, "ketacover", name)
}

// vaultFolder is where a person's cases are kept: where KETACOVER_DIR says, or else
// in the folder where this system wants the data of programs. It is empty where no
// such folder is known.
func vaultFolder(env func(string) string) string {
	if named := env("KETACOVER_DIR"); named != "" {
		if whole, err := filepath.Abs(named); err == nil {
			return whole
		}
		return ""
	}
	folder := ""
	switch home := env("HOME"); runtime.GOOS {
	case "windows":
		folder = env("LOCALAPPDATA")
	case "darwin", "ios":
		if home != "" {
			folder = filepath.Join(home, "Library", "Application Support")
		}
	default:
		folder = env("XDG_DATA_HOME")
		if !filepath.IsAbs(folder) && home != "" { // as its specification says
			folder = filepath.Join(home, ".local", "share")
		}
	}
	if !filepath.IsAbs(folder) {
		return ""
	}
	return filepath.Join(folder, "ketacover")
}
