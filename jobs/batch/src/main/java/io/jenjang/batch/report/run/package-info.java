/** The page of a run: where the money comes from. */
package io.jenjang.batch.report.run;
