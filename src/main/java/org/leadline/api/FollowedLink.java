package org.leadline.api;

import java.util.List;
import org.leadline.link.Link;
import org.leadline.search.KeyIds;

/**
 * A link that was followed, in answers.
 *
 * @param strength how strong it is
 * @param score 0 to 1
 * @param declared whether one report names the other's number
 * @param alarm whether a child victim's value in one is a reported user's in the other
 * @param reasons why, heaviest first; {@code pathHere} is of the report that it was followed from
 */
record FollowedLink(
    String strength,
    double score,
    boolean declared,
    boolean alarm,
    List<LinkRoutes.Reason> reasons) {

  static FollowedLink of(Link link, KeyIds keyIds) {
    return new FollowedLink(
        link.strength().code(),
        link.score(),
        link.declared(),
        link.alarm(),
        link.reasons().stream().map(reason -> LinkRoutes.view(reason, keyIds)).toList());
  }
}
