package io.jenjang.batch.step.intake;

/**
 * What runs keep for later ones.
 *
 * @param sales what they find out about the files of sales; null where that is not kept
 * @param members what the files of members come to; null where that is not kept
 */
public record Caches(Cache sales, Cache members) {
  /** Where nothing is kept, and nothing that was kept is used. */
  public static final Caches NONE = new Caches(null, null);
}
