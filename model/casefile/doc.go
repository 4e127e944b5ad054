// Package casefile keeps cases on the disk. It is the only package that
// touches the disk, and it knows nothing of what is in a case: it moves bytes
// that the model encodes and decodes.
//
// # The promise
//
// When Save returns nil, the new version is on the disk and outlives a crash
// and a power cut. When it returns an error, the file is what it was; only
// with record.ErrNotConfirmed is it the new version, and the disk would not say
// that it is there to stay. (A broken disk may rename and say that it did not:
// even then the file is whole.) At no moment is there half a file under the
// case's name. A file that someone else changed is never overwritten.
//
// # How a file is saved
//
// Every step is there because leaving it out loses a case on some machine.
//
//  1. Open the folder (os.Root), so that no link leads out of it.
//  2. Refuse what is no plain file of our own, and a file whose checksum is
//     not the one that was loaded or saved last.
//  3. Write to a new hidden file in the same folder, mode 0600: .ketacover-*.tmp.
//     In the place of a file that is marked read-only, which takes a person's
//     word, the mode is 0400: what was marked stays marked.
//  4. Flush it (fsync) and close it. After a fault it is thrown away, never
//     flushed again.
//  5. Read it back and compare.
//  6. Rename it over the old one. A new file is linked to its name instead,
//     because a link never replaces what is there.
//  7. Flush the folder, without which a power cut takes back the rename. Some
//     file systems cannot: then the save is good and File.Note says so.
//
// Before step 6 the version that is about to be replaced gets a second name,
// case.json.bak, by a link and a rename; where files have one name only it is
// copied. Where a file turns out to be damaged, GoBack sets it aside under a name
// that says so, and puts the version before in its place. Nothing is ever deleted.
// The first save of a case that an older program saved, in a format of that time, keeps
// that version for good, as case.json.v1.bak.
//
// # Who has it
//
// Between steps 2 and 6 another program could still save, and would lose. So a
// File holds a lock from Load to Close. A case cannot be locked itself, since each
// save puts another file in its place: .ketacover-*.lock stands for it, which says
// who has the lock, and goes with it. The system lets go of the lock of a program
// that was killed, so none is ever stale. Who comes second can read, and File.Held
// says who is first; a save is refused with record.ErrHeld. A lock that is a link
// is refused. Under the lock, hidden files that a killed save left are taken away:
// those of this case, and those of others once they are an hour old. A paper or a backup
// takes no lock, and takes away the old ones.
//
// On opening, a file of ours that others may read is closed to them, and
// File.Note says so. It also says what a disk cannot do: keep others out, tell who
// has a file open, keep the version before, or promise that a save outlives a
// power cut.
//
// # Encryption
//
// A sealer stands between the bytes and the disk: Store has one, or none where
// cases lie open. The checksum that finds conflicts is that of the bytes on the
// disk, so it needs no key. The hidden file, the version before and the rescue
// file of a sealed case are sealed too.
//
// # The vault
//
// A Vault is one folder that holds all cases a person keeps:
//
//	vault.json             makes the folder a vault, says if it is protected, and whom to
//	                       encrypt for: so a program that has to stop can keep a case. A
//	                       key with cases of it counts for more than what it says
//	settings.json          how the program behaves for the person; never encrypted
//	key.age, key-copy.age  the key, encrypted by the passphrase
//	cases/ID.age           a case, encrypted to the key; ID.json where there is none
//	bin/ID.age             a case that was deleted, until the bin is emptied
//	beside/NAME.age        what is kept beside the cases, such as what was last known of them
//	index.age, bin.age     what lists show; made anew wherever it does not fit
//
// An ID is drawn at random, so no name of a file tells whose case it is. The name
// or code that a counselor gives a case stands in the case (record.Label). The
// passphrase opens the key once a run (scrypt, 128 MiB, asked for only where so
// much is free); a save then takes no secret. To change the passphrase writes
// the key anew and no case: whoever has an old copy of key.age and the old
// passphrase can still read. Nobody can open a vault without its passphrase.
//
// Without ketacover: "age -d -i key.age cases/ID.age" asks for the passphrase and
// writes the case. A backup is a tar of these files, as they lie there.
//
// The index holds file by file, for as long as each has the size and the time that it
// had when the index was made: what another program writes over a file shows at once.
// A case that a killed program left open in a protected vault is in the list too; it is
// encrypted when the vault is unlocked, and before it is opened. Of a case that is
// damaged the list shows the version before, and says so. To open it sets the damaged
// one aside and goes back to that version.
//
// It was chosen not to keep a journal of answers: a save takes a few milliseconds,
// and each answer is one.
//
// # Where to look
//
//	store.go  what others call: Store.Read, Load, Create, Replace; File.Save
//	hold.go   File.Held and Close; closing a file to others
//	lock.go   the lock, who has it, and the sweep; lock_unix.go, lock_windows.go and
//	          lock_other.go what systems do each in their way
//	backup.go the version before, and setting a damaged file aside
//	paper.go  Store.WritePaper, for what is carried out of the program, and ReadPaper,
//	          for what goes along with it
//	rescue.go Store.Rescue, for a program that must end: never in the place of a
//	          file; what was rescued, and taking it away again
//	write.go  steps 3 to 7
//	seal.go   a case as age encrypts it
//	vault.go  the vault: locking, opening, adding; vault_begin.go making one; vault_key.go
//	          its key and its passphrase, and encrypting what lay open
//	vault_store.go
//	          files of the vault beside others
//	key.go    a key as a passphrase encrypts it; memory_linux.go and memory_other.go
//	          if there is room to try one
//	index.go  the list of all cases
//	mend.go   a case of a vault that is damaged
//	settings.go
//	          how the program behaves for the person
//	bin.go    deleting, and taking back
//	beside.go what is kept beside the cases
//	archive.go
//	          the whole vault as one file
//	read.go   what is read, and what is refused
//	name.go   what a new file may be called
//	disk.go   every operation on the disk, as an interface that tests fail;
//	          disk_unix.go and disk_windows.go what systems do each in their way
//	private_linux.go, private_darwin.go, private_other.go
//	          the file systems that cannot keep others out
//	error.go  one line about what went wrong, and a hint
//
// Which test holds which promise, and under which fault, is the table of
// matrix_test.go. KETACOVER_STRESS=1 tries all as often as a release wants it.
//
// The interfaces that the faces of the program use, record.CaseStore,
// record.CaseFile and record.PaperStore, and the errors they tell apart stand in
// model/record, because a face does not import this package.
package casefile
