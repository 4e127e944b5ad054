package fact

import (
	"bytes"
	"encoding/json"
)

// List is ids or texts. None are an empty list as JSON, and never null.
type List []string

// MarshalJSON writes the list.
func (l List) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	return AsJSON([]string(l))
}

// IDsOf are the ids of the entries of a list, in their order.
func IDsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}

// AsJSON is a value as JSON with its texts as they are: they are for people, and
// no page of HTML is made of them.
func AsJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}
