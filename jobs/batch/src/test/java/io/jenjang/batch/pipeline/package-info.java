/** The whole engine, from input files to published tables, against what must hold whatever the plan and the month. */
package io.jenjang.batch.pipeline;
