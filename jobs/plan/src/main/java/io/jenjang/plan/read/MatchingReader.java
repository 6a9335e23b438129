package io.jenjang.plan.read;

import io.jenjang.hocon.Spelling;
import io.jenjang.plan.Bonus;
import io.jenjang.plan.Bonus.Award;
import io.jenjang.plan.Bonus.Matching;
import io.jenjang.plan.Bonus.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a bonus on earnings. Each of the bonuses in {@code of} stands before it in the file, so that no money goes in a circle, and goes back to product
 * sales: an award, which is paid for a rank, does not.
 */
final class MatchingReader {
  private final LevelsReader levels;
  private final GenerationReader generations;

  MatchingReader(LevelsReader levels, GenerationReader generations) {
    this.levels = levels;
    this.generations = generations;
  }

  /**
   * @param earlier the bonuses before this one, by code; those that could not be read are missing
   * @param codes of all bonuses of the plan
   */
  Matching read(
      Section section, Terms terms, Map<String, Optional<Bonus>> earlier, Set<String> codes) {
    List<String> of = section.required(
        "of",
        "a list of codes of earlier bonuses",
        Values.distinct(entry -> code(entry, terms.code(), earlier, codes)),
        List.of());
    Bonus walk = section.has(GenerationReader.LEADER)
        ? generations.walk(section, terms)
        : levels.read(section, terms);
    return new Matching(terms, of, walk);
  }

  private static Optional<String> code(
      Entry entry, String own, Map<String, Optional<Bonus>> earlier, Set<String> codes) {
    Optional<String> code = Values.text(entry);
    if (code.isEmpty()) {
      return code;
    }
    String word = code.get();
    if (word.equals(own)) {
      return entry.wrong("is this bonus itself; " + earlierOnes(earlier.keySet()));
    } else if (!earlier.containsKey(word) && codes.contains(word)) {
      return entry.wrong(
          "comes later in the file, and money is worked out in the order of the file; move this bonus behind it");
    } else if (!earlier.containsKey(word)) {
      return entry.wrong("unknown bonus; " + earlierOnes(earlier.keySet())
          + Spelling.hint(word, earlier.keySet()));
    }
    boolean paysForRank = earlier.get(word).filter(Award.class::isInstance).isPresent();
    return paysForRank
        ? entry.wrong(
            "is an award, paid for a rank; a bonus is paid on product sales, or on money earned from them")
        : code;
  }

  private static String earlierOnes(Collection<String> codes) {
    return codes.isEmpty()
        ? "expected a bonus that comes earlier in the file, and there is none"
        : Spelling.oneOf(codes);
  }
}
