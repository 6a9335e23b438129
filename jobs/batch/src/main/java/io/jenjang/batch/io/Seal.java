package io.jenjang.batch.io;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last field of a JSON file: the digest of everything before it and, where there is a key, its signature. No byte of a sealed file can change
 * without the seal telling.
 */
final class Seal {
  private static final String MARK = ",\n  \"seal\" : ";
  private static final String END = "\n}";
  private static final Pattern TAIL = Pattern.compile(
      "\\{ \"sha256\" : \"([0-9a-f]{64})\", \"signature\" : \"([0-9A-Za-z+/=]*)\" }\n}\n");

  private Seal() {}

  /** What a look at a sealed file found. */
  enum State {
    /** Every byte is as it was written. */
    WHOLE,
    /** Some byte is not. */
    BROKEN,
    /** Whole, but not signed. */
    UNSIGNED,
    /** Whole, but not signed with that key. */
    FOREIGN
  }

  /**
   * Seals an object.
   *
   * @param json of an object, printed over several lines
   * @param key null for no signature
   */
  static byte[] put(String json, SigningKey key) {
    String body = json.substring(0, json.lastIndexOf(END));
    String signature = key == null ? "" : key.sign(bytes(body));
    return bytes(body + MARK + "{ \"sha256\" : \"" + digest(body, signature)
        + "\", \"signature\" : \"" + signature + "\" }" + END + "\n");
  }

  /**
   * Looks at a sealed file.
   *
   * @param key whose signature is asked for; null if none is
   */
  static State check(byte[] file, PublicKey key) {
    String text = new String(file, StandardCharsets.UTF_8);
    int mark = text.lastIndexOf(MARK);
    Matcher tail = TAIL.matcher(mark < 0 ? "" : text.substring(mark + MARK.length()));
    if (!tail.matches()
        || !java.util.Arrays.equals(file, bytes(text))
        || !tail.group(1).equals(digest(text.substring(0, mark), tail.group(2)))) {
      return State.BROKEN;
    } else if (key == null) {
      return State.WHOLE;
    } else if (tail.group(2).isEmpty()) {
      return State.UNSIGNED;
    }
    return SigningKey.verifies(key, bytes(text.substring(0, mark)), tail.group(2))
        ? State.WHOLE
        : State.FOREIGN;
  }

  private static String digest(String body, String signature) {
    return Sha256.of(bytes(body + signature));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
