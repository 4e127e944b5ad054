package casefile

import (
	"os"

	"golang.org/x/sys/unix"
)

// shared are the file systems on which the mode of a file keeps nobody out: those
// that have none, and those of other computers, whose owners read what they like.
var shared = map[uint32]bool{
	unix.MSDOS_SUPER_MAGIC: true, unix.EXFAT_SUPER_MAGIC: true, unix.NFS_SUPER_MAGIC: true,
	unix.SMB_SUPER_MAGIC: true, unix.CIFS_SUPER_MAGIC: true, unix.SMB2_SUPER_MAGIC: true,
	unix.V9FS_MAGIC: true, unix.CODA_SUPER_MAGIC: true, unix.AFS_SUPER_MAGIC: true,
}

// keepsOthersOut reports whether the file system of the folder keeps others out of
// what is only its owner's.
func keepsOthersOut(folder *os.File) bool {
	var s unix.Statfs_t
	err := unix.Fstatfs(int(folder.Fd()), &s)
	return err != nil || !shared[uint32(s.Type)] //nolint:gosec // a number that names a kind
}
