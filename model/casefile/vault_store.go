package casefile

import (
	"path/filepath"
	"strings"

	"ketacover/model/record"
)

// vaultStore keeps files as they are, but for those in the folder of a vault, which
// are what the vault makes of them. A person who saves a case elsewhere, under a
// name of their own, wants to open it there.
type vaultStore struct {
	Store // of files elsewhere

	in     Store
	folder string
}

// of is the store for a path.
func (s vaultStore) of(path string) Store {
	if rest, err := filepath.Rel(s.folder, atHome(path)); err == nil && filepath.IsLocal(rest) &&
		strings.HasSuffix(strings.TrimSuffix(path, backupEnding), s.in.ending()) {
		return s.in
	}
	return s.Store
}

// Read reads a file of the vault, or another.
func (s vaultStore) Read(path string) ([]byte, error) { return s.of(path).Read(path) }

// Load reads and holds one.
func (s vaultStore) Load(path string) ([]byte, record.CaseFile, error) { return s.of(path).Load(path) }

// Create makes one.
func (s vaultStore) Create(path string, data []byte) (record.CaseFile, error) {
	return s.of(path).Create(path, data)
}

// Replace makes one in the place of another.
func (s vaultStore) Replace(path string, data []byte) (record.CaseFile, error) {
	return s.of(path).Replace(path, data)
}

// Rescue makes one beside a file that may not be replaced unasked.
func (s vaultStore) Rescue(path string, data []byte) (record.CaseFile, error) {
	return s.of(path).Rescue(path, data)
}
