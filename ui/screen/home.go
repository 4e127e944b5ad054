package screen

import (
	"ketacover/model"
	"ketacover/model/record"
)

// home is where a text that is typed belongs.
type home struct {
	name  string // what undo calls it
	known func() string
	into  func(d record.Details, text string) record.Details
	// file is which file the text is the name of: that is remembered as long as
	// the sitting lasts, and is no part of the case.
	file string
}

// store puts a text where it belongs.
func (h *home) store(v *visit, text string) {
	if h.file != "" {
		v.fileNames[h.file] = text
		return
	}
	v.session.Note(h.name, h.into(v.session.Details(), text))
}

// keep stores a text that a person went away from without enter, and says so,
// where undo can take it back.
func (h *home) keep(v *visit, text string) (said string) {
	h.store(v, text)
	if h.file != "" {
		return ""
	}
	return v.words.Interview.Kept(v.words.Interview.Detail(h.name))
}

// homeOf is the place of a text that is a detail.
func homeOf(session *model.Session, name, key string) home {
	return home{
		name: name, known: func() string { return session.Details().Get(key) },
		into: func(d record.Details, text string) record.Details { return d.With(key, text) },
	}
}

// The files that a name is asked for.
const (
	caseName  = "file-name"
	paperName = "paper-name"
)

// homeOfName is the place of a file's name; otherwise is what it is called while
// nobody has named it. A program that is ended keeps the name with what else was
// not finished, and then it is the next one of its kind.
func homeOfName(fileNames map[string]string, kind, file, otherwise string) home {
	return home{
		name: kind, file: file,
		known: func() string { return or(fileNames[file], or(fileNames[kind], otherwise)) },
		into:  func(d record.Details, text string) record.Details { return d.WithTyped(kind, text) },
	}
}

// takeNames takes the names of files that were being typed out of a case.
func takeNames(c record.Case) (record.Case, map[string]string) {
	names := map[string]string{}
	for _, kind := range []string{caseName, paperName} {
		names[kind] = c.Details.Typed(kind)
		c.Details = c.Details.WithTyped(kind, "")
	}
	return c, names
}
