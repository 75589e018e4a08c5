package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/text"
	"congvan/ui/widget"
)

// campaignsPage lists the campaigns that documents and activities belong to.
type campaignsPage struct {
	base
	topics []db.Topic
	list   widget.List
	loads  int
	loaded bool
	under  screen // the page that it was opened from; nil for none
}

func (a *App) openCampaigns() tea.Cmd {
	switch a.page.(type) {
	case *campaignsPage, *campaignPage:
		return nil
	}
	return a.openPage(&campaignsPage{base: base{a}, under: a.page})
}

func (p *campaignsPage) title() string { return p.w.Campaigns.Title }

func (p *campaignsPage) actions() []action {
	w := p.w.Campaigns
	return []action{
		{keys: "enter", name: w.Open, run: p.open, deny: p.noRow},
		{keys: "ctrl+n", name: w.NewActivity, run: p.newActivity, deny: p.readOnly},
		p.numbersAction(p),
		{keys: "esc", name: p.w.App.Back, run: func() tea.Cmd { return p.goBack(p.under) }},
	}
}

func (p *campaignsPage) noRow() string {
	if len(p.topics) == 0 {
		return p.w.Campaigns.NoRow
	}
	return ""
}

// numbers are the counts of the campaign in focus; they stand anew on its page.
func (p *campaignsPage) numbers() []numeral {
	if len(p.topics) == 0 {
		return nil
	}
	t := p.topics[min(p.list.Cursor, len(p.topics)-1)]
	return []numeral{{words: text.Say(p.w.Campaigns.Counts, t.Directives, t.Activities), n: t.Directives + t.Activities, open: p.open}}
}

func (p *campaignsPage) open() tea.Cmd { return p.openCampaign(p, p.focused()) }

func (p *campaignsPage) newActivity() tea.Cmd { return p.activityForm(activityOn(p.focused())) }

// focused is the topic in focus, "" for none.
func (p *campaignsPage) focused() string {
	if len(p.topics) == 0 {
		return ""
	}
	return p.topics[min(p.list.Cursor, len(p.topics)-1)].Name
}

func (p *campaignsPage) reload() tea.Cmd {
	store := p.store
	p.loads++
	n := p.loads
	return read(func() then {
		topics, err := store.Topics()
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.topics, p.loaded = topics, true
			p.list.Len = len(topics)
			return p.report(err)
		}
	})
}

func (p *campaignsPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *campaignsPage) view(width, height int) string {
	head := p.theme.title.Render(widget.Cell(" "+p.w.Campaigns.List, width))
	if p.loaded && len(p.topics) == 0 {
		words := fmt.Sprintf(p.w.Campaigns.None, keyCap(topicsKey), keyCap("ctrl+n"))
		lines := []string{""}
		for _, row := range widget.Wrap(words, width-6) {
			lines = append(lines, "   "+row)
		}
		return head + "\n" + widget.Block(lines, width, height-1)
	}
	return head + "\n" + p.list.View(width, height-1, func(i int) string {
		t := p.topics[i]
		counts := text.Say(p.w.Campaigns.Counts, t.Directives, t.Activities)
		line := widget.Cell("  "+t.Name, width-34) + widget.CellRight(counts+" ", 34)
		if i == p.list.Cursor {
			return p.theme.selected.Render(line)
		}
		return line
	})
}

// topicsKey names the campaigns of a document.
const topicsKey = "ctrl+g"

// topicsForm names the campaigns of a document.
func (a *App) topicsForm(row db.Row) tea.Cmd {
	w := a.w.Campaigns
	store := a.store
	return read(func() then {
		d, err := store.Directive(row.ID)
		known, err2 := store.Topics()
		return func() tea.Cmd {
			if err := firstError(err, err2); err != nil {
				return a.report(err)
			}
			in := textField(w.Topics, strings.Join(d.Topics, "; "), w.TopicsHint)
			f := newForm(a, fmt.Sprintf(w.TopicsTitle, d.Label()), in)
			f.intro = w.TopicsIntro
			if len(known) > 0 {
				var names []string
				for _, t := range known {
					names = append(names, t.Name)
				}
				f.intro += " " + fmt.Sprintf(w.Known, strings.Join(names, "; "))
			}
			f.submit = func() func() error {
				topics := listOf(in.value())
				return func() error { return store.SetTopics(row.ID, topics) }
			}
			return a.push(f)
		}
	})
}
