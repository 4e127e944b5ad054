package casefile

import (
	"errors"
	"io/fs"
	"path/filepath"

	"ketacover/model/record"
)

// settingsName is the file with the settings of a person. It stands beside the cases, also
// where none are kept, and is never encrypted: it counts before a passphrase is given.
const settingsName = "settings.json"

// settingsIn are the settings in a folder: as usual where none were set, and the safe
// ones where they cannot be read.
func settingsIn(v *vaultFolder) (record.Settings, error) {
	if v.folder == "" {
		return record.UsualSettings(), nil
	}
	data, err := Store{disk: v.disk}.readAt(v.folder, settingsName)
	if errors.Is(err, fs.ErrNotExist) {
		return record.UsualSettings(), nil
	}
	if err != nil {
		return record.SafeSettings(), err
	}
	s, err := record.DecodeSettings(data)
	if err != nil {
		return record.SafeSettings(), err
	}
	return s, nil
}

// setIn writes them down, and makes the folder where there is none.
func setIn(v *vaultFolder, s record.Settings) error {
	if v.folder == "" {
		return record.ErrNoFolder
	}
	err := v.disk.makeDir(v.folder)
	if err == nil {
		err = shut(v, v.folder)
	}
	if err != nil {
		return err
	}
	f := &File{disk: v.disk, path: filepath.Join(v.folder, settingsName), noBefore: true}
	return f.inFolder(func(d dir, name string) error { return f.place(d, name, record.EncodeSettings(s), true) })
}
