package io.jenjang.batch.config;

/** What is special about an invented company. */
public enum Shape {
  /** Each sponsor is uniform among those who joined before: depth about 40 at 10 million. */
  RANDOM,
  /** Everybody sponsored one. */
  CHAIN,
  /** One sponsored everybody. */
  STAR,
  /** A random tree in which one member makes a tenth of all sales. */
  WHALE,
  /** A random tree in which one member of a hundred makes all sales, so that nobody else is qualified by own sales. */
  UNQUALIFIED,
  /** A random tree, and all sales on one day of the month. */
  ONE_DAY,
  /** A random sponsor tree and a full binary placement tree. */
  BINARY
}
