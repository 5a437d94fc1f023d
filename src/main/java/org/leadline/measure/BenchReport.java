package org.leadline.measure;

/**
 * What was measured.
 *
 * @param json one JSON document
 * @param table the same as text, for a terminal
 */
public record BenchReport(String json, String table) {}
