package words

import "ketacover/model/fact"

// Capital writes the first letter of a sentence large.
func Capital(s string) string { return fact.Capital(s) }
