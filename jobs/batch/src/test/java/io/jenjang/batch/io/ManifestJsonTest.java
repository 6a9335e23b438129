package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {
  private static final Manifest MANIFEST = new Manifest(
      Manifest.FORMAT_VERSION,
      "20261123T204500Z-ab12cd",
      "2026-10",
      Manifest.State.PREVIEW,
      "2026-11-23T20:45:00Z",
      new Manifest.Plan("harmoni", 3, "00ff"),
      "0.1.0",
      List.of(new Manifest.Recorded("plan", "runs/x/plan.conf", 5, "cc")),
      List.of(new Manifest.Input("sales", "in/sales.csv", "sales.csv", 1234, 12, "dd")),
      List.of(new Manifest.Intake(
          "sales",
          "rows",
          "",
          new BigDecimal("12"),
          new BigDecimal("11"),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          BigDecimal.ONE)),
      List.of(new Manifest.Output(
          "carry",
          1,
          List.of(new Manifest.File("carry/x", 2, 99, "ee")),
          2,
          Map.of("amount", new BigDecimal("0E-16")))),
      List.of("journal"),
      new Manifest.Previous("2026-09", "20261023T204500Z-000000", Pointer.State.CLOSED, "ff"),
      new Manifest.Controls(5, 4),
      Map.of("members", 3L));

  @TempDir
  private Path output;

  @Test
  void readsWhatItWrote() {
    assertThat(ManifestJson.read(ManifestJson.write(MANIFEST, null), "here")).isEqualTo(MANIFEST);
  }

  @Test
  void saysDecimalsAsText() {
    assertThat(text())
        .contains("\"amount\" : \"0.0000000000000000\"", "\"run_id\"", "\"state\" : \"preview\"");
  }

  @Test
  void passesOverWhatLaterVersionsAdd() {
    String later = text().replace("\"period\"", "\"approved_by\" : \"Siti\", \"period\"");
    assertThat(ManifestJson.read(later.getBytes(StandardCharsets.UTF_8), "here"))
        .isEqualTo(MANIFEST);
  }

  @Test
  void truncatedManifestIsNamed() throws IOException {
    Path file = damage(text().substring(0, 100));
    assertThatThrownBy(() -> new Runs(output.toString(), new Configuration()).of("2026-10"))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTPUT))
        .hasMessageStartingWith(file + " line 5: Unexpected end-of-input")
        .hasMessageEndingWith(
            "; the manifest of this run is damaged: bring it back from a copy, or remove its folder to do without the run");
  }

  @Test
  void missingPartIsNamed() throws IOException {
    damage("{\"format_version\": 1, \"run_id\": \"20261123T204500Z-ab12cd\"}");
    assertThatThrownBy(() -> new Runs(output.toString(), new Configuration()).of("2026-10"))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining("period is missing");
  }

  @Test
  void missingNumberIsNamed() throws IOException {
    damage(text().replaceFirst("\"rows\" : 12,", ""));
    assertThatThrownBy(() -> new Runs(output.toString(), new Configuration()).of("2026-10"))
        .isInstanceOf(JenjangException.class)
        .hasMessageContaining("inputs.[0].rows: Cannot map `null` into type `long`;");
  }

  private Path damage(String text) throws IOException {
    Path folder =
        Files.createDirectories(output.resolve("runs/period=2026-10/run=20261123T204500Z-ab12cd"));
    return Files.writeString(folder.resolve("manifest.json"), text);
  }

  private static String text() {
    return new String(ManifestJson.write(MANIFEST, null), StandardCharsets.UTF_8);
  }
}
