package io.jenjang.tree;

import java.util.List;

/**
 * The trees of a plan whose past is asked for.
 *
 * @param closing the trees at the close, everybody in each
 * @param names of these, for messages
 * @param passUps further trees, made from these
 * @param crossings volume that goes up two trees
 */
public record TimelineRequest(
    List<Tree> closing,
    List<String> names,
    Members members,
    List<PassUp> passUps,
    List<Crossing> crossings) {}
