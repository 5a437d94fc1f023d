package org.leadline.synthetic;

import java.util.List;

/** One thing on the pages of a printed report, in reading order. */
sealed interface Printed {

  /** A title: of the report, a section or a block. */
  record Title(String text) implements Printed {}

  /** A label with its value. */
  record Labelled(String label, String value) implements Printed {}

  /** A line by itself. */
  record Line(String text) implements Printed {}

  /** A table with the left edges of its columns, in points. */
  record Table(List<Column> columns, List<List<String>> rows) implements Printed {}

  /** A column of a table. */
  record Column(String title, float left) {}

  /** What follows starts on a new page. */
  record NewPage() implements Printed {}
}
