package org.leadline.intake.providerxml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.Devices;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.ReportNumbers;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** The three party blocks, and the accounts that the provider associates with a party. */
final class Parties {

  private static final Block<Scope> PARTY =
      Contacts.fields()
          .on(
              Contacts::read,
              "personOrUserReportedPerson",
              "intendedRecipientPerson",
              "victimPerson")
          .on((field, scope) -> scope.value(field, IdentifierKind.ACCOUNT), "espIdentifier")
          .on((field, scope) -> scope.value(field, IdentifierKind.USER_NAME), "screenName")
          .on((field, scope) -> scope.value(field, IdentifierKind.DISPLAY_NAME), "displayName")
          .on((field, scope) -> scope.value(field, IdentifierKind.URL), "profileUrl")
          .on((field, scope) -> scope.value(field, IdentifierKind.GROUP), "groupIdentifier")
          .on(
              (field, scope) -> Captures.named(field, "ipAddress", IdentifierKind.IP, null, scope),
              "ipCaptureEvent")
          .on(Devices::read, "deviceId")
          .on(ReportNumbers::move, "priorCTReports", "priorCTReport")
          .on((field, scope) -> Locations.read(field, null, scope), "estimatedLocation")
          .on((field, scope) -> scope.passages(field), "profileBio", "additionalInfo")
          .on(Parties::associated, "associatedAccount")
          .on(
              (field, scope) -> scope.attributes(field),
              "type",
              "accountType",
              "platform",
              "vehicleDescription",
              "thirdPartyUserReported",
              "schoolName",
              "accountTemporarilyDisabled",
              "accountPermanentlyDisabled",
              "allEmailsReported");

  private Parties() {}

  static void read(Node block, Scope scope, Role role) {
    Node service = block.child("espService");
    String named = service == null ? null : service.takeStripped();
    Scope own =
        scope.ofParty(role, block.path(), ProviderXmlReader.service(block, scope), region(block));
    block.belongsTo(own);
    Stated compromised = own.stated(block.child("compromisedAccount"));
    Contacts.name(block, own);
    PARTY.read(block, own, scope.draft());
    own.addParty(named, compromised);
  }

  /** A child victim's accounts are a child victim's; those of others are other accounts. */
  private static void associated(Node block, Scope scope) {
    read(block, scope, scope.role() == Role.CHILD_VICTIM ? Role.CHILD_VICTIM : Role.OTHER);
  }

  /** The region in which a party's national telephone numbers are read. */
  private static @Nullable String region(Node block) {
    List<Node> blocks = new ArrayList<>();
    for (Node field : block.children()) {
      switch (field.name()) {
        case "address", "estimatedLocation" -> blocks.add(field);
        case "personOrUserReportedPerson", "intendedRecipientPerson", "victimPerson" ->
            field.children().stream()
                .filter(inner -> inner.name().equals("address"))
                .forEach(blocks::add);
        default -> {}
      }
    }
    return Locations.region(blocks);
  }
}
