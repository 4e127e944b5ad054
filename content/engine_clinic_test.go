package content

import (
	"testing"

	"ketacover/model"
	"ketacover/model/seed"
)

// An infusion and Spravato are given at two clinics. The network is that of the
// first; where Spravato is proposed it is not asked, and counts as in.
func TestTheNetworkIsThatOfTheInfusionClinicAlone(t *testing.T) {
	lib, r := parsed(t), seed.Rand(t)
	form, network, gap := lib.Question("form"), lib.Question("network"), lib.Question("network-gap")
	spray := lib.Questions[form].Option("spravato")
	in := lib.Questions[network].Option("in")
	infusion, spravato := lib.Tree("infusion"), lib.Tree("spravato")
	moved := 0
	for range 3000 {
		a := open(lib, r, complete(lib, r), 1<<40)
		f := lib.Facts(a)
		want := lib.Diagrams[spravato].Span(&f)
		proposed := f.With(form, model.One(spray)).With(network, model.One(in))
		counted := lib.Diagrams[infusion].Span(&proposed)
		for n := range lib.Questions[network].All().Each {
			for g := range lib.Questions[gap].All().Each {
				other := f.With(network, model.One(n)).With(gap, model.One(g))
				if got := lib.Diagrams[spravato].Span(&other); got != want {
					t.Fatalf("Spravato is %v with the network %s, else %v", got, lib.Questions[network].Options[n].ID, want)
				}
				if lib.Diagrams[infusion].Span(&other) != lib.Diagrams[infusion].Span(&f) {
					moved++
				}
				other = other.With(form, model.One(spray))
				if got := lib.Diagrams[infusion].Span(&other); got != counted {
					t.Fatalf("with Spravato proposed ketamine is %v with the network %s, else %v",
						got, lib.Questions[network].Options[n].ID, counted)
				}
			}
		}
	}
	if moved == 0 {
		t.Error("no infusion turned on the network: the test shows nothing")
	}
}
