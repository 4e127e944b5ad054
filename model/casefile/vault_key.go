package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"ketacover/model/record"
)

const (
	// signName is the file that makes a folder a vault.
	signName     = "vault.json"
	vaultFormat  = "ketacover-vault"
	vaultVersion = 1
)

// vaultSign is what a vault says of itself.
type vaultSign struct {
	Format    string `json:"format"`
	Version   int    `json:"version"`
	Protected bool   `json:"protected"`
	// Recipient is whom to encrypt for, which is no secret. A program that has to stop
	// can keep a case with it though nobody gave the passphrase.
	Recipient string `json:"recipient,omitempty"`
}

// signOf is what a vault says of itself that is protected by a key.
func signOf(key *age.X25519Identity) vaultSign {
	return vaultSign{Protected: true, Recipient: key.Recipient().String()}
}

func readSign(d disk, folder string) (s vaultSign, err error) {
	data, err := Store{disk: d}.readAt(folder, signName)
	if err != nil {
		return s, err
	}
	return signIn(data)
}

// signIn reads what a vault says of itself.
func signIn(data []byte) (s vaultSign, err error) {
	switch err := json.Unmarshal(data, &s); {
	case err != nil:
		return s, record.ErrDamaged
	case s.Format != vaultFormat:
		return s, record.ErrForeign
	case s.Version > vaultVersion:
		return s, record.ErrNewer
	}
	return s, nil
}

// trueSign is what a vault says of itself. Where that is gone, damaged or says that nothing
// is protected, and there is a key with what is encrypted by it, that counts: else cases
// would lie open beside those, and the key be written over.
func trueSign(d disk, folder string) (vaultSign, error) {
	s, err := readSign(d, folder)
	if err == nil && s.Protected {
		return s, nil
	}
	if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, record.ErrDamaged) {
		if holdsSealed(d, folder) {
			return vaultSign{Format: vaultFormat, Version: vaultVersion, Protected: true}, nil
		}
	}
	if errors.Is(err, record.ErrDamaged) {
		err = &Error{Op: "look at vault", Path: filepath.Join(folder, signName), Err: err,
			hint: "restore a backup to another folder, with --dir; what is in this one is as it was"}
	}
	return s, err
}

// holdsSealed reports whether there is a key, and something that was encrypted.
func holdsSealed(d disk, folder string) bool {
	_, first := d.stat(filepath.Join(folder, keyName))
	_, second := d.stat(filepath.Join(folder, keyCopy))
	if first != nil && second != nil {
		return false
	}
	for _, in := range vaultFolders {
		entries, _ := d.list(filepath.Join(folder, in)) // what is not there holds nothing
		for _, e := range entries {
			if strings.Contains(e.Name(), sealedEnd) && !strings.HasPrefix(e.Name(), ".") {
				return true
			}
		}
	}
	return false
}

func writeSign(d disk, folder string, s vaultSign) error {
	data, err := s.text()
	if err != nil {
		return err
	}
	return Store{disk: d}.writeAt(folder, signName, data)
}

// text is what a vault says of itself, as its file holds it.
func (s vaultSign) text() ([]byte, error) {
	s.Format, s.Version = vaultFormat, vaultVersion
	data, err := json.Marshal(s)
	return append(data, '\n'), err
}

// writeKey writes the key twice. The old one is replaced, not kept: the passphrase
// before may have been changed because somebody knows it.
func (v *vaultFolder) writeKey(key *age.X25519Identity, passphrase string) error {
	sealed, err := sealKey(key, passphrase, v.work)
	if err == nil {
		err = Store{disk: v.disk}.writeAt(v.folder, keyName, sealed)
	}
	if err == nil {
		err = Store{disk: v.disk}.writeAt(v.folder, keyCopy, sealed)
	}
	return err
}

// Unlock opens the vault for as long as the program runs.
func (v *Vault) Unlock(passphrase []byte) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("open vault", v.in.folder, v.in.unlock(passphrase))
}

func (v *vaultFolder) unlock(passphrase []byte) error {
	switch state, err := v.state(); {
	case err != nil:
		return err
	case state == record.NoVault:
		return record.ErrNoVault
	case state == record.OpenVault:
		return nil
	}
	text, err := passphraseText(passphrase)
	if err != nil {
		return record.ErrPassphrase // none that was ever set
	}
	key, err := v.readKey(text)
	if err != nil {
		return err
	}
	if v.seal == nil || v.seal.recipient.String() != key.Recipient().String() {
		v.seal = newAgeSeal(key)
	}
	v.seal.mu.Lock()
	v.seal.identity = key
	v.seal.mu.Unlock()
	if sign, err := trueSign(v.disk, v.folder); err == nil && sign.Recipient != key.Recipient().String() {
		// What stands there may be older than this, or another's: the key is right. It
		// is open all the same, and where it cannot be written now it is another day.
		_ = writeSign(v.disk, v.folder, signOf(key))
	}
	_ = v.finish() // what is left open, because another program has it open, is done another day
	return nil
}

// readKey opens the key, or the copy of it where that one is damaged or gone, and
// makes both the same.
func (v *vaultFolder) readKey(passphrase string) (*age.X25519Identity, error) {
	first, firstErr := Store{disk: v.disk}.readAt(v.folder, keyName)
	second, secondErr := Store{disk: v.disk}.readAt(v.folder, keyCopy)
	if errors.Is(firstErr, fs.ErrNotExist) && errors.Is(secondErr, fs.ErrNotExist) {
		return nil, record.ErrNoKey
	}
	key, err := (*age.X25519Identity)(nil), firstErr
	if firstErr == nil {
		key, err = openKey(first, passphrase)
	}
	good := first
	if err != nil && secondErr == nil && !bytes.Equal(first, second) {
		good = second
		again, copyErr := openKey(second, passphrase)
		if copyErr != nil {
			return nil, err
		}
		key, err = again, nil
	}
	if err != nil {
		return nil, err
	}
	for name, holds := range map[string][]byte{keyName: first, keyCopy: second} {
		if !bytes.Equal(holds, good) {
			// It opens, and that is what was asked for: what cannot be mended now is
			// mended another day.
			_ = Store{disk: v.disk}.writeAt(v.folder, name, good)
		}
	}
	return key, nil
}

// Protect sets another passphrase, or the first one of a vault that has none. Then
// all its cases are encrypted, and what lay open is taken away.
func (v *Vault) Protect(old, passphrase []byte) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("protect vault", v.in.folder, v.in.protect(old, passphrase))
}

func (v *vaultFolder) protect(old, passphrase []byte) error {
	text, err := newPassphrase(passphrase)
	if err != nil {
		return err
	}
	state, err := v.state()
	switch {
	case err != nil:
		return err
	case state == record.NoVault:
		return record.ErrNoVault
	case state == record.OpenVault:
		if err := noLinks(v.disk, v.folder); err != nil {
			return err
		}
		if err := v.eachOpen(v.isFree); err != nil {
			return err // nothing is begun that a window with a case of it would leave half done
		}
		key, err := age.GenerateX25519Identity()
		if err == nil {
			err = v.writeKey(key, text)
		}
		if err == nil {
			err = writeSign(v.disk, v.folder, signOf(key))
		}
		if err != nil {
			return err
		}
		v.seal = newAgeSeal(key)
		return v.finish()
	}
	before, err := passphraseText(old)
	if err != nil {
		return record.ErrPassphrase
	}
	key, err := v.readKey(before)
	if err != nil {
		return err
	}
	return v.writeKey(key, text)
}

// finish encrypts what lies open in a protected vault: all it holds when it has just
// got a passphrase, or those that a killed program left to do.
func (v *vaultFolder) finish() error {
	if err := noLinks(v.disk, v.folder); err != nil {
		return err // what a link leads to is not the vault's to encrypt
	}
	wrong := v.eachOpen(v.sealOne)
	_ = v.forgetIndex(extension)
	return wrong
}

// eachOpen does something with each file, of a case or beside one, that is not encrypted.
func (v *vaultFolder) eachOpen(do func(folder, name string) error) error {
	var wrong error
	for _, folder := range vaultFolders {
		beside := folder == besideFolder
		folder = filepath.Join(v.folder, folder)
		entries, err := v.disk.list(folder)
		if beside && errors.Is(err, fs.ErrNotExist) {
			continue // a vault that keeps nothing beside its cases yet
		}
		if err != nil {
			wrong = errors.Join(wrong, err)
			continue
		}
		for _, e := range entries {
			name := e.Name()
			if !strings.Contains(name, extension) || strings.HasPrefix(name, ".") {
				continue
			}
			wrong = errors.Join(wrong, do(folder, name))
		}
	}
	return wrong
}

// isFree refuses a file that another program has open.
func (v *vaultFolder) isFree(folder, name string) error {
	open := &File{disk: v.disk, path: filepath.Join(folder, name)}
	return open.inFolder(func(d dir, name string) error {
		if err := open.hold(d, name); err != nil {
			return err
		}
		return open.letGo(d)
	})
}

// sealOne encrypts one file that lies open, and takes the open one away. Where it
// was done before, only that is left to do.
func (v *vaultFolder) sealOne(folder, name string) error {
	open := &File{disk: v.disk, path: filepath.Join(folder, name)}
	return open.inFolder(func(d dir, name string) error {
		if err := open.hold(d, name); err != nil {
			return err // it is open in another program, and will be done another day
		}
		defer func() { _ = open.letGo(d) }()
		data, err := readIn(d, name, record.MaxCaseSize)
		if err != nil {
			return err
		}
		target := strings.Replace(name, extension, sealedEnd, 1)
		sealed := &File{disk: v.disk, path: filepath.Join(folder, target), seal: v.seal, noBefore: true}
		err = sealed.place(d, target, data, false)
		if errors.Is(err, record.ErrExists) {
			// It was done before. The open one goes only where the other can be read.
			var kept []byte
			if kept, err = readIn(d, target, sealed.most()); err == nil {
				_, err = v.seal.Open(kept)
			}
		}
		if err != nil {
			return err
		}
		return discard(d, name)
	})
}

// sealLeft encrypts a case that a killed program left open in a protected vault. What
// cannot be encrypted yet, since another program has it open, cannot be opened either:
// a save would put it on the disk as it is.
func (v *vaultFolder) sealLeft(sealed, id string) error {
	folder := filepath.Dir(sealed)
	if _, err := v.disk.stat(filepath.Join(folder, id+extension)); err != nil {
		return nil // there is none, or what is read next says why not
	}
	err := v.sealOne(folder, id+extension)
	if err == nil {
		return nil
	}
	if _, there := v.disk.stat(sealed); !errors.Is(there, fs.ErrNotExist) {
		return nil // it was done before, and that one counts
	}
	return err
}
