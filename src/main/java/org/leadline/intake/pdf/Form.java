package org.leadline.intake.pdf;

import static org.leadline.intake.pdf.Labels.as;
import static org.leadline.intake.pdf.Labels.in;

import java.util.function.BiConsumer;

/**
 * The blocks of the form that the clearing house prints, with their labels, in both of its layouts
 * (formats reference 2.4). Labels decide, not titles: titles differ between layouts.
 */
final class Form {
  /** Everything before section A. */
  static final Form FRONT =
      new Form(
          new Labels()
              .line(
                  (tree, field) ->
                      tree.leafWithin("priorityId", field, Names.ANALYSTS, Names.PRIORITY),
                  "Priority Level")
              .line(as("informational"), "Informational")
              .line(as("dateReceived"), "Received by NCMEC on", "Received by NCMEC")
              .line(as("dateMadeAvailable"), "Date Made Available")
              .line(as("datePdfGenerated"), "Date PDF Generated")
              .line(as("totalUploadedFiles"), "Total Uploaded Files")
              .line(
                  (tree, field) -> tree.leafWithin("ncmecClassification", field, Names.ANALYSTS),
                  "Incident Type")
              .prose(
                  (tree, field) ->
                      tree.leafWithin("value", field, Names.ANALYSTS, "executiveSummary"),
                  "Executive Summary")
              .prose(as("informationNotProvided"), "Information Not Provided"));

  /** Who sent the report. */
  static final Form PROVIDER =
      new Form(
          new Labels()
              .line(as("espName"), "Submitter", "Reporting ESP")
              .line(as("lastName"), "Product or Brand")
              .line(
                  (tree, field) ->
                      tree.leafWithin("name", field, "contactForLawEnforcement", "contactPerson"),
                  "Point of Contact for Law Enforcement",
                  "Name")
              .line(
                  (tree, field) ->
                      tree.contact("emails", field, "contactForLawEnforcement", "contactPerson"),
                  "Email Address")
              .line(
                  (tree, field) ->
                      tree.contact("phones", field, "contactForLawEnforcement", "contactPerson"),
                  "Phone",
                  "Mobile Phone")
              .prose(as("addresses"), "Business Address")
              .prose(as("companyInformation"), "Company Information")
              .prose(as("relevantTerms"), "Relevant Terms"));

  /** What happened. */
  static final Form INCIDENT =
      new Form(
          new Labels()
              .line(summary("incidentType"), "Incident Type", "Primary Incident Type")
              .line(
                  (tree, field) ->
                      tree.listedWithin("incidentSummary", "additionalIncidentTypes", field),
                  "Additional Incident Type")
              .line(summary("platform"), "Platform")
              .line(summary("incidentDateTime"), "Incident Time")
              .prose(
                  summary("incidentDateTimeDescription"),
                  "Incident Time Description",
                  "Description of Incident Time")
              .line(summary("incidentDateRange"), "Incident Date Range")
              .prose(
                  summary("espEscalation"),
                  "ESP Escalation",
                  "Escalation",
                  "Escalated to High Priority")
              .prose(in("additionalInformations"), "Additional Information"));

  /** One place on the internet, or outside it, where it happened. */
  static final Form PLACE =
      new Form(
          new Labels()
              .line(
                  as("chatServiceOrClient"),
                  "Chat Client",
                  "Chat Service/Client",
                  "Chat Service or Client")
              .line(as("chatRoomName"), "Chat Room Name")
              .line(as("gameName"), "Game Name")
              .line(as("console"), "Console")
              .line(as("client"), "Client")
              .line(in("screenNames"), "Screen/User Name", "Screen Name")
              .line((tree, field) -> tree.contact("emails", field), "Email Address")
              .line((tree, field) -> tree.contact("phones", field), "Phone", "Mobile Phone")
              .unbroken((tree, field) -> tree.captured("URL", field), "URL")
              .with(Names.CAPTURES)
              .prose(in("contents"), "Content", "Contents")
              .prose(in("additionalInformations"), "Additional Information"));

  /** A person or account. */
  static final Form PARTY =
      new Form(
          new Labels()
              .line(as("name"), "Name")
              .line(as("firstName"), "First Name")
              .line(as("middleName"), "Middle Name")
              .line(as("lastName"), "Last Name")
              .line(as("preferredName"), "Preferred Name")
              .line(as("gender"), "Gender")
              .line(as("dateOfBirth"), "Date of Birth")
              .line(as("approximateAge"), "Approximate Age")
              .line(as("espService"), "ESP Service")
              .line(in("espUserId"), "ESP User ID")
              .line(in("screenNames"), "Screen/User Name", "Screen Name", "User Name")
              .line(in("displayNames"), "Display Name")
              .line((tree, field) -> tree.contact("emails", field), "Email Address", "Email")
              .line(
                  (tree, field) -> tree.contact("phones", field),
                  "Phone",
                  "Mobile Phone",
                  "Home Phone")
              .prose(as("addresses"), "Address")
              .line(ReportTree::estimatedLocation, "Estimated Location")
              .unbroken((tree, field) -> tree.captured("Profile URL", field), "Profile URL")
              .prose(as("profileBio"), "Profile Bio", "Profile Description")
              .prose(as("physicalDescription"), "Physical Description")
              .line(as("vehicleDescription"), "Vehicle Description")
              .line(as("vehicleTagNumber"), "Vehicle Tag Number")
              .line(as("occupation"), "Occupation")
              .line(as("compromisedAccount"), "Compromised Account")
              .line(as("accountTemporarilyDisabled"), "Account Temporarily Disabled")
              .line(as("accountPermanentlyDisabled"), "Account Permanently Disabled")
              .line(as("accessToChildren"), "Access to Children")
              .line(as("accessToChildVictim"), "Access to Child Victim")
              .line(as("accessToFirearms"), "Access to Firearms")
              .line(as("convictedSexOffender"), "Convicted Sex Offender")
              .line(as("relationshipToChildVictim"), "Relationship to Child Victim")
              .line(as("groupIdentifier"), "Group Identifier")
              .line((tree, field) -> tree.captured("Device ID", field), "Device ID")
              .prose(in("priorCybertipReports"), "Prior CT Reports", "Prior CyberTip Reports")
              .with(Names.CAPTURES)
              .prose(in("additionalInformations"), "Additional Information"));

  /** The head of the list of files. */
  static final Form FILES =
      new Form(new Labels().line(as("numberOfUploadedFiles"), "Number of uploaded files"));

  /** What is said of one file. */
  static final Form FILE =
      new Form(
          new Labels()
              .unbroken(as("originalFilename"), "Original Filename")
              .line(as("verificationHash"), "MD5")
              .line(
                  (tree, field) -> tree.metadata(field),
                  "SHA1",
                  "SHA-1",
                  "SHA256",
                  "SHA-256",
                  "PDQ",
                  "Upload Date and Time")
              .line(as("submittalId"), "Submittal ID")
              .line(as("fileId"), "File ID")
              .line(as("industryClassification"), "Image Categorization by ESP")
              .line(
                  as("viewedByEsp"),
                  "Did Reporting ESP view entire contents of uploaded file",
                  "Did the Reporting ESP view the entire contents of the uploaded file")
              .line(
                  as("publiclyAvailable"),
                  "Were entire contents of uploaded file publicly available",
                  "Were the entire contents of the uploaded file publicly available")
              .line(ReportTree::tags, "File Tags", "Tags")
              .with(Names.CAPTURES)
              .prose(in("additionalInformations"), "Additional Information"));

  /** One look-up of an address. */
  static final Form LOOK_UP =
      new Form(
          new Labels()
              .line(as("country"), "Country")
              .line(as("region"), "Region", "State")
              .line(as("city"), "City")
              .line(as("postalCode"), "Postal Code", "ZIP Code")
              .line(as("metropolitanCode"), "Metro Code", "Metropolitan Code")
              .line(as("areaCode"), "Area Code")
              .line(ReportTree::coordinates, "Lat/Long", "Latitude/Longitude", "Coordinates")
              .line(as("organization"), "ISP/Org", "Organization", "ISP/Organization")
              .line(as("esp"), "ISP")
              .line(in("types"), "Type", "Network Type"));

  /** Section B. */
  static final Form AUTOMATED =
      new Form(
          new Labels()
              .prose(note("autoRefers"), "Auto-Refer", "Automatic Referral")
              .prose(note("autoCloses"), "Auto-Close", "Automatic Closure")
              .prose(note("deconfliction"), "Deconfliction", "Reports with the Same Identifiers"));

  /** Section C. */
  static final Form ANALYST =
      new Form(
          new Labels()
              .line((tree, field) -> tree.leafWithin("value", field, Names.PRIORITY), "Priority")
              .line(as("ncmecClassification"), "NCMEC Classification", "Classification")
              .line(as("sentToLawEnforcement"), "Sent to Law Enforcement")
              .line(as("internationalCountry"), "International Country")
              .line(as("dateTimeProcessed"), "Date Processed")
              .prose(
                  (tree, field) -> tree.leafWithin("value", field, "executiveSummary"),
                  "Executive Summary")
              .prose(in("notes"), "NCMEC Note", "Note", "Notes", "Analyst Notes"));

  /** Section D: one agency. */
  static final Form AGENCY =
      new Form(
          new Labels()
              .line(as("dateTimeMadeAvailable"), "Date Made Available")
              .line(as("referralType"), "Referral Type")
              .line(
                  (tree, field) -> tree.leafWithin("name", field, "officer"),
                  "Investigator",
                  "Officer",
                  "Name")
              .line((tree, field) -> tree.leafWithin("title", field, "officer"), "Title")
              .line((tree, field) -> tree.contact("emails", field, "officer"), "Email Address")
              .line(
                  (tree, field) -> tree.contact("phones", field, "officer"),
                  "Phone",
                  "Phone Number"));

  private final Labels labels;

  Form(Labels labels) {
    this.labels = labels;
  }

  Labels labels() {
    return labels;
  }

  private static BiConsumer<ReportTree, Field> summary(String name) {
    return (tree, field) -> tree.leafWithin(name, field, "incidentSummary");
  }

  private static BiConsumer<ReportTree, Field> note(String name) {
    return (tree, field) -> tree.listedWithin("autoGeneratedNotes", name, field);
  }

  /** Names of law-enforcement JSON and labels that several blocks share. */
  static final class Names {

    static final String REPORTED = "reportedInformation";
    static final String PROVIDER = "reportingEsp";
    static final String AUTOMATED = "automatedInformation";
    static final String ANALYSTS = "additionalNcmecInformation";
    static final String AGENCIES = "lawEnforcementContactInformation";
    static final String PRIORITY = "priority";

    /** What is recorded with an address. */
    static final Labels CAPTURES =
        new Labels()
            .line((tree, field) -> tree.captured("IP Address", field), "IP Address")
            .line((tree, field) -> said(tree, "port", field), "Port")
            .line((tree, field) -> said(tree, "possibleProxy", field), "Possible Proxy")
            .line((tree, field) -> said(tree, "dateTime", field), "Date/Time", "Time");

    private Names() {}

    private static void said(ReportTree tree, String name, Field field) {
      if (!tree.ofCapture(name, field)) {
        tree.unknown(field);
      }
    }
  }
}
