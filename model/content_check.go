package model

import (
	"ketacover/model/fact"
)

// ContentCheck is what a look at a folder of content found.
type ContentCheck struct {
	// Library is what the folder says, nil where it cannot be read.
	Library *Library
	// Grade is the reading grade of all its texts, and Texts how many they are.
	Grade    float64
	Texts    int
	Problems fact.Problems
}
