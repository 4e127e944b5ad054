package record

import (
	"cmp"
	"encoding/json"
	"strings"
)

// Label is how a counselor tells one case from another. It is part of the case, in
// its details, so that a list can be made anew from the cases alone.
type Label struct {
	Name     string   `json:"name,omitempty"` // a name or a code, as they like
	Tags     []string `json:"tags,omitempty"`
	Archived bool     `json:"archived,omitempty"`
}

// labelKey is the detail that holds a label.
const labelKey = "label"

// LabelOf is the label of a case; the zero Label for one without.
func LabelOf(c Case) Label {
	var as struct {
		Name, Archived string
		Tags           []string
	}
	if json.Unmarshal([]byte(cmp.Or(c.Details.Value(labelKey), "{}")), &as) != nil {
		return Label{} // written by hand, and something else
	}
	return Label{as.Name, as.Tags, as.Archived != ""}
}

// LabelIn is the label in the document of a case that a newer program saved; the zero
// Label where there is none. To say whose case it is, nothing else of it need be known.
func LabelIn(data []byte) Label {
	d := caseDecoder{reader: jsonReader{data: data}}
	if d.document() != nil {
		return Label{}
	}
	m := d.member("details")
	if m == nil || data[m.from] != '{' {
		return Label{}
	}
	return LabelOf(Case{Details: detailsIn(compact(d.raw(m)))})
}

// WithLabel is the case with a label.
func WithLabel(c Case, l Label) Case {
	var parts []string
	if l.Name != "" {
		parts = append(parts, `"name":`+quoteJSON(l.Name))
	}
	if len(l.Tags) > 0 {
		var tags []string
		for _, tag := range l.Tags {
			tags = append(tags, quoteJSON(tag))
		}
		parts = append(parts, `"tags":[`+strings.Join(tags, ",")+"]")
	}
	if l.Archived {
		parts = append(parts, `"archived":"yes"`)
	}
	value := ""
	if len(parts) > 0 {
		value = "{" + strings.Join(parts, ",") + "}"
	}
	c.Details = c.Details.Put(labelKey, value)
	return c
}
