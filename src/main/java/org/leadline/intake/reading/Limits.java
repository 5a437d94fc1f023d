package org.leadline.intake.reading;

/**
 * Bounds of one document.
 *
 * @param bytes its size
 * @param values how many values (leaves) it may hold
 * @param depth how deep it may be nested
 * @param numberDigits how many characters a number may have
 * @param textCharacters how many characters one text may have
 * @param nameCharacters how many characters a name of a field may have
 * @param base64Characters how long a run of base64 may be before it counts as embedded media
 */
public record Limits(
    int bytes,
    int values,
    int depth,
    int numberDigits,
    int textCharacters,
    int nameCharacters,
    int base64Characters) {}
