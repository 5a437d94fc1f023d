package org.leadline.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.leadline.access.Visibility;
import org.leadline.index.ReporterFigures;

/**
 * Counts facet values of each reporter's reports: one pass over the documents to part them by
 * reporter, and one over the columns of each facet field, all in memory. For one caller and one
 * thread.
 */
final class ReporterTable {

  private final View view;
  private final Visibility visibility;
  private final Reporters reporters;
  private final Map<String, Long> reports = new TreeMap<>();
  private final Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();

  ReporterTable(View view, Visibility visibility, Reporters reporters) {
    this.view = view;
    this.visibility = visibility;
    this.reporters = reporters;
  }

  /** By the reporter's name. */
  List<ReporterFigures> read(List<String> facets) throws IOException {
    for (Segment segment : view.segments()) {
      DocSet visible = segment.visible(visibility);
      if (visible.size() > 0) {
        for (Map.Entry<String, int[]> part : parted(segment, visible.list()).entrySet()) {
          reports.merge(part.getKey(), (long) part.getValue().length, Long::sum);
          for (String facet : facets) {
            count(segment, part.getKey(), facet, part.getValue());
          }
        }
      }
    }
    List<ReporterFigures> figures = new ArrayList<>();
    reports.forEach((reporter, number) ->
        figures.add(
            new ReporterFigures(reporter, number, counts.getOrDefault(reporter, Map.of()))));
    return figures;
  }

  private void count(Segment segment, String reporter, String facet, int[] docs)
      throws IOException {
    Map<String, Long> values =
        counts
            .computeIfAbsent(reporter, name -> new TreeMap<>())
            .computeIfAbsent(facet, name -> new TreeMap<>());
    for (String name : Postings.twins(facet, visibility)) {
      int[] byOrdinal = segment.facet(name).count(docs);
      SortedSetDocValues column = DocValues.getSortedSet(segment.reader(), name);
      for (int i = 0; i < byOrdinal.length; i++) {
        if (byOrdinal[i] > 0) {
          values.merge(column.lookupOrd(i).utf8ToString(), (long) byOrdinal[i], Long::sum);
        }
      }
    }
  }

  /** The documents of each reporter. */
  private Map<String, int[]> parted(Segment segment, int[] docs) throws IOException {
    Map<String, int[]> parts = new TreeMap<>();
    String facet = reporters.facet();
    if (facet == null) {
      parts.put(Reporters.UNNAMED, docs);
      return parts;
    }
    FacetColumn column = segment.facet(facet);
    SortedSetDocValues names = DocValues.getSortedSet(segment.reader(), facet);
    int[][] byOrdinal = column.part(docs);
    for (int i = 0; i < byOrdinal.length; i++) {
      if (byOrdinal[i].length > 0) {
        String name = i == 0 ? Reporters.UNNAMED : names.lookupOrd(i - 1).utf8ToString();
        parts.put(name, byOrdinal[i]);
      }
    }
    return parts;
  }
}
