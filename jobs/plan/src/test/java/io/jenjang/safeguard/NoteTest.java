package io.jenjang.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteTest {
  @Test
  void whatWasFilledInIsFoundAgain() {
    assertThat(Note.SHOWN.filledIn(Note.SHOWN.say(1000, 3229)).orElseThrow())
        .containsExactly("1000", "3229");
    assertThat(Note.CUT.say("2.5")).isEqualTo("2.5 % of pay is cut");
    assertThat(Note.CUT.filledIn("2.5 % of pay is cut").orElseThrow()).containsExactly("2.5");
    assertThat(Note.YEAR.filledIn("from 2026-01 to 2026-10").orElseThrow())
        .containsExactly("2026-01", "2026-10");
    assertThat(Note.YEAR_IN_ANOTHER_CURRENCY
            .filledIn("period 2026-09 was paid in MYR, not in USD")
            .orElseThrow())
        .containsExactly("2026-09", "MYR", "USD");
    assertThat(Note.NOBODY.filledIn(Note.NOBODY.say()).orElseThrow()).isEmpty();
  }

  @Test
  void aTextIsNoMoreThanOneNote() {
    for (Note note : Note.values()) {
      String text = note.say("a", "b", "c");
      for (Note other : Note.values()) {
        assertThat(other.filledIn(text).isPresent()).as(text).isEqualTo(other == note);
      }
      assertThat(note.filledIn(text + " and more")).isEmpty();
    }
  }
}
