package casefile

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// matrix is which test holds what nothing that is typed may be lost by: five promises,
// and the faults under which they are kept. Most of the tests run for cases that lie
// open and for those that a passphrase protects.
var matrix = []struct {
	what string // promise or fault
	held map[string][]string
}{
	{"N1: what was said to be saved outlives a kill, a power cut and a full disk", map[string][]string{".": {
		"TestAProgramKilledWhileItSavesLosesNothingThatItSaidWasSaved", "TestAPowerCutAtAnyOperationLeavesTheOldOrTheNew",
		"TestAFullDiskKeepsWhatItHeld", "TestADiskThatLiesIsFoundOut"}}},
	{"N2: an answer is saved when it is given, and what is typed at every end but a kill", map[string][]string{
		"../../ui/line": {"TestItIsAskedOnceWhatToKeepAndEachAnswerIsKept"},
		"../../ui/full": {"TestASignalKeepsWhatIsTyped", "TestLeavingTheProgramAsksAndKeepsWhatIsTyped"}}},
	{"N3: what is opened and saved says the same, known to this program or not", map[string][]string{
		"../record":     {"TestACaseComesBackFromWhatWasSaved", "TestDetailsKeepTheirOrderAndTheirWriting"},
		"../../content": {"TestACaseOfEveryFormatOpens"}, "..": {"TestUndoIsTheSameAfterReopening"}}},
	{"N4: what cannot be read whole is never written to", map[string][]string{".": {
		"TestACaseOfANewerProgramIsNoDamage", "TestADamagedCaseOfAVaultFallsBackToTheVersionBefore",
		"TestTheVersionBeforeIsKeptAndADamagedFileIsSetAside", "TestWhereALookFailsNothingIsTakenAway"}}},
	{"N5: nothing is left over, and nobody else reads", map[string][]string{".": {
		"TestWhatKilledSavesLeftIsSwept", "TestAFileIsReadableByItsOwnerOnly", "TestWhatOthersMayReadIsClosedToThem"}}},
	{"M1: a kill in the place of each operation", map[string][]string{".": {
		"TestAProgramKilledAtAnyOperationLeavesTheOldOrTheNew", "TestABackupHoldsWhatLiesOpen"}}},
	{"M2, M4: each operation fails once, before or after its work", map[string][]string{".": {
		"TestAFaultAtAnyOperationLeavesTheOldOrTheNewAndSaysSo", "TestAFaultAtAnyOperationLosesNothingOfAVault",
		"TestARescueAnswersEveryFault", "TestAnOlderFormatIsKeptWhateverFails"}}},
	{"M3: all operations fail from one on", map[string][]string{".": {"TestAPowerCutAtAnyOperationLeavesTheOldOrTheNew"}}},
	{"M5: a power cut, and each state in which the disk may wake up", map[string][]string{".": {
		"TestADiskThatLosesItsPowerWakesUpWithTheOldOrTheNew", "TestTheStepsOfASaveAreInOrder",
		"TestAFolderThatCannotBeFlushedIsNoted"}}},
	{"M6: a kill at any moment", map[string][]string{".": {
		"TestAProgramKilledWhileItSavesLosesNothingThatItSaidWasSaved"}}},
	{"M7: a full disk", map[string][]string{".": {"TestAFullDiskKeepsWhatItHeld",
		"TestAVaultOnAFullDiskOrAFolderThatTakesNothingSaysSo"}}},
	{"M8: a quota", map[string][]string{".": {"TestAFileThatMayNotBecomeSoLongKeepsWhatItHeld"}}},
	{"M9: a folder that takes nothing", map[string][]string{".": {"TestAFolderThatTakesNoFilesIsNamed",
		"TestAFolderThatIsMissingIsNamed"}, "../../ui/full": {"TestARescueFileStandsInForAFileThatTakesNothing"}}},
	{"M10: a disk that takes no changes", map[string][]string{".": {"TestADiskThatTakesNoChangesIsReadAndSaysSo"},
		"../../ui/full": {"TestASaveThatFailsOffersAnotherName"}}},
	{"M11: two programs", map[string][]string{".": {"TestOfTwoProgramsThatSaveInOneInstantOneSaysSaved",
		"TestOfTwoThatSaveInOneInstantOnlyOneSaysSaved", "TestOfTwoProgramsOnOneCaseTheSecondMayOnlyLook"}}},
	{"M12: two computers on one folder", map[string][]string{".": {"TestWhatSomeoneElseSavedIsNotOverwritten",
		"TestAFileThatAppearsMeanwhileIsNotReplaced", "TestWhatAnotherProgramWritesInItsPlaceIsListed"}}},
	{"M13: who has the case was killed, or stopped", map[string][]string{".": {"TestAProgramThatIsStoppedKeepsItsCase",
		"TestAProgramKilledWhileItSavesLosesNothingThatItSaidWasSaved"}}},
	{"M14: a file that was cut", map[string][]string{".": {"TestACaseThatIsCutOrChangedIsRefusedOrSaysTheSame",
		"TestASealedFileThatIsCutOrChangedIsRefused"}, "../record": {"TestEveryTruncationOfASavedCaseIsRefused"}}},
	{"M15: bits that were turned over", map[string][]string{".": {"TestACaseThatIsCutOrChangedIsRefusedOrSaysTheSame"},
		"../record": {"TestEveryBitFlipInASavedCaseIsRefused", "TestTheChecksumCoversWhatHappened"}}},
	{"M16: what is no case at all", map[string][]string{".": {"TestWhatIsNoPlainFileIsRefusedAtOnce",
		"TestACaseThatIsCutOrChangedIsRefusedOrSaysTheSame"}}},
	{"M17: older formats", map[string][]string{".": {"TestAnOlderFormatIsKeptOnce"},
		"../../content": {"TestACaseOfEveryFormatOpens"}}},
	{"M18: newer formats", map[string][]string{".": {"TestACaseOfANewerProgramIsNoDamage",
		"TestAVaultOfANewerProgramOrOfNobodyIsLeftAlone"}, "../record": {"TestEveryFaultOfTheWholeIsNamed"}}},
	{"M19: links", map[string][]string{".": {"TestALinkIsReadButNeverReplaced", "TestAFileThatBecameALinkIsNotFollowed",
		"TestALockThatIsALinkIsNotFollowed", "TestTheOtherNameOfAFileKeepsWhatItHeld",
		"TestWhatIsInThePlaceOfTheVersionBeforeIsLeftAlone"}}},
	{"M20: names that lead elsewhere", map[string][]string{".": {"TestANameThatWillNotDoIsRefusedWithAdvice",
		"TestABackupLeadsNowhereElse", "TestWhatIsBesideTheCasesIsKeptAsTheyAre"}}},
	{"M21: files and folders of others, and open to them", map[string][]string{".": {"TestAFileOfSomeoneElseIsNotReplaced",
		"TestWhatOthersMayReadIsClosedToThem", "TestAFileIsReadableByItsOwnerOnly"}}},
	{"M22: a huge file", map[string][]string{".": {"TestWhatIsTooLargeIsNeitherReadNorWritten"}}},
	{"M23: documents that take for ever", map[string][]string{"../../content": {"TestBombsAreRefusedAtOnce"},
		"../record": {"TestNoDocumentTakesLong", "TestTheLimitsOfACaseAreKept"}}},
	{"M24: what is no text", map[string][]string{"../record": {"TestEveryFaultOfTheJSONIsNamed",
		"TestATextOfDetailsComesBackAsItWas"}}},
	{"M25: a wrong clock", map[string][]string{".": {"TestAWrongClockHidesNothing"}}},
	{"M26: a lid that is closed", map[string][]string{".": {"TestAProgramThatIsStoppedKeepsItsCase"}}},
	{"M27: little memory", map[string][]string{".": {"TestThePassphraseIsHardToTryAndNoFileTakesAllMemory"}}},
	{"M28: a wrong passphrase", map[string][]string{".": {"TestAVaultKeepsCasesUnderOnePassphrase",
		"TestAPassphraseIsTheSameHoweverItIsSpelt"}}},
}

var testName = regexp.MustCompile(`(?m)^func (Test\w+)\(`)

// A table of tests that are gone says what nothing holds.
func TestWhatHoldsEachPromiseIsThere(t *testing.T) {
	known := map[string]map[string]bool{}
	for _, row := range matrix {
		for room, tests := range row.held {
			if known[room] == nil {
				known[room] = testsIn(t, room)
			}
			for _, name := range tests {
				if !known[room][name] {
					t.Errorf("%s: there is no %s in %s", row.what, name, room)
				}
			}
		}
	}
}

// testsIn are the names of the tests of a room, those of other systems too.
func testsIn(t *testing.T, room string) map[string]bool {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(room, "*_test.go"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no tests, %v", room, err)
	}
	names := map[string]bool{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range testName.FindAllSubmatch(data, -1) {
			names[string(found[1])] = true
		}
	}
	return names
}
