package casefile

import (
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"ketacover/model/record"
)

// maxName bounds a file's name in bytes. File systems take 255; the rest is
// for what programs that copy files add to it.
const maxName = 200

// extension is what the name of a case ends in.
const extension = ".json"

// atHome is a path in which a leading ~ stands for the person's own folder. A
// shell would have put it there; what is typed on our screen meets no shell.
func atHome(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	if !ok {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, rest)
}

// newPath checks the path of a file to be made, and adds the extension .json
// if it has none. A name must do on every system, because cases are copied
// and synchronised between them.
func newPath(path string) (string, error) {
	if strings.TrimSpace(path) == "" {
		return "", failed("name", "", record.ErrNoName)
	}
	folder, name := filepath.Split(atHome(path))
	if filepath.Ext(name) == "" {
		name += extension
	}
	if kind := badName(name); kind != "" {
		return "", &Error{Op: "name", Path: path, Err: record.ErrBadName, kind: kind}
	}
	return filepath.Join(folder, name), nil
}

// What can be wrong with a name.
const (
	nameEmpty   = "name-empty"
	nameLong    = "name-long"
	nameControl = "name-control"
	nameSigns   = "name-signs"
	nameEnds    = "name-ends"
	nameDevice  = "name-device"
)

// badName names what is wrong with a name that has its extension, and nothing
// when it will do.
func badName(name string) string {
	stem, _, _ := strings.Cut(name, ".")
	switch {
	case stem == "":
		return nameEmpty
	case len(name) > maxName:
		return nameLong
	case !utf8.ValidString(name) || hasControl(name):
		return nameControl
	case strings.ContainsAny(name, `<>:"|?*\/`):
		return nameSigns
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || strings.HasPrefix(name, " "):
		return nameEnds
	case isDevice(stem):
		return nameDevice
	}
	return ""
}

// hasControl reports whether a name holds characters that are not drawn, or
// that change how others are drawn. The two joiners are letters to those who
// write Persian or Hindi.
func hasControl(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool {
		const nonJoiner, joiner = '\u200c', '\u200d'
		return unicode.IsControl(c) || unicode.Is(unicode.Cf, c) && c != nonJoiner && c != joiner
	})
}

// isDevice reports whether Windows takes a file of this name for a device.
func isDevice(stem string) bool {
	switch stem = strings.ToUpper(strings.TrimSpace(stem)); stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	port, isCom := strings.CutPrefix(stem, "COM")
	if !isCom {
		port, isCom = strings.CutPrefix(stem, "LPT")
	}
	return isCom && len([]rune(port)) == 1 && strings.Contains("0123456789¹²³", port)
}
