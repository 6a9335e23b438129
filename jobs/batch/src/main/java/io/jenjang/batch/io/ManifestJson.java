package io.jenjang.batch.io;

/** The manifest as text, sealed. */
final class ManifestJson {
  private static final String ADVICE =
      "the manifest of this run is damaged: bring it back from a copy, or remove its folder to do without the run";

  private ManifestJson() {}

  /** @param key whose signature is put under it; null for none */
  static byte[] write(Manifest manifest, SigningKey key) {
    return RecordJson.write(manifest, key);
  }

  /**
   * @param from where the text came from, for the message
   */
  static Manifest read(byte[] text, String from) {
    return RecordJson.read(Manifest.class, text, from, ADVICE);
  }
}
