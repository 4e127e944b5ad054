package batch

import (
	"bytes"
	"errors"
	"io"
	"runtime"

	"ketacover/ui/terminal"
)

const (
	perWorker = 2 // chunks that may be read before one is written, for each worker
	chunkSize = 256 << 10
	// slowRead is what a source that we are faster than hands over at a time.
	// What it has given is answered before more is asked for, so that whoever
	// feeds one row at a time has its answer.
	slowRead = 16 << 10
	// maxRow bounds a row, and with it the memory that any input can take.
	maxRow = 1 << 20
)

// stream reads rows, has them decided, and writes the results in the order of
// the rows. As many workers decide as there are cores; reading and writing stay in the caller's
// goroutine.
type stream struct {
	in   io.Reader
	out  io.Writer
	rows rows
	raw  bool // ids in a table are written as they were read

	rest []byte // read and not yet handed out
	line int    // the line on which rest begins
	end  bool   // nothing follows rest
	skip bool   // rest begins inside a row that is too long
}

// rows is a format of many cases.
type rows interface {
	// head is the output's first line, if it has one.
	head() []byte
	// whole is how many bytes of data are whole rows. Where nothing follows,
	// all rows are whole.
	whole(data []byte, last bool) int
	// worker decides rows. Each belongs to one goroutine.
	worker() worker
}

// worker decides the whole rows in a chunk.
type worker interface {
	decide(c *chunk)
}

// chunk is some whole rows and what came of them.
type chunk struct {
	data []byte
	line int // on which data begins
	out  []byte
	tally
	done chan struct{}
}

// tally counts rows.
type tally struct{ rows, bad int }

// peek reads until the first line is whole, or longer than a row may be.
func (s *stream) peek() error {
	for !s.end && bytes.IndexByte(s.rest, '\n') < 0 && len(s.rest) <= maxRow {
		if _, err := s.read(); err != nil {
			return err
		}
	}
	return nil
}

// read reads once, onto the end of rest.
func (s *stream) read() (n int, err error) {
	if cap(s.rest)-len(s.rest) < chunkSize/2 {
		s.rest = append(make([]byte, 0, len(s.rest)+chunkSize), s.rest...)
	}
	n, err = s.in.Read(s.rest[len(s.rest):cap(s.rest)])
	s.rest = s.rest[:len(s.rest)+n]
	if errors.Is(err, io.EOF) {
		s.end, err = true, nil
	}
	return n, err
}

// run decides every row. What was read before a fault of the input is decided
// and written too.
func (s *stream) run() error {
	if _, err := s.out.Write(s.rows.head()); err != nil {
		return WriteError{err}
	}
	workers := runtime.GOMAXPROCS(0)
	q := queue{jobs: make(chan *chunk, perWorker*workers), out: s.out}
	defer close(q.jobs)
	for range workers {
		w := s.rows.worker()
		terminal.Go(func() {
			for c := range q.jobs {
				w.decide(c)
				c.done <- struct{}{}
			}
		})
	}
	readErr := s.feed(&q)
	q.drain()
	switch {
	case q.err != nil:
		return WriteError{q.err}
	case readErr != nil:
		return ReadError{readErr}
	case q.bad > 0:
		return BadRows{q.bad, q.rows}
	}
	return nil
}

// feed hands out chunks until the input ends or breaks off, or the output
// fails. What peek left over is the first.
func (s *stream) feed(q *queue) error {
	n := len(s.rest)
	for q.err == nil {
		var readErr error
		if n == 0 && !s.end {
			n, readErr = s.read()
		}
		if end := s.cut(); end > 0 {
			c := q.free()
			s.hand(c, end)
			q.add(c)
		}
		if readErr != nil || s.end && len(s.rest) == 0 {
			return readErr
		}
		if n < slowRead {
			q.drain()
		}
		n = 0
	}
	return nil
}

// cut is how much of rest can be handed out now. A row that is too long is
// handed out without its end, which is then skipped.
func (s *stream) cut() int {
	if s.skip {
		s.skipLine()
	}
	end := s.rows.whole(s.rest, s.end)
	if end == 0 && len(s.rest) > maxRow {
		s.skip = true
		return len(s.rest)
	}
	return end
}

// skipLine drops rest up to the end of the line.
func (s *stream) skipLine() {
	end := bytes.IndexByte(s.rest, '\n') + 1
	if end == 0 {
		s.rest = s.rest[:0]
		return
	}
	s.rest = s.rest[:copy(s.rest, s.rest[end:])]
	s.line++
	s.skip = false
}

// hand moves the head of rest to a chunk.
func (s *stream) hand(c *chunk, end int) {
	c.data = append(c.data[:0], s.rest[:end]...)
	c.line = s.line
	c.out = c.out[:0]
	c.tally = tally{}
	s.rest = s.rest[:copy(s.rest, s.rest[end:])]
	s.line += bytes.Count(c.data, []byte{'\n'})
}

// queue holds the chunks that are being decided, in the order of the rows.
type queue struct {
	jobs    chan *chunk
	out     io.Writer
	waiting []*chunk
	spare   []*chunk
	tally
	err error // why writing failed
}

// free is a chunk to fill, once there is one.
func (q *queue) free() *chunk {
	if len(q.waiting) == cap(q.jobs) {
		q.finish()
	}
	if len(q.spare) == 0 {
		return &chunk{done: make(chan struct{}, 1)}
	}
	c := q.spare[len(q.spare)-1]
	q.spare = q.spare[:len(q.spare)-1]
	return c
}

func (q *queue) add(c *chunk) {
	q.jobs <- c
	q.waiting = append(q.waiting, c)
}

// finish waits for the chunk that comes next and writes what came of it.
func (q *queue) finish() {
	c := q.waiting[0]
	q.waiting = append(q.waiting[:0], q.waiting[1:]...)
	<-c.done
	q.rows += c.rows
	q.bad += c.bad
	if q.err == nil {
		_, q.err = q.out.Write(c.out)
	}
	q.spare = append(q.spare, c)
}

// drain finishes all that is being decided.
func (q *queue) drain() {
	for len(q.waiting) > 0 {
		q.finish()
	}
}
