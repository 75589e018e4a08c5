package db

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/bits"
	"slices"
)

// A Digest stands for the set of records of a bucket: how many there are, and
// the sum of their hashes. Taking a record in or out changes it without looking
// at the others, so that it can be kept up in every transaction; a page that is
// lost or of an older state shows in it although each of its records is whole.
type Digest struct {
	N      uint64
	Hi, Lo uint64
}

func (d *Digest) add(key, value []byte) {
	hi, lo := hashRecord(key, value)
	d.N, d.Hi, d.Lo = d.N+1, d.Hi+hi, d.Lo+lo
}

func (d *Digest) take(key, value []byte) {
	hi, lo := hashRecord(key, value)
	d.N, d.Hi, d.Lo = d.N-1, d.Hi-hi, d.Lo-lo
}

// MarshalText prints a digest as "records:hash".
func (d Digest) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%d:%016x%016x", d.N, d.Hi, d.Lo), nil
}

// UnmarshalText reads what MarshalText prints.
func (d *Digest) UnmarshalText(b []byte) error {
	_, err := fmt.Sscanf(string(b), "%d:%16x%16x", &d.N, &d.Hi, &d.Lo)
	return err
}

// hashRecord is fast and made against accidents, not against forgers.
func hashRecord(key, value []byte) (hi, lo uint64) {
	hi, lo = absorb(0x9ae16a3b2f90404f, 0xc949c7defeebf00d, key)
	return absorb(hi, lo, value)
}

// absorb mixes p, padded with zeros, and its length into two lanes.
func absorb(a, b uint64, p []byte) (uint64, uint64) {
	n := uint64(len(p))
	le := binary.LittleEndian
	for ; len(p) >= 16; p = p[16:] {
		a, b = blend(a, b, le.Uint64(p), le.Uint64(p[8:]))
	}
	var tail [16]byte
	copy(tail[:], p)
	a, b = blend(a, b, le.Uint64(tail[:]), le.Uint64(tail[8:]))
	return blend(a, b, n, ^n)
}

func blend(a, b, x, y uint64) (uint64, uint64) {
	h1, l1 := bits.Mul64(a^x, y^0xa0761d6478bd642f)
	h2, l2 := bits.Mul64(b^y, x^0xe7037ed1a0b428db)
	return h1 ^ l1 ^ bits.RotateLeft64(b, 23), h2 ^ l2 ^ bits.RotateLeft64(a, 41)
}

// digested are the buckets that have a digest: all but meta, where it lies.
var digested = slices.DeleteFunc(slices.Clone(allBuckets), func(name string) bool { return name == bucketMeta })

// digests are those of all digested buckets, by name.
type digests map[string]Digest

func (d digests) add(bucket string, key, value []byte) {
	if d != nil {
		sum := d[bucket]
		sum.add(key, value)
		d[bucket] = sum
	}
}

func (d digests) take(bucket string, key, value []byte) {
	if d != nil {
		sum := d[bucket]
		sum.take(key, value)
		d[bucket] = sum
	}
}

func parseDigests(payload []byte) (digests, error) {
	d := digests{}
	return d, json.Unmarshal(payload, &d)
}

func (v view) digests() (digests, error) {
	payload, err := v.get(bucketMeta, []byte(metaDigests))
	if err != nil || payload == nil {
		return digests{}, err
	}
	d, err := parseDigests(payload)
	if err != nil {
		return nil, &CorruptError{Bucket: bucketMeta, Key: metaDigests}
	}
	return d, nil
}

func (v view) setDigests(d digests) error {
	payload, err := encode(d)
	if err != nil {
		return err
	}
	key := []byte(metaDigests)
	return v.bucket(bucketMeta).Put(key, seal(bucketMeta, key, payload))
}

// deriveDigests reckons all digests from what the buckets hold.
func (v view) deriveDigests() (digests, error) { return v.digestsOf(digested) }

func (v view) digestsOf(buckets []string) (digests, error) {
	out := digests{}
	for _, name := range buckets {
		var d Digest
		err := v.bucket(name).ForEach(func(k, value []byte) error {
			d.add(k, value)
			return nil
		})
		if err != nil {
			return nil, err
		}
		out[name] = d
	}
	return out, nil
}

// differ names the buckets whose digests are not alike.
func (d digests) differ(from digests) (names []string) {
	for _, name := range digested {
		if d[name] != from[name] {
			names = append(names, name)
		}
	}
	return names
}
