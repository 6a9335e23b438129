package io.jenjang.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {

  @Test
  void keysThatStandOnceAreFine() {
    assertThat(found("""
            # a = 1, a = 2 in a comment, with a quote " and a brace {
            // a = 1
            a = 1 # a = 3
            b : { a = 2, "c d" = 3 }, e { a = [ { a = 1 }, { a = 2 } ] }
            f = "a = 1 } , \\" {"
            g = \"""
            a = 1
            }\"""
            h = ${a}{ a = 1 }
            i =
              { a = 1 }
            j.a = 1, j.b = 2
            k = [1, 2
              3], l = Asia/Jakarta
            m += 1
            m += 2
            n = a b = c
            """)).isEmpty();
  }

  @Test
  void rootInBraces() {
    assertThat(found("{ a = 1\n b { c = 1 } }")).isEmpty();
    assertThat(found("{ a = 1\n a = 2 }")).containsExactly("x line 2: " + twice("a", 1));
  }

  @Test
  void keysThatStandTwice() {
    assertThat(found("a = 1\nb = 2\na = 3")).containsExactly("x line 3: " + twice("a", 1));
    assertThat(found("a { b = 1\n b : 2 }")).containsExactly("x line 2: " + twice("a.b", 1));
    assertThat(found("a { b = 1 }\na { c = 2 }")).containsExactly("x line 2: " + twice("a", 1));
    assertThat(found("a.b = 1\na { b = 2 }")).containsExactly("x line 2: " + twice("a.b", 1));
    assertThat(found("\"a\" = 1\na = 2")).containsExactly("x line 2: " + twice("a", 1));
    assertThat(found("a = [ { b = 1 } ]\na = [ { b = 2 } ]"))
        .containsExactly("x line 2: " + twice("a", 1));
    assertThat(found("a = [ { b = 1 }, { b = 1, b = 2 } ]"))
        .containsExactly("x line 1: " + twice("a[2].b", 1));
  }

  @Test
  void linesAreCountedAcrossTextsOfSeveralLines() {
    assertThat(found("t = \"\"\"\n\n\"\"\"\na = 1\na = 2"))
        .containsExactly("x line 5: " + twice("a", 4));
    assertThat(found("a =\n 1\n\na = 2")).containsExactly("x line 4: " + twice("a", 1));
  }

  private static String twice(String path, int first) {
    return path + " is written a second time; the first is in line " + first
        + ", and only one could count; remove or rename one";
  }

  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    RepeatedKeys.find(text, (what, line) -> found.add("x line " + line + ": " + what));
    return found;
  }
}
