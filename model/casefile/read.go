package casefile

import (
	"fmt"
	"io"
	"io/fs"

	"ketacover/model/record"
)

// read reads the file that was just opened, and closes it. It looks at what
// was opened, not at the name, so that nothing can be put in its place in
// between, and at the size before it takes memory for it.
func read(f file, err error) ([]byte, error) { return readMost(f, err, record.MaxCaseSize) }

// readMost is read for a file of at most so many bytes.
func readMost(f file, err error, most int64) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written to it
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if err := plain(info); err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, record.ErrTooLarge
	}
	// A file can grow while it is read.
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = record.ErrTooLarge
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// readIn reads a file of a folder.
func readIn(d dir, name string, most int64) ([]byte, error) {
	f, err := d.open(name)
	return readMost(f, err, most)
}

// plain refuses what is no plain file, and names what it is.
func plain(info fs.FileInfo) error {
	kind := "something else"
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		kind = "a folder"
	case mode&fs.ModeSymlink != 0:
		kind = "a link"
	case mode&fs.ModeNamedPipe != 0:
		kind = "a pipe"
	case mode&fs.ModeSocket != 0:
		kind = "a socket"
	case mode&fs.ModeDevice != 0:
		kind = "a device"
	}
	return fmt.Errorf("%w: it is %s", record.ErrNotRegular, kind)
}
