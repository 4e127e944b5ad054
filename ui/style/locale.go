package style

import (
	"runtime"
	"strings"
)

// Locale reports whether marks must be plain ASCII, from the environment: the
// first of LC_ALL, LC_CTYPE and LANG that is not empty does not name UTF-8, or
// none is set. Windows does not use these variables, so there none set means
// that marks can be drawn.
func Locale(env func(string) string) (ascii bool) {
	return locale(env, runtime.GOOS)
}

func locale(env func(string) string, system string) (ascii bool) {
	for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if value := strings.ToLower(env(name)); value != "" {
			return !strings.Contains(value, "utf-8") && !strings.Contains(value, "utf8")
		}
	}
	return system != "windows"
}
