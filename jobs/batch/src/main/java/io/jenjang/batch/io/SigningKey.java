package io.jenjang.batch.io;

import io.jenjang.error.ErrorCode;
import io.jenjang.error.JenjangException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.apache.hadoop.conf.Configuration;

/** Ed25519 keys in PEM files, on any Hadoop file system. */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * The key that {@code output.sign-key} names, PKCS#8; null where there is no path. Stops with CONFIGURATION if it is no such key.
   *
   * @param path empty for none
   */
  public static SigningKey read(Configuration hadoop, String path) {
    if (path.isEmpty()) {
      return null;
    }
    byte[] der = pem(hadoop, path, "PRIVATE KEY", ErrorCode.CONFIGURATION);
    try {
      return new SigningKey(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw wrong(path, "an Ed25519 private key (PKCS#8)", ErrorCode.CONFIGURATION, e);
    }
  }

  /** A public key as {@code openssl pkey -pubout} writes it; stops with USAGE if it is none. */
  public static PublicKey publicKey(Configuration hadoop, String path) {
    byte[] der = pem(hadoop, path, "PUBLIC KEY", ErrorCode.USAGE);
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw wrong(path, "an Ed25519 public key", ErrorCode.USAGE, e);
    }
  }

  /** The signature of a text, base64. */
  String sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** Whether the text was signed with the other half of the key. */
  static boolean verifies(PublicKey key, byte[] text, String signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] pem(Configuration hadoop, String path, String what, ErrorCode code) {
    String text = TextFile.read(hadoop, path, "key", code);
    String begin = "-----BEGIN " + what + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + what + "-----");
    if (from >= 0 && to > from) {
      try {
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
      } catch (IllegalArgumentException e) {
        throw wrong(path, "base64 between BEGIN and END " + what, code, e);
      }
    }
    throw wrong(path, "a PEM file with BEGIN " + what, code, null);
  }

  private static JenjangException wrong(
      String path, String expected, ErrorCode code, Exception cause) {
    return new JenjangException(
        code,
        path + ": " + expected
            + " was expected; openssl genpkey -algorithm ed25519 makes a key, openssl pkey -pubout its public half",
        cause);
  }
}
