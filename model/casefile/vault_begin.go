package casefile

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"ketacover/model/record"
)

// begin makes the vault. What makes it one is written last, so that half of one is none.
func begin(v *vaultFolder, passphrase []byte) error {
	switch state, err := v.state(); {
	case err != nil:
		return err
	case state != record.NoVault:
		return record.ErrVault
	}
	text := ""
	if passphrase != nil {
		var err error
		if text, err = newPassphrase(passphrase); err != nil {
			return err // before anything is made
		}
	}
	if err := makeFolders(v); err != nil {
		return err
	}
	if err := noSignButFull(v, passphrase != nil); err != nil {
		return err
	}
	if passphrase == nil {
		return writeSign(v.disk, v.folder, vaultSign{})
	}
	key, err := age.GenerateX25519Identity()
	if err == nil {
		err = v.writeKey(key, text)
	}
	if err == nil {
		err = writeSign(v.disk, v.folder, signOf(key))
	}
	if err == nil {
		v.seal = newAgeSeal(key)
	}
	return err
}

// noSignButFull refuses a folder that is no vault and holds cases of one, unless they
// lie open and are to lie open: then only vault.json was lost.
func noSignButFull(v *vaultFolder, protected bool) error {
	for _, folder := range vaultFolders {
		entries, err := v.disk.list(filepath.Join(v.folder, folder))
		if err != nil {
			return errors.Join(record.ErrVault, err)
		}
		for _, e := range entries {
			switch open := !strings.Contains(e.Name(), sealedEnd); {
			case open && protected:
				return &Error{Op: "begin vault", Path: v.folder, Err: record.ErrVault,
					hint: "vault.json is gone: to have these cases again, ketacover vault new --unprotected"}
			case !open:
				return record.ErrVault
			}
		}
	}
	return nil
}

// makeFolders makes the folders of the vault, and closes those to others that
// are there.
func makeFolders(v *vaultFolder) error {
	if err := noLinks(v.disk, v.folder); err != nil {
		return err
	}
	for _, folder := range append([]string{""}, vaultFolders...) {
		folder = filepath.Join(v.folder, folder)
		if err := v.disk.makeDir(folder); err != nil {
			return err
		}
		if err := shut(v, folder); err != nil {
			return err
		}
	}
	return nil
}

// noLinks refuses a vault of which a folder is a link: what is kept there would lie
// somewhere else, where nothing closes it to others.
func noLinks(d disk, folder string) error {
	in, err := d.openDir(folder)
	if err != nil {
		return nil // there is none yet, or what is done next says why not
	}
	defer func() { _ = in.close() }() // nothing was written through it
	for _, name := range vaultFolders {
		if info, err := in.lstat(name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			return &Error{Op: "look at vault", Path: filepath.Join(folder, name), Err: plain(info),
				hint: "put the folder itself there; to keep all cases elsewhere, name that folder with --dir"}
		}
	}
	return nil
}

// closeFolders closes to others what is ours of the folders, as far as that can be done.
func closeFolders(v *vaultFolder) {
	for _, folder := range append([]string{""}, vaultFolders...) {
		_ = shut(v, filepath.Join(v.folder, folder)) // one of another user stays as it is, as each save says
	}
}

// shut closes a folder to others, where it is ours and open to them.
func shut(v *vaultFolder, folder string) error {
	info, err := v.disk.stat(folder)
	switch {
	case err != nil:
		return err
	case !isOurs(info):
		return record.ErrNotOurs
	case !loose(info):
		return nil
	}
	d, err := v.disk.openDir(folder)
	if err != nil {
		return err
	}
	defer func() { _ = d.close() }() // nothing was written through it
	if err := d.shut(); !unsupported(err) && !errors.Is(err, fs.ErrPermission) {
		return err
	}
	return nil // a disk without modes, which each save says
}
