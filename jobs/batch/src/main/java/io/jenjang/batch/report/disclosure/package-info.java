/** The income disclosure as pages. */
package io.jenjang.batch.report.disclosure;
