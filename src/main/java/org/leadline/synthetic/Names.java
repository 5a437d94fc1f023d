package org.leadline.synthetic;

import java.util.List;

/** Invented names of persons and towns, put together from ordinary parts. */
final class Names {

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Alan", "Alma", "Amir", "Ana", "Andre", "Anja", "Arno", "Bela", "Ben", "Berta",
          "Boris", "Carla", "Carlos", "Cem", "Chen", "Clara", "Dana", "David", "Dina", "Edgar",
          "Elena", "Elif", "Emil", "Erik", "Eva", "Farid", "Fatma", "Felix", "Fiona", "Georg",
          "Gina", "Hana", "Hugo", "Ida", "Igor", "Ines", "Ivan", "Jana", "Jin", "Joan", "Jonas",
          "Juan", "Julia", "Kai", "Karim", "Katia", "Lara", "Lee", "Lena", "Liam", "Lidia", "Louis",
          "Luca", "Maja", "Malik", "Marta", "Max", "Mei", "Mila", "Milan", "Mona", "Nadia", "Nils",
          "Nina", "Noel", "Nora", "Olaf", "Olga", "Omar", "Oscar", "Pablo", "Paula", "Pavel",
          "Petra", "Priya", "Rafael", "Rita", "Robin", "Rosa", "Ruben", "Sam", "Sara", "Selim",
          "Simon", "Sofia", "Sven", "Tara", "Theo", "Tim", "Uma", "Vera", "Victor", "Wanda", "Wei",
          "Yara", "Yusuf", "Zara", "Zoe");

  private static final List<String> FAMILY_START =
      List.of(
          "Ash", "Bar", "Berg", "Birch", "Black", "Bridge", "Brook", "Clay", "Cliff", "Corn",
          "Dale", "East", "Elm", "Fair", "Fern", "Field", "Ford", "Glen", "Gold", "Green", "Hall",
          "Hart", "Hazel", "Hill", "Holt", "Lake", "Lang", "Lind", "Mark", "Marsh", "Mill", "Moor",
          "North", "Oak", "Park", "Pine", "Reed", "Rock", "Sand", "Stein", "Stone", "Thorn", "West",
          "Wood");

  private static final List<String> FAMILY_END =
      List.of(
          "by", "dale", "den", "er", "field", "ford", "gate", "ham", "hurst", "land", "ley", "man",
          "mann", "mond", "more", "ova", "quist", "sen", "son", "stad", "stone", "strom", "ton",
          "wall", "well", "wick", "wood", "worth");

  private static final List<String> TOWN_END =
      List.of(
          " City",
          " Falls",
          " Heights",
          " Junction",
          " Springs",
          "burg",
          "field",
          "port",
          "ton",
          "ville");

  private Names() {}

  static String given(Dice dice) {
    return dice.pick(GIVEN);
  }

  static String family(Dice dice) {
    return dice.pick(FAMILY_START) + dice.pick(FAMILY_END);
  }

  static String town(Dice dice) {
    return dice.pick(FAMILY_START) + dice.pick(TOWN_END);
  }
}
