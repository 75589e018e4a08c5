package demo

import "hash/fnv"

// dice are numbers that look random and depend on their seed alone.
type dice uint64

// seed makes a number of some words.
func seed(words ...string) uint64 {
	h := fnv.New64a()
	for _, w := range words {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return mix(h.Sum64())
}

// roll returns the next number from 0 to n-1.
func (d *dice) roll(n uint64) uint64 {
	*d += 0x9e3779b97f4a7c15
	return mix(uint64(*d)) % n
}

// between returns the next number from low to high, both included.
func (d *dice) between(low, high int) int { return low + int(d.roll(uint64(high-low+1))) }

// mix is the finalizer of splitmix64 (Steele, Lea, Flood 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}
