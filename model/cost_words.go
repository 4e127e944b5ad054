package model

import "strconv"

// Bounds are the least and the most that a figure may be. Both are whole
// numbers: cents, percent or a count.
type Bounds struct {
	Low, High int64
}

// Exactly are the bounds of a figure that is known.
func Exactly(n int64) Bounds { return Bounds{n, n} }

// Plus adds the ends.
func (b Bounds) Plus(c Bounds) Bounds { return Bounds{b.Low + c.Low, b.High + c.High} }

// Times multiplies the ends of two bounds that are not negative.
func (b Bounds) Times(c Bounds) Bounds { return Bounds{b.Low * c.Low, b.High * c.High} }

// beyond is how far a count goes past another one, never below nothing.
func (b Bounds) beyond(c Bounds) Bounds { return Bounds{max(0, b.Low-c.High), max(0, b.High-c.Low)} }

// between are the bounds of two figures in any order.
func between(x, y int64) Bounds { return Bounds{min(x, y), max(x, y)} }

// MoneyText writes cents as dollars: "$1,300", or "$906.51" where it is not
// a whole amount.
func MoneyText(cents int64) string {
	whole := strconv.FormatInt(cents/100, 10)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest := cents % 100; rest != 0 {
		return "$" + whole + "." + strconv.FormatInt(100+rest, 10)[1:]
	}
	return "$" + whole
}

// Whole rounds the ends to the nearest dollar, half a dollar up.
func (b Bounds) Whole() (low, high int) { return nearestDollar(b.Low), nearestDollar(b.High) }

// nearestDollar rounds cents that are not negative, half a dollar up.
func nearestDollar(cents int64) int { return int((cents + 50) / 100) }

// CostLine is a sentence of the working, with holes for figures.
type CostLine struct {
	ID   string
	Text string
}

// The sentences of the working.
const (
	lineRange             = "range"
	lineCourse            = "course"
	linePackage           = "package"
	linePackageWhole      = "package-whole"
	lineFirstVisit        = "first-visit"
	lineAllowed           = "allowed"
	lineAllowedUnknown    = "allowed-unknown"
	lineDeductible        = "deductible"
	lineDeductibleUnknown = "deductible-unknown"
	linePercent           = "percent"
	linePercentOpen       = "percent-open"
	lineCopay             = "copay"
	lineEither            = "percent-or-copay"
	lineShareUnknown      = "share-unknown"
	lineLimit             = "limit"
	lineLimitUnknown      = "limit-unknown"
	lineBalance           = "balance"
	lineTotal             = "total"
	lineRounded           = "rounded"
	lineTrips             = "trips"
	lineWithTrips         = "with-trips"
	linePlanned           = "planned"
	lineLater             = "later"
	lineLaterUnknown      = "later-unknown"
	lineEstimate          = "estimate"
	lineAccount           = "account"
	lineAccountAsk        = "account-ask"
	lineTax               = "tax"
	lineTaxAbove          = "tax-above"
	lineTaxExample        = "tax-example"
	lineLoan              = "loan"
	lineLoanLate          = "loan-late"
	lineLoanRate          = "loan-rate"
	lineCard              = "card"
)

// CostLines lists the sentences that the content must word, and the holes
// that each must have.
var CostLines = []struct {
	ID    string
	Holes []string
}{
	{lineRange, []string{"{low}", "{high}"}},
	{lineCourse, []string{"{count}", "{each}", "{sum}"}},
	{linePackage, []string{"{sum}"}},
	{linePackageWhole, nil},
	{lineFirstVisit, []string{"{sum}"}},
	{lineAllowed, []string{"{count}", "{each}", "{sum}"}},
	{lineAllowedUnknown, []string{"{count}"}},
	{lineDeductible, []string{"{sum}"}},
	{lineDeductibleUnknown, nil},
	{linePercent, []string{"{percent}", "{sum}"}},
	{linePercentOpen, []string{"{percent}"}},
	{lineCopay, []string{"{each}", "{sum}"}},
	{lineEither, []string{"{percent}", "{each}"}},
	{lineShareUnknown, nil},
	{lineLimit, []string{"{limit}"}},
	{lineLimitUnknown, nil},
	{lineBalance, []string{"{sum}"}},
	{lineTotal, []string{"{sum}"}},
	{lineRounded, nil},
	{lineTrips, []string{"{count}", "{each}", "{sum}"}},
	{lineWithTrips, []string{"{sum}"}},
	{linePlanned, []string{"{count}"}},
	{lineLater, []string{"{count}"}},
	{lineLaterUnknown, nil},
	{lineEstimate, []string{"{sum}", "{limit}"}},
	{lineAccount, []string{"{sum}", "{rest}"}},
	{lineAccountAsk, nil},
	{lineTax, []string{"{percent}", "{sum}"}},
	{lineTaxAbove, []string{"{sum}"}},
	{lineTaxExample, []string{"{percent}", "{each}", "{sum}"}},
	{lineLoan, []string{"{sum}", "{count}", "{each}"}},
	{lineLoanLate, []string{"{low}", "{high}"}},
	{lineLoanRate, []string{"{percent}"}},
	{lineCard, []string{"{count}", "{each}", "{sum}"}},
}
