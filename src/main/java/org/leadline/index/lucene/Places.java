package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.leadline.access.Visibility;
import org.leadline.index.PlaceCursor;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;

/** The places of the reports of one segment, one report after another. For one thread. */
@SuppressWarnings("EnumOrdinal")
final class Places implements PlaceCursor {

  private static final BytesRef NOTHING = new BytesRef();

  private final KeyGraph graph;
  private final List<BinaryDocValues> columns = new ArrayList<>(2);
  private final EvidenceReader reader = new EvidenceReader();
  private final BytesRefBuilder term = new BytesRefBuilder();
  private int column;
  private int doc;

  Places(KeyGraph graph, LeafReader segment, Visibility visibility) throws IOException {
    this.graph = graph;
    for (String field : Postings.twins(Names.EVIDENCE, visibility)) {
      columns.add(DocValues.getBinary(segment, field));
    }
  }

  /** Goes before the first place of a document; documents come ascending. */
  Places of(int next) {
    doc = next;
    column = 0;
    reader.over(NOTHING);
    return this;
  }

  @Override
  public boolean next() {
    try {
      while (!reader.next()) {
        if (column == columns.size()) {
          return false;
        }
        BinaryDocValues values = columns.get(column++);
        reader.over(values.advanceExact(doc) ? values.binaryValue() : NOTHING);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public KeyKind kind() {
    return reader.kind();
  }

  @Override
  public int key() {
    return graph.find(bytes());
  }

  /** As in the term dictionary. */
  private BytesRef bytes() {
    BytesRef value = reader.value();
    if (Names.mayBeBounded(value.length)) {
      return Names.term(reader.term());
    }
    term.clear();
    term.append(PREFIXES[reader.kind().ordinal()]);
    term.append(value);
    return term.get();
  }

  @Override
  public String term() {
    return reader.term();
  }

  @Override
  public int termHash() {
    int hash = PREFIX_HASHES[reader.kind().ordinal()];
    BytesRef value = reader.value();
    for (int i = value.offset; i < value.offset + value.length; i++) {
      if (value.bytes[i] < 0) {
        return reader.term().hashCode();
      }
      hash = 31 * hash + value.bytes[i];
    }
    return hash;
  }

  @Override
  public Role role() {
    return reader.role();
  }

  @Override
  public Origin origin() {
    return reader.origin();
  }

  @Override
  public Manner manner() {
    return reader.manner();
  }

  @Override
  public boolean hasTime() {
    return reader.hasTime();
  }

  @Override
  public long epochSecond() {
    return reader.seconds();
  }

  @Override
  public boolean hasPort() {
    return reader.hasPort();
  }

  private static final BytesRef[] PREFIXES;
  private static final int[] PREFIX_HASHES;

  static {
    KeyKind[] kinds = KeyKind.values();
    PREFIXES = new BytesRef[kinds.length];
    PREFIX_HASHES = new int[kinds.length];
    for (KeyKind kind : kinds) {
      String prefix = kind.prefix() + ":";
      PREFIXES[kind.ordinal()] = new BytesRef(prefix);
      PREFIX_HASHES[kind.ordinal()] = prefix.hashCode();
    }
  }
}
