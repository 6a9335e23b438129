/** What all sellers earned over several periods. */
package io.jenjang.batch.step.disclosure;
