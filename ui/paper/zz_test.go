package paper

import (
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	p := pen(t)
	c := cases(t, p.Library)[3]
	s := p.Explain(c)
	s.table(1, drugs)
	s.figure(1, bar{ink: "█", svg: `<svg viewBox="0 0 100 20"><rect width="50" height="10" fill="#0b4a8f"/><text x="2" y="18" font-size="6">five</text></svg>`}, "Five of a hundred. Use it well.")
	for _, f := range []Format{PlainText, Markdown, HTML, PDF} {
		d, w, err := s.Encode(f, p.Words)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(w)
		os.WriteFile("/tmp/out/a."+f.String(), d, 0o600)
	}
}
