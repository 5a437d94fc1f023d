package org.leadline.measure;

import java.util.List;

/** A question that is timed. */
public sealed interface Question {

  /** What it is called in the report. */
  String kind();

  /**
   * All reports that hold one value.
   *
   * @param value as an officer would paste it
   */
  record Identifier(String value) implements Question {
    @Override
    public String kind() {
      return "identifier look-up";
    }
  }

  /**
   * Two words, by relevance with priority boost, with highlights.
   *
   * @param query the words
   */
  record Text(String query) implements Question {
    @Override
    public String kind() {
      return "two-word text search";
    }
  }

  /** Everything, with all facets. */
  record Everything() implements Question {
    @Override
    public String kind() {
      return "match-all with all facets";
    }
  }

  /**
   * Everything under one filter, with all facets.
   *
   * @param field the facet field
   * @param value the chosen value
   */
  record Filtered(String field, String value) implements Question {
    @Override
    public String kind() {
      return "filtered facets";
    }
  }

  /**
   * The first page of a report's links.
   *
   * @param reportId as written
   */
  record Links(String reportId) implements Question {
    @Override
    public String kind() {
      return "links of a report";
    }
  }

  /** The first page of the queue. */
  record Queue() implements Question {
    @Override
    public String kind() {
      return "queue page";
    }
  }

  /** What the kinds are called, in the order of the report. */
  static List<String> kinds() {
    return List.of(
        new Identifier("").kind(),
        new Text("").kind(),
        new Everything().kind(),
        new Filtered("", "").kind(),
        new Links("").kind(),
        new Queue().kind());
  }
}
