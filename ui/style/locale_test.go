package style

import "testing"

func TestLocaleAsksForASCII(t *testing.T) {
	for _, c := range []struct {
		name   string
		env    map[string]string
		system string
		ascii  bool
	}{
		{"a UTF-8 language can draw", map[string]string{"LANG": "de_DE.UTF-8"}, "linux", false},
		{"the short spelling counts", map[string]string{"LANG": "C.utf8"}, "linux", false},
		{"macOS names the encoding alone", map[string]string{"LC_CTYPE": "UTF-8"}, "darwin", false},
		{"a modifier does no harm", map[string]string{"LANG": "ca_ES.UTF-8@valencia"}, "linux", false},
		{"the C locale is ASCII", map[string]string{"LANG": "C"}, "linux", true},
		{"another encoding is ASCII", map[string]string{"LANG": "en_US.ISO-8859-1"}, "linux", true},
		{"LC_ALL wins", map[string]string{"LC_ALL": "POSIX", "LC_CTYPE": "UTF-8", "LANG": "en_US.UTF-8"}, "linux", true},
		{"LC_CTYPE comes before LANG", map[string]string{"LC_CTYPE": "en_US.UTF-8", "LANG": "C"}, "linux", false},
		{"an empty variable is passed over", map[string]string{"LC_ALL": "", "LANG": "en_US.UTF-8"}, "linux", false},
		{"none set is the C locale", nil, "linux", true},
		{"none set means nothing on Windows", nil, "windows", false},
		{"one set counts on Windows too", map[string]string{"LANG": "C"}, "windows", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := locale(func(name string) string { return c.env[name] }, c.system); got != c.ascii {
				t.Errorf("ascii is %t, want %t", got, c.ascii)
			}
		})
	}
	if !Locale(func(string) string { return "C" }) {
		t.Error("Locale does not read the environment it is given")
	}
}
