package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.leadline.index.Fields;
import org.leadline.index.IndexMismatch;

/**
 * What each commit says of itself: the store's sequence that it reaches to, and the fingerprint of
 * everything that decides what the index holds.
 */
final class CommitData {

  private static final String SEQUENCE = "sequence";
  private static final String FINGERPRINT = "fingerprint";

  private CommitData() {}

  static Map<String, String> write(long sequence, Fields fields) {
    Map<String, String> data = new TreeMap<>();
    data.put(SEQUENCE, Long.toString(sequence));
    data.put(FINGERPRINT, fingerprint(fields));
    return data;
  }

  /**
   * Checks the last commit.
   *
   * @throws IndexMismatch when it was built with other fields
   */
  static void check(Directory directory, Fields fields) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String built = reader.getIndexCommit().getUserData().get(FINGERPRINT);
      if (!fingerprint(fields).equals(built)) {
        throw new IndexMismatch();
      }
    }
  }

  /** The sequence of the commit that a reader reads; 0 when it says none. */
  static long sequence(DirectoryReader reader) throws IOException {
    return sequence(reader.getIndexCommit().getUserData());
  }

  /** The sequence of the last commit in a directory; 0 when there is none. */
  static long sequence(Directory directory) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? sequence(SegmentInfos.readLatestCommit(directory).getUserData())
        : 0;
  }

  /** The sequence of the commit that a writer began from. */
  static long sequence(IndexWriter writer) {
    Map<String, String> data = new TreeMap<>();
    Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return sequence(data);
  }

  private static long sequence(Map<String, String> data) {
    return Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
  }

  private static String fingerprint(Fields fields) {
    return String.join(
        "/",
        fields.fingerprint(),
        Integer.toString(Analysis.VERSION),
        Integer.toString(DocumentBuilder.VERSION),
        Integer.toHexString(EvidenceCodec.SHAPE.hashCode()));
  }
}
