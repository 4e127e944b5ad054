package record

import "errors"

// Vault is where a person's cases are kept together: as they are, or each one
// encrypted to a key that one passphrase opens. Package casefile has the one on the
// disk.
type Vault interface {
	// Folder is where it is.
	Folder() string
	// State is what can be done with it now.
	State() (VaultState, error)
	// Begin makes it, protected by a passphrase or, for nil, as it is. Nothing can
	// open the cases of a person who forgets the passphrase: say so first.
	Begin(passphrase []byte) error
	// Unlock opens it for as long as the program runs, or until Lock.
	Unlock(passphrase []byte) error
	// Lock forgets the key. Files that are open can still be saved.
	Lock()
	// Protect sets a passphrase, or another one: then old is the one of now.
	Protect(old, passphrase []byte) error

	// Cases lists all cases but those in the bin, and Bin those.
	Cases() ([]Kept, error)
	Bin() ([]Kept, error)
	// Open reads a case, and holds its file as CaseStore.Load does. One that is damaged
	// is set aside, and the version before put in its place: CaseFile.Note says so.
	Open(id string) (data []byte, file CaseFile, err error)
	// Read reads a case that will not be saved.
	Read(id string) ([]byte, error)
	// Add makes a case, under an id that says nothing of it.
	Add(data []byte) (id string, file CaseFile, err error)
	// Rescue keeps a case that nobody said to keep, because the program has to stop:
	// in a vault that is protected, also while it is locked. Elsewhere it is
	// ErrNoVault.
	Rescue(data []byte) error
	// Remove puts a case in the bin, and Restore takes it out again. Empty takes
	// away for good what is in it.
	Remove(id string) error
	Restore(id string) error
	Empty() error

	// Seal encrypts a case for another person, whose key for age is given.
	Seal(recipient string, data []byte) ([]byte, error)
	// Backup writes the whole vault as one file, and FromBackup makes one from it
	// where there is none.
	Backup(path string, replace bool) error
	FromBackup(path string) error
	// Settings are how the program behaves for the person, and Set changes them, also
	// where there is no vault.
	Settings() (Settings, error)
	Set(s Settings) error
	// Beside is what is kept there beside the cases, as safe as they are.
	Beside() Beside
	// Store keeps files as they are, but for those in the vault, such as a case of
	// it that is kept when the program has to stop.
	Store() CaseStore
}

// Beside is what a vault keeps beside its cases, such as what was last known of them:
// small files by name, of small letters, digits and hyphens. Each is as safe as a
// case, and goes along in a backup.
type Beside interface {
	Names() ([]string, error)
	// Get reads one; fs.ErrNotExist says that there is none.
	Get(name string) ([]byte, error)
	Put(name string, data []byte) error
	Drop(name string) error
}

// VaultState is what can be done with a vault.
type VaultState uint8

// The states of a vault.
const (
	NoVault     VaultState = iota // there is none yet
	OpenVault                     // its cases lie as they are: whoever has the disk can read them
	LockedVault                   // it wants the passphrase
	UnlockedVault
)

// MinPassphrase is how many letters a passphrase has at least.
const MinPassphrase = 12

// The reasons why a vault cannot be used, told apart with errors.Is. After each of
// them it holds what it held before.
var (
	ErrPassphrase = errors.New("the passphrase does not open it")
	ErrShort      = errors.New("a passphrase has at least 12 letters")
	ErrText       = errors.New("not a passphrase that can be typed again")
	ErrNoVault    = errors.New("no cases are kept on this computer")
	ErrVault      = errors.New("cases are kept there already")
	ErrNoKey      = errors.New("the file with the key is gone")
	ErrNoMemory   = errors.New("too little memory is free to open the key")
	ErrNoFolder   = errors.New("no folder is known to keep cases in")
	ErrNoCase     = errors.New("no case of that name")
	ErrRecipient  = errors.New("not a key to encrypt for: want one that begins with age1")
	ErrBackup     = errors.New("not a backup of ketacover, or damaged")
)
