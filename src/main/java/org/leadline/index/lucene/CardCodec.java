package org.leadline.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Card;
import org.leadline.index.IndexedReport;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Report;
import org.leadline.report.Stated;

/** What lists show of a report, as bytes. */
final class CardCodec {

  private static final long NOT_STATED = Long.MIN_VALUE;

  private CardCodec() {}

  /**
   * The card of a report.
   *
   * @param openKeys how many distinct match keys everybody may see
   * @param victimKeys how many more there are of child victims
   */
  static BytesRef write(IndexedReport indexed, int openKeys, int victimKeys) throws IOException {
    Report report = indexed.report();
    Handling handling = report.handling();
    List<String> types = types(report);
    BytesOutput out = new BytesOutput();
    out.writeString(title(report.incident(), types, report.reporter().name()));
    out.writeString(report.reporter().name());
    writeAll(out, types);
    Instant received = handling.received();
    out.writeZLong(received == null ? NOT_STATED : received.getEpochSecond());
    out.writeVInt(received == null ? 0 : received.getNano());
    out.writeString(handling.priority().code());
    out.writeString(code(handling.informational()));
    writeAll(out, List.copyOf(indexed.units()));
    out.writeVInt(report.files().size());
    out.writeVInt(openKeys);
    out.writeVInt(victimKeys);
    return out.written();
  }

  static Card read(BytesRef bytes, Visibility visibility) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String title = in.readString();
    String provider = in.readString();
    List<String> types = readAll(in);
    Instant received = readTime(in);
    String mark = in.readString();
    String informational = in.readString();
    List<String> units = readAll(in);
    units.removeIf(unit -> !visibility.sees(List.of(unit)));
    int files = in.readVInt();
    int openKeys = in.readVInt();
    int victimKeys = visibility.childVictimValues() ? in.readVInt() : 0;
    return new Card(
        title, provider, types, received, mark, informational, units, files, openKeys + victimKeys);
  }

  private static List<String> types(Report report) {
    List<String> types = new ArrayList<>();
    String classification = report.handling().classification();
    if (classification != null) {
      types.add(classification);
    }
    types.addAll(report.incident().types());
    return types.stream().distinct().toList();
  }

  private static String title(Incident incident, List<String> types, String provider) {
    String own = incident.title();
    if (own != null && !own.isBlank()) {
      return own;
    }
    String type = types.isEmpty() ? "Report" : types.getFirst();
    return provider.isEmpty() ? type : type + ", " + provider;
  }

  private static String code(Stated stated) {
    return switch (stated) {
      case YES -> "yes";
      case NO -> "no";
      case NOT_STATED -> "not-stated";
    };
  }

  private static @Nullable Instant readTime(ByteArrayDataInput in) throws IOException {
    long second = in.readZLong();
    int nano = in.readVInt();
    return second == NOT_STATED ? null : Instant.ofEpochSecond(second, nano);
  }

  private static void writeAll(BytesOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readAll(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readString());
    }
    return texts;
  }
}
