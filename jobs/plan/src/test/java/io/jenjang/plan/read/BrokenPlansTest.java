package io.jenjang.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a plan, it is read or refused with a message; nothing else ever happens. */
class BrokenPlansTest {
  private static final int TRIALS = 400;
  private static final String SIGNS = "{}[]=,:.\"#$-+ \n0159aeZ…";

  @Test
  void plansWithSlipsAreReadOrRefused() throws IOException {
    String whole = Files.readString(Path.of("src/test/resources/plans/everything.conf"));
    int refused = 0;
    for (int seed = 0; seed < TRIALS; seed++) {
      refused += isRefused(slip(whole, new Random(seed)), seed) ? 1 : 0;
    }
    assertThat(refused).isBetween(TRIALS / 2, TRIALS - 1);
  }

  private static boolean isRefused(String text, int seed) {
    try {
      PlanReader.read("p.conf", text);
      return false;
    } catch (JenjangException problems) {
      assertThat(problems.code()).as("seed %d", seed).isEqualTo(ErrorCode.PLAN);
      assertThat(problems.getMessage().lines())
          .as("seed %d", seed)
          .allMatch(line -> line.startsWith("p.conf"));
      return true;
    } catch (RuntimeException | StackOverflowError other) {
      return fail("seed " + seed + ":\n" + text, other);
    }
  }

  /** One to three slips: a sign lost, put in or replaced, a word moved, a line lost or written twice. */
  private static String slip(String text, Random random) {
    StringBuilder slipped = new StringBuilder(text);
    for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
      int at = random.nextInt(slipped.length() - 1);
      switch (random.nextInt(5)) {
        case 0 -> slipped.deleteCharAt(at);
        case 1 -> slipped.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 2 -> slipped.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 3 -> moveWord(slipped, random);
        default -> changeLine(slipped, random);
      }
    }
    return slipped.toString();
  }

  private static void moveWord(StringBuilder text, Random random) {
    String[] words = text.toString().split("(?<= )|(?= )");
    int from = random.nextInt(words.length);
    int to = random.nextInt(words.length);
    String word = words[from];
    words[from] = words[to];
    words[to] = word;
    text.setLength(0);
    text.append(String.join("", words));
  }

  private static void changeLine(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(text.toString().lines().toList());
    int at = random.nextInt(lines.size());
    if (random.nextBoolean()) {
      lines.remove(at);
    } else {
      lines.add(random.nextInt(lines.size()), lines.get(at));
    }
    text.setLength(0);
    text.append(String.join("\n", lines)).append('\n');
  }
}
