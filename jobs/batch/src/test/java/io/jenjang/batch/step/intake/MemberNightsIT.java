package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.CacheFolder;
import io.jenjang.tree.Ids;
import io.jenjang.tree.Members;
import io.jenjang.tree.Policy;
import io.jenjang.tree.Timeline;
import io.jenjang.tree.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run takes over of the members is what it would have read. */
class MemberNightsIT {
  private static final String HEADER =
      "member_id,sponsor_id,placement_id,placement_leg,kind,status,joined_on,left_on,country,market,currency,owner_id,tax_id_valid,valid_from,valid_to\n";
  private static final String FIRST = HEADER + """
      A,,,,seller,active,2020-01-01,,ID,West,,O1,true,,
      B,,A,2,seller,active,2020-01-01,,ID,East,USD,O1,true,,2026-10-12
      B,A,A,2,seller,active,2020-01-01,,ID,East,USD,O1,true,2026-10-12,
      E,A,A,1,preferred,suspended,2026-10-10,,MY,,MYR,,false,,
      E,A,A,1,preferred,suspended,2026-10-10,,MY,,MYR,,false,,
      Z,A,A,2,seller,active,2026-11-03,,MY,,,,,,
      """;
  private static final String SECOND = HEADER + """
      C,B,E,1,seller,active,2026-10-02,2026-10-30,SG,North,,O2,true,,
      D,NOBODY,C,1,seller,active,2026-10-04,,ID,West,,,true,,
      F,C,,,seller,active,2026-10-04,,ID,West,,,true,,2025-01-01
      """;
  private static final String REJECTED = HEADER + """
      G,G,C,2,seller,active,2020-01-01,,ID,West,,,true,,
      G1,G,C,2,seller,active,2020-01-01,,ID,West,,,true,,
      H,A,C,2,seller,asleep,2020-01-01,,ID,West,,,true,,
      I,A,C,2,seller,active,2020-01-01,,ID,West,,,true,,
      I,B,C,2,seller,active,2020-01-01,,ID,West,,,true,,
      """;
  private static final String PER_OWNER =
      "{ code = q, type = personal, basis = cv, rate = 0.1, cap { per-owner = 100 } }";

  @TempDir
  private Path folder;

  private IntakeMonth month;
  private int run;

  @BeforeEach
  void begin() throws IOException {
    month = new IntakeMonth(folder.resolve("in"))
        .trees("sponsor, placement")
        .without("members.csv")
        .file("members/part0.csv", FIRST)
        .file("members/part1.csv", SECOND)
        .file(
            "sales.csv",
            "sale_id,member_id,paid_at,cv\ns1,B,2026-10-05T10:00:00Z,5\ns2,Z,2026-10-05T10:00:00Z,5\ns3,G1,2026-10-05T10:00:00Z,5\n");
  }

  private Cache cache() {
    CacheFolder kept = new CacheFolder(
        folder.resolve("out").toString(),
        CacheFolder.Of.MEMBERS,
        "run%03d".formatted(run++),
        new Configuration());
    return new Cache(kept, "engine", 2);
  }

  /** Reads the month as it is now, with what was kept and without, and says how many files were not read again. */
  private long night(String what) {
    String whole = everything(month.membersCache(null).read());
    IntakeMonth night = month.membersCache(cache()).read();
    assertThat(everything(night)).as(what).isEqualTo(whole);
    assertThat(night.sales.balances()).as(what).allMatch(Balance::holds);
    long rows = night.sales.reused().memberRows();
    assertThat(rows > 0).as(what).isEqualTo(night.sales.reused().memberFiles() > 0);
    return night.sales.reused().memberFiles();
  }

  /** All that is known of a month's members, as text. */
  static String everything(IntakeMonth month) {
    MemberIntake people = month.people;
    Members members = people.members();
    return String.join(
        "\n",
        month.fingerprint(),
        Arrays.toString(members.idOrder()),
        Arrays.toString(members.kind()),
        Arrays.toString(members.status()),
        Arrays.toString(members.joinedOn()),
        Arrays.toString(members.market()) + Arrays.toString(members.markets()),
        Arrays.toString(members.country()) + Arrays.toString(members.countries()),
        Arrays.toString(members.owner()) + Arrays.toString(members.leg()),
        Arrays.toString(people.payees().currency())
            + Arrays.toString(people.payees().currencies())
            + Arrays.toString(people.payees().withoutTaxId()),
        people.trees().stream().map(MemberNightsIT::tree).toList().toString(),
        people.uplineIds().stream().map(MemberNightsIT::texts).toList().toString(),
        Arrays.toString(people.overrides().rank()),
        (people.timeline() == null ? "" : timeline(people.timeline())) + people.joinedLater(),
        month.sales.rejects().collect().toString());
  }

  private static String tree(Tree tree) {
    return Arrays.toString(tree.parents())
        + Arrays.toString(tree.sizes())
        + Arrays.toString(tree.depths())
        + Arrays.toString(tree.membersByNode())
        + Arrays.toString(tree.nodesByMember());
  }

  private static String timeline(Timeline timeline) {
    return Arrays.toString(timeline.stretches().start())
        + Arrays.toString(timeline.stretches().until())
        + timeline.places().stream().map(places -> tree(places.people())).toList();
  }

  private static List<String> texts(Ids ids) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ids.count(); i++) {
      texts.add(ids.text(i));
    }
    return texts;
  }

  @Test
  void theSameFilesAreNotReadAgain() {
    assertThat(night("first")).isZero();
    assertThat(night("again")).isEqualTo(2);
    assertThat(month.sales.notes())
        .contains("1 members joined after the period and are left out")
        .anyMatch(note -> note.contains("sponsor_id is 'NOBODY'"));
  }

  @Test
  void overridesAndSalesMayChange() {
    night("first");
    month.file("overrides.csv", "member_id,period,status\nB,2026-10,terminated\n");
    assertThat(night("a forced status")).isEqualTo(2);
    month.without("overrides.csv").file("sales.csv", "sale_id,member_id,paid_at,cv\n");
    assertThat(night("no sales, nobody forced")).isEqualTo(2);
  }

  @Test
  void anotherByteAnotherFileOrOneLessIsRead() {
    night("first");
    month.file("members/part1.csv", SECOND.replace("North", "South"));
    assertThat(night("another market of the same length")).isZero();
    month.file("members/part2.csv", HEADER + "X,A,A,2,seller,active,2026-10-04,,ID,,,,true,,\n");
    assertThat(night("a file more")).isZero();
    month.without("members/part0.csv");
    assertThat(night("a file less")).isZero();
    assertThat(night("again")).isEqualTo(2);
  }

  /** Without the row that is there twice: of what was left out nothing more is known. */
  private void onceEach() {
    month.file(
        "members/part0.csv",
        FIRST.replaceFirst("E,A,A,1,preferred,suspended,2026-10-10,,MY,,MYR,,false,,\n", ""));
  }

  private static String joiner(String id, String sponsor, String placement) {
    return id + "," + sponsor + "," + placement
        + ",,seller,active,2026-10-20,,ID,West,EUR,,true,,\n";
  }

  @Test
  void filesBehindTheKnownOnesAloneAreRead() {
    onceEach();
    night("first");
    month.file("members/part2.csv", HEADER + joiner("AA", "NOBODY", "F") + joiner("Q", "AA", "F"));
    assertThat(night("joiners")).isEqualTo(2);
    assertThat(night("joiners again")).isEqualTo(3);
    month.file("members/part3.csv", HEADER + joiner("NOBODY", "A", "Q"));
    assertThat(night("a sponsor who was missed")).isEqualTo(3);
    assertThat(month.sales.notes()).noneMatch(note -> note.contains("NOBODY"));
    month.file("members/part4.csv", HEADER);
    assertThat(night("nobody joins")).isEqualTo(4);
    month.file("members/part5.csv", "member_id,sponsor_id,placement_id\nR,Z,\nZ,A,A\n");
    assertThat(night("fewer columns, and somebody who was to join later")).isEqualTo(5);
  }

  @Test
  void filesBetweenTheKnownOnesHaveAllOfThemRead() {
    onceEach();
    night("first");
    month.file("members/part00.csv", HEADER + joiner("AA", "A", "F"));
    assertThat(night("joiners")).isZero();
  }

  @Test
  void otherRowsOfKnownMembersCountAsInAWholeRun() {
    onceEach();
    night("first");
    String known = SECOND.lines().skip(1).findFirst().orElseThrow() + "\n";
    month.file("members/part2.csv", HEADER + known);
    assertThat(night("a copy of C")).isEqualTo(2);
    month.file("members/part3.csv", HEADER + joiner("C", "A", "A"));
    assertThat(night("another row of C, of which two are known")).isEqualTo(2);
    assertThat(month.rejects()).contains("C DUPLICATE_KEY", "C DUPLICATE_KEY", "C DUPLICATE_KEY");
    month.file("members/part4.csv", HEADER + joiner("AA", "A", "A"));
    assertThat(night("what stands on a state with copies, or rejects, is read")).isZero();
    assertThat(night("the same again")).isEqualTo(5);
  }

  @Test
  void rejectsInFurtherFilesAreWrittenDown() {
    onceEach();
    night("first");
    month.file("members/part2.csv", REJECTED);
    assertThat(night("rejects")).isEqualTo(2);
    month.file("members/part3.csv", HEADER + joiner("AA", "A", "A"));
    assertThat(night("from the state before the rejects")).isEqualTo(2);
    month.file("members/part4.csv", HEADER + joiner("AB", "A", "A"));
    assertThat(night("both states that are left have rejects")).isZero();
  }

  /** Members come in any order, name anybody, and some of them come again. */
  @Test
  void everyNightIsAsAWholeRun() {
    long reused = 0;
    for (long seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      month.policies(seed == 1 ? Policy.REJECT : Policy.ATTACH_TO_ROOT);
      month.trees("sponsor, placement").file("members/part0.csv", HEADER + joiner("M0", "", ""));
      month.file("members/part1.csv", HEADER);
      night("seed " + seed + ", first");
      for (int file = 2; file < 7; file++) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = random.nextInt(9); row > 0; row--) {
          String id = random.nextInt(40) == 0 ? "M0" : "M" + (file * 10 + row);
          rows.append(joiner(id, "M" + random.nextInt(70), "M" + random.nextInt(70))
              .replace("West", "West" + random.nextInt(4))
              .replace("2026-10-20", random.nextInt(9) == 0 ? "2026-11-02" : "2026-10-20"));
        }
        month.file("members/part" + file + ".csv", rows.toString());
        reused += night("seed " + seed + ", file " + file + "\n" + rows);
      }
      for (int file = 2; file < 7; file++) {
        month.without("members/part" + file + ".csv");
      }
    }
    assertThat(reused).isGreaterThan(20);
  }

  @Test
  void anotherPlanOrSettingIsRead() {
    night("first");
    month.trees("placement, sponsor");
    assertThat(night("trees in another order")).isZero();
    month.trees("sponsor");
    assertThat(night("one tree")).isZero();
    month.bonuses(PER_OWNER);
    assertThat(night("owners")).isZero();
    assertThat(night("owners again")).isEqualTo(2);
    month.plan("as-of = sale");
    assertThat(night("versions")).isZero();
    assertThat(night("versions again")).isEqualTo(2);
    assertThat(month.people.timeline().places()).hasSize(1);
    month.policies(Policy.REJECT);
    assertThat(night("an orphan is rejected")).isZero();
    month.mapping("mapping { members { ignore = [left_on] } }");
    assertThat(night("a mapping")).isZero();
    assertThat(night("the mapping again")).isEqualTo(2);
  }

  @Test
  void whoIsRejectedIsWrittenDownAgain() throws IOException {
    month.file("members/part2.csv", REJECTED);
    assertThat(night("first")).isZero();
    assertThat(night("again")).isEqualTo(3);
    assertThat(month.rejects())
        .contains(
            "G SELF_SPONSOR",
            "G1 UPLINE_REJECTED",
            "I DUPLICATE_KEY",
            "I DUPLICATE_KEY",
            "H UNKNOWN_VALUE",
            "s3 UNKNOWN_MEMBER");
    Path in = folder.resolve("in/members");
    Files.move(in.resolve("part2.csv"), in.resolve("part3.csv"));
    assertThat(night("rejects tell of another file")).isZero();
    month.without("members/part3.csv");
    assertThat(night("without them")).isZero();
    Files.move(in.resolve("part1.csv"), in.resolve("part4.csv"));
    assertThat(night("another name that nobody is told")).isEqualTo(2);
  }

  @Test
  void whatIsDamagedIsNotUsedAndSaysSo() throws IOException {
    night("first");
    for (String kind : List.of("ids", "rest", "tree", "state")) {
      damage(kind, bytes -> bytes[bytes.length / 2] ^= 1);
    }
    damage("ids", bytes -> Arrays.fill(bytes, 0, 4, (byte) 0x7F));
    damage("facts", bytes -> Arrays.fill(bytes, 0, 4, (byte) 0xFE));
    Path cut = kept("uplines");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 3));
    assertThat(night("cut off")).isZero();
    Files.delete(kept("tree"));
    assertThat(night("tree gone")).isZero();
    assertThat(night("sound again")).isEqualTo(2);
  }

  private void damage(String kind, Consumer<byte[]> how) throws IOException {
    Path file = kept(kind);
    byte[] bytes = Files.readAllBytes(file);
    how.accept(bytes);
    Files.write(file, bytes);
    assertThat(night(kind + " damaged")).isZero();
    assertThat(month.sales.notes()).as(kind).anyMatch(note -> note.contains(file.toString()));
  }

  @Test
  void whatCannotBeKeptStopsNothing() throws IOException {
    Files.createDirectories(folder.resolve("out/cache"));
    Files.writeString(folder.resolve("out/cache/members"), "no folder");
    assertThat(night("first")).isZero();
    assertThat(month.sales.notes())
        .anyMatch(note -> note.startsWith("nothing of the members is kept for later runs: "));
  }

  /** A file of the latest state. */
  private Path kept(String kind) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("out/cache/members"))) {
      return all.filter(path -> path.getFileName().toString().startsWith(kind))
          .max((one, other) -> one.getParent().compareTo(other.getParent()))
          .orElseThrow();
    }
  }
}
