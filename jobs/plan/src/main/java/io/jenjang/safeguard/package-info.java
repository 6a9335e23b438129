/** Sales first: rules as data, where every unit of pay comes from, and what the rules make of it. */
package io.jenjang.safeguard;
