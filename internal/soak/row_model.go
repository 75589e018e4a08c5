//go:build linux

package main

import "fmt"

// modelled is rows 15, 16 and 28: the store against plain maps, with steps back
// and a clock that is set back; and copies of one file that are told the same in
// different orders.
func modelled(b *bout) error {
	steps := 50
	if b.opt.full {
		steps = 200
	}
	err := b.tested("./db", "TestStoreIsItsModel|TestCopiesAgree", "-rapid.nofailfile",
		fmt.Sprintf("-rapid.checks=%d", b.count), fmt.Sprintf("-rapid.steps=%d", steps), fmt.Sprintf("-rapid.seed=%d", b.opt.seed))
	b.tried = b.count
	b.tell("steps each", steps)
	return err
}
