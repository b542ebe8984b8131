// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The name that SwiftPM gives the compiler for the package above, made from its folder's name.
///
/// Only code of that package can vouch for HTML, and the benchmark's page has some.
let enginePackage = String(
  (Context.packageDirectory.split(separator: "/").dropLast(2).last ?? "").lowercased().enumerated()
    .map { $1.isLetter || $1.isNumber && $0 > 0 ? $1 : "_" })

let engine: [Target.Dependency] = [
  .product(name: "TemplateEngine", package: "impact"),
  .product(name: "Diagnostics", package: "impact"),
]

let package = Package(
  name: "impact-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "impact", path: "../.."),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(
      name: "ImpactPage",
      dependencies: engine,
      packageAccess: false,
      swiftSettings: settings + [.unsafeFlags(["-package-name", enginePackage])]
    ),
    .executableTarget(
      name: "Engines",
      dependencies: [
        "ImpactPage",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(name: "RenderLoop", dependencies: ["ImpactPage"], swiftSettings: settings),
  ]
)
