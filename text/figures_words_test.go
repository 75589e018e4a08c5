package text

import (
	"testing"

	"congvan/model"
)

func TestADenominatorThatIsOneNumberIsNoRange(t *testing.T) {
	f := model.FigureWarning{Rule: model.OtherShare, Percent: 22.4, N: 616, Low: 2750, High: 2750, Base: model.Smartphones}
	if got, want := FigureWarning(f, model.Indicator{}, Vietnamese), "22,40% của 616 nghĩa là mẫu số 2.750"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := FigureWarning(f, model.Indicator{}, English), "22,40% of 616 means a denominator of 2.750"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
