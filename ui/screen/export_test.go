package screen

import "ketacover/model"

// Now is the case as it is, for the tests outside.
func (k *Keeper) Now() model.Case {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.now
}
