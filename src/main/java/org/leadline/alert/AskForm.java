package org.leadline.alert;

import java.util.Optional;
import org.leadline.store.Watch;
import org.leadline.store.WatchKind;
import tools.jackson.databind.json.JsonMapper;

/** What a watch asks, as the store keeps it: the record as JSON; its kind stands beside it. */
final class AskForm {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AskForm() {}

  static String write(WatchAsk ask) {
    return MAPPER.writeValueAsString(ask);
  }

  /** What a watch asks; empty for one that Leadline itself keeps. */
  static Optional<WatchAsk> read(Watch watch) {
    return type(watch.kind()).map(type -> MAPPER.readValue(watch.question(), type));
  }

  private static Optional<Class<? extends WatchAsk>> type(WatchKind kind) {
    return switch (kind) {
      case SEARCH -> Optional.of(WatchAsk.Search.class);
      case VALUES -> Optional.of(WatchAsk.Values.class);
      case REPORT -> Optional.of(WatchAsk.OfReport.class);
      case CLUSTER -> Optional.of(WatchAsk.OfCluster.class);
      case CROSSING, CLOSED, POINTER -> Optional.empty();
    };
  }
}
