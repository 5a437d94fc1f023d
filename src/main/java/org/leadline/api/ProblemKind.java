package org.leadline.api;

import org.leadline.report.Codes;

/** What can go wrong, each with its status and title. */
enum ProblemKind {
  INVALID_REQUEST(400, "The request is not valid"),
  INVALID_QUERY(400, "The query cannot be read"),
  INVALID_CURSOR(400, "The cursor does not fit"),
  NOT_LOGGED_IN(401, "Not logged in"),
  WRONG_LOG_IN(401, "Account or password is wrong"),
  NOT_ALLOWED(403, "Not allowed"),
  CSRF(403, "The CSRF token is missing or wrong"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  CONFLICT(409, "In conflict with what exists"),
  TOO_LARGE(413, "The request is too large"),
  MEDIA_TYPE(415, "Unsupported media type"),
  TOO_MANY(429, "Too many attempts"),
  FAILED(500, "The server failed"),
  BUSY(503, "The server is busy");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The {@code type} of the problem document. */
  String type() {
    return "urn:leadline:problem:" + Codes.of(this);
  }

  /** The kind for a status that a library chose. */
  static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? INVALID_REQUEST : FAILED;
  }
}
