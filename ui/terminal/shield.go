package terminal

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// shield recovers what bubbletea calls outside the model.
type shield struct{ faulted func(thrown any) }

// seal takes from a view what must not reach the terminal, and shields the
// mouse handler, which bubbletea calls outside the model.
func (s shield) seal(view *tea.View) {
	view.KeyboardEnhancements = tea.KeyboardEnhancements{}
	// Both outlive the program, or need a sequence that some terminals show.
	view.ProgramStatus, view.ProgressBar = nil, nil
	if view.WindowTitle != "" {
		view.WindowTitle = title
	}
	if handle := view.OnMouse; handle != nil {
		view.OnMouse = func(msg tea.MouseMsg) (cmd tea.Cmd) {
			defer s.catch()
			return s.command(handle(msg))
		}
	}
}

// command makes a command safe to run where bubbletea runs it, in a goroutine
// of its own.
func (s shield) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer s.catch()
		return s.all(cmd())
	}
}

// catch must be deferred itself. Unlike caught it knows its program, so a command
// that outlives that cannot take the process with it.
func (s shield) catch() {
	if thrown := recover(); thrown != nil {
		s.faulted(thrown)
	}
}

var commandType = reflect.TypeFor[tea.Cmd]()

// all shields the commands inside a message. tea.Batch and tea.Sequence
// both make a slice of commands; the type of the second is not exported, so
// only reflection reaches it.
func (s shield) all(msg tea.Msg) tea.Msg {
	list := reflect.ValueOf(msg)
	if !list.IsValid() || list.Kind() != reflect.Slice || list.Type().Elem() != commandType {
		return msg
	}
	safe := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	for i := range list.Len() {
		cmd := list.Index(i).Interface().(tea.Cmd)
		safe.Index(i).Set(reflect.ValueOf(s.command(cmd)))
	}
	return safe.Interface()
}
