package org.leadline.api;

import java.util.List;
import org.leadline.enrich.NoiseHit;

/** What a noise list, or the network of an address, says of a value. */
record NoiseView(String list, String effect, String why) {

  static List<NoiseView> of(List<NoiseHit> hits) {
    return hits.stream()
        .map(hit -> new NoiseView(hit.list(), hit.effect().code(), hit.why()))
        .toList();
  }
}
