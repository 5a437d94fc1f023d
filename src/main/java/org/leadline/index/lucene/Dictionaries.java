package org.leadline.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.identity.PictureHash;
import org.leadline.index.LikeKeys;
import org.leadline.index.NearKey;

/**
 * What the dictionaries of one view hold of pictures near to one and of names like one, for one
 * answer: a likeness that time cut short is not gone through again when the answer tells of it.
 * Safe for many threads.
 */
final class Dictionaries {

  private final View view;
  private final PictureBank pictures;
  private final Caches caches;
  private final Map<Asked, LikeKeys> cut = new ConcurrentHashMap<>();

  Dictionaries(View view, PictureBank pictures, Caches caches) {
    this.view = view;
    this.pictures = pictures;
    this.caches = caches;
  }

  /** What a question finds in them, as queries. */
  DictionaryQueries queries(Visibility visibility, Deadline deadline) {
    return new DictionaryQueries(view, this, visibility, deadline);
  }

  List<NearKey> near(PictureHash hash, int distance, Visibility visibility) throws IOException {
    return pictures(visibility).near(hash, distance);
  }

  NearReader pictures(Visibility visibility) {
    return new NearReader(view, visibility, pictures);
  }

  LikeKeys like(String name, Visibility visibility, Deadline deadline) throws IOException {
    LikeKeys known = known(name, visibility);
    if (known != null) {
      return known;
    }
    LikeKeys found = new LikeReader(view, visibility, deadline).like(name);
    if (found.partial()) {
      cut.put(new Asked(name, visibility), found);
    } else {
      caches.keep(view.generation(), visibility, name, found);
    }
    return found;
  }

  private @Nullable LikeKeys known(String name, Visibility visibility) {
    LikeKeys whole = caches.like(view.generation(), visibility, name);
    return whole == null ? cut.get(new Asked(name, visibility)) : whole;
  }

  private record Asked(String name, Visibility visibility) {}
}
