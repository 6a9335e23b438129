package io.jenjang.safeguard;

import java.io.Serializable;
import java.util.List;

/**
 * The rules of one jurisdiction or policy.
 *
 * @param rules in the order of the file
 */
public record RuleSet(String name, String jurisdiction, List<Rule> rules) implements Serializable {}
