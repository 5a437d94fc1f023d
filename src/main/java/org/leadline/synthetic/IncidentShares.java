package org.leadline.synthetic;

import java.util.Map;
import org.leadline.config.ConfigNode;

/**
 * Shares of incident types, marks and reporters.
 *
 * @param types share of each incident type as written, in file order
 * @param priorityOne share of reports with priority 1
 * @param priorityTwo share with priority 2
 * @param priorityThree share with priority 3; the rest has E
 * @param escalated share that the provider escalated
 * @param informational share marked informational
 * @param memberOfThePublic share sent by members of the public
 * @param batched share that the provider marks as one of many alike
 * @param urgentByText share whose prose states an urgency that no mark tells
 * @param urgencyDecoy share whose prose uses the same words to say the contrary, or nothing
 */
record IncidentShares(
    Map<String, Double> types,
    double priorityOne,
    double priorityTwo,
    double priorityThree,
    double escalated,
    double informational,
    double memberOfThePublic,
    double batched,
    double urgentByText,
    double urgencyDecoy) {

  static IncidentShares from(ConfigNode root) {
    try (ConfigNode node = root.object("incidents")) {
      return new IncidentShares(
          node.numbers("types", 0, 1),
          Calibration.share(node, "priorityOne"),
          Calibration.share(node, "priorityTwo"),
          Calibration.share(node, "priorityThree"),
          Calibration.share(node, "escalated"),
          Calibration.share(node, "informational"),
          Calibration.share(node, "memberOfThePublic"),
          Calibration.share(node, "batched"),
          Calibration.share(node, "urgentByText"),
          Calibration.share(node, "urgencyDecoy"));
    }
  }
}
