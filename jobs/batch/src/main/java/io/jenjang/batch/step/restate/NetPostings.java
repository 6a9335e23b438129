package io.jenjang.batch.step.restate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What restatements change, less what was posted of it: by period, member and bonus. What comes to nothing there is no posting, whatever its causes come to. */
public final class NetPostings {
  private final Map<Key, Map<String, Long>> amounts = new TreeMap<>();
  private final Map<String, String> runs = new HashMap<>();

  private record Key(String period, String memberId, String bonus) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = period.compareTo(other.period);
      order = order == 0 ? Arrays.compareUnsigned(bytes(), other.bytes()) : order;
      return order == 0 ? bonus.compareTo(other.bonus) : order;
    }

    private byte[] bytes() {
      return memberId.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Says which run restated a period last. */
  public void restated(String period, String run) {
    runs.put(period, run);
  }

  /** Adds what a restatement changes. */
  public void changed(Posting posting) {
    add(posting, posting.amount());
  }

  /** Takes off what was posted. */
  public void posted(Posting posting) {
    add(posting, Math.negateExact(posting.amount()));
    runs.putIfAbsent(posting.period(), posting.run());
  }

  private void add(Posting posting, long amount) {
    amounts
        .computeIfAbsent(
            new Key(posting.period(), posting.memberId(), posting.bonus()), key -> new TreeMap<>())
        .merge(posting.cause(), amount, Math::addExact);
  }

  /** What is left, by period, member, bonus and cause. */
  public List<Posting> rest() {
    List<Posting> rest = new ArrayList<>();
    amounts.forEach((key, causes) -> {
      if (causes.values().stream().reduce(0L, Math::addExact) != 0) {
        causes.forEach((cause, amount) -> {
          if (amount != 0) {
            rest.add(new Posting(
                key.period(), runs.get(key.period()), key.memberId(), key.bonus(), amount, cause));
          }
        });
      }
    });
    return List.copyOf(rest);
  }
}
