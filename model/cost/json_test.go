package cost

import (
	"strings"
	"testing"

	"ketacover/model/fact"
)

func TestACostIsWrittenInWholeDollarsWithItsYear(t *testing.T) {
	l := yearLibrary()
	a := said(t, l, "price-per-session=500 sessions=6 evaluation-fee=250 boosters-per-year=0 travel-per-visit=0")
	data, err := fact.AsJSON(l.Sums(a).Told()[0])
	for _, want := range []string{
		`{"option":"infusion-self-pay","low":3250,"high":3250,"typical-low":3250,"typical-high":3250,"or-more":false,"if-paid":false,"not-paid":false,"working":["course 6 $500 $3,000",`,
		`"aids":[{"id":"estimate","low":3650,"high":3650,"working":["estimate $3,250 $3,650"],"notes":[],"sources":[`,
		`{"month":12,"visits-low":6,"visits-high":6,"low":3250,"high":3250}],"year-working":[`,
	} {
		if err != nil || !strings.Contains(string(data), want) {
			t.Errorf("no %s in\n%s, %v", want, data, err)
		}
	}
}

func TestAWayWithoutAYearHasNoNullInItsJSON(t *testing.T) {
	l := costLibrary()
	sums := l.Sums(said(t, l, "price-per-session=500"))
	data, err := fact.AsJSON(struct {
		Told     []Told
		Unpriced []Unpriced
	}{sums.Told(), sums.Unpriced()})
	if err != nil || strings.Contains(string(data), "null") ||
		!strings.Contains(string(data), `"year":[],"year-working":[],"year-sources":[]`) {
		t.Errorf("%s, %v", data, err)
	}
}
