package content

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v4"

	"ketacover/model"
	"ketacover/model/record"
	"ketacover/model/rule"
)

// NoPack is why what a person read cannot be made a pack, and the mend.
type NoPack struct{ text, hint string }

// Error says why.
func (e *NoPack) Error() string { return e.text }

// Hint says what to do about it.
func (e *NoPack) Hint() string { return e.hint }

// The reasons, told apart with errors.Is.
var (
	ErrNothingRead = &NoPack{"the case holds no rule that you read yourself",
		"write one down under \"own-rules\", or on the screen under More"}
	ErrWhoseRule = &NoPack{"the case does not say whose rule it is",
		"answer which company runs the plan, or add \"payer\" to the rule"}
)

// SavePack writes the rules that a person read as a pack: a new folder, which
// "ketacover --content DIR" lays over what the program knows. What is written was
// read back first, so that a pack that is there works.
func SavePack(l *model.Library, c record.Case, dir string) error {
	files, err := packOf(l, c)
	if err != nil {
		return err
	}
	check := newLoader(layers{own: files, below: written})
	if check.parse() == nil {
		return check.all.Sorted()
	}
	return writeFolder(dir, files)
}

// writeFolder makes a folder of the files of a pack. Where one cannot be written it
// leaves none: half a pack would be taken for a whole one.
func writeFolder(dir string, files held) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	if err := writeFiles(dir, files); err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	return nil
}

// writeFiles writes the files of a pack into its folder.
func writeFiles(dir string, files held) error {
	for _, name := range sortedKeys(files) {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(full, files[name], 0o600); err != nil {
			return err
		}
	}
	return nil
}

// packOf is the files of a pack: for each payer its file with the rules that were
// read in place of those of the same use, and the readings as sources.
func packOf(l *model.Library, c record.Case) (held, error) {
	if len(c.OwnRules) == 0 {
		return nil, ErrNothingRead
	}
	own := slices.Clone(c.OwnRules)
	for i := range own {
		if !own[i].Bound() {
			whose := l.Base().Trees.KnownPayer(c.Answers)
			if whose == nil {
				return nil, ErrWhoseRule
			}
			own[i].Payer = whose.ID
		}
	}
	with, files := l.With(own), held{}
	var sources []savedSource
	for i := range own {
		s := with.Sources.Find(model.ReadingID(i))
		sources = append(sources, savedSource{s.ID, s.Title, s.Publisher, s.Checked.String(), s.Due.String(), s.Kind,
			s.Confidence.String(), s.Note})
		name := path.Join("payer", own[i].Payer+".yaml")
		if own[i].Payer == rule.GeneralPayer {
			name = path.Join("payer", unlisted+".yaml")
		}
		if files[name] != nil {
			continue
		}
		file, err := savedPayer(with, with.Payers.Find(own[i].Payer), name)
		if err != nil {
			return nil, err
		}
		files[name] = file
	}
	data, err := yaml.Marshal(sources)
	files["source/own-reading.yaml"] = data
	return files, err
}
