package casefile

import (
	"archive/tar"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"ketacover/model/record"
)

// maxVault is how large a backup may be: thousands of cases.
const maxVault = 1 << 30

// Backup is the whole vault in one file, a tar of its files as they lie there: of a
// protected vault it is as safe as that, and "age -d -i key.age" reads each case.
// What is in the bin stays out. What a killed program left open in a protected vault is
// encrypted in the backup, as it will be here once that is unlocked.
func (v *Vault) Backup(path string, replace bool) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	path = atHome(path)
	if kind := badName(filepath.Base(path)); kind != "" {
		return &Error{Op: "back up vault", Path: path, Err: record.ErrBadName, kind: kind}
	}
	data, err := v.in.backup()
	if err == nil {
		f := &File{disk: v.in.disk, path: path, noBefore: true, limit: maxVault}
		err = f.inFolder(func(d dir, name string) error { return f.placeSwept(d, name, data, replace) })
	}
	return failed("back up vault", path, err)
}

func (v *vaultFolder) backup() ([]byte, error) {
	switch state, err := v.state(); {
	case err != nil:
		return nil, err
	case state == record.NoVault:
		return nil, record.ErrNoVault
	}
	sign, err := trueSign(v.disk, v.folder)
	if err != nil {
		return nil, err
	}
	names, err := v.toPack(sign.Protected)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	out := tar.NewWriter(&b)
	for _, name := range append(names, signName) { // what makes it a vault comes last
		data, err := sign.text()
		if name != signName {
			f, opened := v.disk.open(filepath.Join(v.folder, filepath.FromSlash(name)))
			data, err = readMost(f, opened, record.MaxCaseSize+sealRoom)
		}
		if left, open := strings.CutSuffix(name, extension); err == nil && open && sign.Protected && name != signName {
			name = left + sealedEnd
			data, err = v.sealedLeft(data)
		}
		if err == nil {
			err = out.WriteHeader(&tar.Header{Name: name, Mode: int64(ownerOnly), Size: int64(len(data))})
		}
		if err == nil {
			_, err = out.Write(data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return b.Bytes(), out.Close()
}

// toPack are the files of a backup but for the one that makes it a vault: of a protected
// vault the key, what is encrypted, and what lies open and is not encrypted beside it.
func (v *vaultFolder) toPack(protected bool) (names []string, err error) {
	if protected {
		names = append(names, keyName)
	}
	for _, folder := range []string{casesFolder, besideFolder} {
		entries, err := v.disk.list(filepath.Join(v.folder, folder))
		if err != nil && (folder == casesFolder || !errors.Is(err, fs.ErrNotExist)) {
			return nil, err
		}
		var sealed, open []string
		for _, e := range entries {
			switch name := folder + "/" + e.Name(); {
			case !e.Type().IsRegular() || !isPacked(name):
			case strings.HasSuffix(name, sealedEnd):
				sealed = append(sealed, name)
			default:
				open = append(open, name)
			}
		}
		if !protected {
			names = append(names, open...)
			continue
		}
		names = append(names, sealed...)
		for _, name := range open {
			if !slices.Contains(sealed, strings.TrimSuffix(name, extension)+sealedEnd) {
				names = append(names, name)
			}
		}
	}
	return names, nil
}

// sealedLeft is a file that lies open in a protected vault, encrypted as the others are.
func (v *vaultFolder) sealedLeft(data []byte) ([]byte, error) {
	seal := v.seal
	if seal == nil {
		var err error
		if seal, err = writerFor(v.disk, v.folder); err != nil {
			return nil, &Error{Op: "back up vault", Path: v.folder, Err: record.ErrLocked,
				hint: "a case lies open there: unlock the vault once, with: ketacover cases"}
		}
	}
	return seal.Seal(data)
}

// FromBackup makes a vault from a backup, where there is none yet. Nothing is
// written before all of it was looked at.
func (v *Vault) FromBackup(path string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	path = atHome(path)
	info, err := v.in.disk.stat(path)
	if err == nil {
		err = plain(info)
	}
	if err != nil {
		return failed("restore vault", path, err)
	}
	f, err := v.in.disk.open(path)
	data, err := readMost(f, err, maxVault)
	if err == nil {
		err = v.in.fromBackup(data)
	}
	return failed("restore vault", path, err)
}

func (v *vaultFolder) fromBackup(data []byte) error {
	if v.folder == "" {
		return record.ErrNoFolder
	}
	if _, err := readSign(v.disk, v.folder); !errors.Is(err, fs.ErrNotExist) {
		return record.ErrVault // one that cannot be read is one too
	}
	files, err := unpacked(data)
	if err != nil {
		return err
	}
	if err := apart(v.disk, v.folder, files); err != nil {
		return err
	}
	if err := makeFolders(v); err != nil {
		return err
	}
	// The key comes last but one: a folder with a key and cases is a vault, see trueSign.
	slices.SortStableFunc(files, func(a, b packed) int { return cmp.Compare(last(a), last(b)) })
	for _, f := range files {
		folder, name := path.Split(f.name)
		if err := (Store{disk: v.disk}).writeRaw(filepath.Join(v.folder, folder, name), f.data); err != nil {
			return err
		}
	}
	return nil
}

// last is greater for what is written later.
func last(f packed) int { return slices.Index([]string{keyName, signName}, f.name) }

// apart refuses to write over what a folder holds that has lost what makes it a vault:
// its key may be another's, and its cases younger. What a restore that was killed left is
// the same, and that is gone on with.
func apart(d disk, folder string, files []packed) error {
	for _, f := range files {
		in, err := d.open(filepath.Join(folder, filepath.FromSlash(f.name)))
		there, err := readMost(in, err, record.MaxCaseSize+sealRoom)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || !bytes.Equal(there, f.data) {
			return fmt.Errorf("%w: %s is not that of the backup", record.ErrVault, f.name)
		}
	}
	return nil
}

// packed is a file of a backup.
type packed struct {
	name string
	data []byte
}

// unpacked are the files of a backup, the one that makes it a vault last. It refuses
// all but the names that Backup writes, so that none leads elsewhere.
func unpacked(data []byte) ([]packed, error) {
	var files []packed
	seen := map[string]bool{}
	in := tar.NewReader(bytes.NewReader(data))
	for {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || h.Typeflag != tar.TypeReg || !isPacked(h.Name) || seen[h.Name] ||
			h.Size > record.MaxCaseSize+sealRoom || len(files) > 0 && files[len(files)-1].name == signName {
			return nil, record.ErrBackup
		}
		seen[h.Name] = true
		text, err := io.ReadAll(in)
		if err != nil {
			return nil, record.ErrBackup
		}
		files = append(files, packed{h.Name, text})
	}
	if len(files) == 0 || files[len(files)-1].name != signName {
		return nil, record.ErrBackup
	}
	return files, oneVault(files)
}

// oneVault refuses the files of a backup that are no vault together: what makes it one
// is damaged, its key is no key or is not there, or a case is of another sort.
func oneVault(files []packed) error {
	sign, err := signIn(files[len(files)-1].data)
	if errors.Is(err, record.ErrNewer) {
		return err
	}
	end, keys := extension, 0
	if sign.Protected {
		end = sealedEnd
	}
	for _, f := range files[:len(files)-1] {
		if f.name == keyName {
			keys++
			_, keyErr := workOf(f.data)
			err = errors.Join(err, keyErr)
		} else if path.Ext(f.name) != end {
			return record.ErrBackup
		}
	}
	if err != nil || sign.Protected != (keys == 1) {
		return record.ErrBackup
	}
	return nil
}

// isPacked reports a name that a file of a backup may have.
func isPacked(name string) bool {
	if name == signName || name == keyName {
		return true
	}
	folder, file := path.Split(name)
	ending := path.Ext(file)
	called := map[string]*regexp.Regexp{casesFolder + "/": caseID(), besideFolder + "/": besideName()}[folder]
	return called != nil && (ending == extension || ending == sealedEnd) &&
		called.MatchString(strings.TrimSuffix(file, ending))
}
