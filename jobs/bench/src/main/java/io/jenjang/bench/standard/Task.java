package io.jenjang.bench.standard;

import java.nio.file.Path;

/**
 * What every contender is to do.
 *
 * @param kind which of the workloads
 * @param period of the sales
 * @param input folder with the tables members and sales, and fx_rates where sales are in several currencies
 * @param limits that hold for everybody
 */
record Task(WorkloadKind kind, String period, Path input, Limits limits) {}
