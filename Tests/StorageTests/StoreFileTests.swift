import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreFileTests {
  @Test(arguments: [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")])
  func `a line is on the disk before it is answered`(setting: String, value: String) throws {
    #expect(try StoreHome().texts("PRAGMA \(setting)") == [value])
  }

  @Test(arguments: ["evenkeel.sqlite", "evenkeel.sqlite-wal", "evenkeel.sqlite-shm"])
  func `a file of the store is private`(name: String) throws {
    let home = try StoreHome()
    _ = try home.call(.captured(.privateNote("he bluffs")))
    #expect(try StoreFileTests.mode("\(home.store.home)/\(name)") == 0o600)
  }

  @Test func `the folders and the leases are private`() throws {
    let home = try StoreHome()
    let call = try home.call()
    #expect(try StoreFileTests.mode(home.store.home) == 0o700)
    #expect(try StoreFileTests.mode("\(home.store.home)/locks") == 0o700)
    #expect(try StoreFileTests.mode("\(home.store.home)/locks/\(call.id)") == 0o600)
  }

  @Test func `a file that others could read is closed to them`() throws {
    let home = try StoreHome()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.path)
    _ = try home.another()
    #expect(try StoreFileTests.mode(home.path) == 0o600)
  }

  @Test func `folders are made on the way to the home`() throws {
    let folder = try TemporaryFolder()
    _ = try Store(home: folder.file("a/b/c"), zone: StoreHome.zone, chance: StoreHome.chance)
    #expect(folder.exists("a/b/c/evenkeel.sqlite"))
    #expect(try StoreFileTests.mode(folder.file("a")) == 0o700)
  }

  @Test func `shells that start at once for the first time share one store`() throws {
    let folder = try TemporaryFolder()
    let faults = Shells.run(8) { _ in
      _ = try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance)
    }
    #expect(faults.isEmpty)
    #expect(try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance).calls().isEmpty)
  }

  @Test func `a store of a later version is left alone`() throws {
    let home = try StoreHome()
    try home.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('2 of tomorrow')")
    #expect(throws: StoreFault.tooNew(path: home.path)) { try home.another() }
  }

  @Test func `a file that is no database is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "not a database\n", count: 100), to: "data/evenkeel.sqlite")
    let fault = #expect(throws: StoreFault.self) {
      try Store(home: folder.file("data"), zone: StoreHome.zone, chance: StoreHome.chance)
    }
    #expect(fault == .fileDamaged(path: path, reason: "file is not a database"))
    #expect(try folder.read("data/evenkeel.sqlite").hasPrefix("not a database\n"))
  }

  @Test func `a home that is a file is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "data")
    #expect(throws: StoreFault.cannotCreate(path: path, reason: "it is not a folder")) {
      try Store(home: path, zone: StoreHome.zone, chance: StoreHome.chance)
    }
  }

  @Test func `a home under a file is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "data")
    let fault = #expect(throws: StoreFault.self) {
      try Store(home: "\(path)/deeper", zone: StoreHome.zone, chance: StoreHome.chance)
    }
    guard case .cannotCreate(let named, _)? = fault else {
      Issue.record("answered with \(String(describing: fault))")
      return
    }
    #expect(named == "\(path)/deeper")
  }

  private static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }
}
