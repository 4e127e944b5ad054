package words

import (
	"fmt"
	"regexp"
	"strings"
)

// Saving is what is said about files and about leaving.
type Saving struct {
	Title, Kept             string // heads
	NoName                  string
	Another, Again, Back    string
	OverMarked, TakenMarked string // a file that is marked read-only
	Leave                   string
	OnlyKept                string // a case that stands only in a rescue file
	GoOn, GoWithout, Delete string // what to do with one that was found
	DeleteAsk, DeleteNo     string
	Deleted, NotDeleted     string
	PutBackNo               string
	NoHome                  string // of what was kept and never had a file
	Nowhere                 string // why nothing could be kept
}

func englishSaving() Saving {
	return Saving{
		Title: "Not saved", Kept: "Answers that were kept",
		NoName:  "Type a name first, such as my-case.",
		Another: "Save under another name", Again: "Try again", Back: "Go back. Your answers stay here for now.",
		OverMarked:  "Replace it all the same",
		TakenMarked: "A file of that name is there already. It is marked read-only, so someone may want it kept as it is.",
		Leave:       "Leave without saving",
		OnlyKept:    "These answers stand only in a file that was kept when the program had to stop.",
		GoOn:        "Go on with them", GoWithout: "Leave them there for now", Delete: "Delete them",
		DeleteAsk: "Delete these answers? They cannot be brought back.", DeleteNo: "Keep them",
		Deleted: "Deleted.", NotDeleted: "They could not be deleted.",
		PutBackNo: "Go on with them, and leave both files as they are",
		NoHome:    "These answers are in no file of your own yet. Press ctrl+s to save them.",
		Nowhere:   "no folder is known to keep them in",
	}
}

// SaveHelp says how a file can be called, and where it goes.
func (w *Saving) SaveHelp(folder string) string { return "Such as my-case. " + w.SavedIn(folder) }

// SavedIn says where a file goes whose name has no folder.
func (w *Saving) SavedIn(folder string) string {
	if folder == "" {
		return "It is saved in this folder, and only you can read it."
	}
	return "Only you can read it. It is saved in this folder:\n" + folder
}

// WereKept says which answers were found that an earlier program kept.
func (w *Saving) WereKept(name string, more int) string {
	text := "Answers were kept when the program had to stop, in this file:\n" + name
	if more > 0 {
		text += fmt.Sprintf("\nIt is the newest. Older ones beside it: %d.", more)
	}
	return text
}

// PutBackAsk asks what to do with a case that was kept for a file. A path has a
// line of its own, so that it is not broken at a space.
func (w *Saving) PutBackAsk(kept, home string) string {
	return fmt.Sprintf("These answers were kept when the program had to stop, in this file:\n%s\n", kept) +
		fmt.Sprintf("Their own file is this one. To put them back writes over it:\n%s", home)
}

// PutBack offers to put a case back where it was.
func (w *Saving) PutBack(name string) string { return fmt.Sprintf("Put them back into %s", name) }

// CouldNotSave says why a case could not be saved, and what can be done.
func (w *Saving) CouldNotSave(why, hint string) string {
	text := Capital(why) + "."
	if hint != "" {
		text += " " + Capital(hint) + "."
	}
	return text
}

// RescuedAside says that a case was kept in a file of its own, and how to go on
// with it.
func (w *Saving) RescuedAside(name string) string {
	return fmt.Sprintf("Your answers were kept in %s. To go on: ketacover open %s", name, Quoted(name))
}

// Listed names the first few of a list.
func Listed(names []string, most int) string {
	more := ""
	if rest := len(names) - most; rest > 0 {
		names, more = names[:most], fmt.Sprintf(" and %d more", rest)
	}
	return strings.Join(names, ", ") + more
}

// Quoted is a path as it can be given to a shell.
func Quoted(path string) string {
	if plainPath.MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

var plainPath = regexp.MustCompile(`^[A-Za-z0-9_./~][A-Za-z0-9_./~-]*$`)

// SavedTo says where the case is now.
func (w *Saving) SavedTo(name string) string { return fmt.Sprintf("Saved to %s.", name) }

// Rescued says that a case was saved while the program had to end.
func (w *Saving) Rescued(name string) string {
	return fmt.Sprintf("Your answers were saved to %s.", name)
}

// RescueFailed says that a case could not be saved while the program had to end.
func (w *Saving) RescueFailed(name, why string) string {
	if name == "" {
		return fmt.Sprintf("Your answers could not be kept: %s.", why)
	}
	return fmt.Sprintf("Your last answers could not be saved to %s: %s.", name, why)
}
