package org.leadline.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field of JSON lines that a column can fill. */
enum Target {
  ID(Block.REPORT, "id", Kind.TEXT, false),
  SOURCE(Block.REPORT, "source", Kind.TEXT, false),
  RECEIVED(Block.REPORT, "received", Kind.TIME, false),
  TITLE(Block.REPORT, "title", Kind.TEXT, false),
  TEXT(Block.REPORT, "text", Kind.TEXT, true),
  REPORTER(Block.REPORT, "reporter", Kind.TEXT, false),
  CATEGORY(Block.REPORT, "category", Kind.TEXT, true),
  TAGS(Block.REPORT, "tags", Kind.TEXT, true),
  PARTY_ROLE(Block.PARTY, "role", Kind.TEXT, false),
  PARTY_SERVICE(Block.PARTY, "service", Kind.TEXT, false),
  PARTY_ACCOUNT(Block.PARTY, "account", Kind.TEXT, true),
  PARTY_USER_NAME(Block.PARTY, "userName", Kind.TEXT, true),
  PARTY_DISPLAY_NAME(Block.PARTY, "displayName", Kind.TEXT, true),
  PARTY_NAME(Block.PARTY, "name", Kind.TEXT, true),
  PARTY_EMAIL(Block.PARTY, "email", Kind.TEXT, true),
  PARTY_PHONE(Block.PARTY, "phone", Kind.TEXT, true),
  PARTY_COMPROMISED(Block.PARTY, "compromised", Kind.FLAG, false),
  PARTY_TEXT(Block.PARTY, "text", Kind.TEXT, true),
  EVENT_ADDRESS(Block.IP_EVENT, "ip", Kind.TEXT, false),
  EVENT_TIME(Block.IP_EVENT, "time", Kind.TIME, false),
  EVENT_PORT(Block.IP_EVENT, "port", Kind.NUMBER, false),
  EVENT_NAME(Block.IP_EVENT, "event", Kind.TEXT, false),
  EVENT_PROXY(Block.IP_EVENT, "possibleProxy", Kind.FLAG, false),
  EVENT_ROLE(Block.IP_EVENT, "role", Kind.TEXT, false),
  FILE_NAME(Block.FILE, "name", Kind.TEXT, false),
  FILE_ORIGINAL_NAME(Block.FILE, "originalName", Kind.TEXT, false),
  FILE_ID(Block.FILE, "fileId", Kind.TEXT, false),
  FILE_CLASS(Block.FILE, "class", Kind.TEXT, false),
  FILE_UPLOADED(Block.FILE, "uploaded", Kind.TIME, false),
  FILE_VIEWED(Block.FILE, "viewedByProvider", Kind.FLAG, false),
  FILE_PUBLIC(Block.FILE, "publiclyAvailable", Kind.FLAG, false),
  FILE_TEXT(Block.FILE, "text", Kind.TEXT, true),
  FILE_TAGS(Block.FILE, "tags", Kind.TEXT, true),
  FILE_MD5(Block.FILE, "md5", Kind.HASH, false),
  FILE_SHA1(Block.FILE, "sha1", Kind.HASH, false),
  FILE_SHA256(Block.FILE, "sha256", Kind.HASH, false),
  FILE_SHA512(Block.FILE, "sha512", Kind.HASH, false),
  FILE_PDQ(Block.FILE, "pdq", Kind.HASH, false),
  IDENTIFIER(Block.IDENTIFIER, "value", Kind.TEXT, true),
  KEEP(Block.KEEP, "keep", Kind.TEXT, true);

  /** Where in a line of JSON lines a field stands. */
  enum Block {
    REPORT(""),
    PARTY("parties"),
    IP_EVENT("ipEvents"),
    FILE("files"),
    IDENTIFIER("identifiers"),
    KEEP("columns");

    final String field;

    Block(String field) {
      this.field = field;
    }

    /** Whether several columns fill one object of a list. */
    boolean isGrouped() {
      return this == PARTY || this == IP_EVENT || this == FILE;
    }
  }

  /** How the text of a cell is written in JSON. */
  enum Kind {
    TEXT,
    TIME,
    FLAG,
    NUMBER,
    HASH
  }

  final Block block;
  final String field;
  final Kind kind;

  /** Whether the field takes a list. */
  final boolean many;

  Target(Block block, String field, Kind kind, boolean many) {
    this.block = block;
    this.field = field;
    this.kind = kind;
    this.many = many;
  }

  /** As it is written in a mapping file. */
  String written() {
    return switch (block) {
      case REPORT, KEEP -> field;
      case PARTY -> "party." + field;
      case IP_EVENT -> "ipEvent." + field;
      case FILE -> "file." + field;
      case IDENTIFIER -> "identifier";
    };
  }

  static Map<String, Target> byName() {
    Map<String, Target> byName = new LinkedHashMap<>();
    for (Target target : values()) {
      byName.put(target.written(), target);
    }
    return Collections.unmodifiableMap(byName);
  }
}
