package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheArrayWriter;
import io.jenjang.batch.io.CacheArrays;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;

/** Rows of members that were in force in the period and began or ended inside it: who stood where, and for how long. */
final class MemberVersions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In place of the day from which a row is in force: before the period, or on its first day. */
  static final int EVER = Integer.MIN_VALUE;

  /** In place of the day from which a row is no longer in force: after the close. */
  static final int STILL = Integer.MAX_VALUE;

  final Texts id;

  /** By tree of the plan. */
  final Texts[] upline;

  private transient int[] from = new int[16];
  private transient int[] until = new int[16];
  private transient int[] leg = new int[16];

  MemberVersions(int trees) {
    this(new Texts(), trees);
  }

  private MemberVersions(Texts id, int trees) {
    this.id = id;
    upline = new Texts[trees];
    Arrays.setAll(upline, i -> new Texts());
  }

  int count() {
    return id.count();
  }

  /**
   * Says when the row was in force whose id came last.
   *
   * @param named its leg, 0 where none is named
   */
  void span(int first, int end, int named) {
    int row = count() - 1;
    room(count());
    from[row] = first;
    until[row] = end;
    leg[row] = named;
  }

  private void room(int rows) {
    if (rows > from.length) {
      from = Arrays.copyOf(from, Math.max(rows, 2 * from.length));
      until = Arrays.copyOf(until, from.length);
      leg = Arrays.copyOf(leg, from.length);
    }
  }

  /** First day, as epoch day, or {@link #EVER}. */
  int from(int row) {
    return from[row];
  }

  /** First day that is no longer in it, as epoch day, or {@link #STILL}. */
  int until(int row) {
    return until[row];
  }

  /** The leg of the upline, 0 where none is named. */
  int leg(int row) {
    return leg[row];
  }

  void addAll(MemberVersions more) {
    int rows = count();
    room(rows + more.count());
    System.arraycopy(more.from, 0, from, rows, more.count());
    System.arraycopy(more.until, 0, until, rows, more.count());
    System.arraycopy(more.leg, 0, leg, rows, more.count());
    id.addAll(more.id);
    for (int tree = 0; tree < upline.length; tree++) {
      upline[tree].addAll(more.upline[tree]);
    }
  }

  void write(CacheArrayWriter out) throws IOException {
    out.ints(Arrays.copyOf(from, count()));
    out.ints(Arrays.copyOf(until, count()));
    out.ints(Arrays.copyOf(leg, count()));
    MembersCode.write(id.toIds(), out);
    for (Texts texts : upline) {
      MembersCode.write(texts.toIds(), out);
    }
  }

  static MemberVersions read(int trees, CacheArrays in) throws IOException {
    int[] from = in.ints();
    int[] until = in.ints();
    int[] leg = in.ints();
    MemberVersions versions = new MemberVersions(Texts.of(MembersCode.ids(in)), trees);
    versions.from = from;
    versions.until = until;
    versions.leg = leg;
    for (int tree = 0; tree < trees; tree++) {
      versions.upline[tree] = Texts.of(MembersCode.ids(in));
    }
    return versions;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    Packed.write(out, from, count());
    Packed.write(out, until, count());
    Packed.write(out, leg, count());
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    from = Packed.readInts(in);
    until = Packed.readInts(in);
    leg = Packed.readInts(in);
  }
}
