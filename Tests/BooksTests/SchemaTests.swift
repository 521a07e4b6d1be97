import Foundation
import Testing

@testable import Books

@Suite("The JSON Schema of the language")
struct SchemaTests {
  private static func schema() throws -> [String: Any] {
    let text = try ShippedBook.text("playbook.schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func keys(_ schema: Any?) throws -> Set<String> {
    let object = try #require(schema as? [String: Any])
    return Set(try #require(object["properties"] as? [String: Any]).keys)
  }

  private static func items(_ schema: [String: Any], _ key: String) throws -> [String: Any] {
    let properties = try #require(schema["properties"] as? [String: Any])
    let list = try #require(properties[key] as? [String: Any])
    return try #require(list["items"] as? [String: Any])
  }

  @Test func `knows the keys that the program reads, and no others`() throws {
    let schema = try Self.schema()
    #expect(try Self.keys(schema) == Set(Playbook.keys))
    #expect(try Self.keys(Self.items(schema, "steps")) == Set(Step.keys + ["include"]))
    #expect(try Self.keys(Self.items(schema, "facts")) == Set(Fact.keys + ["include"]))
  }

  @Test func `knows the kinds of facts and the parts of a call`() throws {
    let schema = try Self.schema()
    func words(_ list: String, _ key: String) throws -> Set<String> {
      let properties = try #require(Self.items(schema, list)["properties"] as? [String: Any])
      return Set(try #require((properties[key] as? [String: Any])?["enum"] as? [String]))
    }
    #expect(try words("facts", "kind") == Set(Fact.Kind.allCases.map(\.rawValue)))
    #expect(try words("steps", "part") == Set(Step.Part.allCases.map(\.rawValue)))
  }
}
