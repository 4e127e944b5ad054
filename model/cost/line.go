package cost

import "ketacover/model/fact"

// CostLine is a sentence of the working, with holes for figures. Of several that
// tell the same, the one with the most conditions that hold is said.
type CostLine struct {
	ID    string
	Tells string // one of Tellings
	When  []fact.Condition
	Text  string
}

// What a sentence of the working may tell: what the sums are made of.
const (
	lineRange             = "range"
	lineEnds              = "ends"
	lineCourse            = "course"
	linePackage           = "package"
	linePackageHolds      = "package-holds"
	linePackageGuess      = "package-guess"
	linePackageWhole      = "package-whole"
	lineFirstVisit        = "first-visit"
	lineFirstVisitOut     = "first-visit-out"
	lineFirstVisitOpen    = "first-visit-open"
	lineAllowed           = "allowed"
	lineAllowedUnknown    = "allowed-unknown"
	lineAllowedShared     = "allowed-shared"
	lineDeductible        = "deductible"
	lineDeductiblePart    = "deductible-part"
	lineDeductibleUnknown = "deductible-unknown"
	linePercent           = "percent"
	lineCopay             = "copay"
	lineEither            = "percent-or-copay"
	lineDrugVisit         = "drug-visit"
	lineDrugPercent       = "drug-percent"
	lineDrugEither        = "drug-either"
	lineDrugOnly          = "drug-only"
	lineShareUnknown      = "share-unknown"
	lineMakes             = "makes"
	lineMakesLow          = "makes-low"
	lineLimit             = "limit"
	lineLimitLow          = "limit-low"
	lineLimitUnknown      = "limit-unknown"
	lineLimitOff          = "limit-off"
	lineLimitOffLow       = "limit-off-low"
	lineLimitHigh         = "limit-high"
	lineBalance           = "balance"
	lineTotal             = "total"
	lineNotPaid           = "not-paid"
	lineTypical           = "typical"
	lineOrMore            = "or-more"
	lineRounded           = "rounded"
	lineTrips             = "trips"
	lineWithTrips         = "with-trips"
	linePlanned           = "planned"
	linePlannedStart      = "planned-start"
	lineLater             = "later"
	lineLaterUnknown      = "later-unknown"
	lineEstimate          = "estimate"
	lineAccount           = "account"
	lineAccountAsk        = "account-ask"
	lineTax               = "tax"
	lineTaxAbove          = "tax-above"
	lineTaxAccount        = "tax-account"
	lineTaxExample        = "tax-example"
	lineLoan              = "loan"
	lineLoanLate          = "loan-late"
	lineLoanRate          = "loan-rate"
	lineCard              = "card"
	lineCardSaves         = "card-saves"
)

// Tellings lists what there is to tell of a sum, and the figures of each, which no
// sentence may leave out.
var Tellings = []struct {
	ID      string
	Figures []string
}{
	{lineRange, []string{"{low}", "{high}"}},
	{lineEnds, []string{"{low}", "{high}"}},
	{lineCourse, []string{"{count}", "{each}", "{sum}"}},
	{linePackage, []string{"{sum}"}},
	{linePackageHolds, []string{"{count}"}},
	{linePackageGuess, []string{"{count}"}},
	{linePackageWhole, nil},
	{lineFirstVisit, []string{"{sum}"}},
	{lineFirstVisitOut, []string{"{sum}"}},
	{lineFirstVisitOpen, nil},
	{lineAllowed, []string{"{count}", "{each}", "{sum}"}},
	{lineAllowedUnknown, []string{"{count}"}},
	{lineAllowedShared, nil},
	{lineDeductible, []string{"{sum}"}},
	{lineDeductiblePart, []string{"{left}", "{sum}"}},
	{lineDeductibleUnknown, []string{"{sum}"}},
	{linePercent, []string{"{percent}"}},
	{lineCopay, []string{"{each}"}},
	{lineEither, []string{"{percent}", "{each}"}},
	{lineDrugVisit, []string{"{drug}", "{each}"}},
	{lineDrugPercent, []string{"{drug}", "{percent}"}},
	{lineDrugEither, []string{"{drug}", "{percent}", "{each}"}},
	{lineDrugOnly, []string{"{drug}"}},
	{lineShareUnknown, nil},
	{lineMakes, []string{"{sum}"}},
	{lineMakesLow, []string{"{sum}"}},
	{lineLimit, []string{"{limit}"}},
	{lineLimitLow, []string{"{limit}"}},
	{lineLimitUnknown, nil},
	{lineLimitOff, []string{"{off}"}},
	{lineLimitOffLow, []string{"{off}"}},
	{lineLimitHigh, nil},
	{lineBalance, []string{"{sum}"}},
	{lineTotal, []string{"{sum}"}},
	{lineNotPaid, nil},
	{lineTypical, []string{"{sum}"}},
	{lineOrMore, nil},
	{lineRounded, nil},
	{lineTrips, []string{"{count}", "{each}", "{sum}"}},
	{lineWithTrips, []string{"{sum}"}},
	{linePlanned, []string{"{count}"}},
	{linePlannedStart, []string{"{count}"}},
	{lineLater, []string{"{count}"}},
	{lineLaterUnknown, nil},
	{lineEstimate, []string{"{sum}", "{limit}"}},
	{lineAccount, []string{"{sum}", "{rest}"}},
	{lineAccountAsk, nil},
	{lineTax, []string{"{percent}", "{sum}"}},
	{lineTaxAbove, []string{"{sum}"}},
	{lineTaxAccount, []string{"{sum}"}},
	{lineTaxExample, []string{"{percent}", "{each}", "{sum}"}},
	{lineLoan, []string{"{sum}", "{count}", "{each}"}},
	{lineLoanLate, []string{"{low}", "{high}"}},
	{lineLoanRate, []string{"{percent}"}},
	{lineCard, []string{"{count}", "{each}", "{sum}"}},
	{lineCardSaves, []string{"{each}", "{sum}", "{count}"}},
}
