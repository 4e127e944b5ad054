package exhibit

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// sifter copies what draws a page out of a file, and lets through only what is
// known to draw. A list of what is forbidden would end where a reader of PDF
// invents something; a list of what may pass does not.
type sifter struct {
	in   *reader
	out  *Exhibit
	done map[sifted]object
	deep int
}

// sifted is an object of the file by the place in which it stood.
type sifted struct {
	at ref
	as sort
}

// sort is what a dict stands for, which says what its keys are.
type sort uint8

const (
	asParts     sort = iota // its keys are set by the standard
	asResources             // what a page draws with
	asNames                 // its keys are names that the file made up
	asForms                 // the same, and its values are forms and pictures
)

func newSifter(r *reader, out *Exhibit) *sifter {
	return &sifter{in: r, out: out, done: map[sifted]object{}}
}

func keys(list string) func() map[name]bool {
	return sync.OnceValue(func() map[name]bool {
		all := map[name]bool{}
		for key := range strings.FieldsSeq(list) {
			all[name(key)] = true
		}
		return all
	})
}

// parts are the keys that draw: of forms, groups, pictures, filters, fonts,
// patterns, shadings, functions, states and colours. Nothing that acts has a key
// here, and nothing that leads out of the file or tells who made it.
var parts = keys(`Type Subtype BBox Matrix Group FormType S CS I K
	Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte
	Filter DecodeParms Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1
	DamagedRowsBeforeError JBIG2Globals ColorTransform
	BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo Registry
	Ordering Supplement DW W DW2 W2 CIDToGIDMap FontBBox FontMatrix CharProcs BaseEncoding Differences
	FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV
	StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet Style FD CIDSet Length1 Length2 Length3
	CMapName WMode UseCMap PatternType PaintType TilingType XStep YStep Shading ExtGState ShadingType Background
	AntiAlias Coords Domain Extend Function BitsPerCoordinate BitsPerFlag VerticesPerRow FunctionType Range Size
	BitsPerSample Order Encode C0 C1 N Functions Bounds LW LC LJ ML D RI OP op OPM Font FL SM SA BM CA ca AIS TK G BC TR
	WhitePoint BlackPoint Gamma Alternate Colorants Process Components Resources`)

// resourceSorts are the tables of what a page draws with.
var resourceSorts = map[name]sort{
	"Font": asNames, "ExtGState": asNames, "ColorSpace": asNames, "Pattern": asNames, "Shading": asNames,
	"XObject": asForms,
}

// acting are names that make a reader of PDF do something where they stand in
// another place. They draw nothing, so none of them passes in any place.
var acting = keys(`JavaScript JS OpenAction AA A Launch URI GoTo GoToR GoToE SubmitForm ImportData Rendition Movie Sound
	EmbeddedFile EmbeddedFiles EF AF Filespec RichMedia Metadata PieceInfo Names AcroForm XFA Annots Annot PS OPI Ref`)

// resources is what a page draws with.
func (s *sifter) resources(o object) object {
	if copied := s.copy(o, asResources); copied != nil {
		return copied
	}
	return dict{}
}

// plain is an object whose keys are set by the standard.
func (s *sifter) plain(o object) object { return s.copy(o, asParts) }

// copy is an object with what may pass. What several share is copied once, and
// has its place before what it holds is looked at: what a form draws with may name
// the form itself, and does so in many files that mean no harm.
func (s *sifter) copy(o object, as sort) object {
	at, shared := o.(ref)
	if !shared {
		return s.value(o, as)
	}
	key := sifted{at, as}
	if known, ok := s.done[key]; ok {
		return known
	}
	o = s.in.get(o)
	switch o.(type) {
	case array, dict, *stream, text:
	default:
		return s.value(o, as)
	}
	place := s.out.add(nil)
	s.done[key] = place
	value := s.value(o, as)
	if value == nil {
		s.done[key] = nil
		return nil
	}
	s.out.objects[place-1] = value
	return place
}

// value is an object itself with what may pass.
func (s *sifter) value(o object, as sort) object {
	if s.deep++; s.deep > maxDepth {
		refuse(TooDeep)
	}
	defer func() { s.deep-- }()
	switch o := o.(type) {
	case name:
		if acts(o) {
			return nil
		}
	case array:
		list := make(array, len(o))
		for i := range o {
			list[i] = s.copy(o[i], asParts)
		}
		return list
	case dict:
		return s.dict(o, as)
	case *stream:
		return s.stream(o, as)
	}
	return o
}

// acts reports whether a name is one of those that act. The shortest may be the
// name of a letter in a font, or of a font, and are harmless there.
func acts(n name) bool { return len(n) > 2 && acting()[n] }

func (s *sifter) dict(d dict, as sort) dict {
	out := dict{}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		if acts(key) {
			continue
		}
		if copied := s.member(key, d[key], as); copied != nil {
			out[key] = copied
		}
	}
	return out
}

// member is what stands under a key of a dict, nil for what may not pass.
func (s *sifter) member(key name, value object, as sort) object {
	switch as {
	case asNames:
		return s.copy(value, asParts)
	case asForms:
		if _, ok := s.in.get(value).(*stream); !ok {
			return nil
		}
		return s.copy(value, asForms)
	case asResources:
		if as, ok := resourceSorts[key]; ok {
			return s.copy(value, as)
		}
		return nil
	}
	switch {
	case !parts()[key]:
		return nil
	case key == "Resources":
		return s.copy(value, asResources)
	case key == "CharProcs" || key == "Colorants":
		return s.copy(value, asNames)
	}
	return s.copy(value, asParts)
}

// stream is a stream that draws. Where it must be a form or a picture, nothing
// else is.
func (s *sifter) stream(from *stream, as sort) object {
	kind := s.in.name(from.dict["Subtype"])
	if as == asForms && kind != "Form" && kind != "Image" {
		return nil
	}
	if kind == "Image" {
		s.fine(from)
	}
	if form := kind == "Form" || from.dict["PatternType"] != nil; form {
		out, ok := s.form(from)
		if !ok {
			return nil
		}
		return out
	}
	out := &stream{s.dict(from.dict, asParts), from.packed}
	names, _ := s.in.filters(from)
	if slices.ContainsFunc(names, tells) {
		return s.photograph(out, from)
	}
	weigh(s.in, from)
	return out
}

// tells reports whether a picture packed so can tell where, when and with what it
// was taken.
func tells(filter name) bool {
	return filter == "DCTDecode" || filter == "DCT" || filter == "JPXDecode"
}

// photograph is a picture without its head, or nothing where that cannot be told
// from the rest.
func (s *sifter) photograph(out, from *stream) (bareOne object) {
	defer letBroken()
	data, rest := s.in.unfiltered(from)
	if len(rest) != 1 || !tells(rest[0]) {
		return nil
	}
	out.packed = bare(s.in.all(data, MaxBytes))
	s.keepFilters(out, from, rest)
	return out
}

// keepFilters leaves a stream only its last filters.
func (s *sifter) keepFilters(out, from *stream, rest []name) {
	names, told := s.in.filters(from)
	list, parms := array{}, array{}
	for i := len(names) - len(rest); i < len(names); i++ {
		list, parms = append(list, names[i]), append(parms, s.plain(told[i]))
	}
	out.dict["Filter"], out.dict["DecodeParms"] = list, parms
}

// form is a form or a pattern, with what it draws unpacked.
func (s *sifter) form(from *stream) (*stream, bool) {
	data := s.in.unpack(from, maxDrawn)
	d := s.dict(from.dict, asParts)
	delete(d, "Filter")
	delete(d, "DecodeParms")
	return &stream{d, data}, true
}

// fine refuses a picture of more points than a page has room for.
func (s *sifter) fine(from *stream) {
	width, height := integer(s.in.get(from.dict["Width"])), integer(s.in.get(from.dict["Height"]))
	if width < 0 || height < 0 || width > maxSide || height > maxSide || width*height > maxPoints {
		refuse(TooFine)
	}
}
