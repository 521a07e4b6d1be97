/// The shipped books. The target exists so that the YAML files beside this one are copied next to the program;
/// they are found there by `BookShelf`, never through a path fixed when the program was built.
package enum Playbooks {
  /// The folder that the build puts beside the program.
  package static let folderName = "evenkeel_Playbooks.resources"
}
