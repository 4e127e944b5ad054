package exhibit

// Refusal is why a file cannot be an exhibit. The faces have words for each.
type Refusal uint8

// The refusals.
const (
	NotKnown  Refusal = iota + 1 // neither a PDF nor a picture
	Broken                       // it cannot be read to its end
	Locked                       // it is encrypted
	TooLarge                     // its bytes are too many
	TooMany                      // its pages are too many
	TooMuch                      // what it unpacks to is too much
	TooDeep                      // it is nested too deep, or in a circle
	TooFine                      // a picture of too many points
	Empty                        // nothing is in it
	Unwritten                    // what it says cannot be drawn on a page of ours
)

// refusals are the ids of the refusals, from NotKnown on.
var refusals = [...]string{
	"not-known", "broken", "locked", "too-large", "too-many", "too-much", "too-deep", "too-fine", "empty", "unwritten",
}

// ID names the refusal, for a table of words.
func (r Refusal) ID() string { return refusals[r-1] }

// Index is the place of the refusal in a table of words, from 0 on.
func (r Refusal) Index() int { return int(r - 1) }

// Error is for a test or a trace: people read the words of a face.
func (r Refusal) Error() string { return "exhibit: " + r.ID() }

// The most that is read of one file. A fax or an upload of an insurer takes far
// less; a file that means harm asks for far more.
const (
	MaxBytes = 32 << 20
	MaxPages = 200

	maxDepth    = 48        // of what is nested in a file
	maxObjects  = 100_000   // of a file
	maxUnpacked = 64 << 20  // bytes in memory, all streams of a file together
	maxWeight   = 192 << 20 // bytes of one font or picture, once it is unpacked
	maxWeights  = 1 << 30   // and of all of them
	maxDrawn    = 24 << 20  // bytes that draw one page
	maxWork     = 1 << 30   // bytes that are looked at: the deadline, in bytes
)

// refuse leaves the reading of a file. Everything a stranger's file can make go
// wrong leaves this way, to the one door that caught returns it from.
func refuse(why Refusal) { panic(why) }

// caught is deferred at a door: it makes an error of a refusal.
func caught(err *error) {
	switch why := recover().(type) {
	case nil:
	case Refusal:
		*err = why
	default:
		panic(why)
	}
}

// budget is how much of something a file may still take.
type budget struct {
	left int
	over Refusal
}

func (b *budget) spend(n int) {
	if b.left -= n; b.left < 0 || n < 0 {
		refuse(b.over)
	}
}
