package paper

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// leads are what leads somewhere in the text of a report: an address, a number to
// call, and the mark of a source.
var leads = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`https?://[^\s<>"]+|\b1-\d{3}-\d{3}-\d{4}\b|(?:^|[ (])988\b|\[\d+[]:]`)
})

// told writes a text of a report, with links where it leads somewhere. Where the
// sheet may hold what others wrote there are none.
func (h *hypertext) told(text string) {
	if !h.linked {
		h.say(text)
		return
	}
	for {
		at := leads().FindStringIndex(text)
		if at == nil {
			h.say(text)
			return
		}
		if c := text[at[0]]; c == ' ' || c == '(' {
			at[0]++
		}
		found := text[at[0]:at[1]]
		if strings.HasPrefix(found, "http") {
			found = strings.TrimRight(found, ".,;:)")
		}
		h.say(text[:at[0]])
		h.link(found)
		text = text[at[0]+len(found):]
	}
}

// link writes what leads somewhere.
func (h *hypertext) link(found string) {
	to := found
	switch {
	case strings.HasPrefix(found, "["):
		n := strings.Trim(found, "[]:")
		if !h.sources[n] {
			h.say(found)
			return
		}
		to = "#source-" + n
	case !strings.HasPrefix(found, "http"):
		to = "tel:" + found
	}
	h.inline("a", "href", to)
	h.say(found)
	h.out.WriteString("</a>")
}

// fewHeads is the most parts of a page that need no list of contents.
const fewHeads = 4

// contents lists the parts of a long page, each of which it leads to.
func (h *hypertext) contents(blocks []Block) {
	var heads []string
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Head {
			heads = append(heads, flatten(b.Text))
		} else if b.Kind == Item && isRef(b.Mark) {
			h.sources[strings.Trim(strings.TrimSpace(b.Mark), "[]")] = true
		}
	}
	if len(heads) <= fewHeads {
		return
	}
	h.tag("nav", "aria-label", h.words.Formats.Contents)
	h.tag("ul")
	for i, head := range heads {
		h.tag("li")
		h.inline("a", "href", partID(i+1))
		h.say(head)
		h.out.WriteString("</a></li>")
	}
	h.tag("/ul")
	h.tag("/nav")
}

// partID is how a part of a page is led to.
func partID(n int) string { return fmt.Sprint("#part-", n) }

// id is the name of the next part, and none where nothing leads to it.
func (h *hypertext) id() string {
	if !h.linked {
		return ""
	}
	h.parts++
	return "part-" + strconv.Itoa(h.parts)
}
