package full_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// counted is how much of a list is shown.
var counted = regexp.MustCompile(`(\d+) (?:of (\d+) found|in all)`)

// Every long list is searched alike: "/" opens the line, what is typed leaves
// what goes by it, and esc shows all again before it leaves.
func TestEveryLongListIsSearched(t *testing.T) {
	for _, list := range []struct {
		name, title string
		lead        func(r *robot)
		typed, has  string
		not         string // stands there before, and not in what is found
	}{
		{"the map", "All questions", func(r *robot) { r.press("f2") }, "state", "state", "diagnosis"},
		{"the map, a letter wrong", "All questions", func(r *robot) { r.press("f2") }, "diagnosys", "diagnosis", "company"},
		{"the words", "What the words mean", func(r *robot) { r.press("f3") }, "authorization prior", "prior authorization",
			"appeal"},
		{"the sources", "Sources", func(r *robot) { aetna(r); r.choose("Sources") }, "aetna", "Aetna", "Department of Labor"},
		{"the companies", "companies", func(r *robot) { toLearn(r, "What companies") }, "bcbs carolina", "Blue Cross NC",
			"Aetna"},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s/%dx%d", list.name, size[0], size[1]), func(t *testing.T) {
				r := sit(t, size[0], size[1])
				list.lead(r)
				before := r.frame()
				if counted.MatchString(before) {
					t.Fatalf("the search is open before / was pressed:\n%s", before)
				}
				r.write("/")
				all := counted.FindStringSubmatch(r.frame())
				if all == nil || all[2] != "" {
					t.Fatalf("not all is shown where nothing is typed:\n%s", r.frame())
				}
				r.write(list.typed)
				some := counted.FindStringSubmatch(r.frame())
				if some == nil || some[1] == all[1] || some[1] == "0" || some[2] != all[1] {
					t.Fatalf("the search says %q of %q:\n%s", some, all, r.frame())
				}
				if text := strings.ToLower(r.text()); !strings.Contains(text, strings.ToLower(list.has)) {
					t.Errorf("%q does not find %q:\n%s", list.typed, list.has, r.frame())
				}
				if body := strings.ToLower(r.text()); strings.Contains(body, strings.ToLower(list.not)) {
					t.Errorf("%q still shows %q:\n%s", list.typed, list.not, r.frame())
				}
				r.write("qqqq zzzz")
				r.expect("0 of " + all[1] + " found")
				r.expect("Nothing here goes by that name.")
				r.press("enter")
				r.expect("0 of " + all[1] + " found")
				r.press("esc")
				if r.frame() != before {
					t.Errorf("esc does not show all again:\n%s", r.frame())
				}
				r.press("esc")
				if heading := strings.SplitN(r.frame(), "\n", 2)[0]; strings.Contains(heading, list.title) {
					t.Errorf("the second esc does not leave:\n%s", r.frame())
				}
			})
		}
	}
}

func TestWhatIsFoundOnTheMapOpensAndStaysFound(t *testing.T) {
	r := sit(t, 80, 24)
	r.press("f2")
	r.write("/state?") // a question mark is typed, and no help opens
	r.expect("/state?"[1:])
	r.press("backspace", "enter")
	r.expect("Which state")
	r.write("oregon")
	r.press("enter")
	r.expect("Oregon")
	if n := counted.FindStringSubmatch(r.frame()); n == nil || n[2] == "" {
		t.Errorf("what was looked for is gone after an answer:\n%s", r.frame())
	}
}
