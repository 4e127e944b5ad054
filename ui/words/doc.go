// Package words holds what the program itself says: names of keys, headings,
// messages. What it says about coverage is content and lives in content.
//
// One typed struct per language. A sentence with a gap is a method, so that a
// translation can order its words as it needs. Clean makes text that came from
// outside safe to show on a terminal, and EscapeJSON does so for JSON.
//
// The package imports the standard library only.
package words
