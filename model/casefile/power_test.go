package casefile

import (
	"path/filepath"
	"slices"
	"testing"
)

// A disk that loses its power keeps what was flushed, and of all else anything: each
// state in which it may wake up again is looked at, for a save by the steps of doc.go,
// and for one without some of them, which has to fail.

// diskOp is one thing done to a disk that may be lost: what a file holds, or what a
// name in the folder stands for.
type diskOp struct {
	name  string
	ino   *ino   // that the name stands for from now on; nil for nothing
	gone  string // a name that stands for nothing from now on
	data  []byte // what was written to the file
	flush bool   // the file, or with no file the folder, is on the disk from now on
}

// ino is a file whatever its names.
type ino struct{ data []byte }

// tracedDisk is the disk, which notes what may be lost.
type tracedDisk struct {
	realDisk
	names map[string]*ino
	ops   []diskOp
}

func (d *tracedDisk) openDir(path string) (dir, error) {
	open, err := d.realDisk.openDir(path)
	return &tracedDir{open, d}, err
}

type tracedDir struct {
	dir
	disk *tracedDisk
}

func (d *tracedDir) note(op diskOp) {
	if op.name != "" {
		d.disk.names[op.name] = op.ino
	}
	delete(d.disk.names, op.gone)
	d.disk.ops = append(d.disk.ops, op)
}

func (d *tracedDir) create(name string) (file, error) {
	f, err := d.dir.create(name)
	if err != nil {
		return nil, err
	}
	made := &ino{}
	d.note(diskOp{name: name, ino: made})
	return &tracedFile{f, d, made}, nil
}

func (d *tracedDir) link(from, to string) error {
	err := d.dir.link(from, to)
	if err == nil {
		d.note(diskOp{name: to, ino: d.disk.names[from]})
	}
	return err
}

func (d *tracedDir) rename(from, to string) error {
	err := d.dir.rename(from, to)
	if err == nil {
		d.note(diskOp{name: to, ino: d.disk.names[from], gone: from})
	}
	return err
}

func (d *tracedDir) remove(name string) error {
	err := d.dir.remove(name)
	if err == nil {
		d.note(diskOp{gone: name})
	}
	return err
}

func (d *tracedDir) sync() error {
	d.note(diskOp{flush: true})
	return d.dir.sync()
}

type tracedFile struct {
	file
	dir *tracedDir
	ino *ino
}

func (f *tracedFile) Write(p []byte) (int, error) {
	f.dir.disk.ops = append(f.dir.disk.ops, diskOp{ino: f.ino, data: slices.Clone(p)})
	return f.file.Write(p)
}

func (f *tracedFile) Sync() error {
	f.dir.disk.ops = append(f.dir.disk.ops, diskOp{ino: f.ino, flush: true})
	return f.file.Sync()
}

// inFolder reports an operation on the names of the folder.
func (op *diskOp) inFolder() bool { return op.data == nil && (op.name != "" || op.gone != "") }

// wakings calls each with what the names of the folder stand for, for every state in
// which a disk may wake up that was cut off after some operations, and with what of its
// files is certain.
func wakings(before map[string]*ino, ops []diskOp, each func(names map[string]*ino, certain map[*ino]string)) {
	names, certain := map[string]*ino{}, map[*ino]string{}
	for name, i := range before {
		names[name], certain[i] = i, string(i.data)
	}
	var loose []diskOp // of the folder, and flushed by nothing
	written := map[*ino]string{}
	for i := range ops {
		switch op := &ops[i]; {
		case op.data != nil:
			written[op.ino] += string(op.data)
			delete(certain, op.ino)
		case op.flush && op.ino != nil:
			certain[op.ino] = written[op.ino]
		case op.flush:
			for j := range loose {
				loose[j].apply(names)
			}
			loose = nil
		case op.inFolder():
			loose = append(loose, *op)
		}
	}
	for some := range 1 << len(loose) { // any of them, whatever their order
		now := map[string]*ino{}
		for name, i := range names {
			now[name] = i
		}
		for j := range loose {
			if some&(1<<j) != 0 {
				loose[j].apply(now)
			}
		}
		each(now, certain)
	}
}

func (op *diskOp) apply(names map[string]*ino) {
	delete(names, op.gone)
	if op.name != "" {
		names[op.name] = op.ino
	}
}

// cutOff counts the states in which a disk may wake up that was cut off at any moment
// of a save, and those in which the case is neither the old nor the new one, or not the
// new one although it was said to be saved.
func cutOff(t *testing.T, a attempt, seal sealer, without func(op *diskOp) bool) (states, wrong int) {
	t.Helper()
	path := filepath.Join(inMemory(t), "case.json")
	before := map[string]*ino{}
	if a.old {
		text := []byte(older)
		if seal != nil {
			text, _ = seal.Seal(text)
		}
		put(t, path, string(text))
		before["case.json"] = &ino{text}
	}
	d := &tracedDisk{names: map[string]*ino{}}
	for name, i := range before {
		d.names[name] = i
	}
	if _, err := a.run(Store{disk: d, seal: seal}, path); err != nil {
		t.Fatal(err)
	}
	saved := d.ops[:1+slices.IndexFunc(d.ops, func(op diskOp) bool { return op.flush && op.ino == nil })]
	ops := slices.DeleteFunc(slices.Clone(saved), func(op diskOp) bool { return without(&op) })
	for n := range len(ops) + 1 {
		wakings(before, ops[:n], func(names map[string]*ino, certain map[*ino]string) {
			states++
			i, there := names["case.json"]
			kept, sure := certain[i]
			says := "half of it"
			if sure && seal != nil {
				plain, err := seal.Open([]byte(kept))
				if says = string(plain); err != nil {
					says = err.Error()
				}
			} else if sure {
				says = kept
			}
			isOld := a.old && there && says == older || !a.old && !there
			isNew := there && says == newer
			if !isOld && !isNew || n == len(ops) && !isNew {
				wrong++
			}
		})
	}
	return states, wrong
}

func TestADiskThatLosesItsPowerWakesUpWithTheOldOrTheNew(t *testing.T) {
	nothing := func(*diskOp) bool { return false }
	noFlush := func(op *diskOp) bool { return op.flush && op.ino != nil }
	noFolder := func(op *diskOp) bool { return op.flush && op.ino == nil }
	all := 0
	for _, a := range attempts {
		for _, seal := range seals {
			states, wrong := cutOff(t, a, seal, nothing)
			all += states
			if wrong > 0 || states < 5 {
				t.Errorf("%s: %d of %d states are wrong", a.name, wrong, states)
			}
			if _, wrong := cutOff(t, a, seal, noFlush); wrong == 0 {
				t.Errorf("%s: without a flush of the file nothing is wrong: this shows nothing", a.name)
			}
			if _, wrong := cutOff(t, a, seal, noFolder); wrong == 0 {
				t.Errorf("%s: without a flush of the folder nothing is wrong: this shows nothing", a.name)
			}
		}
	}
	t.Logf("%d states", all)
}

var (
	_ disk = (*tracedDisk)(nil)
	_ dir  = (*tracedDir)(nil)
)
