package command

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ketacover/model/record"
)

// vaultSettings are the flags that set something; what is empty stays as it is.
type vaultSettings struct {
	lockAfter, atEnd string
}

func newVaultSettings(o *vaultOptions) *cobra.Command {
	set := &vaultSettings{}
	cmd := &cobra.Command{Use: "settings", Long: vaultHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runVaultSettings(o, set) }}
	cmd.Flags().StringVar(&set.lockAfter, "lock-after", "", "lock after so many `MINUTES` in which nobody does anything")
	cmd.Flags().StringVar(&set.atEnd, "at-end", "", "leave `WHAT` on the terminal after the program: answer or closed")
	return cmd
}

// runVaultSettings sets what the flags say, and says what is set.
func runVaultSettings(o *vaultOptions, set *vaultSettings) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	s, err := v.Settings()
	if set.lockAfter == "" && set.atEnd == "" {
		if err != nil {
			return vaultFault(err)
		}
		return o.console.write(saidSettings(s))
	}
	// What cannot be read is set anew: that is what was asked for.
	if s, err = set.on(s); err != nil {
		return err
	}
	if err := v.Set(s); err != nil {
		return vaultFault(err)
	}
	return o.console.write(saidSettings(s))
}

// on is settings with what the flags say.
func (set *vaultSettings) on(s record.Settings) (record.Settings, error) {
	if set.lockAfter != "" {
		minutes, err := strconv.Atoi(set.lockAfter)
		if strings.EqualFold(set.lockAfter, "never") {
			minutes, err = 0, nil
		}
		with, wrong := s.WithLock(minutes)
		if err != nil || wrong != nil {
			hint := fmt.Sprintf("give minutes, from 1 to %d, or 0 or never for no lock", int(record.MostLock/time.Minute))
			return s, misused(hint, "--lock-after: not a number of minutes: %q", record.Cut(set.lockAfter))
		}
		s = with
	}
	if set.atEnd != "" {
		with, err := s.WithAtEnd(set.atEnd)
		if err != nil {
			return s, misused("give answer, or closed", "--at-end: not something to leave: %q", record.Cut(set.atEnd))
		}
		s = with
	}
	return s, nil
}

// saidSettings says what is set, and how each is changed.
func saidSettings(s record.Settings) string {
	after := "never (0)"
	if minutes := int(s.LockAfter / time.Minute); minutes > 0 {
		after = counted(minutes, "minute")
	}
	left := map[bool]string{false: "the answer in words, what to do first, and where it is saved (answer)",
		true: `only the word "Closed." (closed)`}[s.Closed]
	return "--lock-after: " + after + "\n--at-end: " + left + "\n"
}
