package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * Which watches wait for which term: a hash map from each anchor to them, by field, so that a
 * report costs one look-up for each of its own terms however many watches there are.
 */
final class WatchTerms {

  private final Analysis analysis;
  private final Map<String, Map<BytesRef, List<Long>>> waiting = new HashMap<>();

  WatchTerms(Analysis analysis) {
    this.analysis = analysis;
  }

  void add(long watch, Set<Term> anchors) {
    for (Term anchor : anchors) {
      waiting
          .computeIfAbsent(anchor.field(), field -> new HashMap<>())
          .computeIfAbsent(anchor.bytes(), term -> new ArrayList<>(1))
          .add(watch);
    }
  }

  void remove(long watch, Set<Term> anchors) {
    for (Term anchor : anchors) {
      Map<BytesRef, List<Long>> terms = waiting.getOrDefault(anchor.field(), Map.of());
      List<Long> watches = terms.getOrDefault(anchor.bytes(), List.of());
      watches.remove(watch);
      if (watches.isEmpty()) {
        terms.remove(anchor.bytes());
      }
      if (terms.isEmpty()) {
        waiting.remove(anchor.field());
      }
    }
  }

  /**
   * The watches that wait for a term which a document has, each with whether the document has one
   * beside the values of child victims.
   */
  Map<Long, Boolean> candidates(Document document) throws IOException {
    Map<Long, Boolean> found = new TreeMap<>();
    for (IndexableField field : document.getFields()) {
      Map<BytesRef, List<Long>> terms = waiting.get(field.name());
      if (terms != null && field.fieldType().indexOptions() != IndexOptions.NONE) {
        boolean plain = !Names.isVictim(field.name());
        if (field.fieldType().tokenized()) {
          words(field, word -> add(found, terms.getOrDefault(word, List.of()), plain));
        } else {
          add(found, terms.getOrDefault(field.binaryValue(), List.of()), plain);
        }
      }
    }
    return found;
  }

  private static void add(Map<Long, Boolean> found, List<Long> watches, boolean plain) {
    watches.forEach(watch -> found.merge(watch, plain, Boolean::logicalOr));
  }

  /** Every term that a document can be asked by. */
  Set<Term> terms(Document document) throws IOException {
    Set<Term> terms = new HashSet<>();
    for (IndexableField field : document.getFields()) {
      if (field.fieldType().indexOptions() != IndexOptions.NONE) {
        if (field.fieldType().tokenized()) {
          words(field, word -> terms.add(new Term(field.name(), BytesRef.deepCopyOf(word))));
        } else {
          terms.add(new Term(field.name(), field.binaryValue()));
        }
      }
    }
    return terms;
  }

  private void words(IndexableField field, WordConsumer each) throws IOException {
    try (TokenStream words = analysis.tokenStream(field.name(), field.stringValue())) {
      TermToBytesRefAttribute word = words.getAttribute(TermToBytesRefAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        each.accept(word.getBytesRef());
      }
      words.end();
    }
  }

  /** Takes a word that is good until the next one comes. */
  private interface WordConsumer {
    void accept(BytesRef word);
  }
}
