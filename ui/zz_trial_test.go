package ui

import (
	"congvan/text"
	"fmt"
	"os"
	"testing"
)

func TestTrial(t *testing.T) {
	d := newDesk(t)
	fmt.Println(d.screen())
	d.keys("right")
	fmt.Println(d.screen())
	d.keys("left ctrl+s")
	fmt.Println(d.screen())
	d.keys("ctrl+s")
	fmt.Println(d.screen())
	d.types("Phòng Thử").keys("ctrl+s")
	fmt.Println(d.screen())
	d.keys("esc")
	fmt.Println(d.screen())
	d.keys("f9")
	fmt.Println(d.screen())
	d.keys("esc")
	d.keys("ctrl+o")
	fmt.Println(d.screen())
	for _, n := range []string{"003", "002", "000"} {
		b, err := os.ReadFile("../../shared/directives/" + n + ".txt")
		if err != nil {
			t.Skip()
		}
		d.keys("tab").paste(string(b)).keys("ctrl+s")
		fmt.Println(d.screen())
		d.keys("end up up")
		fmt.Println(d.screen())
		d.keys("enter")
		fmt.Println(d.screen())
		d.keys("esc")
		d.resize(120, 40)
		fmt.Println(d.screen())
		d.resize(80, 24)
		d.keys("esc")
		d.shows("Hoặc dán")
		d.keys("esc enter ctrl+o")
	}
	_ = text.English
}
