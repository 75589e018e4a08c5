package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// A sumKey says of which units and on which denominator sums are.
type sumKey struct {
	by    model.Base
	level model.Level
}

// sumKey is that of the ranking shown.
func (b *bluezone) sumKey() sumKey { return sumKey{b.by, b.ranking.Level} }

// sums adds up the units of a level, cut-off by cut-off up to that of the
// figures. It runs in a command.
func (f *figures) sums(store *db.Store, l look, of sumKey) ([]model.SumPoint, error) {
	s := model.NewSums(model.AtLevel(f.units, of.level), of.by, f.indicator.Breaks)
	err := store.EachCut(l.indicator, &f.known, func(day model.Date, rs []model.Reading) error {
		s.Add(day, rs)
		return nil
	})
	sums := s.Points()
	for len(sums) > 0 && sums[0].Total.UnitsCounted == 0 {
		sums = sums[1:] // nothing was added up yet
	}
	return sums, err
}

// openTotal shows the trend of all units of the ranking together.
func (b *bluezone) openTotal() tea.Cmd { return b.openTrend(model.Unit{}, nil) }

// totalTarget is the target that all units together are working towards.
func (b *bluezone) totalTarget() (model.Target, bool) {
	return model.TargetFor(b.data.targets, 0, b.by, b.cut())
}

// totalOutlook words how all units together stand towards their target; "" where
// they have none.
func (b *bluezone) totalOutlook(sums []model.SumPoint) string {
	t, ok := b.totalTarget()
	if !ok {
		return ""
	}
	o, ok := t.TowardsAll(sums, b.cut())
	if !ok {
		return b.targetName(b.data.indicator, t)
	}
	return b.outlookWords(b.data.indicator, o)
}

// sumWords tells over how many units a sum is, and how many of them have figures
// of that cut-off.
func (a *App) sumWords(p model.SumPoint) string {
	w := a.w.Bluezone
	words := text.Say(w.SumOf, p.Total.UnitsCounted, p.Total.Units)
	if stale := p.Total.UnitsCounted - p.Fresh; stale > 0 {
		words += ", " + text.Say(w.SumStale, stale)
	}
	return words
}

// unlikeWords tells why a sum is not compared with the one before; "" where it is.
func (a *App) unlikeWords(p model.SumPoint) string {
	w := a.w.Bluezone
	var parts []string
	if p.Joined > 0 {
		parts = append(parts, text.Say(w.SumJoined, p.Joined))
	}
	if p.Rebased > 0 {
		parts = append(parts, text.Say(w.SumRebased, p.Rebased))
	}
	if p.Broken {
		parts = append(parts, w.SumBroken)
	}
	return joinFilled(", ", parts...)
}

// unlikeDoubt is unlikeWords as a sentence.
func (a *App) unlikeDoubt(p model.SumPoint) string {
	return fmt.Sprintf(a.w.Bluezone.SumUnlike, a.unlikeWords(p))
}

// total reports whether the page is of all units together.
func (p *trendPage) total() bool { return p.unit.ID == 0 }

// loadSums reads the trend of all units together, as the n-th reading.
func (p *trendPage) loadSums(n int) tea.Cmd {
	store, l, data, key := p.store, p.of.look, p.of.data, p.of.sumKey()
	return tea.Batch(p.of.loadUnit(), read(func() then {
		sums, err := data.sums(store, l, key)
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.sums, p.loaded = sums, true
			p.arrange()
			return p.report(err)
		}
	}))
}
