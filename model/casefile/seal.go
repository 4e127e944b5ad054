package casefile

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"filippo.io/age"

	"ketacover/model/record"
)

// ageSeal encrypts to the key of the vault, as age does: "age -d" reads what it
// wrote. The key was opened once, so a save needs no passphrase and no memory for
// one. Files that are open share it with their vault.
type ageSeal struct {
	recipient *age.X25519Recipient

	mu       sync.Mutex
	identity *age.X25519Identity // nil once the vault was locked: then it only writes
}

func newAgeSeal(identity *age.X25519Identity) *ageSeal {
	return &ageSeal{recipient: identity.Recipient(), identity: identity}
}

// key is the key, or nil once it was forgotten.
func (a *ageSeal) key() *age.X25519Identity {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.identity
}

// forget drops the key.
func (a *ageSeal) forget() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.identity = nil
}

// Seal encrypts a case.
func (a *ageSeal) Seal(plain []byte) ([]byte, error) { return sealTo(a.recipient, plain) }

// Open decrypts a case. What was changed by a single bit, or cut, is refused whole.
func (a *ageSeal) Open(sealed []byte) ([]byte, error) {
	key := a.key()
	if key == nil {
		return nil, record.ErrLocked
	}
	return unsealed(sealed, key, record.MaxCaseSize)
}

func sealTo(to age.Recipient, plain []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err == nil {
		_, err = w.Write(plain)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return b.Bytes(), nil
}

// unsealed decrypts a whole file, and gives nothing of one that is not whole.
func unsealed(sealed []byte, with age.Identity, most int64) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), with)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", record.ErrSealed, err)
	}
	plain, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", record.ErrSealed, err)
	case int64(len(plain)) > most:
		return nil, record.ErrTooLarge
	}
	return plain, nil
}
