package content

import (
	"io/fs"

	"go.yaml.in/yaml/v4"
)

// oldFiles are the names that files of the content once had, and those that they
// have now. Packs may still use them.
var oldFiles = map[string]string{"position.yaml": "stage.yaml", "value.yaml": "priority.yaml"}

// oldKeys are the keys that files once had, by the name of the file now.
var oldKeys = map[string]map[string]string{
	"phrase.yaml":   {"is": "is-so"},
	"priority.yaml": {"concerns": "priorities", "moves": "changes", "way": "option"},
	"stage.yaml":    {"positions": "stages", "way": "option"},
}

// nameNow is what a file is called now.
func nameNow(name string) string {
	if now, old := oldFiles[name]; old {
		return now
	}
	return name
}

// ownFile is a file of the folder, and the name that it has there, which may be an
// old one.
func (f layers) ownFile(name string) (data []byte, as string, err error) {
	if data, err = fs.ReadFile(f.own, name); err == nil {
		return data, name, nil
	}
	for old, now := range oldFiles {
		if now == name {
			if data, err := fs.ReadFile(f.own, old); err == nil {
				return data, old, nil
			}
		}
	}
	return nil, name, err
}

// checkOldFiles reports files that stand in the folder under both names: only one
// of them could be read.
func (f *folder) checkOldFiles() {
	for _, old := range sortedKeys(oldFiles) {
		now := oldFiles[old]
		if has(f.own, old) && has(f.own, now) {
			f.used[old] = true
			f.problem(at{old, 1}, "put all of it into "+now,
				"this is the old name of %s, which the folder has too", now)
		}
	}
}

func has(files fs.FS, name string) bool {
	_, err := fs.ReadFile(files, name)
	return err == nil
}

// keysNow gives the keys of a file the names that they have now. A key whose new
// name stands beside it keeps the old one, for the decoder to report.
func keysNow(name string, n *yaml.Node) {
	if now := oldKeys[nameNow(name)]; now != nil {
		rename(n, now)
	}
}

func rename(n *yaml.Node, now map[string]string) {
	for i, part := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if key, old := now[part.Value]; old && indexOfKey(n, key) < 0 {
				part.Value = key
			}
		}
		rename(part, now)
	}
}
