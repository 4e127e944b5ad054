//go:build !unix

package casefile

import "testing"

const filesCanBeLimited = false

func limitFiles(uint64) {}

func smallDisk(*testing.T, string, int) bool { return false }
