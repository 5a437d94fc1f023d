package org.leadline.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.leadline.access.Visibility;

/**
 * Has the reports of a unit projected again, page by page, so that the index gets their scores
 * under the profile that the unit is to use; within one transaction for each page.
 */
public final class ProfileWork {

  private final Handle handle;
  private final Counters counters;
  private final ReportRows rows;
  private final Instant now;

  ProfileWork(Handle handle, Counters counters, ReportRows rows, Instant now) {
    this.handle = handle;
    this.counters = counters;
    this.rows = rows;
    this.now = now;
  }

  /** All uses in the order in which they were ordered. */
  public List<ProfileUse> uses() {
    return ProfileRows.uses(handle);
  }

  /**
   * Does a page of the work of a use that is not in force; after the last page it is.
   *
   * @param limit how many reports at the most
   * @return how many reports are to be projected again
   */
  public int advance(ProfileUse use, int limit) {
    long position =
        handle
            .createQuery(
                "select position from profile_use"
                    + " where id = :id and in_force is null and dropped is null")
            .bind("id", use.key())
            .mapTo(Long.class)
            .findOne()
            .orElse(-1L);
    if (position < 0) {
      return 0;
    }
    List<Long> reports =
        handle
            .createQuery(
                "select r.id from report r where r.joined is null and r.id > :position"
                    + of(use.unit())
                    + " order by r.id limit :limit")
            .bind("position", position)
            .bind("limit", limit)
            .bindMap(bindings(use.unit()))
            .mapTo(Long.class)
            .list();
    reports.forEach(report -> rows.projectAgain(report, ChangeKind.SCORES));
    if (!reports.isEmpty()) {
      handle.execute(
          "update profile_use set position = ?, done = done + ? where id = ?",
          reports.getLast(),
          reports.size(),
          use.key());
    }
    if (reports.size() < limit) {
      handle.execute(
          "update profile_use set in_force = ?, finished = ? where id = ?",
          counters.last("change"),
          now.toEpochMilli(),
          use.key());
    }
    return reports.size();
  }

  /** The reports of the unit, and those that no unit was given for, which its supervisors see. */
  static String of(String unit) {
    return unit.equals(ProfileUse.OTHERS)
        ? ""
        : " and exists (select 1 from report_unit o where o.report = r.id"
            + " and o.unit in (:unit, :unassigned))";
  }

  static Map<String, Object> bindings(String unit) {
    return unit.equals(ProfileUse.OTHERS)
        ? Map.of()
        : Map.of("unit", unit, "unassigned", Visibility.UNASSIGNED);
  }
}
