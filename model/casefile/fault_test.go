package casefile

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"testing"
)

// inMemory is a folder for a test that fails operations one after the other, on a disk
// in memory where the system has one. What is asked of the system is the same there, in
// the same order, and so is each fault; only a flush and a new folder take no time.
// What is about the disk itself is tried in t.TempDir.
func inMemory(t testing.TB) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "ketacover-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// errCut is what every operation says after the power was cut.
var errCut = errors.New("power cut")

// faultDisk is a disk that fails at the operation of the test's choice, and
// notes the operations it was asked for.
type faultDisk struct {
	disk
	fails int   // the operation that fails, from 1; 0 for none
	with  error // how it fails
	after bool  // it does what it was asked for, and then fails
	cut   bool  // so does every operation after it
	kill  bool  // the program is killed in its place
	lies  bool  // writing loses a byte and says that all is well
	seal  sealer
	saved int // how many operations there were when the save was through
	ops   []string
}

// op notes an operation and runs it, or fails in its place.
func (d *faultDisk) op(name string, run func() error) error {
	d.ops = append(d.ops, name)
	switch n := len(d.ops); {
	case d.fails == 0 || n < d.fails || n > d.fails && !d.cut:
		return run()
	case d.kill:
		if self, err := os.FindProcess(os.Getpid()); err == nil {
			_ = self.Kill()
		}
		select {}
	case d.cut:
		return errCut
	case d.after:
		_ = run()
	}
	return d.with
}

// did reports whether the operation that failed was the named one.
func (d *faultDisk) did(names ...string) bool {
	return d.fails > 0 && d.fails <= len(d.ops) && slices.Contains(names, d.ops[d.fails-1])
}

func (d *faultDisk) stat(path string) (info fs.FileInfo, err error) {
	err = d.op("stat", func() error { info, err = d.disk.stat(path); return err })
	return info, err
}

func (d *faultDisk) open(path string) (f file, err error) {
	err = d.op("open", func() error { f, err = d.disk.open(path); return err })
	return d.file(f, err)
}

func (d *faultDisk) openDir(path string) (open dir, err error) {
	err = d.op("open folder", func() error { open, err = d.disk.openDir(path); return err })
	if err != nil && open != nil {
		_ = open.close()
	}
	return &faultDir{open, d}, err
}

func (d *faultDisk) makeDir(path string) error {
	return d.op("make folder", func() error { return d.disk.makeDir(path) })
}

func (d *faultDisk) list(path string) (entries []fs.DirEntry, err error) {
	err = d.op("list", func() error { entries, err = d.disk.list(path); return err })
	return entries, err
}

// file wraps an open file. What is opened by an operation that fails all the
// same is closed, because nobody else knows of it.
func (d *faultDisk) file(f file, err error) (file, error) {
	if err != nil && f != nil {
		_ = f.Close()
	}
	return &faultFile{f, d, ""}, err
}

type faultDir struct {
	dir
	disk *faultDisk
}

func (d *faultDir) lstat(name string) (info fs.FileInfo, err error) {
	err = d.disk.op("lstat", func() error { info, err = d.dir.lstat(name); return err })
	return info, err
}

func (d *faultDir) open(name string) (f file, err error) {
	err = d.disk.op("open", func() error { f, err = d.dir.open(name); return err })
	return d.disk.file(f, err)
}

func (d *faultDir) create(name string) (f file, err error) {
	err = d.disk.op("create", func() error { f, err = d.dir.create(name); return err })
	return d.disk.file(f, err)
}

func (d *faultDir) link(from, to string) error {
	return d.disk.op("link", func() error { return d.dir.link(from, to) })
}

func (d *faultDir) rename(from, to string) error {
	return d.disk.op("rename", func() error { return d.dir.rename(from, to) })
}

func (d *faultDir) remove(name string) error {
	return d.disk.op("remove", func() error { return d.dir.remove(name) })
}

func (d *faultDir) names() (names []string, err error) {
	err = d.disk.op("names", func() error { names, err = d.dir.names(); return err })
	return names, err
}

func (d *faultDir) openLock(name string, make bool) (f lockFile, err error) {
	err = d.disk.op("open lock", func() error { f, err = d.dir.openLock(name, make); return err })
	if err != nil && f != nil {
		_ = f.Close()
	}
	return &faultLock{faultFile{f, d.disk, "lock "}, f}, err
}

// faultLock is the file of a lock.
type faultLock struct {
	faultFile
	lock lockFile
}

func (f *faultLock) tryLock() error { return f.disk.op("lock", f.lock.tryLock) }

func (f *faultLock) Truncate(size int64) error {
	return f.disk.op("lock truncate", func() error { return f.lock.Truncate(size) })
}

func (d *faultDir) shut() error { return d.disk.op("shut", d.dir.shut) }

func (d *faultDir) sync() error { return d.disk.op("flush folder", d.dir.sync) }

func (d *faultDir) close() error {
	defer func() { _ = d.dir.close() }() // no test leaves a folder open
	return d.disk.op("close folder", func() error { return nil })
}

type faultFile struct {
	file
	disk *faultDisk
	of   string // what its operations are named with
}

func (f *faultFile) Read(p []byte) (n int, err error) {
	err = f.disk.op(f.of+"read", func() error { n, err = f.file.Read(p); return err })
	return n, err
}

// Write writes only a half of what it is given when it fails afterwards.
func (f *faultFile) Write(p []byte) (n int, err error) {
	if f.disk.lies {
		_, err := f.file.Write(p[:len(p)-1])
		return len(p), err
	}
	if f.disk.after && f.disk.fails == len(f.disk.ops)+1 {
		p = p[:len(p)/2]
	}
	err = f.disk.op(f.of+"write", func() error { n, err = f.file.Write(p); return err })
	return n, err
}

func (f *faultFile) Stat() (info fs.FileInfo, err error) {
	err = f.disk.op(f.of+"fstat", func() error { info, err = f.file.Stat(); return err })
	return info, err
}

func (f *faultFile) Chmod(mode fs.FileMode) error {
	return f.disk.op(f.of+"chmod", func() error { return f.file.Chmod(mode) })
}

func (f *faultFile) Sync() error { return f.disk.op(f.of+"flush", f.file.Sync) }

func (f *faultFile) Close() error {
	defer func() { _ = f.file.Close() }()
	return f.disk.op(f.of+"close", func() error { return nil })
}

// The faults a disk has: broken, full, forbidden, and a file system that
// knows no such operation.
var faults = []error{syscall.EIO, syscall.EACCES, syscall.ENOTSUP, syscall.ENOSPC, syscall.EPERM, syscall.EINVAL}
