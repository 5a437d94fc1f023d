package org.leadline.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a value beside the value itself, as needed to bring it to canonical
 * form.
 *
 * @param service the provider's or product's name as written, under whose numbering the value
 *     falls; null when not known
 * @param region ISO 3166-1 alpha-2 code of the region that a national phone number is read in; null
 *     when not known
 * @param callingCode country calling code as written ({@code +1}), stated beside a phone number;
 *     null when not stated
 * @param valueType the document's own name for the type ({@code IDFA}, {@code MD5}, {@code
 *     Mobile}); null when not stated
 * @param verified whether the provider says that it verified the value
 */
public record Hints(
    @Nullable String service,
    @Nullable String region,
    @Nullable String callingCode,
    @Nullable String valueType,
    Stated verified) {

  /** Nothing is said. */
  public static final Hints NONE = new Hints(null, null, null, null, Stated.NOT_STATED);

  /** Checks that the state is given. */
  public Hints {
    requireNonNull(verified);
  }

  /** Only the service is known. */
  public static Hints ofService(@Nullable String service) {
    return new Hints(service, null, null, null, Stated.NOT_STATED);
  }

  /** Only the document's name for the type is known. */
  public static Hints ofType(@Nullable String valueType) {
    return new Hints(null, null, null, valueType, Stated.NOT_STATED);
  }
}
