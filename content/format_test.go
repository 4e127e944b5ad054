package content

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ketacover/model/record"
)

// A case of each version of the format that was ever released, as it was saved then.
// They are never written anew: what a person saved with an old program opens for ever.
func TestACaseOfEveryFormatOpens(t *testing.T) {
	lib := parsed(t)
	paths, err := filepath.Glob("testdata/format/*.json")
	if err != nil || len(paths) < record.CaseVersion {
		t.Fatalf("%d formats of %d, %v", len(paths), record.CaseVersion, err)
	}
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c, err := record.DecodeCase(lib.Questions, data)
		if err != nil || record.Whole(data) != nil {
			t.Errorf("%s: %v, %v", path, err, record.Whole(data))
			continue
		}
		if n := record.FormatVersion(data); n != i+1 || filepath.Base(path) != fmt.Sprintf("v%d.json", n) {
			t.Errorf("%s is of version %d", path, n)
		}
		if q := lib.Questions.Index("plan"); lib.Questions.List[q].AnswerID(c.Answers.At(q)) != "employer" ||
			c.Details.Get("patient-name") != "Zoë Ünal" || c.Details.Get("of-a-later-program") != "kept" {
			t.Errorf("%s says %s", path, record.EncodeCase(lib.Questions, c))
		}
		if i > 0 && (len(c.Events) != 1 || len(c.History) != 1 || c.Outcome.What == "") {
			t.Errorf("%s: of what happened it says %+v", path, c)
		}
		once := record.EncodeCase(lib.Questions, c)
		again, err := record.DecodeCase(lib.Questions, once)
		if twice := record.EncodeCase(lib.Questions, again); err != nil || !again.Equal(c) || !bytes.Equal(once, twice) {
			t.Errorf("%s: saved once it is\n%s\nand twice\n%s\n%v", path, once, twice, err)
		}
	}
}
