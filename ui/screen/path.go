package screen

import "slices"

// path is the screens that a person opened, the one on top last.
type path struct {
	stack  []Screen
	untold int // the screens below this one do not know yet that something changed
}

func (p *path) top() Screen { return p.stack[len(p.stack)-1] }

func (p *path) push(s Screen) { p.stack = append(p.stack, s) }

func (p *path) replace(s Screen) { p.stack[len(p.stack)-1] = s }

// pop goes back. A screen learns now what changed while it was not seen.
func (p *path) pop() Acts {
	p.stack = p.stack[:len(p.stack)-1]
	if len(p.stack) > p.untold {
		return nil
	}
	p.untold = len(p.stack) - 1
	return p.top().Told(Changed{})
}

// changed tells the screen on top that something changed. Those below it, which
// may have much to work out, learn it when they are seen again.
func (p *path) changed() Acts {
	p.untold = len(p.stack) - 1
	return p.top().Told(Changed{})
}

// on does what follows on a screen, also where another was opened over it meanwhile,
// which stays there: somebody may read whom to call. For one that was left it does
// nothing.
func (p *path) on(s Screen, do func()) {
	at := slices.Index(p.stack, s)
	if at < 0 {
		return
	}
	above := slices.Clone(p.stack[at+1:])
	p.stack = p.stack[:at+1]
	do()
	p.stack = append(p.stack, above...)
}

// form is what is typed in on the screen on top, nil for nothing.
func (p *path) form() *Form { return formOf(p.top()) }
