package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"ketacover/model/fact"
	"ketacover/model/record"
	"ketacover/model/seed"
)

// aDay is the next day of every case of these tests.
var aDay = fact.Date{Year: 2026, Month: 12, Day: 1}

const passphrase, another = "correct horse battery", "staple of another kind"

// named says of a case what stands in its first line.
var named = record.Describe{
	Case: func(data []byte) (record.Kept, error) {
		if err := wholeText(data); err != nil {
			return record.Kept{}, err
		}
		name, _, _ := strings.Cut(string(data), "\n")
		return record.Kept{Label: record.Label{Name: name}, Next: aDay}, nil
	},
	By:    func() string { return "test" },
	Whole: wholeText,
}

// wholeText looks at the texts of these tests, as record.Whole does at cases.
func wholeText(data []byte) error {
	switch {
	case bytes.Contains(data, []byte("damaged")):
		return record.ErrDamaged
	case bytes.Contains(data, []byte("newer format")):
		return record.ErrNewer
	}
	return nil
}

// newVault is a vault in a folder of its own, whose passphrase is quick to try.
func newVault(t testing.TB, passphrase string) *Vault {
	t.Helper()
	return begunIn(t, t.TempDir(), passphrase)
}

// begunIn is such a vault below a folder.
func begunIn(t testing.TB, folder, passphrase string) *Vault {
	t.Helper()
	v := quick(filepath.Join(folder, "kept", "ketacover"))
	var text []byte
	if passphrase != "" {
		text = []byte(passphrase)
	}
	if err := v.Begin(text); err != nil {
		t.Fatal(err)
	}
	return v
}

func quick(folder string) *Vault {
	v := NewVault(folder, named)
	v.in.work = 4
	return v
}

// again is the vault as the next run of the program finds it.
func again(v *Vault) *Vault { return quick(v.in.folder) }

func add(t testing.TB, v *Vault, text string) (id string) {
	t.Helper()
	id, f, err := v.Add([]byte(text))
	if err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	return id
}

func namesOf(t testing.TB, v *Vault) string {
	t.Helper()
	list, err := v.Cases()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, k := range list {
		name := k.Label.Name
		if k.Damaged {
			name = "(damaged)"
		}
		names = append(names, name)
	}
	return strings.Join(slices.Sorted(slices.Values(names)), " ")
}

func TestAVaultKeepsCasesUnderOnePassphrase(t *testing.T) {
	v := newVault(t, passphrase)
	id := add(t, v, "anna\nsecret")
	next := again(v)
	if state, err := next.State(); err != nil || state != record.LockedVault {
		t.Fatalf("state %v, %v", state, err)
	}
	_, _, err := next.Open(id)
	refused(t, err, record.ErrLocked, "the cases are locked")
	for _, wrong := range []string{"", "correct horse batterz", passphrase + " ", strings.Repeat("x", 1<<20), "a\nb"} {
		if err := next.Unlock([]byte(wrong)); !errors.Is(err, record.ErrPassphrase) {
			t.Errorf("%.20q: got %v", wrong, err)
		}
	}
	if err := next.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	data, f, err := next.Open(id)
	if err != nil || string(data) != "anna\nsecret" {
		t.Fatalf("%q, %v", data, err)
	}
	next.Lock()
	if err := f.Save([]byte("anna\nmore")); err != nil {
		t.Errorf("what is open can be saved when the vault is locked: %v", err)
	}
	if _, err := next.Read(id); !errors.Is(err, record.ErrLocked) {
		t.Errorf("read while locked: %v", err)
	}
	if kept, err := next.Store().Rescue(f.Path(), []byte("anna\nrescued")); err != nil ||
		bytes.Contains([]byte(reads(kept.Path(), nil)), []byte("anna")) {
		t.Errorf("rescued to %v in the open: %v", kept, err)
	}
	_ = f.Close()
	nothingOpen(t, v.in.folder, "anna", "secret", "more")
	outside := filepath.Join(t.TempDir(), "mine.json")
	if f, err := next.Store().Create(outside, []byte("anna")); err != nil || f.Close() != nil {
		t.Error(err)
	}
	holds(t, outside, "anna") // as the person had it put there
}

// nothingOpen checks that no file of a folder holds any of the words, and no name.
func nothingOpen(t *testing.T, folder string, words ...string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v", path, info.Mode())
		}
		if e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, word := range words {
			if bytes.Contains(data, []byte(word)) || strings.Contains(path, word) {
				t.Errorf("%s says %q", path, word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Whoever has age and the passphrase needs no ketacover. The library is read here
// as a second reader; the program was tried by hand.
func TestAgeReadsAVaultWithoutUs(t *testing.T) {
	v := newVault(t, passphrase)
	id := add(t, v, "anna")
	key, err := os.ReadFile(filepath.Join(v.in.folder, keyName))
	if err != nil {
		t.Fatal(err)
	}
	with, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	text, err := age.Decrypt(bytes.NewReader(key), with)
	if err != nil {
		t.Fatal(err)
	}
	identities, err := age.ParseIdentities(text)
	if err != nil {
		t.Fatal(err)
	}
	sealed, _ := os.ReadFile(filepath.Join(v.in.folder, "cases", id+".age"))
	plain, err := age.Decrypt(bytes.NewReader(sealed), identities...)
	var b bytes.Buffer
	if err == nil {
		_, err = b.ReadFrom(plain)
	}
	if err != nil || b.String() != "anna" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

func TestAnotherPassphraseOpensAndTheOldOneDoesNot(t *testing.T) {
	v := newVault(t, passphrase)
	id := add(t, v, "anna")
	if err := v.Protect([]byte("not the old one"), []byte(another)); !errors.Is(err, record.ErrPassphrase) {
		t.Errorf("got %v", err)
	}
	if err := v.Protect([]byte(passphrase), []byte("short")); !errors.Is(err, record.ErrShort) {
		t.Errorf("got %v", err)
	}
	if err := v.Protect([]byte(passphrase), []byte(another)); err != nil {
		t.Fatal(err)
	}
	next := again(v)
	if err := next.Unlock([]byte(passphrase)); !errors.Is(err, record.ErrPassphrase) {
		t.Errorf("the old one: %v", err)
	}
	if err := next.Unlock([]byte(another)); err != nil {
		t.Fatal(err)
	}
	if data, err := next.Read(id); err != nil || string(data) != "anna" {
		t.Errorf("%q, %v", data, err)
	}
	for _, name := range []string{keyName, keyCopy} {
		if sealed, _ := os.ReadFile(filepath.Join(v.in.folder, name)); len(sealed) > 0 {
			if _, err := openKey(sealed, passphrase); !errors.Is(err, record.ErrPassphrase) {
				t.Errorf("%s opens with the old one: %v", name, err)
			}
		}
	}
}

func TestNoPassphraseIsBegunWhileACaseIsOpenElsewhere(t *testing.T) {
	v := newVault(t, "")
	id := add(t, v, "anna")
	next := again(v)
	_, f, err := next.Open(id)
	if err != nil {
		t.Fatal(err)
	}
	if err := v.Protect(nil, []byte(passphrase)); !errors.Is(err, record.ErrHeld) {
		t.Errorf("got %v", err)
	}
	if state, err := v.State(); state != record.OpenVault || err != nil {
		t.Errorf("half done: %v, %v", state, err)
	}
	if got := namesOf(t, v); got != "anna" {
		t.Errorf("lists %q, so a case seems lost", got)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := v.Protect(nil, []byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	nothingOpen(t, v.in.folder, "anna")
}

func TestWhatLaysOpenIsEncryptedWhenAPassphraseIsSet(t *testing.T) {
	v := newVault(t, "")
	if err := v.Unlock(nil); err != nil {
		t.Errorf("one without a passphrase is open: %v", err)
	}
	ids := []string{add(t, v, "anna"), add(t, v, "bert"), add(t, v, "cleo")}
	_, f, _ := v.Open(ids[0])
	if err := f.Save([]byte("anna again")); err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	if err := v.Remove(ids[2]); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, v); got != "anna again bert" {
		t.Errorf("lists %s", got)
	}
	if err := v.Protect(nil, []byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	nothingOpen(t, v.in.folder, "anna", "bert", "cleo")
	next := again(v)
	if err := next.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, next); got != "anna again bert" {
		t.Errorf("lists %s", got)
	}
	if err := next.Restore(ids[2]); err != nil {
		t.Fatal(err)
	}
	if got := namesOf(t, next); got != "anna again bert cleo" {
		t.Errorf("lists %s", got)
	}
	// A program that was killed in the middle leaves the rest to the next one.
	put(t, filepath.Join(v.in.folder, "cases", ids[1]+".json"), "bert")
	put(t, filepath.Join(v.in.folder, "cases", "aaaaaaaaaaaaaaaaaaaaaaaaaa.json"), "dora")
	next = again(v)
	if err := next.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	nothingOpen(t, v.in.folder, "bert", "dora")
	if got := namesOf(t, next); got != "anna again bert cleo dora" {
		t.Errorf("lists %s", got)
	}
}

func TestTheKeyOutlivesDamageToOneOfItsFiles(t *testing.T) {
	v := newVault(t, passphrase)
	whole, _ := os.ReadFile(filepath.Join(v.in.folder, keyName))
	rng := seed.Rand(t)
	for range seed.Times(60) {
		name := []string{keyName, keyCopy}[rng.IntN(2)]
		path := filepath.Join(v.in.folder, name)
		switch broken := bytes.Clone(whole); rng.IntN(3) {
		case 0:
			_ = os.Remove(path)
		case 1:
			put(t, path, string(broken[:rng.IntN(len(broken))]))
		default:
			broken[rng.IntN(len(broken))] ^= 1 << rng.IntN(8)
			put(t, path, string(broken))
		}
		if err := again(v).Unlock([]byte(passphrase)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, name := range []string{keyName, keyCopy} {
			if now, _ := os.ReadFile(filepath.Join(v.in.folder, name)); !bytes.Equal(now, whole) {
				t.Fatalf("%s was not mended", name)
			}
		}
	}
	for _, name := range []string{keyName, keyCopy} {
		_ = os.Remove(filepath.Join(v.in.folder, name))
	}
	refused(t, again(v).Unlock([]byte(passphrase)), record.ErrNoKey, "the file with the key is gone")
}

func TestAPassphraseIsTheSameHoweverItIsSpelt(t *testing.T) {
	const composed, apart = "caf\u00e9 au lait, s'il vous plait", "cafe\u0301 au lait, s'il vous plait"
	v := newVault(t, composed)
	if err := again(v).Unlock([]byte(apart)); err != nil {
		t.Error(err)
	}
	for _, text := range []string{"", "eleven char", "            ", "with a\nline break", "not \xff text at all",
		strings.Repeat("x", maxPassphrase+1)} {
		err := quick(t.TempDir()).Begin([]byte(text))
		if !errors.Is(err, record.ErrShort) && !errors.Is(err, record.ErrText) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func TestThePassphraseIsHardToTryAndNoFileTakesAllMemory(t *testing.T) {
	if v := NewVault("x", named); v.in.work < 17 || maxWork > 19 {
		t.Errorf("work %d, at most %d", v.in.work, maxWork)
	}
	v := newVault(t, passphrase)
	sealed, _ := os.ReadFile(filepath.Join(v.in.folder, keyName))
	for _, hard := range []string{"20", "22", "99", "0"} {
		header := "age-encryption.org/v1\n-> scrypt c2FsdHNhbHRzYWx0c2FsdA " + hard + "\n"
		foreign := keyHeader().ReplaceAllString(string(sealed), header)
		for _, name := range []string{keyName, keyCopy} {
			put(t, filepath.Join(v.in.folder, name), foreign)
		}
		if err := again(v).Unlock([]byte(passphrase)); !errors.Is(err, record.ErrSealed) {
			t.Errorf("work %s: %v", hard, err)
		}
	}
	if free, known := freeMemory(); known && (free < 1<<20 || !errors.Is(enoughMemory(50), record.ErrNoMemory)) {
		t.Errorf("%d bytes are free", free)
	} else if _, err := os.ReadFile("/proc/meminfo"); err == nil && !known {
		t.Error("it is not known how much memory is free")
	}
}

func TestTheListIsMadeAnewWhereItDoesNotFit(t *testing.T) {
	for _, secret := range []string{"", passphrase} {
		v := newVault(t, secret)
		anna, bert := add(t, v, "anna"), add(t, v, "bert")
		s, _ := v.in.room()
		index := filepath.Join(v.in.folder, indexName+s.ending())
		for what, change := range map[string]func(){
			"nothing":  func() {},
			"no index": func() { _ = os.Remove(index) },
			"damaged":  func() { put(t, index, "damaged") },
			"another":  func() { v.in.describe.By = func() string { return "another" } },
			"bin":      func() { _, _ = v.Remove(bert), v.Restore(bert) },
		} {
			change()
			if got := namesOf(t, v); got != "anna bert" {
				t.Errorf("%s: lists %s", what, got)
			}
		}
		_, f, err := v.Open(anna)
		if err == nil {
			err = f.Save([]byte("amma"))
		}
		if err != nil || f.Close() != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, v); got != "amma bert" {
			t.Errorf("after a save of the same length: lists %s", got)
		}
		came := filepath.Join(v.in.folder, "from elsewhere")
		put(t, came, "damaged")
		if err := os.Rename(came, filepath.Join(v.in.folder, "cases", anna+s.ending())); err != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, v); got != "(damaged) bert" {
			t.Errorf("lists %s", got)
		}
		if err := v.Remove(anna); err != nil {
			t.Error(err)
		}
		if bin, err := v.Bin(); err != nil || len(bin) != 1 {
			t.Errorf("in the bin: %v, %v", bin, err)
		}
		if err := v.Empty(); err != nil {
			t.Error(err)
		}
		if err := v.Restore(anna); !errors.Is(err, record.ErrNoCase) {
			t.Errorf("restored from an empty bin: %v", err)
		}
		onlyFiles(t, filepath.Join(v.in.folder, binFolder))
	}
}

func TestAVaultIsBackedUpAndRestoredInOneFile(t *testing.T) {
	for _, secret := range []string{"", passphrase} {
		v := newVault(t, secret)
		add(t, v, "anna")
		add(t, v, "bert")
		path := filepath.Join(t.TempDir(), "my.backup")
		if err := v.Backup(path, false); err != nil {
			t.Fatal(err)
		}
		if err := v.Backup(path, false); !errors.Is(err, record.ErrExists) {
			t.Errorf("over another: %v", err)
		}
		data := reads(path, nil)
		if secret != "" && strings.Contains(data, "anna") {
			t.Error("a backup of a protected vault lies open")
		}
		if err := v.FromBackup(path); !errors.Is(err, record.ErrVault) {
			t.Errorf("over another: %v", err)
		}
		back := quick(filepath.Join(t.TempDir(), "new"))
		for _, n := range []int{0, 10, 600, len(data) / 2} {
			put(t, path+".cut", data[:n])
			if err := back.FromBackup(path + ".cut"); !errors.Is(err, record.ErrBackup) {
				t.Errorf("cut at %d: %v", n, err)
			}
		}
		if state, err := back.State(); state != record.NoVault || err != nil {
			t.Errorf("half of one is one: %v, %v", state, err)
		}
		if err := back.FromBackup(path); err != nil {
			t.Fatal(err)
		}
		if err := back.Unlock([]byte(secret)); err != nil {
			t.Fatal(err)
		}
		if got := namesOf(t, back); got != "anna bert" {
			t.Errorf("lists %s", got)
		}
	}
}

// What is kept beside the cases is as safe as they are, and goes where they go.
func TestWhatIsBesideTheCasesIsKeptAsTheyAre(t *testing.T) {
	v := newVault(t, "")
	_ = os.Remove(filepath.Join(v.in.folder, besideFolder)) // a vault that was made before there was one
	b := v.Beside()
	if names, err := b.Names(); err != nil || len(names) > 0 {
		t.Errorf("%v, %v", names, err)
	}
	if _, err := b.Get("note"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("none is read: %v", err)
	}
	err := errors.Join(b.Put("note", []byte("anna")), b.Put("note", []byte("anna again")), b.Put("other", nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "../note", "no te", "Note", ".note", strings.Repeat("a", 65)} {
		if err := b.Put(name, nil); err == nil {
			t.Errorf("%q is a name", name)
		}
	}
	if err := v.Protect(nil, []byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	nothingOpen(t, v.in.folder, "anna")
	if data, err := b.Get("note"); err != nil || string(data) != "anna again" {
		t.Errorf("%q, %v", data, err)
	}
	path := filepath.Join(t.TempDir(), "my.backup")
	if err := v.Backup(path, false); err != nil {
		t.Fatal(err)
	}
	if err := b.Drop("note"); err != nil {
		t.Fatal(err)
	}
	if err := b.Drop("note"); !errors.Is(err, record.ErrNoCase) {
		t.Errorf("gone twice: %v", err)
	}
	next := again(v)
	if _, err := next.Beside().Get("other"); !errors.Is(err, record.ErrLocked) {
		t.Errorf("read while it is locked: %v", err)
	}
	back := quick(filepath.Join(t.TempDir(), "new"))
	if err := errors.Join(back.FromBackup(path), back.Unlock([]byte(passphrase))); err != nil {
		t.Fatal(err)
	}
	if data, err := back.Beside().Get("note"); err != nil || string(data) != "anna again" {
		t.Errorf("from the backup: %q, %v", data, err)
	}
	if names, err := back.Beside().Names(); err != nil || !slices.Equal(names, []string{"note", "other"}) {
		t.Errorf("%v, %v", names, err)
	}
}

func TestABackupLeadsNowhereElse(t *testing.T) {
	for _, name := range []string{"../x", "/etc/passwd", "cases/../../x.json", "cases/x.json", "cases/.json", "key.age/..",
		"cases/aaaaaaaaaaaaaaaaaaaaaaaaaa.exe", "cases\\aaaaaaaaaaaaaaaaaaaaaaaaaa.json", "vault.json\x00", "index.json"} {
		if isPacked(name) {
			t.Errorf("%q would be written", name)
		}
	}
}

// What a killed program left open in a protected vault is in a backup too, encrypted,
// whether the vault is locked or not; what was encrypted since counts.
func TestABackupHoldsWhatLiesOpen(t *testing.T) {
	for _, locked := range []bool{true, false} {
		v := newVault(t, passphrase)
		one, two := newID(), newID()
		cases := filepath.Join(v.in.folder, casesFolder)
		put(t, filepath.Join(cases, one+extension), "anna")
		put(t, filepath.Join(cases, two+extension), "bo of old")
		to, err := v.in.seal.Seal([]byte("bo"))
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(cases, two+sealedEnd), string(to))
		if locked {
			v = again(v)
		}
		path := filepath.Join(t.TempDir(), "my.backup")
		if err := v.Backup(path, false); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(path); err != nil || strings.Contains(string(data), "anna") {
			t.Errorf("locked %v: it lies open in the backup, %v", locked, err)
		}
		back := quick(filepath.Join(t.TempDir(), "new"))
		if err := errors.Join(back.FromBackup(path), back.Unlock([]byte(passphrase))); err != nil {
			t.Fatal(err)
		}
		for id, want := range map[string]string{one: "anna", two: "bo"} {
			if data, err := back.Read(id); err != nil || string(data) != want {
				t.Errorf("locked %v: %q, %v", locked, data, err)
			}
		}
	}
	// An old vault does not say whom to encrypt for.
	v := newVault(t, passphrase)
	put(t, filepath.Join(v.in.folder, casesFolder, newID()+extension), "anna")
	put(t, filepath.Join(v.in.folder, signName), `{"format":"`+vaultFormat+`","version":1,"protected":true}`)
	path := filepath.Join(t.TempDir(), "my.backup")
	var why *Error
	if err := again(v).Backup(path, false); !errors.Is(err, record.ErrLocked) || !errors.As(err, &why) ||
		!strings.Contains(why.Hint(), "unlock the vault once") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a backup without it was written: %v", err)
	}
}

func TestACaseIsEncryptedForAnotherPerson(t *testing.T) {
	theirs, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	v := NewVault("", named)
	sealed, err := v.Seal(" "+theirs.Recipient().String()+"\n", []byte("anna"))
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := unsealed(sealed, theirs, 100); err != nil || string(plain) != "anna" {
		t.Errorf("%q, %v", plain, err)
	}
	for _, wrong := range []string{"", "age1", theirs.String(), "ssh-ed25519 AAAA", theirs.Recipient().String() + "x"} {
		if _, err := v.Seal(wrong, nil); !errors.Is(err, record.ErrRecipient) {
			t.Errorf("%.12q: %v", wrong, err)
		}
	}
}

func TestAVaultOfANewerProgramOrOfNobodyIsLeftAlone(t *testing.T) {
	v := newVault(t, "")
	for text, want := range map[string]error{
		`{"format":"ketacover-vault","version":2}`: record.ErrNewer, `{"format":"x"}`: record.ErrForeign, "{": record.ErrDamaged,
	} {
		put(t, filepath.Join(v.in.folder, signName), text)
		if _, _, err := v.Add(nil); !errors.Is(err, want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := NewVault("", named).State(); !errors.Is(err, record.ErrNoFolder) {
		t.Errorf("got %v", err)
	}
	if _, err := quick(t.TempDir()).Cases(); !errors.Is(err, record.ErrNoVault) {
		t.Errorf("got %v", err)
	}
}

func TestWhatOthersMayReadIsClosedToThem(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes say nothing there")
	}
	v := newVault(t, "")
	id := add(t, v, "anna")
	path := filepath.Join(v.in.folder, "cases", id+".json")
	for _, p := range []string{v.in.folder, filepath.Dir(path)} {
		if err := os.Chmod(p, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	_, f, err := v.Open(id)
	if err != nil || f.Note() != record.Mended {
		t.Errorf("%v, noted %q", err, f.Note())
	}
	_ = f.Close()
	add(t, v, "bert")
	nothingOpen(t, v.in.folder)
}

// noDigits takes those out that no id has.
var noDigits = strings.NewReplacer("0", "i", "1", "j", "8", "k", "9", "l")

// thousand is a vault of so many cases.
func thousand(t testing.TB, n int, secret string) *Vault {
	v := newVault(t, secret)
	s, err := v.in.room()
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		data := fmt.Appendf(nil, "client %d\n", i)
		if s.seal != nil {
			data, _ = s.seal.Seal(data)
		}
		id := "aaaaaaaaaaaaaaaa" + noDigits.Replace(fmt.Sprintf("%06d", i))
		put(t, filepath.Join(v.in.folder, "cases", id+s.ending()), string(data))
	}
	return v
}

func BenchmarkAThousandCasesAreListed(b *testing.B) {
	for name, secret := range map[string]string{"open": "", "protected": passphrase} {
		b.Run(name, func(b *testing.B) {
			v := thousand(b, 1000, secret)
			time.Sleep(20 * time.Millisecond) // the index is younger than the cases
			_, _ = v.Cases()
			for b.Loop() {
				list, err := v.Cases()
				if err != nil || len(list) != 1000 {
					b.Fatal(len(list), err)
				}
			}
		})
	}
}

// A program that has to stop keeps a case also where nobody gave the passphrase, and so
// that only the passphrase opens it.
func TestALockedVaultKeepsACaseThatIsRescued(t *testing.T) {
	v := newVault(t, passphrase)
	folder := v.Folder()
	next := NewVault(folder, v.in.describe)
	next.in.work = v.in.work
	if err := next.Rescue([]byte(`{"rescued": "canary"}`)); err != nil {
		t.Fatal(err)
	}
	if state, err := next.State(); err != nil || state != record.LockedVault {
		t.Errorf("the vault is %v: %v", state, err)
	}
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if data, err := os.ReadFile(path); err != nil || bytes.Contains(data, []byte("canary")) {
			t.Errorf("%s can be read: %v", path, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := next.Unlock([]byte(passphrase)); err != nil {
		t.Fatal(err)
	}
	list, err := next.Cases()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d cases: %v", len(list), err)
	}
	if data, err := next.Read(list[0].ID); err != nil || !bytes.Contains(data, []byte("canary")) {
		t.Errorf("it holds %q: %v", data, err)
	}
	if err := newVault(t, "").Rescue(nil); !errors.Is(err, record.ErrNoVault) {
		t.Errorf("where nothing is protected: %v", err)
	}
}

// Whom to encrypt for is written down openly. What somebody else wrote there counts no
// longer than until the key is opened.
func TestWhoIsEncryptedForIsPutRight(t *testing.T) {
	v := newVault(t, passphrase)
	right, err := readSign(v.in.disk, v.Folder())
	if err != nil || right.Recipient == "" {
		t.Fatalf("says %+v: %v", right, err)
	}
	other, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{"", "age1", other.Recipient().String()} {
		sign := right
		sign.Recipient = wrong
		if err := writeSign(v.in.disk, v.Folder(), sign); err != nil {
			t.Fatal(err)
		}
		next := NewVault(v.Folder(), v.in.describe)
		if err := next.Rescue([]byte("x")); len(wrong) < 5 && !errors.Is(err, record.ErrLocked) {
			t.Errorf("for %q: %v", wrong, err)
		}
		if err := next.Unlock([]byte(passphrase)); err != nil {
			t.Fatal(err)
		}
		if got, err := readSign(v.in.disk, v.Folder()); err != nil || got != right {
			t.Errorf("says %+v: %v", got, err)
		}
	}
}

// An index that says what nobody could have said of a case is not believed.
func TestAnIndexThatLiesIsNotBelieved(t *testing.T) {
	v := newVault(t, "")
	v.in.describe.Could = func(k record.Kept) bool { return k.Next == aDay }
	anHourAgo(t, pathIn(v, add(t, v, "anna"))) // a file as young as the index is looked at again
	namesOf(t, v)
	path := filepath.Join(v.Folder(), indexName+extension)
	text := reads(path, nil)
	put(t, path, strings.ReplaceAll(text, "anna", "bert"))
	if got := namesOf(t, v); got != "bert" {
		t.Fatalf("the index is not read at all: %s", got)
	}
	for _, lie := range []string{"2026-12-02", "2026-13-01", `\u001b[31m`} {
		put(t, path, strings.NewReplacer("anna", "bert", "2026-12-01", lie).Replace(text))
		list, err := v.Cases()
		if err != nil || len(list) != 1 || list[0].Label.Name != "anna" || list[0].Next != aDay {
			t.Errorf("after %q: %+v, %v", lie, list, err)
		}
	}
}
