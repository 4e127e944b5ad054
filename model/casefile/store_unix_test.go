//go:build unix

package casefile

import (
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"ketacover/model/record"
)

func TestAFileIsReadableByItsOwnerOnly(t *testing.T) {
	for _, umask := range []int{0, 0o022, 0o077, 0o777} {
		folder := t.TempDir()
		path := filepath.Join(folder, "loose.json")
		put(t, path, "one")
		if err := os.Chmod(path, 0o666); err != nil {
			t.Fatal(err)
		}
		before := syscall.Umask(umask)
		made, err := New().Create(filepath.Join(folder, "made"), []byte("one"))
		_, loose, loadErr := New().Load(path)
		if err == nil && loadErr == nil {
			err = loose.Save([]byte("two"))
		}
		syscall.Umask(before)
		if err != nil || loadErr != nil {
			t.Fatalf("umask %o: %v, %v", umask, err, loadErr)
		}
		for _, path := range []string{path, made.Path()} {
			info, err := os.Stat(path)
			if err != nil || info.Mode() != 0o600 {
				t.Errorf("umask %o: %s has the mode %v, %v", umask, filepath.Base(path), info.Mode(), err)
			}
		}
	}
}

func TestALinkIsReadButNeverReplaced(t *testing.T) {
	folder, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "victim.json")
	put(t, elsewhere, "theirs")
	inside := filepath.Join(folder, "inside.json")
	put(t, inside, "theirs")
	for _, to := range []string{elsewhere, inside, "inside.json", "dangling.json"} {
		link := filepath.Join(folder, "link.json")
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
		_, err := New().Create(link, []byte("ours"))
		refused(t, err, record.ErrExists, "the file exists")
		_, err = New().Replace(link, []byte("ours"))
		refused(t, err, record.ErrNotRegular, "not a plain file: it is a link")
		data, f, err := New().Load(link)
		if to != "dangling.json" {
			if err != nil || string(data) != "theirs" {
				t.Fatalf("link to %s: %q, %v", to, data, err)
			}
			refused(t, f.Save([]byte("ours")), record.ErrNotRegular, "not a plain file: it is a link")
		}
		if got, err := os.Readlink(link); err != nil || got != to {
			t.Errorf("the link goes to %s, %v", got, err)
		}
		if err := os.Remove(link); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, elsewhere, "theirs")
	onlyFiles(t, folder, "inside.json")
}

func TestAFileThatBecameALinkIsNotFollowed(t *testing.T) {
	folder, victim := t.TempDir(), filepath.Join(t.TempDir(), "victim.json")
	put(t, victim, "theirs")
	f, err := New().Create(filepath.Join(folder, "smith"), []byte("theirs"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(f.Path()); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(victim, f.Path()); err != nil {
		t.Fatal(err)
	}
	refused(t, f.Save([]byte("ours")), record.ErrNotRegular, "not a plain file: it is a link")
	holds(t, victim, "theirs")
}

func TestTheOtherNameOfAFileKeepsWhatItHeld(t *testing.T) {
	folder := t.TempDir()
	path, other := filepath.Join(folder, "a.json"), filepath.Join(folder, "b.json")
	put(t, path, "one")
	if err := os.Link(path, other); err != nil {
		t.Fatal(err)
	}
	_, f, err := New().Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]byte("two")); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "two")
	holds(t, other, "one")
}

func TestWhatIsNoPlainFileIsRefusedAtOnce(t *testing.T) {
	folder := t.TempDir()
	pipe, socket := filepath.Join(folder, "pipe.json"), filepath.Join(folder, "s.json")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	done := make(chan bool)
	go func() {
		defer close(done)
		for path, kind := range map[string]string{pipe: "a pipe", socket: "a socket", folder: "a folder",
			"/dev/zero": "a device", "/dev/tty": "a device"} {
			_, _, err := New().Load(path)
			refused(t, err, record.ErrNotRegular, "not a plain file: it is "+kind)
		}
		for path, kind := range map[string]string{pipe: "a pipe", socket: "a socket"} {
			_, err := New().Replace(path, nil)
			refused(t, err, record.ErrNotRegular, "not a plain file: it is "+kind)
			f := File{disk: realDisk{}, path: path}
			refused(t, f.Save(nil), record.ErrNotRegular, "not a plain file: it is "+kind)
		}
		_, err := New().Create(filepath.Join(pipe, "x"), nil)
		refused(t, err, errNotFolder, "not a folder")
		// What is looked at is not always what is opened.
		_, err = read(realDisk{}.open(pipe))
		if fmt.Sprint(err) != "not a plain file: it is a pipe" {
			t.Errorf("got %v", err)
		}
	}()
	select {
	case <-done:
	case <-time.After(2 * time.Minute):
		t.Fatal("waits for the other end of a pipe")
	}
}

func TestAFileOfSomeoneElseIsNotReplaced(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can give a file away")
	}
	path := filepath.Join(t.TempDir(), "theirs.json")
	put(t, path, "theirs")
	if err := os.Chown(path, 65534, -1); err != nil {
		t.Fatal(err)
	}
	data, f, err := New().Load(path)
	if err != nil || string(data) != "theirs" {
		t.Fatal(err)
	}
	refused(t, f.Save([]byte("ours")), record.ErrNotOurs, "the file belongs to another user")
	_, err = New().Replace(path, []byte("ours"))
	refused(t, err, record.ErrNotOurs, "the file belongs to another user")
	holds(t, path, "theirs")
}

func TestAFolderThatTakesNoFilesIsNamed(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "smith.json")
	put(t, path, "one")
	_, f, err := New().Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	if err := os.Chmod(path, 0o644); err != nil { // the file may be read, only not replaced
		t.Fatal(err)
	}
	asNobody(t, func() {
		refused(t, f.Save([]byte("two")), fs.ErrPermission, `smith.json": permission denied`)
		_, err := New().Create(filepath.Join(folder, "new"), nil)
		refused(t, err, fs.ErrPermission, `new.json": permission denied`)
	})
	holds(t, path, "one")
	if err := os.Chmod(folder, 0o700); err != nil { // or nobody but root can take the lock away
		t.Fatal(err)
	}
	_ = f.Close()
	onlyFiles(t, folder, "smith.json")
}
