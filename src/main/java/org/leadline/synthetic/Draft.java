package org.leadline.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report while it is filled in, free of any format. Plants add to it one after another; the
 * writers read it. For one thread.
 */
final class Draft {

  final Frame frame;

  Instant madeAvailable;
  Instant incidentTime;
  @Nullable String timeDescription;
  String priority = "E";
  boolean informational;
  boolean batched;
  boolean urgentByText;
  @Nullable String escalation;
  String classification = "";
  String state = "";
  @Nullable String executiveSummary;

  final List<String> annotations = new ArrayList<>();
  final List<Party> parties = new ArrayList<>();
  final List<Upload> uploads = new ArrayList<>();
  final List<GeoLine> geoLines = new ArrayList<>();
  final List<String> pages = new ArrayList<>();
  final List<String> additional = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Agency> agencies = new ArrayList<>();
  @Nullable Chat chat;

  /** The conversation's id as {@code service:id}; null when not stated. */
  @Nullable String thread;

  /** Values of the main person that the conversation mentions, as {@code kind:value}. */
  final List<String> mentioned = new ArrayList<>();

  /** MD5 values of files that the main person keeps and nobody else has. */
  final List<String> kept = new ArrayList<>();

  Draft(Frame frame) {
    this.frame = frame;
    this.madeAvailable = frame.received();
    this.incidentTime = frame.received();
  }

  /** Who sent it, as written in this report. */
  String providerName = "";

  /** A party block. */
  static final class Party {
    final Person person;
    final Frame.Role role;
    final String service;

    @Nullable String accountId;
    @Nullable String screenName;
    @Nullable String displayName;
    @Nullable String profileUrl;
    @Nullable String bio;
    boolean named;
    boolean placed;
    boolean compromised;

    final List<Contact> mails = new ArrayList<>();
    final List<Contact> phones = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Device> devices = new ArrayList<>();
    final List<Long> priorReports = new ArrayList<>();

    Party(Person person, Frame.Role role, String service) {
      this.person = person;
      this.role = role;
      this.service = service;
    }
  }

  /**
   * A mail address or telephone number as the provider gives it.
   *
   * @param value as written
   * @param verified whether the provider checked it; null when it does not say
   */
  record Contact(String value, @Nullable Boolean verified) {}

  /**
   * An address at a time.
   *
   * @param address as written
   * @param event LOGIN, UPLOAD ...
   * @param at UTC
   * @param port source port; null when not stated
   * @param proxy whether the provider believes it to be a proxy; null when it does not say
   */
  record Event(
      String address, String event, Instant at, @Nullable Integer port, @Nullable Boolean proxy) {}

  /**
   * A device id.
   *
   * @param type as the provider names it
   * @param value as written
   */
  record Device(String type, String value) {}

  /**
   * What is said of a file.
   *
   * @param token 32 hexadecimal digits that name it in the package
   * @param extension of its names
   * @param originalName the user's name for it; null when not stated
   * @param md5 32 hexadecimal digits
   * @param sha1 40 of them; null when not stated
   * @param viewed whether the provider says that a person looked at it; null when it does not say
   * @param classCode A1, A2, B1, B2; null when not stated
   * @param tag the clearing house's label; null when it gave none
   * @param upload the address it came from; null when not stated
   * @param uploaded when it was uploaded; null when not stated
   */
  record Upload(
      String token,
      String extension,
      @Nullable String originalName,
      String md5,
      @Nullable String sha1,
      @Nullable Boolean viewed,
      @Nullable String classCode,
      @Nullable String tag,
      @Nullable Event upload,
      @Nullable Instant uploaded) {

    /** The same file, with the time at which it was uploaded. */
    Upload at(Instant time) {
      return new Upload(
          token, extension, originalName, md5, sha1, viewed, classCode, tag, upload, time);
    }
  }

  /**
   * A look-up of an address by the clearing house.
   *
   * @param address as written
   * @param role whose it is
   * @param place where it is said to be
   * @param organisation whose network
   * @param type residential, cellular ...
   */
  record GeoLine(
      String address, Frame.Role role, Person.Place place, String organisation, String type) {}

  /**
   * A recipient agency.
   *
   * @param name as written
   * @param available when it got the report
   */
  record Agency(String name, Instant available) {}

  /**
   * A conversation.
   *
   * @param client the product
   * @param room the room's name; null when not stated
   * @param text its lines
   */
  record Chat(String client, @Nullable String room, String text) {}
}
