package receipt

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"

	"ketacover/model/fact"
)

// Escape appends JSON to a text, with escapes for what a terminal could obey.
type Escape func(to, data []byte) []byte

// The reasons why a text is no receipt that can be run again, told apart with
// errors.Is.
var (
	ErrForeign = errors.New("no receipt of ketacover")
	ErrNewer   = errors.New("written by a newer ketacover")
	ErrAltered = errors.New("altered since it was written")
)

// MaxSize is the largest receipt that is read: many times what one takes.
const MaxSize = 32 << 20

// Encode writes a receipt with its sum: the same bytes for the same receipt.
func (r *Receipt) Encode(escape Escape) ([]byte, error) {
	whole := *r
	whole.SHA256 = ""
	bare, err := whole.text(escape)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(bare)
	whole.SHA256 = hex.EncodeToString(sum[:])
	return whole.text(escape)
}

// text is a receipt as it stands.
func (r *Receipt) text(escape Escape) ([]byte, error) {
	short, err := fact.AsJSON(r)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, short, "", "  "); err != nil {
		return nil, err
	}
	return append(escape(nil, b.Bytes()), '\n'), nil
}

// Decode reads a receipt. One that is not byte for byte as Encode would write it
// was altered, in what it says or in how it is written: a key that stands twice
// would else show one thing and be read as another.
func Decode(data []byte, escape Escape) (*Receipt, error) {
	var head struct {
		Format  string `json:"format"`
		Version int    `json:"version"`
	}
	if len(data) > MaxSize || json.Unmarshal(data, &head) != nil {
		if bytes.Contains(data, []byte(`"`+Format+`"`)) {
			return nil, ErrAltered
		}
		return nil, ErrForeign
	}
	switch {
	case head.Format != Format:
		return nil, ErrForeign
	case head.Version > Version:
		return nil, ErrNewer
	}
	r := &Receipt{}
	if err := json.Unmarshal(data, r); err != nil {
		return nil, ErrAltered
	}
	again, err := r.Encode(escape)
	if err != nil || !bytes.Equal(again, data) {
		return nil, ErrAltered
	}
	return r, nil
}
