package org.leadline.enrich;

/**
 * That a value stands on a noise list.
 *
 * @param list the list's name
 * @param effect what it does
 * @param why the list's sentence for the reader
 */
public record NoiseHit(String list, NoiseEffect effect, String why) {}
