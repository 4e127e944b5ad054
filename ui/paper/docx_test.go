package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"ketacover/model/seed"
	"ketacover/ui/words"
)

// part is one file of a document. Every one has to be XML.
func part(t testing.TB, data []byte, name string) []byte {
	t.Helper()
	file, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	open, err := file.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	text, err := io.ReadAll(open)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// readDOCX is the paragraphs of a document, each with its style, as another reader
// of the format takes them.
func readDOCX(t testing.TB, data []byte) (texts, styles, elements []string) {
	t.Helper()
	read := xml.NewDecoder(bytes.NewReader(part(t, data, "word/document.xml")))
	inText := false
	for {
		token, err := read.Token()
		if errors.Is(err, io.EOF) {
			return texts, styles, elements
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			elements = append(elements, e.Name.Local)
			switch e.Name.Local {
			case "p":
				texts, styles = append(texts, ""), append(styles, "")
			case "pStyle":
				styles[len(styles)-1] = e.Attr[0].Value
			case "br":
				texts[len(texts)-1] += "\n"
			}
			inText = e.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				texts[len(texts)-1] += string(e)
			} else if strings.TrimSpace(string(e)) != "" {
				t.Errorf("text outside of a run: %q", e)
			}
		}
	}
}

// A document for an office holds letter for letter what the sheet says, and a text
// of the person's is nothing but text in it.
func TestADocumentForAnOfficeSaysWhatTheSheetSays(t *testing.T) {
	_, _, want := readDOCX(t, encoded(t, everywhere("word"), DOCX))
	for _, text := range seed.Share(hostile) {
		s := everywhere("w" + text + "w")
		texts, styles, elements := readDOCX(t, encoded(t, s, DOCX))
		var said []string
		for i, text := range texts {
			if styles[i] != "Picture" {
				said = append(said, text)
			}
		}
		all := strings.ReplaceAll(strings.Join(said, "\n"), words.English().Formats.Care, "")
		if got := letters(all); !slices.Equal(got, says(s, words.Typed)) {
			t.Errorf("%.40q does not read as the sheet does", text)
		}
		if slices.Compare(kinds(elements), kinds(want)) != 0 {
			t.Errorf("%q becomes %v", text, kinds(elements))
		}
	}
}

// kinds are the elements, each once, but for breaks.
func kinds(elements []string) []string {
	list := slices.DeleteFunc(slices.Clone(elements), func(e string) bool { return e == "br" })
	slices.Sort(list)
	return slices.Compact(list)
}

// A letter reads in a document as it does in plain text, paragraph by paragraph.
func TestALetterForAnOfficeIsTheLetter(t *testing.T) {
	p := pen(t)
	for name, c := range letterCases(t, p.Library.Questions) {
		for _, kind := range []string{"appeal", "external-review", "checklist", "medical-necessity"} {
			d := draft(p, kind, c)
			s := Letter(p, &d)
			data := encoded(t, s, DOCX)
			texts, styles, _ := readDOCX(t, data)
			plain := letters(strings.ReplaceAll(strings.Join(texts, ""), words.English().Formats.Care, ""))
			if want := says(s, words.Typed); !s.Letter || !slices.Equal(plain, without(want, s.Title)) {
				if s.Letter || !slices.Equal(plain, want) {
					t.Errorf("%s %s: it does not read as the letter", name, kind)
				}
			}
			if s.Letter && !slices.Contains(styles, "Heading1") {
				t.Errorf("%s %s has no subject", name, kind)
			}
			core := string(part(t, data, "docProps/core.xml"))
			if !strings.Contains(core, xmlText(s.clean().Title)) || !strings.Contains(core, "en-US") ||
				strings.Contains(core, "creator") {
				t.Errorf("%s %s: it says of itself %s", name, kind, core)
			}
			if again := encoded(t, s, DOCX); !bytes.Equal(data, again) {
				t.Errorf("%s %s: other bytes for the same letter", name, kind)
			}
		}
	}
}

// without is a sorted list without the letters of a text.
func without(list []rune, text string) []rune {
	list = slices.Clone(list)
	for _, r := range letters(text) {
		if i := slices.Index(list, r); i >= 0 {
			list = slices.Delete(list, i, i+1)
		}
	}
	return list
}

// Every part is well formed, and each list that counts begins at one.
func TestEveryPartOfADocumentIsXML(t *testing.T) {
	data := encoded(t, ReportInFull(pen(t), cases(t, pen(t).Library.Questions)[1]), DOCX)
	file, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range file.File {
		read := xml.NewDecoder(bytes.NewReader(part(t, data, f.Name)))
		for {
			if _, err := read.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	document, numbering := string(part(t, data, "word/document.xml")), string(part(t, data, "word/numbering.xml"))
	used := map[string]bool{}
	for _, id := range strings.Split(document, `<w:numId w:val="`)[1:] {
		used[id[:strings.IndexByte(id, '"')]] = true
	}
	if len(used) < 3 {
		t.Errorf("only the lists %v", used)
	}
	for id := range used {
		if !strings.Contains(numbering, `<w:num w:numId="`+id+`"`) {
			t.Errorf("list %s is not defined", id)
		}
	}
}
