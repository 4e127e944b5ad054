package casefile

import (
	"os"

	"golang.org/x/sys/unix"
)

// shared are the file systems on which the mode of a file keeps nobody out: those
// that have none, and those of other computers, whose owners read what they like.
var shared = map[string]bool{
	"msdos": true, "exfat": true, "nfs": true, "smbfs": true, "afpfs": true, "webdav": true,
}

// keepsOthersOut reports whether the file system of the folder keeps others out of
// what is only its owner's.
func keepsOthersOut(folder *os.File) bool {
	var s unix.Statfs_t
	err := unix.Fstatfs(int(folder.Fd()), &s)
	return err != nil || !shared[unix.ByteSliceToString(s.Fstypename[:])]
}
