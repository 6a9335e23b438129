package io.jenjang.batch.step.restate;

/** One bonus of one member. */
public record MemberBonus(String memberId, String bonus) {}
