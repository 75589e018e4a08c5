package db

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
)

// A shape reads the values of one type. It fails on every form that encode does
// not write.
type shape func(q *quickReader, v reflect.Value) bool

var shapes sync.Map // of shape, by reflect.Type

func shapeOf(t reflect.Type) shape {
	if s, ok := shapes.Load(t); ok {
		return s.(shape)
	}
	s := newShape(t)
	shapes.Store(t, s)
	return s
}

func newShape(t reflect.Type) shape {
	p := reflect.PointerTo(t)
	switch {
	case p.Implements(reflect.TypeFor[json.Unmarshaler]()):
		return readItself
	case p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return readNothing
	}
	switch t.Kind() {
	case reflect.String:
		return readString
	case reflect.Bool:
		return readBool
	case reflect.Int, reflect.Int64:
		return readInt
	case reflect.Uint32, reflect.Uint64:
		return readUint
	case reflect.Float64:
		return readFloat
	case reflect.Pointer:
		return pointerShape(t)
	case reflect.Slice:
		return sliceShape(t)
	case reflect.Array:
		return arrayShape(t)
	case reflect.Map:
		return mapShape(t)
	case reflect.Struct:
		return structShape(t)
	}
	return readNothing
}

func pointerShape(t reflect.Type) shape {
	elem := shapeOf(t.Elem())
	return func(q *quickReader, v reflect.Value) bool {
		if q.eat("null") {
			return true
		}
		v.Set(reflect.New(t.Elem()))
		return elem(q, v.Elem())
	}
}

func sliceShape(t reflect.Type) shape {
	if t.Elem().Kind() == reflect.Uint8 {
		return readNothing // encoding/json has another form for bytes
	}
	elem := shapeOf(t.Elem())
	return func(q *quickReader, v reflect.Value) bool {
		if !q.eat("[") {
			return false
		}
		v.Set(reflect.MakeSlice(t, 0, 0))
		for n := 0; !q.eat("]"); n++ {
			if n > 0 && !q.eat(",") {
				return false
			}
			if n == v.Cap() {
				v.Grow(max(4, n))
			}
			v.SetLen(n + 1)
			if !elem(q, v.Index(n)) {
				return false
			}
		}
		return true
	}
}

func arrayShape(t reflect.Type) shape {
	elem := shapeOf(t.Elem())
	return func(q *quickReader, v reflect.Value) bool {
		for i := range t.Len() {
			if i == 0 && !q.eat("[") || i > 0 && !q.eat(",") || !elem(q, v.Index(i)) {
				return false
			}
		}
		return t.Len() > 0 && q.eat("]")
	}
}

func mapShape(t reflect.Type) shape {
	if t.Key().Kind() != reflect.String || t.Key().Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
		return readNothing
	}
	elem := shapeOf(t.Elem())
	return func(q *quickReader, v reflect.Value) bool {
		if !q.eat("{") {
			return false
		}
		v.Set(reflect.MakeMap(t))
		for n := 0; !q.eat("}"); n++ {
			if n > 0 && !q.eat(",") {
				return false
			}
			key, ok := q.string()
			value := reflect.New(t.Elem()).Elem()
			if !ok || !q.eat(":") || !elem(q, value) {
				return false
			}
			v.SetMapIndex(reflect.ValueOf(key).Convert(t.Key()), value)
		}
		return true
	}
}

// A quickField is a field of a struct.
type quickField struct {
	head  string // "name":
	index int
	read  shape
}

func structShape(t reflect.Type) shape {
	var fields []quickField
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || !f.IsExported() || name == "" || name == "-" || strings.Contains(options, "string") {
			return readNothing
		}
		fields = append(fields, quickField{`"` + name + `":`, i, shapeOf(f.Type)})
	}
	return func(q *quickReader, v reflect.Value) bool { return readFields(q, v, fields) }
}

// readFields reads fields that come in their order, some of them left out.
func readFields(q *quickReader, v reflect.Value, fields []quickField) bool {
	if !q.eat("{") {
		return false
	}
	for first := true; !q.eat("}"); first = false {
		if !first && !q.eat(",") {
			return false
		}
		for len(fields) > 0 && !q.eat(fields[0].head) {
			fields = fields[1:]
		}
		if len(fields) == 0 || !fields[0].read(q, v.Field(fields[0].index)) {
			return false
		}
		fields = fields[1:]
	}
	return true
}
