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
// Between steps 2 and 6 another program could still save, and would lose. The
// lock below is for that.
//
// # Where to look
//
//	store.go  what others call: Store.Load, Create, Replace; File.Save
//	paper.go  Store.WritePaper, for what is carried out of the program, and ReadPaper,
//	          for what goes along with it
//	rescue.go Store.Rescue, for a program that must end: never in the place of a
//	          file; what was rescued, and taking it away again
//	write.go  steps 3 to 7
//	read.go   what is read, and what is refused
//	name.go   what a new file may be called
//	disk.go   every operation on the disk, as an interface that tests fail;
//	          disk_unix.go and disk_other.go what systems do each in their way
//	error.go  one line about what went wrong, and a hint
//
// The interfaces that the faces of the program use, record.CaseStore,
// record.CaseFile and record.PaperStore, and the errors they tell apart stand in
// model/record, because a face does not import this package.
//
// # What comes later, and where it goes
//
// Encryption goes between the bytes and the disk: an interface with
// Seal(plain) and Open(sealed), held by Store and called in Load and around
// File.write. The checksum that finds conflicts is that of the bytes on the
// disk, so it needs no key. The hidden file is then sealed as well.
//
// A journal of accepted answers is a second file beside the case, appended to
// by its own type and flushed by the same steps 4 and 7; saving the case
// empties it. Autosave is a caller of Save that decides when.
//
// A lock is held by File from Load to Close and taken in Load, through the
// open folder. Under it, hidden files that a killed save left behind can be
// removed: their names are those of step 3.
package casefile
