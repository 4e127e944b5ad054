package casefile

import (
	"errors"
	"path/filepath"

	"ketacover/model/record"
)

// isDamaged reports a case of the vault that was read and is not whole. What a newer
// program saved is, and so is a file that could not be read now.
func isDamaged(look record.Describe, data []byte, err error) bool {
	if err == nil && look.Whole != nil {
		err = look.Whole(data)
	}
	return errors.Is(err, record.ErrSealed) || errors.Is(err, record.ErrDamaged)
}

// versionBefore is the version before of a case, where that is whole.
func versionBefore(look record.Describe, s Store, path string) ([]byte, bool) {
	data, _, err := s.fetch(path + backupEnding)
	return data, err == nil && !isDamaged(look, data, nil)
}

// goBack opens the version before of a case that is damaged, and sets that one aside.
// There is none where the version before is no better, or another program has it.
func goBack(look record.Describe, s Store, path string, file record.CaseFile) ([]byte, record.CaseFile) {
	if _, ok := versionBefore(look, s, path); !ok || file != nil && file.Held() != nil {
		return nil, nil
	}
	if file != nil {
		_ = file.Close() // nothing was written to it
	}
	aside, err := s.GoBack(path)
	if err != nil && !errors.Is(err, record.ErrNotConfirmed) {
		return nil, nil
	}
	data, again, err := s.Load(path)
	if err != nil {
		return nil, nil
	}
	if f, ok := again.(*File); ok {
		f.note = record.JoinNotes(record.WentBack(filepath.Base(aside)), f.note)
	}
	return data, again
}
