package casefile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// nonBlocking is nothing where pipes are no files.
const nonBlocking = 0

// isOurs is always true where files have no number of a user.
func isOurs(fs.FileInfo) bool { return true }

// loose is never true where modes say nothing of others.
func loose(fs.FileInfo) bool { return false }

// modeHolds is left to keepsOthersOut.
func modeHolds(file) bool { return true }

// keepsOthersOut reports whether the folder lies on a disk that knows whose a
// file is, and where only the person comes by what Windows hands down: below
// their own folder.
func keepsOthersOut(folder *os.File) bool {
	home, err := os.UserHomeDir()
	if err != nil {
		return false
	}
	path, err := filepath.Abs(folder.Name())
	if err != nil || !strings.HasPrefix(strings.ToLower(path)+`\`, strings.ToLower(home)+`\`) {
		return false
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	if err != nil {
		return false
	}
	var flags uint32
	err = windows.GetVolumeInformation(root, nil, 0, nil, nil, &flags, nil, 0)
	return err == nil && flags&windows.FILE_PERSISTENT_ACLS != 0
}
