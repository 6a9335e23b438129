/** Looks at what a run has written with means that had no part in writing it. */
package io.jenjang.batch.step.check;
