package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.leadline.report.HashLabel;
import org.leadline.report.ReportId;

/** What is projected of a report, its units not read yet. */
record ProjectedRow(
    long key,
    ReportId id,
    int version,
    long sequence,
    int priority,
    int actionability,
    PackedReport report,
    long derivation) {

  static ProjectedRow read(ResultSet row) throws SQLException {
    return new ProjectedRow(
        row.getLong("id"),
        new ReportId(row.getString("source"), row.getString("number")),
        row.getInt("version"),
        row.getLong("sequence"),
        row.getInt("priority"),
        row.getInt("actionability"),
        new PackedReport(Packed.ofCompressed(row.getBytes("body"))),
        row.getLong("normaliser"));
  }

  ProjectedReport with(SortedSet<String> units, List<HashLabel> labels) {
    return new ProjectedReport(
        id, version, sequence, units, priority, actionability, report, labels);
  }
}
