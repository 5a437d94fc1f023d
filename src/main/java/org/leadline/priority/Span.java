package org.leadline.priority;

/**
 * A stretch of words of a sentence.
 *
 * @param from its first word
 * @param to behind its last word
 */
record Span(int from, int to) {}
