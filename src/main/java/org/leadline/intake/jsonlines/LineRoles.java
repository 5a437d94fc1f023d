package org.leadline.intake.jsonlines;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.Role;

/** The names of roles. A role decides who may see a value, so an unknown one is refused. */
final class LineRoles {

  private static final Map<String, Role> ROLES =
      Map.of(
          "reporteduser", Role.REPORTED_USER,
          "intendedrecipient", Role.INTENDED_RECIPIENT,
          "childvictim", Role.CHILD_VICTIM,
          "other", Role.OTHER,
          "incident", Role.INCIDENT,
          "reporter", Role.REPORTER,
          "clearinghouse", Role.CLEARING_HOUSE,
          "police", Role.POLICE);

  private LineRoles() {}

  /** The role that a field states, or the other one when it states none. */
  static Role of(@Nullable Node field, Role other) {
    if (field == null) {
      return other;
    }
    String written = field.take();
    boolean isValue = !field.isList() && !field.isObject();
    if (isValue && written == null) {
      return other;
    }
    Role role = written == null ? null : ROLES.get(ValueTypes.folded(written));
    if (role == null) {
      throw new Refused(
          RejectionReason.VALUE_NOT_ALLOWED,
          Position.ofPath(field.path()),
          "Roles are reported-user, intended-recipient, child-victim, other, incident, reporter,"
              + " clearing-house and police.");
    }
    return role;
  }
}
