/**
 * What a search engine alone takes in: the yardstick for the intake of the whole program.
 *
 * <p>{@link org.leadline.measure.bare.BareLucene} is handed reports that are parsed and recognised
 * already, cuts each into plain values (words, terms, facet values, numbers, addresses), writes
 * those to spool files, and then times Lucene alone: threads that read values off the files, make
 * documents of them and add them to an index writer, up to its commit. Parsing, recognising, the
 * store, links, scores and evidence are not in the time; reading the spool is, and costs little.
 *
 * <p>The analyser, fields and document values are Lucene's own, the write buffer that of the
 * product. No visibility stands here: it is the corpus of a measurement.
 */
@NullMarked
package org.leadline.measure.bare;

import org.jspecify.annotations.NullMarked;
