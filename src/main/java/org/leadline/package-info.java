/** Leadline: a search-centric investigative index for CyberTipline reports. */
@NullMarked
package org.leadline;

import org.jspecify.annotations.NullMarked;
