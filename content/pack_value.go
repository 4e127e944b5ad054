package content

import (
	"cmp"
	"fmt"
	"math/bits"
	"reflect"
	"slices"
)

// valueCodec describes values by their shapes, among what a codec writes or reads.
type valueCodec struct {
	of     *codec
	shapes map[reflect.Type]shape
}

// shape is the fields of a struct that are written, as reflect finds them.
type shape []int

// shapeOf is the shape of a struct: the fields that other packages may set, since
// what a part works out for itself is no content.
func (c *valueCodec) shapeOf(of reflect.Type) shape {
	if held, ok := c.shapes[of]; ok {
		return held
	}
	var s shape
	for i := range of.NumField() {
		if of.Field(i).IsExported() {
			s = append(s, i)
		}
	}
	if len(s) >= bits.UintSize {
		panic(fmt.Sprintf("content: %s has %d fields, and %d are the most", of, len(s), bits.UintSize-1))
	}
	c.shapes[of] = s
	return s
}

// value describes what a part of the library is made of, whatever it is: of a struct
// the fields that are not zero. What is read most often has a description of its own,
// which takes half the time.
func (c *valueCodec) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		c.fields(v)
	case reflect.Array:
		for i := range v.Len() {
			c.value(v.Index(i))
		}
	case reflect.Slice:
		n := int(c.of.number(int64(v.Len())))
		if c.of.reading {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range n {
			c.value(v.Index(i))
		}
	case reflect.Pointer:
		if c.of.reading {
			v.Set(reflect.New(v.Type().Elem()))
		}
		c.value(v.Elem())
	case reflect.Map:
		c.entries(v)
	default:
		c.scalar(v)
	}
}

// scalar describes one text or number. What is written may be in use, and is not
// touched.
func (c *valueCodec) scalar(v reflect.Value) {
	switch {
	case v.Kind() == reflect.String && c.of.reading:
		v.SetString(c.of.texts[c.of.number(0)])
	case v.Kind() == reflect.String:
		text := v.String()
		c.of.text(&text)
	case v.Kind() == reflect.Bool && c.of.reading:
		v.SetBool(c.of.number(0) == 1)
	case v.Kind() == reflect.Bool:
		is := v.Bool()
		c.of.flag(&is)
	case v.CanInt() && c.of.reading:
		v.SetInt(c.of.number(0))
	case v.CanInt():
		c.of.number(v.Int())
	case v.CanUint() && c.of.reading:
		v.SetUint(uint64(c.of.number(0)))
	case v.CanUint():
		c.of.number(int64(v.Uint()))
	default:
		panic("content: no way to write " + v.Type().String())
	}
}

// fields describes a struct. A field that is zero stays as it is.
func (c *valueCodec) fields(v reflect.Value) {
	fields, given := c.shapeOf(v.Type()), uint64(0)
	if !c.of.reading {
		for bit, i := range fields {
			if !empty(v.Field(i)) {
				given |= 1 << bit
			}
		}
	}
	for given = uint64(c.of.number(int64(given))); given != 0; given &= given - 1 {
		c.value(v.Field(fields[bits.TrailingZeros64(given)]))
	}
}

// empty reports whether nothing of a field need be written.
func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice || v.Kind() == reflect.Map {
		return v.Len() == 0
	}
	return v.IsZero()
}

// entries describes a map, by its keys in order.
func (c *valueCodec) entries(v reflect.Value) {
	of := v.Type()
	if c.of.reading {
		v.Set(reflect.MakeMap(of))
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	for i := range int(c.of.number(int64(v.Len()))) {
		key, entry := reflect.New(of.Key()).Elem(), reflect.New(of.Elem()).Elem()
		if !c.of.reading {
			key.Set(keys[i])
			entry.Set(v.MapIndex(keys[i]))
		}
		c.value(key)
		c.value(entry)
		if c.of.reading {
			v.SetMapIndex(key, entry)
		}
	}
}
