/** What moving a member in a tree changes: two runs of one period side by side. */
package io.jenjang.batch.step.move;
