import Diagnostics
import Testing

@testable import ImpactSite

@Suite("Taking an edit of a figure back")
struct FigureUndoTests {
  @Test(
    "restores the very bytes, and doing it again as well",
    arguments: [
      "  calls: over 760 calls", "  calls: over 760\n    calls", "  calls: \"over\\u0020760 calls\"",
      "  calls: 'over 760\n    calls'", "  calls: >\n    over 760\n    calls\n\n  # a remark\n  cats: 3 cats",
      "  calls: |+  # a remark\n    over 760 calls\n\n\n  cats: 3 cats", "  calls: {value: over 760\n    calls}",
      "  - name: calls\n    value: >2-\n      over 760 calls",
    ], [("over 760 calls", "over 800 calls"), ("over 760 calls\n", "5 calls: # all")])
  func restores(_ written: String, _ edit: (was: String, value: String)) throws {
    let undo = FigureUndo()
    let text = FigureEditing.site(written)
    let there = try changed(undo, text, edit.was, edit.value)
    let back = try changed(undo, there, edit.value, edit.was)
    #expect(back == text)
    #expect(try changed(undo, back, edit.was, edit.value) == there)
  }

  @Test("goes back step by step")
  func steps() throws {
    let undo = FigureUndo()
    let first = FigureEditing.site("  calls: over 760\n    calls")
    let second = try changed(undo, first, "over 760 calls", "5 calls: all")
    let third = try changed(undo, second, "5 calls: all", "6 calls")
    let again = try changed(undo, third, "6 calls", "5 calls: all")
    #expect(again == second)
    #expect(try changed(undo, again, "5 calls: all", "over 760 calls") == first)
  }

  @Test("is an edit like any other where the text is written in another way by now")
  func others() throws {
    let undo = FigureUndo()
    let text = FigureEditing.site("  calls: over 760\n    calls")
    _ = try changed(undo, text, "over 760 calls", "6 calls")
    let written = FigureEditing.site("  calls: '6 calls'")
    #expect(try changed(undo, written, "6 calls", "over 760 calls") == FigureEditing.site("  calls: 'over 760 calls'"))
  }

  @Test("is not done where the file says something else")
  func changedSince() throws {
    let undo = FigureUndo()
    _ = try changed(undo, FigureEditing.site("  calls: 1 call"), "1 call", "2 calls")
    let result = undo.apply(
      name: "calls", value: "1 call", was: "2 calls", to: FigureEditing.file(FigureEditing.site("  calls: 3 calls")),
      role: .index, language: .english)
    guard case .changedSince(present: "3 calls") = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test("is remembered for so many edits")
  func bounded() throws {
    let undo = FigureUndo(limit: 3)
    for number in 2...9 {
      _ = try changed(undo, FigureEditing.site("  calls: 1 call"), "1 call", "\(number) calls")
    }
    #expect(undo.count == 3)
  }

  private func changed(_ undo: FigureUndo, _ text: String, _ was: String, _ value: String) throws -> String {
    let file = FigureEditing.file(text)
    let result = undo.apply(name: "calls", value: value, was: was, to: file, role: .index, language: .english)
    guard case .changed(let edit) = result else {
      Issue.record("\(result)")
      return ""
    }
    undo.remember(edit, of: file.path)
    return String(decoding: edit.bytes, as: UTF8.self)
  }
}
