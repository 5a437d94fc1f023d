package org.leadline.search;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.identity.TwoReadings;
import org.leadline.index.Field;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Which match keys a searcher means by a value: the value itself and its other spellings, never
 * what is merely derived from it. Whoever searches a web address does not mean its whole site.
 */
final class KeyReading {

  private static final Set<KeyKind> WHERE_IT_LIES =
      Sets.immutableEnumSet(KeyKind.HOST, KeyKind.SITE);

  private static final Set<IdentifierKind> NUMBERED_BY_SERVICE =
      Sets.immutableEnumSet(
          IdentifierKind.ACCOUNT,
          IdentifierKind.USER_NAME,
          IdentifierKind.DEVICE_ID,
          IdentifierKind.PAYMENT_HANDLE,
          IdentifierKind.THREAD,
          IdentifierKind.GROUP);

  private final Recogniser recogniser;

  KeyReading(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /** The terms of a recognised value, all its readings together. */
  static List<String> terms(List<RecognisedValue> readings) {
    Set<String> terms = new LinkedHashSet<>();
    for (RecognisedValue reading : readings) {
      meant(reading.keys()).forEach(key -> terms.add(key.term()));
    }
    return List.copyOf(terms);
  }

  /** The keys of one reading that say the value itself, the most exact first. */
  static List<MatchKey> meant(List<MatchKey> keys) {
    List<MatchKey> meant = new ArrayList<>();
    for (MatchKey key : keys) {
      if (isMeant(key, keys)) {
        meant.add(key);
      }
    }
    return meant.isEmpty() ? keys : List.copyOf(meant);
  }

  /** Every key that a value can have in a field; empty when it has none there. */
  List<MatchKey> in(Field field, String value) {
    Optional<ServiceValue> named = ServiceValue.of(value);
    Set<MatchKey> keys = new LinkedHashSet<>();
    field.keys().stream()
        .flatMap(KeyReading::kinds)
        .distinct()
        .forEach(kind -> {
          keys.addAll(meant(recogniser.keys(kind, value, Hints.NONE)));
          if (NUMBERED_BY_SERVICE.contains(kind)) {
            named.ifPresent(numbered -> keys.addAll(of(kind, numbered)));
          }
        });
    List<MatchKey> found = keys.stream().filter(key -> field.keys().contains(key.kind())).toList();
    return found.isEmpty() ? readDifferently(field, value) : found;
  }

  /** Whether values of this kind stand in a field. */
  static boolean holds(Field field, IdentifierKind kind) {
    return field.keys().stream().flatMap(KeyReading::kinds).anyMatch(kind::equals);
  }

  /**
   * What joins a value that two standards read differently: its text, as long as it stands in the
   * field; empty for any other value.
   */
  private List<MatchKey> readDifferently(Field field, String value) {
    return Stream.of(IdentifierKind.values())
        .filter(kind -> holds(field, kind))
        .map(kind -> Map.entry(kind, recogniser.keys(kind, value, Hints.NONE)))
        .filter(read ->
            TwoReadings.of(read.getKey(), value, read.getValue())
                .filter(readings -> readings.isMeantBy(read.getKey(), value))
                .isPresent())
        .flatMap(read -> read.getValue().stream())
        .distinct()
        .toList();
  }

  /**
   * The terms of a value that is written with its service and without a field name, whatever that
   * service numbers; empty when it is not so written.
   */
  List<String> ofService(String written) {
    return ServiceValue.of(written)
        .map(value ->
            NUMBERED_BY_SERVICE.stream()
                .flatMap(kind -> of(kind, value).stream())
                .filter(key -> key.kind().exact())
                .map(MatchKey::term)
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private List<MatchKey> of(IdentifierKind kind, ServiceValue numbered) {
    return meant(recogniser.keys(kind, numbered.value(), Hints.ofService(numbered.service())));
  }

  /** What a value merely lies in, or stands for where nothing better does, is not meant by it. */
  private static boolean isMeant(MatchKey key, List<MatchKey> keys) {
    if (key.kind() == KeyKind.RAW) {
      return keys.stream().allMatch(other -> other.kind() == KeyKind.RAW);
    }
    if (WHERE_IT_LIES.contains(key.kind())) {
      return keys.stream()
              .anyMatch(other -> other.kind().exact() && other.value().equals(key.value()))
          || keys.stream().noneMatch(other -> other.kind().exact());
    }
    return key.kind() != KeyKind.IP64;
  }

  /** The kinds of value that have keys of this kind. */
  static Stream<IdentifierKind> kinds(KeyKind kind) {
    return switch (kind) {
      case EMAIL, EMAIL_FOLDED, EMAIL_VARIANT -> Stream.of(IdentifierKind.EMAIL);
      case PHONE, PHONE_DIGITS -> Stream.of(IdentifierKind.PHONE);
      case ACCOUNT -> Stream.of(IdentifierKind.ACCOUNT);
      case USER, USER_SKELETON -> Stream.of(IdentifierKind.USER_NAME);
      case NAME -> Stream.of(IdentifierKind.DISPLAY_NAME, IdentifierKind.PERSON_NAME);
      case URL, URL_FOLDED, INVITE -> Stream.of(IdentifierKind.URL);
      case DOMAIN, HOST, SITE -> Stream.of(IdentifierKind.DOMAIN);
      case IP, IP64 -> Stream.of(IdentifierKind.IP);
      case MAC -> Stream.of(IdentifierKind.MAC);
      case IMEI -> Stream.of(IdentifierKind.IMEI);
      case ADVERTISING_ID -> Stream.of(IdentifierKind.ADVERTISING_ID);
      case DEVICE -> Stream.of(IdentifierKind.DEVICE_ID);
      case BITCOIN, ETHEREUM, MONERO, LITECOIN, DOGECOIN, DASH, BITCOIN_CASH, ZCASH, TRON, RIPPLE ->
          Stream.of(IdentifierKind.CRYPTO_ADDRESS);
      case PAYMENT -> Stream.of(IdentifierKind.PAYMENT_HANDLE);
      case MD5, SHA1, SHA256, SHA512, PDQ -> Stream.of(IdentifierKind.HASH);
      case REPORT -> Stream.of(IdentifierKind.REPORT_NUMBER);
      case THREAD -> Stream.of(IdentifierKind.THREAD);
      case GROUP -> Stream.of(IdentifierKind.GROUP);
      case PLATE -> Stream.of(IdentifierKind.VEHICLE_PLATE);
      case RAW -> Stream.of(IdentifierKind.OTHER);
    };
  }
}
