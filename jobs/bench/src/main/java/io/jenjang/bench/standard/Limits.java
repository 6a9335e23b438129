package io.jenjang.bench.standard;

/**
 * What every contender may use.
 *
 * @param threads that work at the same time
 * @param megabytes of memory: Java heap for Jenjang, {@code memory_limit} for DuckDB
 */
record Limits(int threads, int megabytes) {}
