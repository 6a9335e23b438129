package io.jenjang.batch.step.intake;

import io.jenjang.batch.io.CacheFolder;

/**
 * Where a run finds what earlier ones kept, and keeps it for later ones.
 *
 * @param engine what tells this program from every other version of it
 * @param keep how many states stay
 */
public record Cache(CacheFolder folder, String engine, int keep) {}
