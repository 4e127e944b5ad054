package content

import (
	"testing"

	"ketacover/model/fact"
	"ketacover/model/seed"
)

// An infusion and Spravato are given at two clinics. The network is that of the
// first; where Spravato is proposed it is not asked, and counts as in.
func TestTheNetworkIsThatOfTheInfusionClinicAlone(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	form, network, gap := lib.Questions.Index("form"), lib.Questions.Index("network"), lib.Questions.Index("network-gap")
	spray := lib.Questions.List[form].Option("spravato")
	in := lib.Questions.List[network].Option("in")
	infusion, spravato := lib.Trees.Index("infusion"), lib.Trees.Index("spravato")
	moved := 0
	for range seed.Until(3000, func() bool { return moved > 0 }) {
		a := open(lib, r, complete(lib, r), 1<<40)
		f := lib.Questions.Facts(a)
		want := lib.Trees.Diagrams[spravato].Span(&f)
		proposed := f.With(form, fact.One(spray)).With(network, fact.One(in))
		counted := lib.Trees.Diagrams[infusion].Span(&proposed)
		for n := range lib.Questions.List[network].All().Each {
			for g := range lib.Questions.List[gap].All().Each {
				other := f.With(network, fact.One(n)).With(gap, fact.One(g))
				if got := lib.Trees.Diagrams[spravato].Span(&other); got != want {
					t.Fatalf("Spravato is %v with the network %s, else %v", got, lib.Questions.List[network].Options[n].ID, want)
				}
				if lib.Trees.Diagrams[infusion].Span(&other) != lib.Trees.Diagrams[infusion].Span(&f) {
					moved++
				}
				other = other.With(form, fact.One(spray))
				if got := lib.Trees.Diagrams[infusion].Span(&other); got != counted {
					t.Fatalf("with Spravato proposed ketamine is %v with the network %s, else %v",
						got, lib.Questions.List[network].Options[n].ID, counted)
				}
			}
		}
	}
	if moved == 0 {
		t.Error("no infusion turned on the network: the test shows nothing")
	}
}
