package ui

import (
	"path/filepath"
	"runtime"

	"ketacover/model/record"
)

// aside is the path beside which a case without a file is kept when the program
// has to stop: in the folder where this system wants programs to keep what is to
// come back, and never where the person happens to work. It is empty where no
// such folder is known.
func (p *Program) aside() string {
	const name = "answers.json"
	folder := ""
	switch home := p.env("HOME"); runtime.GOOS {
	case "windows":
		folder = p.env("LOCALAPPDATA")
	case "darwin", "ios":
		if home != "" {
			folder = filepath.Join(home, "Library", "Application Support")
		}
	default:
		folder = p.env("XDG_STATE_HOME")
		if !filepath.IsAbs(folder) && home != "" { // as its specification says
			folder = filepath.Join(home, ".local", "state")
		}
	}
	if !filepath.IsAbs(folder) {
		return ""
	}
	return filepath.Join(folder, "ketacover", name)
}

// keptFor are the files in which earlier programs kept what was not saved to the
// file, or what had no file.
func (p *Program) keptFor(file record.CaseFile) []string {
	path := p.aside()
	if file != nil {
		path = file.Path()
		if file.Rescues() != "" {
			return nil // it is one of them
		}
	}
	if path == "" {
		return nil
	}
	return p.Store.Rescued(path)
}
