package record

import "testing"

// Whose case it is that a newer program saved is told as far as it can be.
func TestTheLabelOfANewerCaseIsRead(t *testing.T) {
	for text, want := range map[string]string{
		`{"format":"ketacover-case","version":9,"new":[1],"details":{"x": 1.5, "label": {"name": "Zoe"}}}`: "Zoe",
		`{"format":"ketacover-case","version":9}`:                                                          "",
		`{"format":"ketacover-case","version":9,"details":[]}`:                                             "",
		`{"format":"ketacover-case","version":9,"details":{"label":"Zoe"}}`:                                "",
		`{"format":"ketacover-case","version":9,"details":{"label":{"name":"Zoe"}}`:                        "",
		"": "",
	} {
		if got := LabelIn([]byte(text)); got.Name != want {
			t.Errorf("%s: %q", text, got.Name)
		}
	}
}
