package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"ketacover/model/record"
)

const (
	// keyName is the file with the key of the vault, encrypted by the passphrase,
	// and keyCopy a second one: without it nothing can be read.
	keyName, keyCopy = "key.age", "key-copy.age"
	// work is how hard the passphrase is made to guess: 2 to the power of it times
	// 1 KiB is what each guess takes of memory, 128 MiB.
	work = 17
	// maxWork is the most that is done for a key that came from elsewhere.
	maxWork = 19
	// maxKey bounds the file of a key, and maxPassphrase what a person types.
	maxKey, maxPassphrase = 16 << 10, 1 << 10
	// spare is the memory that is left alone, in bytes.
	spare = 48 << 20
)

// passphraseText is a passphrase as the key is made from it. What looks the same is
// the same, however the letters were put together on this computer.
func passphraseText(typed []byte) (string, error) {
	if len(typed) > maxPassphrase || !utf8.Valid(typed) || bytes.ContainsAny(typed, "\x00\r\n") {
		return "", record.ErrText
	}
	return string(norm.NFC.Bytes(typed)), nil
}

// newPassphrase is passphraseText for one that is to be set.
func newPassphrase(typed []byte) (string, error) {
	text, err := passphraseText(typed)
	if err == nil && (utf8.RuneCountInString(text) < record.MinPassphrase || strings.TrimSpace(text) == "") {
		err = record.ErrShort
	}
	return text, err
}

// sealKey encrypts a key by a passphrase, as a file that age takes for one of its
// own: "age -d -i key.age CASE" asks for the passphrase. It is opened once before
// it is trusted.
func sealKey(key *age.X25519Identity, passphrase string, work int) ([]byte, error) {
	if err := enoughMemory(work); err != nil {
		return nil, err
	}
	to, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", record.ErrText, err)
	}
	to.SetWorkFactor(work)
	text := fmt.Appendf(nil, "# the key of a vault of ketacover\n# public key: %s\n%s\n", key.Recipient(), key)
	sealed, err := sealTo(to, text)
	if err != nil {
		return nil, err
	}
	again, err := openKey(sealed, passphrase)
	if err == nil && again.String() != key.String() {
		err = record.ErrNotVerified
	}
	return sealed, err
}

// openKey opens a key. A wrong passphrase and a bit that was turned over look alike.
func openKey(sealed []byte, passphrase string) (*age.X25519Identity, error) {
	work, err := workOf(sealed)
	if err != nil {
		return nil, err
	}
	if err := enoughMemory(work); err != nil {
		return nil, err
	}
	with, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, record.ErrPassphrase // there is none without a letter
	}
	with.SetMaxWorkFactor(maxWork)
	plain, err := unsealed(sealed, with, maxKey)
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return nil, record.ErrPassphrase
	case err != nil:
		return nil, err
	}
	list, err := age.ParseIdentities(bytes.NewReader(plain))
	if err != nil || len(list) != 1 {
		return nil, record.ErrSealed
	}
	key, ok := list[0].(*age.X25519Identity)
	if !ok {
		return nil, record.ErrSealed
	}
	return key, nil
}

// keyHeader is how a file begins that a passphrase opens, and how hard it is.
var keyHeader = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^age-encryption\.org/v1\n-> scrypt [0-9A-Za-z+/]+ ([0-9]{1,2})\n`)
})

// workOf is how hard the passphrase of a key is to try, and refuses what would take
// all memory there is: that comes from nobody who means well.
func workOf(sealed []byte) (int, error) {
	parts := keyHeader().FindSubmatch(sealed)
	if parts == nil {
		return 0, record.ErrSealed
	}
	n, err := strconv.Atoi(string(parts[1]))
	if err != nil || n < 1 || n > maxWork {
		return 0, fmt.Errorf("%w: it wants more memory than any of ours", record.ErrSealed)
	}
	return n, nil
}

// enoughMemory refuses what would end the program for want of memory, which is not
// to be recovered from.
func enoughMemory(work int) error {
	if free, known := freeMemory(); known && free < 1<<(work+10)+spare {
		return record.ErrNoMemory
	}
	return nil
}

// recipientOf is the key of another person, for age.
func recipientOf(text string) (age.Recipient, error) {
	list, err := age.ParseRecipients(strings.NewReader(strings.TrimSpace(text)))
	if err != nil || len(list) != 1 {
		return nil, record.ErrRecipient
	}
	return list[0], nil
}
