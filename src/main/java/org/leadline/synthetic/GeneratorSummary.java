package org.leadline.synthetic;

/**
 * What was written.
 *
 * @param reports distinct good reports
 * @param documents documents that can be read, those that arrive again included
 * @param redelivered documents of a report that was already delivered
 * @param bad documents that cannot be accepted
 * @param persons persons behind the reports
 * @param bytes bytes of all documents before packing
 */
public record GeneratorSummary(
    long reports, long documents, long redelivered, long bad, long persons, long bytes) {}
