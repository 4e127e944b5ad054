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
	folder := folderOf(env, "XDG_STATE_HOME", "state")
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "answers.json")
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
	return folderOf(env, "XDG_DATA_HOME", "share")
}

// folderOf is the program's own folder, in that of the person where this system wants
// such files: where an XDG variable says, or else in ~/.local/ under the usual name.
// Some systems have one folder for all. It is empty where none is known.
func folderOf(env func(string) string, xdg, usual string) string {
	folder := ""
	switch home := env("HOME"); runtime.GOOS {
	case "windows":
		folder = env("LOCALAPPDATA")
	case "darwin", "ios":
		if home != "" {
			folder = filepath.Join(home, "Library", "Application Support")
		}
	default:
		folder = env(xdg)
		if !filepath.IsAbs(folder) && home != "" { // as its specification says
			folder = filepath.Join(home, ".local", usual)
		}
	}
	if !filepath.IsAbs(folder) {
		return ""
	}
	return filepath.Join(folder, "ketacover")
}
