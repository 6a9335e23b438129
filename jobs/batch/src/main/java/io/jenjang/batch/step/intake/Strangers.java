package io.jenjang.batch.step.intake;

import io.jenjang.tree.IdIndex;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Ids that sale lines are credited to and that are no members of the period: a line of one of them has to be read again once it is one. */
final class Strangers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100_000;
  private static final char NO_LETTER = '\uFFFD';

  /** By id: whether the member joined after the period. */
  private final Map<String, Boolean> ids = new TreeMap<>();

  private boolean complete = true;

  void add(String id, boolean later) {
    if (ids.size() == MOST || id.indexOf(NO_LETTER) >= 0) {
      complete = false;
    } else {
      ids.put(id, later);
    }
  }

  void add(Strangers others) {
    complete &= others.complete;
    others.ids.forEach(this::add);
  }

  /** Whether all of them are listed; not if there are too many, or one is no text. */
  boolean isComplete() {
    return complete;
  }

  /** Whether they are still what they were. */
  boolean areStrangers(IdIndex members, IdIndex later) {
    return ids.entrySet().stream().allMatch(one -> {
      byte[] id = one.getKey().getBytes(StandardCharsets.UTF_8);
      return members.lookup(id, 0, id.length) == 0
          && later.lookup(id, 0, id.length) > 0 == one.getValue();
    });
  }

  void write(Bytes out) {
    out.putCount(ids.size());
    ids.forEach((id, later) -> {
      out.putText(id);
      out.putByte(later ? 1 : 0);
    });
  }

  static Strangers read(Bytes.Reader in) {
    Strangers strangers = new Strangers();
    for (long left = in.readCount(); left > 0; left--) {
      strangers.add(in.readText(), in.readByte() == 1);
    }
    return strangers;
  }
}
