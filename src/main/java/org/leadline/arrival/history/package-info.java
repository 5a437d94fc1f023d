/**
 * What the links of a report tell of its urgency: {@link
 * org.leadline.arrival.history.LinkedHistory} looks, after reports were taken in, which of them are
 * strongly linked to one that is urgent by itself, and has those scored again. Nothing of it is
 * done while a report is taken in.
 */
@NullMarked
package org.leadline.arrival.history;

import org.jspecify.annotations.NullMarked;
