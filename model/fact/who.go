package fact

// Who is the one who does a step.
type Who uint8

// The ones who do a step.
const (
	You Who = iota
	YourClinician
	TheClinic
)

// Whos are the ids of those who do a step.
var Whos = []string{"you", "clinician", "clinic"}

// String is the id.
func (w Who) String() string { return Whos[w] }

// MarshalText writes the id.
func (w Who) MarshalText() ([]byte, error) { return []byte(w.String()), nil }
