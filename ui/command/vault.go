package command

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/ui/words"
)

const vaultHelp = `Usage: ketacover vault
       ketacover vault new [--unprotected]
       ketacover vault passphrase
       ketacover vault backup FILE
       ketacover vault restore FILE
       ketacover vault settings [--lock-after MINUTES] [--at-end answer|closed]

Keeps all your cases in one folder of this computer, protected by a passphrase.
Without a command it says where that is, and how it is protected.

  new         begin: asks for a passphrase twice. With --unprotected the cases lie
              there as they are, and whoever has the disk can read them
  passphrase  set another one, or the first one for cases that lie open
  backup      write all cases to one file, as safe as they are here. Put it on
              another disk
  restore     make the folder anew from such a file, where there is none
  settings    say or set when cases lock of themselves, once nobody did anything
              for so long (10 minutes; 0 for never), and what is left on the
              terminal after the program. Of cases under a passphrase that is
              never more than the word "Closed."

Nobody can open your cases without the passphrase: you cannot, and we cannot. If
you forget it, they are lost. Write it down and keep it in a safe place. To
begin anew without it, move the folder away, or name another one.

The folder is where this system keeps data of programs. --dir names another, and
so does KETACOVER_DIR. Each case is encrypted by age (age-encryption.org), so
"age -d -i key.age cases/ID.age" reads one without this program.
`

type vaultOptions struct {
	tools   *Tools
	console *Console

	unprotected bool
	overwrite   bool
	newSecret   string
}

func newVault(t *Tools) *cobra.Command {
	o := &vaultOptions{tools: t, console: t.Console}
	cmd := &cobra.Command{
		Use: "vault", Long: vaultHelp, Args: oneOf("vault"),
		RunE: func(*cobra.Command, []string) error { return runVault(o) },
	}
	if t.Vault != nil {
		addVaultFlags(cmd, t.Vault)
	}
	begin := &cobra.Command{Use: "new", Long: vaultHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runVaultNew(o) }}
	begin.Flags().BoolVar(&o.unprotected, "unprotected", false, "without a passphrase: whoever has the disk can read it")
	change := &cobra.Command{Use: "passphrase", Long: vaultHelp, Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return runVaultPassphrase(o) }}
	change.Flags().StringVar(&o.newSecret, "new-passphrase-file", "", "read the new one from the first line of a `FILE`")
	backup := &cobra.Command{Use: "backup FILE", Long: vaultHelp, Args: exactly("backup", "one file"),
		RunE: func(_ *cobra.Command, args []string) error { return runVaultBackup(o, args[0]) }}
	backup.Flags().BoolVar(&o.overwrite, "overwrite", false, "replace FILE if it exists")
	restore := &cobra.Command{Use: "restore FILE", Long: vaultHelp, Args: exactly("restore", "one file"),
		RunE: func(_ *cobra.Command, args []string) error { return runVaultRestore(o, args[0]) }}
	cmd.AddCommand(begin, change, backup, restore, newVaultSettings(o))
	return cmd
}

// oneOf refuses what is none of the commands of a command.
func oneOf(of string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		var names []string
		for _, c := range cmd.Commands() {
			names = append(names, c.Name())
		}
		hint := fmt.Sprintf(`see "ketacover help %s"`, of)
		if near := fact.Nearest(args[0], names); near != "" {
			hint = fmt.Sprintf(`did you mean "ketacover %s %s"?`, of, near)
		}
		return misused(hint, "%s: unknown command %q", of, record.Cut(args[0]))
	}
}

// exactly refuses all but one argument.
func exactly(of, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			hint := fmt.Sprintf(`see "ketacover help %s"`, cmd.Parent().Name())
			if len(args) == 1 {
				return misused(hint, "%s: want %s, not an empty name", of, what)
			}
			return misused(hint, "%s: want %s, not %d", of, what, len(args))
		}
		return nil
	}
}

// runVault says where cases are kept, and how they are protected.
func runVault(o *vaultOptions) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	state, err := v.State()
	if err != nil {
		return vaultFault(err)
	}
	return o.console.write(words.Clean(v.Folder()) + "\n" + vaultStates[state] + "\n")
}

// vaultStates says how cases are protected.
var vaultStates = map[record.VaultState]string{
	record.NoVault:       "No cases are kept there yet.",
	record.OpenVault:     "The cases are not protected: whoever has the disk can read them.",
	record.LockedVault:   "The cases are protected by a passphrase.",
	record.UnlockedVault: "The cases are protected by a passphrase.",
}

const lostPassphrase = "Nobody can open your cases without the passphrase: you cannot, and we cannot. " +
	"If you forget it, they are lost. Write it down and keep it in a safe place."

func runVaultNew(o *vaultOptions) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	if state, err := v.State(); err != nil || state != record.NoVault {
		if err == nil {
			err = &fault{code: exitMisused, text: fmt.Sprintf("cases are kept in %q already", v.Folder()),
				hint: "go on with those, or name another folder with --dir", err: record.ErrVault}
		}
		return vaultFault(err)
	}
	var secret []byte
	if !o.unprotected {
		if secret, err = o.chosen(""); err != nil {
			return err
		}
	}
	if err := v.Begin(secret); err != nil {
		return vaultFault(err)
	}
	clear(secret)
	return runVault(o)
}

// chosen is a passphrase to be set, typed twice alike on a terminal.
func (o *vaultOptions) chosen(file string) ([]byte, error) {
	t := o.tools.Vault
	if file != "" {
		return t.secretIn(file)
	}
	if t.secret.file != "" || t.secret.fd >= 0 {
		return t.passphrase("")
	}
	o.console.say("", lostPassphrase)
	first, err := t.passphrase(fmt.Sprintf("New passphrase, of %d letters or more: ", record.MinPassphrase))
	if err != nil {
		return nil, err
	}
	if len([]rune(string(first))) < record.MinPassphrase {
		return nil, misused("take a longer one: four or five words that nobody would guess are good",
			"set the passphrase: it has %d letters at least", record.MinPassphrase)
	}
	again, err := t.passphrase("The same once more: ")
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(first, again) {
		return nil, misused("nothing was changed: try again", "set the passphrase: you typed two that differ")
	}
	return first, nil
}

func runVaultPassphrase(o *vaultOptions) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	state, err := v.State()
	switch {
	case err != nil:
		return vaultFault(err)
	case state == record.NoVault:
		return runVaultNew(o)
	}
	var old []byte
	file := o.newSecret
	if state != record.OpenVault {
		if old, err = o.tools.Vault.passphrase("Passphrase of now: "); err != nil {
			return err
		}
		// Nobody types a new one twice to hear that the old one was wrong.
		if err := v.Unlock(old); err != nil {
			return vaultFault(err)
		}
		if file == "" && (o.tools.Vault.secret.file != "" || o.tools.Vault.secret.fd >= 0) {
			return misused("name a file with --new-passphrase-file", "set the passphrase: no new one named")
		}
	}
	secret, err := o.chosen(file)
	if err != nil {
		return err
	}
	if err := v.Protect(old, secret); err != nil {
		return vaultFault(err)
	}
	clear(old)
	clear(secret)
	o.console.say("", "The new passphrase counts from now on. A backup that you made before still opens with the old one.")
	return nil
}

func runVaultBackup(o *vaultOptions, path string) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	if err := v.Backup(path, o.overwrite); err != nil {
		return vaultFault(err)
	}
	state, err := v.State()
	if err == nil && state == record.OpenVault {
		o.console.say("", "The backup is not protected: whoever has the file can read your cases.")
	}
	return err
}

func runVaultRestore(o *vaultOptions, path string) error {
	v, err := o.tools.vault()
	if err != nil {
		return err
	}
	if err := v.FromBackup(path); err != nil {
		return vaultFault(err)
	}
	return runVault(o)
}
