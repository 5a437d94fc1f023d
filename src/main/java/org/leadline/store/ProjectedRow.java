package org.leadline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.leadline.report.Docket;
import org.leadline.report.Labels;
import org.leadline.report.ListLabel;
import org.leadline.report.NetworkLabel;
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
    long derivation,
    List<NetworkLabel> networks,
    Docket docket) {

  static ProjectedRow read(ResultSet row) throws SQLException {
    return new ProjectedRow(
        row.getLong("id"),
        new ReportId(row.getString("source"), row.getString("number")),
        row.getInt("version"),
        row.getLong("sequence"),
        row.getInt("priority"),
        row.getInt("actionability"),
        new PackedReport(Packed.ofCompressed(row.getBytes("body"))),
        row.getLong("normaliser"),
        NetworkLabels.read(row.getString("networks")),
        CaseRows.docket(row));
  }

  ProjectedReport with(SortedSet<String> units, List<ListLabel> lists) {
    return new ProjectedReport(
        id,
        version,
        sequence,
        units,
        priority,
        actionability,
        report,
        new Labels(lists, networks),
        docket);
  }
}
