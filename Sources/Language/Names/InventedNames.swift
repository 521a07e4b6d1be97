/// Names of nobody, in the order in which they are given out.
enum InventedNames {
  static let given = [
    "Robin", "Alex", "Jamie", "Noa", "Sasha", "Morgan", "Kim", "Charlie", "Andrea", "Toni", "Luca", "Jo", "Sam",
    "Chris",
    "Nicky", "Eli",
  ]
  static let family = [
    "Hale", "Moreno", "Lindgren", "Okafor", "Brandt", "Carter", "Novak", "Silva", "Keller", "Walsh", "Rossi",
    "Fontaine",
    "Ahmed", "Petrov", "Santos", "Byrne",
  ]
  static let companies = [
    "Larkfield", "Osprey", "Meridian", "Halden", "Tarnbrook", "Wexley", "Corvane", "Elmstead", "Rookwood",
    "Brightwater",
  ]
  static let others = [
    "Alder", "Birch", "Cedar", "Hazel", "Juniper", "Linden", "Maple", "Rowan", "Sorrel", "Willow", "Aspen", "Clover",
  ]
}
