/**
 * Reads the files of {@code index-config/} (JSON with comments) and knows no feature: each feature
 * owns a settings record and builds it from a {@link org.leadline.config.ConfigNode}, which checks
 * type and bounds and collects every problem with file and key, so that all of them are told at
 * once.
 */
@NullMarked
package org.leadline.config;

import org.jspecify.annotations.NullMarked;
