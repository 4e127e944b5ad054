package casefile

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"

	"filippo.io/age"

	"ketacover/model/record"
)

// The folders of a vault, and what a case's name there ends in.
const (
	casesFolder = "cases"
	binFolder   = "bin"
	sealedEnd   = ".age"
)

// vaultFolders are all folders of a vault.
var vaultFolders = []string{casesFolder, binFolder, besideFolder}

// caseID is the name of a case in a vault. It says nothing of whose it is.
var caseID = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z2-7]{20,40}$`)
})

// Vault is the cases that a person keeps, in one folder. Its methods may be called
// from several goroutines.
type Vault struct {
	mu sync.Mutex
	in vaultFolder
}

// vaultFolder is the folder of a vault, for one at a time.
type vaultFolder struct {
	folder   string
	describe record.Describe
	work     int // of scrypt, as a power of two

	disk disk
	seal *ageSeal // nil where it is not protected, or was not opened yet
}

var _ record.Vault = (*Vault)(nil)

// NewVault is the vault in a folder, which need not be there yet. An empty folder
// is none at all.
func NewVault(folder string, d record.Describe) *Vault {
	return &Vault{in: vaultFolder{folder: folder, describe: d, work: work, disk: realDisk{}}}
}

// VaultIn is NewVault for who knows only what a vault can do.
func VaultIn(folder string, d record.Describe) record.Vault { return NewVault(folder, d) }

// EasyVault is VaultIn for tests: to try a passphrase takes next to no work, which
// would protect nobody's cases.
func EasyVault(folder string, d record.Describe) record.Vault {
	v := NewVault(folder, d)
	v.in.work = 4
	return v
}

// Folder is where the vault is.
func (v *Vault) Folder() string { return v.in.folder }

// State is what can be done with the vault now.
func (v *Vault) State() (record.VaultState, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	state, err := v.in.state()
	return state, failed("look at vault", v.in.folder, err)
}

func (v *vaultFolder) state() (record.VaultState, error) {
	if v.folder == "" {
		return record.NoVault, record.ErrNoFolder
	}
	sign, err := trueSign(v.disk, v.folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return record.NoVault, nil
	case errors.Is(err, syscall.ENOTDIR):
		return record.NoVault, errNotFolder
	case err != nil:
		return record.NoVault, err
	case !sign.Protected:
		return record.OpenVault, nil
	case v.seal == nil || v.seal.key() == nil:
		return record.LockedVault, nil
	}
	return record.UnlockedVault, nil
}

// Begin makes the vault, protected where a passphrase is given.
func (v *Vault) Begin(passphrase []byte) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("begin vault", v.in.folder, begin(&v.in, passphrase))
}

// Lock forgets the key. Files that are open can still be saved: to encrypt takes
// no secret.
func (v *Vault) Lock() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.in.lock()
}

func (v *vaultFolder) lock() {
	if v.seal != nil {
		v.seal.forget()
	}
}

// room is the open vault: its cases can be read and written.
func (v *vaultFolder) room() (Store, error) {
	switch state, err := v.state(); {
	case err != nil:
		return Store{}, err
	case state == record.NoVault:
		return Store{}, record.ErrNoVault
	case state == record.LockedVault:
		return Store{}, record.ErrLocked
	}
	if err := noLinks(v.disk, v.folder); err != nil {
		return Store{}, err
	}
	if v.seal == nil {
		return Store{disk: v.disk}, nil
	}
	return Store{disk: v.disk, seal: v.seal}, nil
}

// pathOf is where a case is.
func (v *vaultFolder) pathOf(s Store, id string) (string, error) {
	if !caseID().MatchString(id) {
		return "", record.ErrNoCase
	}
	return filepath.Join(v.folder, casesFolder, id+s.ending()), nil
}

// Open reads a case and holds its file.
func (v *Vault) Open(id string) (data []byte, file record.CaseFile, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	s, path, err := v.in.at(id)
	if err != nil {
		return nil, nil, failed("load", v.in.folder, err)
	}
	data, file, err = s.Load(path)
	if isDamaged(v.in.describe, data, err) {
		if before, mended := goBack(v.in.describe, s, path, file); mended != nil {
			return before, mended, nil
		}
	}
	return data, file, err
}

// Read reads a case that will not be saved.
func (v *Vault) Read(id string) ([]byte, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	s, path, err := v.in.at(id)
	if err != nil {
		return nil, failed("load", v.in.folder, err)
	}
	return s.Read(path)
}

func (v *vaultFolder) at(id string) (s Store, path string, err error) {
	if s, err = v.room(); err == nil {
		path, err = v.pathOf(s, id)
	}
	if err == nil && s.seal != nil {
		err = v.sealLeft(path, id)
	}
	return s, path, err
}

// Add makes a case under a new id.
func (v *Vault) Add(data []byte) (id string, file record.CaseFile, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	id = newID()
	s, path, err := v.in.at(id)
	if err == nil {
		err = makeFolders(&v.in)
	}
	if err != nil {
		return "", nil, failed("create", v.in.folder, err)
	}
	file, err = s.Create(path, data)
	if file == nil {
		return "", nil, err
	}
	return id, file, err
}

// Rescue keeps a case that nobody said to keep. To encrypt takes no secret, so that it
// can be done while the vault is locked.
func (v *Vault) Rescue(data []byte) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	err := record.ErrNoVault
	switch state, stateErr := v.in.state(); {
	case errors.Is(stateErr, record.ErrNoFolder), errors.Is(stateErr, errNotFolder): // that protects nothing
	case stateErr != nil:
		err = stateErr
	case state == record.LockedVault, state == record.UnlockedVault:
		err = rescueIn(&v.in, data)
	}
	return failed("rescue", v.in.folder, err)
}

func rescueIn(v *vaultFolder, data []byte) error {
	seal, err := v.seal, error(nil)
	if seal == nil {
		seal, err = writerFor(v.disk, v.folder)
	}
	if err == nil {
		err = makeFolders(v)
	}
	if err != nil {
		return err
	}
	s := Store{disk: v.disk, seal: seal}
	file, err := s.Create(filepath.Join(v.folder, casesFolder, newID()+s.ending()), data)
	if file != nil {
		err = errors.Join(err, file.Close())
	}
	if errors.Is(err, record.ErrNotConfirmed) {
		return nil // it is there: what more could be done at the end of the program
	}
	return err
}

// newID is the name of a new case.
func newID() string { return strings.ToLower(rand.Text()) }

// writerFor encrypts to a vault that nobody opened, and opens nothing.
func writerFor(d disk, folder string) (*ageSeal, error) {
	sign, err := readSign(d, folder)
	if err != nil {
		return nil, err
	}
	to, err := age.ParseX25519Recipient(sign.Recipient)
	if err != nil {
		return nil, record.ErrLocked // it was made before this was written down
	}
	return &ageSeal{recipient: to}, nil
}

// Seal encrypts a case for another person.
func (v *Vault) Seal(recipient string, data []byte) ([]byte, error) {
	to, err := recipientOf(recipient)
	if err != nil {
		return nil, failed("export", "", err)
	}
	return sealTo(to, data)
}

// Beside is what the vault keeps beside its cases.
func (v *Vault) Beside() record.Beside { return beside{v} }

// Store keeps files as they are, but for those in the vault.
func (v *Vault) Store() record.CaseStore {
	v.mu.Lock()
	defer v.mu.Unlock()
	s := vaultStore{Store: Store{disk: v.in.disk}, in: Store{disk: v.in.disk}, folder: v.in.folder}
	if v.in.seal != nil {
		s.in.seal = v.in.seal
	}
	return s
}

// Settings are how the program behaves for the person. After an error they are the safe
// ones.
func (v *Vault) Settings() (record.Settings, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	s, err := settingsIn(&v.in)
	return s, failed("read settings", filepath.Join(v.in.folder, settingsName), err)
}

// Set writes the settings down.
func (v *Vault) Set(s record.Settings) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return failed("write settings", filepath.Join(v.in.folder, settingsName), setIn(&v.in, s))
}
