package full_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ketacover/model/record"
	"ketacover/ui/full"
	"ketacover/ui/screen"
	"ketacover/ui/style"
	"ketacover/ui/words"
)

// opened opens a file of the shelf as the command line does.
func opened(t *testing.T, s *shelf, name string, kept ...string) *robot {
	t.Helper()
	r := sit(t, 80, 24)
	data, file, err := s.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	c, err := record.DecodeCase(r.lib.Questions, data)
	if err != nil {
		t.Fatal(err)
	}
	w := words.English()
	r.keep = screen.NewKeeper(r.lib, w, file, c).Aside(s, "state/answers.json")
	r.app = full.New(screen.Setup{
		Library: r.lib, Case: c, Store: s, Keep: r.keep, Words: w, Today: today, Resume: true, Kept: kept,
	}, style.Options{})
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return r
}

const begun = `{"answers": {"purpose": "mental-health"}}`

// Why a save fails does not matter: the person is told, and offered a name.
func TestASaveThatFailsOffersAnotherName(t *testing.T) {
	for _, why := range []error{
		record.ErrNotRegular, record.ErrNotOurs, record.ErrConflict, record.ErrReadOnly, record.ErrNotConfirmed,
		errors.New("the disk is full"),
	} {
		for _, leaving := range []bool{false, true} {
			t.Run(fmt.Sprint(why, leaving), func(t *testing.T) {
				s := &shelf{files: map[string]string{"mine.json": begun}}
				r := opened(t, s, "mine.json")
				r.choose("No health plan")
				s.fail = fmt.Errorf("save case %q: %w", "mine.json", why)
				if leaving {
					r.press("ctrl+q")
					r.choose("Save them, then leave")
				} else {
					r.press("ctrl+s")
				}
				if !strings.Contains(r.text(), "Save case \"mine.json\": "+why.Error()+".") {
					t.Fatalf("nothing says why:\n%s", r.frame())
				}
				s.fail = nil
				r.choose("Save under another name")
				r.write("other")
				r.press("enter")
				if !strings.Contains(s.files["other"], `"plan": "none"`) || s.files["mine.json"] != begun || r.quit != leaving {
					t.Fatalf("left: %v, the files are %v", r.quit, s.files)
				}
				if !leaving {
					r.press("ctrl+s") // from now on that is its file
					r.expect("Saved to other.")
				}
			})
		}
	}
}

func TestASaveCanBeTriedAgain(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	s.fail = errors.New("the disk is full")
	r.press("ctrl+s")
	r.choose("Try again")
	r.expect("The disk is full.")
	s.fail = nil
	r.choose("Try again")
	r.expect("Saved to mine.json.")
}

// A name that will not do is said on the screen that asks for it, whole, and the
// name stays to be changed.
func TestANameThatWillNotDoIsSaidWhereItIsTyped(t *testing.T) {
	s := &shelf{files: map[string]string{}}
	r := sitWith(t, 80, 24, style.Options{}, s)
	toTried(r)
	r.press("ctrl+s", "enter")
	r.expect("Type a name first, such as my-case.")
	r.write("  ")
	r.press("enter")
	r.expect("Type a name first")
	r.write("mine")
	s.fail = errors.New("create case \"mine.json\": a reason so long that it takes more than one line to say it")
	r.press("enter")
	if !strings.Contains(r.text(), "takes more than one line to say it.") {
		t.Fatalf("the reason is cut:\n%s", r.frame())
	}
	s.fail = nil
	r.press("enter")
	r.expect("Saved to mine.")
}

func TestAReadOnlyFileIsReplacedOnlyWhenThePersonSaysSo(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun, "other": begun},
		marked: map[string]bool{"mine.json": true, "other": true}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	r.press("ctrl+s")
	r.expect("marked read-only")
	if s.files["mine.json"] != begun {
		t.Fatal("it was replaced")
	}
	r.choose("Save under another name")
	r.write("other")
	r.press("enter")
	r.expect("It is marked read-only")
	if s.files["other"] != begun {
		t.Fatal("the other one was replaced")
	}
	r.choose("Use another name")
	r.press("esc")
	r.press("ctrl+s")
	r.choose("Replace it all the same")
	r.expect("Saved to mine.json.")
	if !strings.Contains(s.files["mine.json"], `"plan": "none"`) {
		t.Errorf("it holds %s", s.files["mine.json"])
	}
}

// A file that was opened is the person's: when the window closes it stays as it
// is, and what was answered since stands beside it.
func TestAFileThatWasOpenedIsNotRewrittenUnasked(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	said := r.keep.Rescue()
	if s.files["mine.json"] != begun || !strings.Contains(s.files["mine.rescue.json"], `"plan": "none"`) {
		t.Fatalf("the files are %v", s.files)
	}
	if !strings.Contains(said, "ketacover open mine.rescue.json") {
		t.Errorf("it says %q", said)
	}

	// Nothing new: nothing is written, and nothing is said to be lost.
	s = &shelf{files: map[string]string{"mine.json": begun}}
	r = opened(t, s, "mine.json")
	if said := r.keep.Rescue(); len(s.files) != 1 || said != "Your answers are kept." {
		t.Errorf("it says %q, the files are %v", said, s.files)
	}
	r = sitWith(t, 80, 24, style.Options{}, &shelf{files: map[string]string{}})
	if said := r.keep.Rescue(); said != "" {
		t.Errorf("nothing was answered, and it says %q", said)
	}
}

// A file that the person saved to in this sitting and that takes no more has a
// rescue file beside it.
func TestARescueFileStandsInForAFileThatTakesNothing(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun}}
	r := opened(t, s, "mine.json")
	r.choose("No health plan")
	r.press("ctrl+s")
	r.expect("Saved to mine.json.")
	r.press("f2")
	r.choose("How are you insured?", "How you are insured")
	r.choose("Medicare")
	s.fail = errors.New("the disk is full")
	if said := r.keep.Rescue(); !strings.Contains(said, "mine.rescue.json") ||
		!strings.Contains(s.files["mine.rescue.json"], "medicare") {
		t.Errorf("it says %q, the files are %v", said, s.files)
	}
}

// fullDisk is a shelf that takes nothing, whatever for.
type fullDisk struct{ *shelf }

func (fullDisk) Rescue(path string, _ []byte) (record.CaseFile, error) {
	return nil, torn{path, "no-room"}
}

// What stays on the normal screen of a protected case that could not be saved names neither
// the case nor its file.
func TestAProtectedCaseThatCannotBeSavedIsNotNamed(t *testing.T) {
	s := &shelf{files: map[string]string{"zxcvb.age": begun}}
	r := opened(t, s, "zxcvb.age")
	r.keep.Aside(fullDisk{s}, "")
	r.choose("No health plan")
	if said := r.keep.Rescue(); said != "Your last answers could not be saved to your case: no space left on device." {
		t.Errorf("it says %q", said)
	}
}

func TestWhatWasKeptIsPutBackUnderItsOwnName(t *testing.T) {
	rescued := `{"answers": {"purpose": "mental-health", "plan": "none"}}`
	for _, way := range []string{"at once", "later", "found beside the file"} {
		t.Run(way, func(t *testing.T) {
			s := &shelf{files: map[string]string{"mine.json": begun, "mine.rescue.json": rescued}}
			var r *robot
			switch way {
			case "found beside the file":
				r = opened(t, s, "mine.json", "mine.rescue.json")
				r.expect("Answers were kept when the program had to stop, in this file:")
				r.choose("Go on with them")
			case "later":
				r = opened(t, s, "mine.rescue.json")
				r.choose("Go on with them, and leave")
				r.press("ctrl+q") // it is in no file of the person's own
				r.expect("these answers are only in a file that was kept")
				r.choose("Stay")
				r.press("ctrl+s")
			default:
				r = opened(t, s, "mine.rescue.json")
			}
			r.choose("Put them back into mine.json")
			r.expect("Saved to mine.json.")
			if !strings.Contains(s.files["mine.json"], `"plan": "none"`) || s.files["mine.rescue.json"] != "" {
				t.Fatalf("the files are %v", s.files)
			}
			r.press("ctrl+q")
			if !r.quit {
				t.Error("all is saved, and yet the program asks before it leaves")
			}
		})
	}
}

// A file that was marked read-only, or changed since it was opened, is not
// replaced by what was kept for it unless the person says so.
func TestWhatWasKeptReplacesNothingUnasked(t *testing.T) {
	rescued := `{"answers": {"purpose": "mental-health", "plan": "none"}}`
	for _, found := range []bool{true, false} {
		s := &shelf{files: map[string]string{"mine.json": begun, "mine.rescue.json": rescued},
			marked: map[string]bool{"mine.json": true}}
		r := opened(t, s, "mine.rescue.json")
		if found {
			r = opened(t, s, "mine.json", "mine.rescue.json")
			r.choose("Go on with them")
		}
		r.choose("Put them back into mine.json")
		r.expect("marked read-only")
		if s.files["mine.json"] != begun || s.files["mine.rescue.json"] != rescued {
			t.Fatalf("the files are %v", s.files)
		}
		r.choose("Replace it all the same")
		r.expect("Saved to mine.json.")
		if !strings.Contains(s.files["mine.json"], `"plan": "none"`) || len(s.files) != 1 {
			t.Fatalf("the files are %v", s.files)
		}
	}

	s := &shelf{files: map[string]string{"mine.json": begun, "mine.rescue.json": rescued}}
	r := opened(t, s, "mine.json", "mine.rescue.json")
	r.choose("Go on with them")
	s.files["mine.json"] = "changed elsewhere"
	r.choose("Put them back into mine.json")
	r.expect("someone else changed the file")
	if s.files["mine.json"] != "changed elsewhere" || s.files["mine.rescue.json"] != rescued {
		t.Fatalf("the files are %v", s.files)
	}
}

// What was kept for a file that is gone makes it anew.
func TestWhatWasKeptIsPutBackWhereItsFileIsGone(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.rescue.json": begun}}
	r := opened(t, s, "mine.rescue.json")
	r.choose("Put them back into mine.json")
	r.expect("Saved to mine.json.")
	if len(s.files) != 1 || s.files["mine.json"] == "" {
		t.Errorf("the files are %v", s.files)
	}
}

// A person may call a file of their own like one that the program keeps. It is
// theirs, whatever they save elsewhere.
func TestAFileThatIsOnlyCalledLikeOneOfOursStays(t *testing.T) {
	s := &shelf{files: map[string]string{"spring.rescue.json": begun}}
	r := opened(t, s, "spring.rescue.json")
	r.choose("Save under another name")
	r.write("mine")
	r.press("enter")
	r.expect("Saved to mine.")
	if s.files["spring.rescue.json"] != begun || s.files["mine"] == "" {
		t.Errorf("the files are %v", s.files)
	}
}

func TestWhatWasKeptCanBeLeftAndDeleted(t *testing.T) {
	s := &shelf{files: map[string]string{"mine.json": begun, "mine.rescue.json": begun}}
	r := opened(t, s, "mine.json", "mine.rescue.json")
	r.choose("Leave them there")
	r.expect("How are you insured?")
	r = opened(t, s, "mine.json", "mine.rescue.json")
	r.choose("Delete them")
	r.choose("Keep them")
	if len(s.files) != 2 {
		t.Fatalf("the files are %v", s.files)
	}
	r = opened(t, s, "mine.json", "mine.rescue.json")
	r.choose("Delete them")
	r.choose("Delete them")
	r.expect("Deleted.")
	if len(s.files) != 1 || s.files["mine.json"] != begun {
		t.Fatalf("the files are %v", s.files)
	}
}

// Nothing is offered that there is not, and no path is broken at a space.
func TestWhatHadNoFileIsNotOfferedToBePutBack(t *testing.T) {
	const path = "state/answers.rescue.json"
	s := &shelf{files: map[string]string{"mine.json": begun, path: begun}}
	r := opened(t, s, "mine.json", path)
	r.expect("\n  " + path + "\n")
	r.choose("Go on with them")
	r.expect("How are you insured?")
	r.expect("These answers are in no file of your own yet.")
	r = opened(t, &shelf{files: map[string]string{"my own file.rescue.json": begun}}, "my own file.rescue.json")
	r.expect("\n  my own file.rescue.json\n")
	r.choose("Go on with them, and leave")
	r.expect("How are you insured?")
}

// What had no file is saved under a name of the person's own.
func TestWhatHadNoFileIsSavedUnderAName(t *testing.T) {
	s := &shelf{files: map[string]string{"state/answers.rescue.json": begun}}
	r := opened(t, s, "state/answers.rescue.json")
	r.expect("How are you insured?") // there is no file to put them back into
	r.expect("These answers are in no file of your own yet.")
	r.press("ctrl+s")
	r.write("mine")
	r.press("enter")
	r.expect("Saved to mine.")
	if len(s.files) != 1 {
		t.Errorf("the files are %v", s.files)
	}
}

// Where a file goes is said with the name of the folder, in a line of its own.
func TestTheFolderOfAFileIsNamed(t *testing.T) {
	r := sit(t, 80, 24)
	r.app = full.New(screen.Setup{Library: r.lib, Keep: r.keep, Words: words.English(), Today: today,
		Folder: "/home/ana/my papers"}, style.Options{})
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	toPayer(r)
	r.press("ctrl+s")
	r.expect("\n  /home/ana/my papers\n")
}
