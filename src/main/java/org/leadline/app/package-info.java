/**
 * The composition root: {@link org.leadline.app.Settings} gathers the settings of the features,
 * {@link org.leadline.app.Wiring} puts the parts together. Read {@code Wiring} from top to bottom:
 * it is the map of the program.
 */
@NullMarked
package org.leadline.app;

import org.jspecify.annotations.NullMarked;
