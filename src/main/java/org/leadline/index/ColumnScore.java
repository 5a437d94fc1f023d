package org.leadline.index;

/**
 * Both scores of a report under a profile other than the standard one.
 *
 * @param column the number of the profile's score column, from 1
 * @param priority 0 to 1000
 * @param actionability 0 to 1000
 */
public record ColumnScore(long column, int priority, int actionability) {}
