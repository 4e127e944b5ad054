package screen

import (
	"cmp"
	"ketacover/model"
	"ketacover/model/fact"
	"ketacover/model/letter"
	"ketacover/model/record"
)

// home is where a text that is typed belongs.
type home struct {
	name  string // what undo calls it
	short string // what it is called when it is kept; empty for the same
	known func() string
	into  func(d record.Details, text string) record.Details
	// answer stores a text that is not only a detail: as an answer where it is
	// whole.
	answer func(text string, whole bool)
	// begun is the detail under which a text is kept that is not finished; empty
	// where any is.
	begun string
	// file is which file the text is the name of, which is remembered as long as
	// the sitting lasts and is no part of the case, and offered what the file is
	// called while nobody has named it.
	file, offered string
	// secret is a text that is kept nowhere.
	secret bool
}

// store puts a text where it belongs.
func (h *home) store(v *visit, text string, whole bool) {
	switch {
	case h.secret:
	case h.file != "":
		v.fileNames[h.file] = text
	case h.answer != nil:
		h.answer(text, whole)
	default:
		v.session.Note(h.name, h.into(v.session.Details(), text))
	}
}

// homeOf is the place of a text that is a detail.
func homeOf(session *model.Session, name, key string) home {
	return home{
		name: name, known: func() string { return session.Details().Get(key) },
		into: func(d record.Details, text string) record.Details { return d.With(key, text) },
	}
}

// homeOfDay is the place of a day that is a detail: a text that is none yet is
// kept as it was typed, and a day as a file holds it.
func homeOfDay(v *visit, key string) home {
	return home{
		name: key, begun: key,
		known: func() string { return cmp.Or(v.session.Details().Typed(key), v.session.Details().Get(key)) },
		into: func(d record.Details, text string) record.Details {
			if wrongDay(v, text) != "" {
				return d.WithTyped(key, text)
			}
			return d.WithTyped(key, "").With(key, dayInFile(v.today, text))
		},
	}
}

// homeOfPart is the place of a part of a letter in the person's own words.
func homeOfPart(v *visit, l *letter.Letter, id string) home {
	return home{
		name:  v.words.Letters.OwnWords,
		known: func() string { return partNow(v, l, id) },
		into: func(d record.Details, text string) record.Details {
			return letter.WithOwnWords(v.session.Library.Letters, d, l.Kind, id, text)
		},
	}
}

// homeOfProof is the place of what shows that a condition is met.
func homeOfProof(session *model.Session, name, criterion string) home {
	return home{
		name:  name,
		known: func() string { return letter.Proof(session.Details(), criterion) },
		into:  func(d record.Details, text string) record.Details { return letter.WithProof(d, criterion, text) },
	}
}

// homeOfAnswer is the place of an answer that is typed. What is typed is none
// until the person says so: half a number is a number.
func homeOfAnswer(v *visit, q int) home {
	question := v.question(q)
	return home{
		name: question.Short, short: question.Short, begun: question.ID,
		known: func() string {
			answer := v.session.View.Answers().At(q)
			if text := v.session.Details().Typed(question.ID); text != "" || answer.State != fact.Given {
				return cut(text, maxTyped)
			}
			return question.AnswerID(answer)
		},
		into: func(d record.Details, text string) record.Details {
			if answer, wrong := readAnswer(v, q, text); wrong == "" && answer.State == fact.Given {
				text = question.AnswerID(answer) // "yesterday" is another day tomorrow
			}
			return d.WithTyped(question.ID, text)
		},
		answer: func(text string, whole bool) {
			if answer, _ := readAnswer(v, q, text); whole {
				v.session.Answer(q, answer)
			} else {
				v.session.Draft(q, text)
			}
		},
	}
}

// The files that a name is asked for.
const (
	caseName  = "file-name" // record.FileNames are they
	paperName = "paper-name"
	// of a file that goes along
	enclosedName = "enclosed-name"
)

// homeOfName is the place of a file's name; offered is what it is called while
// Nobody has named it. A program that is ended keeps the name with what else was
// not finished, and then it is the next one of its kind.
func homeOfName(fileNames map[string]string, kind, file, offered string) home {
	return home{
		name: kind, file: file, offered: offered,
		known: func() string { return cmp.Or(fileNames[file], fileNames[kind], offered) },
		into:  func(d record.Details, text string) record.Details { return d.WithTyped(kind, text) },
	}
}

// takeNames takes the names of files that were being typed out of a case.
func takeNames(c record.Case) (record.Case, map[string]string) {
	names := map[string]string{}
	for _, kind := range record.FileNames {
		names[kind] = c.Details.Typed(kind)
		c.Details = c.Details.WithTyped(kind, "")
	}
	return c, names
}
