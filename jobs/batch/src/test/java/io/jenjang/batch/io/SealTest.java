package io.jenjang.batch.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of a sealed file changes unnoticed. */
class SealTest {
  private static final String TEXT = "{\n  \"run_id\" : \"ü-1\",\n  \"number\" : 7\n}";

  @TempDir
  private Path folder;

  @Test
  void everyChangedByteIsFound() throws Exception {
    for (SigningKey key : new SigningKey[] {null, key("a")}) {
      byte[] sealed = Seal.put(TEXT, key);
      assertThat(Seal.check(sealed, null)).isEqualTo(Seal.State.WHOLE);
      for (int i = 0; i < sealed.length; i++) {
        for (int bit = 0; bit < 8; bit++) {
          byte[] changed = sealed.clone();
          changed[i] ^= (byte) (1 << bit);
          assertThat(Seal.check(changed, null))
              .as("byte %d, bit %d of %s", i, bit, new String(changed, StandardCharsets.UTF_8))
              .isEqualTo(Seal.State.BROKEN);
        }
      }
    }
  }

  @Test
  void aCutOrLongerFileIsFound() {
    byte[] sealed = Seal.put(TEXT, null);
    for (int length = 0; length < sealed.length; length++) {
      assertThat(Seal.check(java.util.Arrays.copyOf(sealed, length), null))
          .isEqualTo(Seal.State.BROKEN);
    }
    assertThat(Seal.check(java.util.Arrays.copyOf(sealed, sealed.length + 1), null))
        .isEqualTo(Seal.State.BROKEN);
  }

  @Test
  void signaturesAreChecked() throws Exception {
    byte[] signed = Seal.put(TEXT, key("a"));
    assertThat(Seal.check(signed, publicKey("a"))).isEqualTo(Seal.State.WHOLE);
    key("b");
    assertThat(Seal.check(signed, publicKey("b"))).isEqualTo(Seal.State.FOREIGN);
    assertThat(Seal.check(Seal.put(TEXT, null), publicKey("a"))).isEqualTo(Seal.State.UNSIGNED);
  }

  @Test
  void filesThatAreNoKeysAreNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("no-key.pem"), "secret");
    assertThatThrownBy(() -> SigningKey.read(new Configuration(), file.toString()))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageStartingWith(file + ": a PEM file with BEGIN PRIVATE KEY was expected");
    assertThatThrownBy(() -> SigningKey.publicKey(new Configuration(), file.toString()))
        .isInstanceOfSatisfying(
            JenjangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE));
    assertThat(SigningKey.read(new Configuration(), "")).isNull();
  }

  private SigningKey key(String name) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(folder.resolve(name), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    Files.writeString(
        folder.resolve(name + ".pub"), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    return SigningKey.read(new Configuration(), folder.resolve(name).toString());
  }

  private PublicKey publicKey(String name) {
    return SigningKey.publicKey(
        new Configuration(), folder.resolve(name + ".pub").toString());
  }

  private static String pem(String what, byte[] der) {
    return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END " + what + "-----\n";
  }
}
