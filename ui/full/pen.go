package full

import (
	"strings"

	"ketacover/ui/screen"
	"ketacover/ui/style"
)

// pen draws texts in a theme, each in the look of its role.
type pen struct {
	look   style.Options
	theme  style.Theme
	looks  [screen.Low + 1]style.Style
	across map[int]string // the lines across that were drawn, by width
}

// dress takes on a look.
func (p *pen) dress(look style.Options) {
	t := style.New(look)
	p.look, p.theme, p.across = look, t, map[int]string{}
	p.looks = [...]style.Style{
		screen.Plain: t.Text, screen.Title: t.Title, screen.Heading: t.Heading, screen.Dim: t.Dim,
		screen.KeyName: t.Key, screen.KeyText: t.KeyText, screen.Good: t.Good, screen.Bad: t.Bad,
		screen.Warn: t.Warn, screen.Error: t.Error, screen.Remark: t.Note, screen.Citation: t.Source,
		screen.Preview: t.Preview, screen.Crisis: t.Crisis, screen.Rule: t.Rule, screen.Even: t.Even,
		screen.High: t.High, screen.Low: t.Low,
	}
}

// say draws a text in a role.
func (p *pen) say(role screen.Role, text string) string { return p.looks[role].Render(text) }

// draw draws lines behind a margin. They are cut from one text, which costs much
// less than a text for each.
func (p *pen) draw(list []screen.Line, margin int) []string {
	size := 0
	for _, l := range list {
		size += margin
		for i := range l {
			size += p.looks[l[i].Role].Around() + len(l[i].Text)
		}
	}
	var b strings.Builder
	b.Grow(size)
	ends := make([]int, len(list))
	for i, l := range list {
		if len(l) > 0 {
			b.WriteString(gap(margin))
		}
		for k := range l {
			p.looks[l[k].Role].Write(&b, l[k].Text)
		}
		ends[i] = b.Len()
	}
	return cut(b.String(), ends)
}

// wrap draws a text in one role, in lines of a width behind a margin.
func (p *pen) wrap(role screen.Role, text string, width, margin int) []string {
	return p.each(role, screen.Lines(text, width), margin)
}

// each draws texts in one role, a line each.
func (p *pen) each(role screen.Role, list []string, margin int) []string {
	out := make([]string, len(list))
	for i, text := range list {
		if text != "" {
			out[i] = gap(margin) + p.say(role, text)
		}
	}
	return out
}

// rule is a line across.
func (p *pen) rule(width int) string {
	line, drawn := p.across[width]
	if !drawn {
		line = p.theme.Rule.Render(strings.Repeat(p.theme.Horizontal, max(width, 0)))
		p.across[width] = line
	}
	return line
}

// ruleAt is a line across that a bar meets, where there is one.
func (p *pen) ruleAt(width, bar int, tee string) string {
	if bar == 0 {
		return p.rule(width)
	}
	return p.rule(bar) + p.theme.Rule.Render(tee) + p.rule(width-bar-1)
}

// unstyled is text without styles.
func unstyled(s string) string {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(s, "\x1b[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		end := strings.IndexFunc(after, func(r rune) bool { return r >= '@' && r <= '~' })
		s = after[end+1:]
	}
}
