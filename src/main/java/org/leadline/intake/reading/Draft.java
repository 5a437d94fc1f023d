package org.leadline.intake.reading;

/** Later. */
public final class Draft {}
