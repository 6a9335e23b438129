package io.jenjang.batch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenjang.batch.io.Manifest;
import io.jenjang.batch.io.Runs;
import io.jenjang.batch.job.VerifyJob;
import io.jenjang.batch.job.VerifyRequest;
import io.jenjang.batch.report.Progress;
import io.jenjang.batch.sample.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed and signed month is proved, its inputs being gone from where they landed; whatever byte changes is found and named. */
class VerifyIT {
  private static final String SEPTEMBER = "2026-09";
  private static final String OCTOBER = "2026-10";

  @TempDir
  private static Path folder;

  private static Path output;
  private static Path publicKey;
  private static String run;

  @BeforeAll
  static void closeTwoMonths() throws Exception {
    output = folder.resolve("output");
    Path landing = Files.createDirectory(folder.resolve("landing"));
    try (Stream<Path> files = Files.list(Checkout.samples("harmoni"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, landing.resolve(file.getFileName()));
      }
    }
    Path settings = signedSettings();
    for (String period : List.of(SEPTEMBER, OCTOBER)) {
      run = EngineRun.run(period, landing, Checkout.plan("harmoni.conf"), output, settings)
          .run();
      EngineRun.close(period, run, output, settings);
    }
    try (Stream<Path> files = Files.list(landing)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path signedSettings() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path key = pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
    publicKey = pem("key.pub", "PUBLIC KEY", pair.getPublic().getEncoded());
    return Files.writeString(
        folder.resolve("signed.conf"), "jenjang.output.sign-key = \"" + key + "\"\n");
  }

  private static Path pem(String name, String what, byte[] der) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END " + what + "-----\n");
  }

  @Test
  void aClosedMonthIsProvedFromItsPinnedInputs() throws IOException {
    VerifyJob.Verified verified = verify(false, publicKey.toString());
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.notes()).isEmpty();
    assertThat(verified.run()).isEqualTo(run);
    List<Long> sizes = sizes(runs().require(OCTOBER));
    assertThat(verified.digested().files()).isEqualTo(sizes.size());
    assertThat(verified.digested().bytes())
        .isEqualTo(sizes.stream().mapToLong(Long::longValue).sum());
    try (Stream<Path> left = Files.list(output)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("_scratch"));
    }
  }

  /** Of every file that a manifest names. */
  private static List<Long> sizes(Manifest run) {
    return Stream.concat(
            run.outputs().stream()
                .flatMap(table -> table.files().stream())
                .map(Manifest.File::bytes),
            run.recorded().stream().map(Manifest.Recorded::bytes))
        .toList();
  }

  @Test
  void everyFileIsNamedWhenOneOfItsBytesChanges() throws IOException {
    Manifest manifest = runs().require(OCTOBER);
    for (Manifest.Output table : manifest.outputs()) {
      String file = table.files().get(0).path();
      assertFound(file, 7, file + " is not what was written");
    }
    for (Manifest.Recorded text : manifest.recorded()) {
      assertFound(text.path(), 3, text.path() + " is not what was written");
    }
    String manifestFile = "runs/period=2026-10/run=" + run + "/manifest.json";
    assertFound(manifestFile, 2, manifestFile + " is not what was written");
    for (String pointer : List.of("00000001.json", "00000002.json")) {
      String file = "published/period=2026-10/" + pointer;
      assertFound(file, 2, file + " is not what was written");
    }
  }

  @Test
  void aChangedValueIsNamedWithMemberAndColumn() throws IOException {
    Manifest.File file = runs().require(OCTOBER).output("statements").files().get(0);
    Path path = output.resolve(file.path());
    byte[] whole = Files.readAllBytes(path);
    int found = 0;
    for (int share = 1; share < 6; share++) {
      byte[] changed = whole.clone();
      changed[whole.length / 2 * share / 6 + 4] ^= 16;
      Files.write(path, changed);
      List<String> problems = verify(true, null).problems();
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0)).startsWith(file.path() + " is not what was written: ");
      if (problems.get(0).contains("column ")) {
        assertThat(problems.get(0)).contains("rows 1 to " + file.rows());
        found++;
      }
    }
    Files.write(path, whole);
    assertThat(found).isGreaterThan(2);
  }

  @Test
  void missingAndForeignFilesAreNamed() throws IOException {
    Manifest.File file = runs().require(OCTOBER).output("unpaid").files().get(0);
    Path path = output.resolve(file.path());
    Path away = path.resolveSibling("more.parquet");
    Files.move(path, away);
    assertThat(verify(true, null).problems())
        .contains(
            file.path() + " is missing",
            file.path().replace("part-00000", "more") + " is not a file of this run");
    Files.move(away, path);
  }

  @Test
  void aChangedPinnedInputIsNamed() throws IOException {
    Manifest.Input input = runs().require(OCTOBER).inputs().get(0);
    Path pinned = output
        .resolve("inputs/sha256")
        .resolve(input.sha256().substring(0, 2))
        .resolve(input.sha256());
    byte[] whole = Files.readAllBytes(pinned);
    byte[] changed = whole.clone();
    changed[5] ^= 1;
    Files.write(pinned, changed);
    VerifyJob.Verified verified = verify(false, null);
    assertThat(verified.problems())
        .singleElement()
        .asString()
        .contains(input.sha256(), input.name());
    assertThat(verified.notes()).anyMatch(note -> note.contains("name its folder with --input"));
    Files.write(pinned, whole);
  }

  private void assertFound(String file, int at, String message) throws IOException {
    Path path = output.resolve(file);
    byte[] whole = Files.readAllBytes(path);
    byte[] changed = whole.clone();
    changed[whole.length / at] ^= 1;
    Files.write(path, changed);
    try {
      assertThat(verify(true, null).problems())
          .as(file)
          .anyMatch(problem -> problem.startsWith(message));
    } finally {
      Files.write(path, whole);
    }
  }

  private static VerifyJob.Verified verify(boolean filesOnly, String key) {
    return VerifyJob.run(
        new VerifyRequest(
            OCTOBER, null, output.toString(), List.of(), filesOnly, key, null, "local[2]"),
        Progress.silent());
  }

  private static Runs runs() {
    return new Runs(output.toString(), new Configuration());
  }
}
