package io.jenjang.batch.step.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of sales come night by night: what a run makes of them is the same whether it reads all of them or only those that are new. */
class NightsIT {
  private static final String HEADER =
      "sale_id,line_no,member_id,buyer_id,buyer,sold_at,paid_at,quantity,net,currency,qv,cv,verified,kind,returns_sale_id\n";
  private static final String VOLUMES =
      "cv { sum = cv }, retail { sum = net, buyer = [retail] }, first { sum = qv, first-order = true },"
          + " early { sum = cv, within-days-of-joining = 20 }";

  @TempDir
  private Path folder;

  private final List<String> members = new ArrayList<>();
  private IntakeMonth month;
  private int run;

  @BeforeEach
  void begin() {
    month = new IntakeMonth(folder.resolve("in"))
        .volumes(VOLUMES)
        .plan("active { customers { min = 1, volume = 3 } }")
        .file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,15950.123456\n");
    members.addAll(List.of("A,,2020-01-01,ID", "B,A,2020-01-01,ID", "C,B,2026-10-10,MY"));
    writeMembers();
  }

  private void writeMembers() {
    month.file(
        "members.csv",
        "member_id,sponsor_id,joined_on,country\n" + String.join("\n", members) + "\n");
  }

  private Cache cache() {
    CacheFolder kept = new CacheFolder(
        folder.resolve("out").toString(),
        CacheFolder.Of.SALES,
        "run%03d".formatted(run++),
        new Configuration());
    return new Cache(kept, "engine", 2);
  }

  /** Reads the month as it is now, with what was kept and without, and says how many files were not read again. */
  private long night(String what) {
    String whole = month.cache(null).read().fingerprint();
    IntakeMonth night = month.cache(cache()).read();
    assertThat(night.fingerprint()).as(what).isEqualTo(whole);
    assertThat(night.sales.balances()).as(what).allMatch(Balance::holds);
    return night.sales.reused().files();
  }

  private static String line(Random random) {
    int day = 1 + random.nextInt(31);
    boolean back = random.nextInt(6) == 0;
    return "S%d,%d,%s,K%d,%s,2026-%02d-%02dT0%d:00:00Z,2026-10-%02dT10:00:00Z,%s,%s,%s,true,%s%n"
        .formatted(
            random.nextInt(90),
            1 + random.nextInt(2),
            List.of("A", "B", "C", "B", "Z", "N0").get(random.nextInt(6)),
            random.nextInt(5),
            random.nextBoolean() ? "retail" : "self",
            random.nextInt(12) == 0 ? 9 : 10,
            Math.min(day, 30),
            random.nextInt(3),
            random.nextInt(15) == 0 ? 31 : day,
            back ? "-1,-5.25" : "1,5.25",
            random.nextInt(9) == 0 ? "USD" : "IDR",
            back ? "-2,-3.5" : "2,3.5",
            back ? "return,S" + random.nextInt(120) : "sale,");
  }

  /** Some lines of a day, copies of earlier ones among them. */
  private String day(Random random, List<String> earlier) {
    StringBuilder lines = new StringBuilder(HEADER);
    for (int i = 1 + random.nextInt(25); i > 0; i--) {
      boolean copy = !earlier.isEmpty() && random.nextInt(8) == 0;
      String line = copy ? earlier.get(random.nextInt(earlier.size())) : line(random);
      earlier.add(line);
      lines.append(line);
    }
    return lines.toString();
  }

  @Test
  void everyNightIsAsAWholeRun() throws IOException {
    Path all = folder;
    for (long seed = 1; seed <= 2; seed++) {
      folder = Files.createDirectories(all.resolve("seed" + seed));
      members.clear();
      begin();
      nights(new Random(seed), "seed " + seed);
    }
  }

  private void nights(Random random, String seed) {
    List<String> earlier = new ArrayList<>();
    int files = 0;
    for (int night = 1; night <= 4; night++) {
      String what = seed + ", night " + night;
      for (int more = 1 + random.nextInt(2); more > 0; more--) {
        month.file("sales/day%02d.csv".formatted(files++), day(random, earlier));
      }
      long before = files;
      boolean reuses = night > 1;
      switch (random.nextInt(6)) {
        case 0 -> members.add("N" + (10 * night) + ",C,2026-10-05,ID");
        case 1 -> members.set(2, "C,A,2026-10-10,MY");
        case 2 -> members.add(0, "AA" + night + ",B,2026-10-0" + night + ",MY");
        default -> what += ", same members";
      }
      writeMembers();
      assertThat(night(what) > 0).as(what).isEqualTo(reuses);
      assertThat(night(what + ", again")).as(what).isEqualTo(before);
    }
  }

  private void days(int count) {
    Random random = new Random(7);
    List<String> earlier = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      month.file("sales/day%02d.csv".formatted(day), day(random, earlier));
    }
  }

  @Test
  void aStrangerWhoBecomesAMemberIsCredited() {
    days(3);
    assertThat(night("first")).isZero();
    members.add("Z,A,2026-10-01,ID");
    writeMembers();
    assertThat(night("Z has come")).isZero();
    assertThat(night("Z is there")).isEqualTo(3);
    assertThat(month.rejects()).noneMatch(reject -> reject.contains("UNKNOWN_MEMBER Z"));
  }

  @Test
  void aMemberWhoGoesOrJoinedOnAnotherDayIsReadAgain() {
    days(3);
    night("first");
    members.set(2, "C,B,2026-10-09,MY");
    writeMembers();
    assertThat(night("C joined earlier")).isZero();
    members.remove(2);
    writeMembers();
    assertThat(night("C is gone")).isZero();
  }

  @Test
  void anotherFileOfTheSameNameIsRead() {
    days(3);
    night("first");
    month.file("sales/day01.csv", day(new Random(8), new ArrayList<>()));
    assertThat(night("replaced")).isZero();
    month.without("sales/day02.csv");
    assertThat(night("removed")).isZero();
    assertThat(night("as before")).isEqualTo(2);
  }

  @Test
  void anotherPlanOrCurrencyReadsAll() {
    days(3);
    night("first");
    month.volumes(VOLUMES.replace("20", "21"));
    assertThat(night("another filter")).isZero();
    month.file(
        "fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,15950.123456\n2026-10,MYR,IDR,2\n");
    assertThat(night("another currency")).isZero();
    month.file("fx_rates.csv", "period,from,to,rate\n2026-10,USD,IDR,16000\n2026-10,MYR,IDR,2\n");
    assertThat(night("another rate")).isEqualTo(3);
  }

  @Test
  void whatIsDamagedIsNotUsedAndSaysSo() throws IOException {
    days(3);
    night("first");
    for (String kind : List.of("blocks", "members", "state")) {
      Path file = kept(kind);
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertThat(night(kind + " changed")).isZero();
      assertThat(month.sales.notes()).as(kind).anyMatch(note -> note.contains(file.toString()));
      Path other = kept(kind);
      Files.write(other, java.util.Arrays.copyOf(Files.readAllBytes(other), 10));
      assertThat(night(kind + " cut off")).isZero();
      assertThat(month.sales.notes()).as(kind).anyMatch(note -> note.contains(other.toString()));
    }
    Files.delete(kept("blocks"));
    assertThat(night("blocks gone")).isZero();
    assertThat(night("sound again")).isEqualTo(3);
  }

  /** Totals are not kept, so that nobody asks for their entry, which is the first one. */
  @Test
  void damageIsFoundWhereverItIs() throws IOException {
    days(3);
    night("first");
    Files.copy(kept("blocks"), folder.resolve("other"));
    int parts = new Layout(1, 4, 1, 4).partitions();
    for (int share = 0; share < 10; share++) {
      Path file = kept("blocks");
      byte[] bytes = Files.readAllBytes(file);
      int entries = bytes.length - parts * 44;
      int at = share * bytes.length / 10;
      at += at >= entries && at < entries + 44 ? 44 : 0;
      bytes[at] ^= 1;
      Files.write(file, bytes);
      assertThat(night("byte " + at)).isZero();
      assertThat(month.sales.notes()).anyMatch(note -> note.contains(file.toString()));
    }
    Files.copy(folder.resolve("other"), kept("blocks"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(night("swapped")).isZero();
  }

  /** A file of the latest state. */
  private Path kept(String kind) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("out/cache/sales"))) {
      return all.filter(path -> path.getFileName().toString().startsWith(kind))
          .max((one, other) -> one.getParent().compareTo(other.getParent()))
          .orElseThrow();
    }
  }
}
