package org.leadline.priority;

import java.util.List;
import java.util.function.Consumer;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** What each makes a report graver, whatever else it says. */
final class Risks {

  static final List<Consumer<SampleReport>> ALL =
      List.of(
          SampleReport::escalated,
          report -> report.mark(ClearingHousePriority.ONE),
          report -> report.type("Online Enticement of Children for Sexual Acts"),
          report -> report.flag("sextortion"),
          report -> report.flag("csamSolicitation"),
          report -> report.passage("The child is in danger."),
          report -> report.passage("A visit may take place tomorrow."),
          report -> report.file("A1"),
          report -> report.file("B2", "possibleSelfProduction"),
          report -> report.party(Role.CHILD_VICTIM, "gender", "not stated"),
          report -> report.value(IdentifierKind.EMAIL, Role.CHILD_VICTIM, "a@example.com"),
          report -> report.party(Role.REPORTED_USER, "accessToChildren", "yes"),
          report -> report.party(Role.REPORTED_USER, "convictedSexOffender", "true"),
          report -> report.party(Role.REPORTED_USER, "accessToFirearms", "true"),
          report -> report.value(IdentifierKind.REPORT_NUMBER, Role.REPORTED_USER, "900000007"));

  private Risks() {}
}
