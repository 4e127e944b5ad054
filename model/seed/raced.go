//go:build race

package seed

const raced = true
