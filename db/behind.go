package db

import (
	"errors"
	"sync"
	"sync/atomic"
	"time"
)

// behind is the verification that runs while the first screen is already shown.
// Its zero value is one that was done before.
type behind struct {
	running chan struct{} // closed when it is over; nil: there was none
	left    chan struct{} // closed when the snapshot that may follow is made, too
	said    chan error
	hurry   chan struct{} // closed once somebody waits
	hurried sync.Once
	stop    atomic.Bool
	err     error // once it is over
}

func (b *behind) begin() {
	b.running, b.left = make(chan struct{}), make(chan struct{})
	b.said, b.hurry = make(chan error, 1), make(chan struct{})
}

// end tells the outcome. One that was stopped has none.
func (b *behind) end(err error) {
	if !errors.Is(err, errStopped) {
		b.said <- err
	}
	b.err = err
	close(b.said)
	close(b.running)
}

// wait returns once the verification is over.
func (b *behind) wait() error {
	if b.running == nil {
		return nil
	}
	b.hurried.Do(func() { close(b.hurry) })
	<-b.running
	return b.err
}

// leaveFirst lets the first screen have the processor, unless somebody waits.
func (b *behind) leaveFirst() {
	select {
	case <-b.hurry:
	case <-time.After(firstScreen):
	}
}

// firstScreen is how long a verification behind leaves the first screen alone.
const firstScreen = 250 * time.Millisecond

// unharmed is false once damage was found.
func (b *behind) unharmed() bool {
	return b.running == nil || b.err == nil || errors.Is(b.err, errStopped)
}

// cancel stops it and waits for its end.
func (b *behind) cancel() {
	b.stop.Store(true)
	_ = b.wait()
}

// rest waits until nothing works behind any more.
func (b *behind) rest() {
	if b.left != nil {
		<-b.left
	}
}

// Verified returns a channel that gives one value once the file is verified,
// nil or the DamagedError, and is closed after it. It is only closed if the
// store was closed before.
func (s *Store) Verified() <-chan error {
	if s.behind.said != nil {
		return s.behind.said
	}
	done := make(chan error, 1)
	done <- nil
	close(done)
	return done
}

// verifyBehind does what Open put off. Changes wait for it.
func (s *Store) verifyBehind() {
	defer close(s.behind.left)
	s.behind.leaveFirst()
	v, err := verifyFile(s.handle, s.behind.stop.Load)
	if err == nil {
		err = s.damaged(v)
	}
	s.behind.end(err)
	if err == nil && !s.behind.stop.Load() {
		s.daily()
	}
}

// damaged is the error for a verdict on the file that is open; nil if sound.
func (s *Store) damaged(v Verdict) error {
	err := v.asError(s.path)
	var damage *DamagedError
	if errors.As(err, &damage) {
		damage.Snapshot = newestVerified(s.path)
	}
	return err
}
