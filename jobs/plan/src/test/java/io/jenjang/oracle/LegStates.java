package io.jenjang.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Both sides of everybody in a binary bonus.
 *
 * @param sides by member: its first and its second side
 * @param paired by member: whether it has had its first pair
 */
public record LegStates(Map<String, List<LegState>> sides, Map<String, Boolean> paired) {
  public static final LegStates NONE = new LegStates(Map.of(), Map.of());

  /** What the next month opens with. */
  public Map<String, LegPast> carried() {
    Map<String, LegPast> carried = new LinkedHashMap<>();
    sides.forEach((member, both) -> carried.put(
        member, new LegPast(both.stream().map(LegState::carried).toList(), paired.get(member))));
    return carried;
  }
}
