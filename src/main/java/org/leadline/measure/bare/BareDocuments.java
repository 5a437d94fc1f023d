package org.leadline.measure.bare;

import com.google.common.net.InetAddresses;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** Makes a Lucene document of plain values with Lucene's own fields. */
final class BareDocuments {

  /** Lucene refuses longer terms; a corpus holds none, a real report might. */
  private static final int LONGEST_TERM = 8_000;

  private BareDocuments() {}

  static Document of(List<BareValue> report) {
    Document document = new Document();
    for (BareValue value : report) {
      add(document, value);
    }
    return document;
  }

  private static void add(Document document, BareValue value) {
    String name = value.field();
    switch (value.use()) {
      case WORDS -> document.add(new TextField(name, value.text(), Store.YES));
      case TERM -> document.add(new StringField(name, term(value.text()), Store.NO));
      case FACET -> {
        document.add(new StringField(name, term(value.text()), Store.NO));
        document.add(new SortedSetDocValuesField(name, new BytesRef(term(value.text()))));
      }
      case NUMBER -> {
        long number = Long.parseLong(value.text());
        document.add(new LongPoint(name, number));
        document.add(new SortedNumericDocValuesField(name, number));
      }
      case ADDRESS ->
          document.add(new InetAddressPoint(name, InetAddresses.forString(value.text())));
    }
  }

  private static String term(String text) {
    return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
  }
}
