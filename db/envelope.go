package db

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"sync"
)

// Every record lies in an envelope: one byte of version, four bytes CRC-32C
// (big-endian) over bucket | key | payload, the payload. With the key under the
// checksum, a record that turns up under a foreign key is noticed as well.
const (
	envelopeVersion = 1
	envelopeHead    = 5
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func checksum(bucket string, key, payload []byte) uint32 {
	sum := crc32.Update(0, castagnoli, []byte(bucket))
	sum = crc32.Update(sum, castagnoli, key)
	return crc32.Update(sum, castagnoli, payload)
}

// seal puts a payload into its envelope.
func seal(bucket string, key, payload []byte) []byte {
	out := make([]byte, envelopeHead, envelopeHead+len(payload))
	out[0] = envelopeVersion
	binary.BigEndian.PutUint32(out[1:], checksum(bucket, key, payload))
	return append(out, payload...)
}

// unseal returns the payload, which shares the memory of value.
func unseal(bucket string, key, value []byte) ([]byte, error) {
	if len(value) < envelopeHead || value[0] != envelopeVersion ||
		binary.BigEndian.Uint32(value[1:]) != checksum(bucket, key, value[envelopeHead:]) {
		return nil, &CorruptError{Bucket: bucket, Key: keyText(bucket, key)}
	}
	return value[envelopeHead:], nil
}

// encode writes a payload: JSON in one line, with <, > and & as they are. The
// same value always gives the same bytes, so that payloads can be compared.
func encode(v any) ([]byte, error) {
	e := encoders.Get().(*encoder)
	e.buf.Reset()
	if err := e.json.Encode(v); err != nil {
		return nil, err
	}
	out := bytes.Clone(bytes.TrimSuffix(e.buf.Bytes(), []byte("\n")))
	if e.buf.Cap() < 1<<20 {
		encoders.Put(e)
	}
	return out, nil
}

// An encoder keeps its memory from one value to the next.
type encoder struct {
	buf  bytes.Buffer
	json *json.Encoder
}

var encoders = sync.Pool{New: func() any {
	e := &encoder{}
	e.json = json.NewEncoder(&e.buf)
	e.json.SetEscapeHTML(false)
	return e
}}

// decode reads what encode wrote.
func decode(bucket string, key, payload []byte, v any) error {
	if quickly(payload, v) {
		return nil
	}
	if err := json.Unmarshal(payload, v); err != nil {
		return &CorruptError{Bucket: bucket, Key: keyText(bucket, key)}
	}
	return nil
}
