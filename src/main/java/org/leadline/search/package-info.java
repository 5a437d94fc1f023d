/**
 * Search: what somebody typed becomes a question to the index, and the answer comes back with its
 * facets, with what was recognised in the text, and with an audit record written.
 *
 * <p>{@link org.leadline.search.SearchService} is the entry. Query text goes through our own
 * scanner, which finds recognised values (an address, a number, a hash in any written form) and
 * keeps a map of positions; then through lucene-queryparser's {@code StandardSyntaxParser}; its
 * tree becomes an engine-neutral {@link org.leadline.index.SearchQuery}. A text that cannot be read
 * is an {@link org.leadline.search.InvalidQuery} with its place in the typed text. {@link
 * org.leadline.search.IdentifierService} tells what is known of one value, and {@link
 * org.leadline.search.KeyIds} names a value in an address without showing it.
 *
 * <p>Every method takes a {@link org.leadline.access.Caller} and reads what its visibility sees,
 * from one snapshot. Query text never stands in a message, a log or a {@code toString}.
 */
@NullMarked
package org.leadline.search;

import org.jspecify.annotations.NullMarked;
