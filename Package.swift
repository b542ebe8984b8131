// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "impact",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "impact", targets: ["impact"]),
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "TemplateEngine", targets: ["TemplateEngine"]),
    .library(name: "ImpactPage", targets: ["ImpactPage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "Ccmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "Cyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Cxxhash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(
      name: "Cmicrohttpd", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "Cqrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(name: "Cmimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CDocument", dependencies: ["Ccmark"]),
    .target(name: "HTML", swiftSettings: settings),
    .target(name: "Diagnostics", dependencies: ["HTML"], swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["CDocument", "Ccmark", "Diagnostics", "HTML"], swiftSettings: settings),
    .target(name: "TemplateEngine", dependencies: ["Diagnostics", "HTML"], swiftSettings: settings),
    .target(name: "Figures", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(name: "Prose", dependencies: ["Figures"], swiftSettings: settings),
    .target(name: "FrontMatter", dependencies: ["Cyaml", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "ImpactSite",
      dependencies: [
        "CPlatform", "Cxxhash", "Diagnostics", "Figures", "FrontMatter", "HTML", "Markdown", "Prose", "TemplateEngine",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Preview",
      dependencies: ["CPlatform", "Cmicrohttpd", "Cqrencode", "Diagnostics", "Figures", "HTML", "ImpactSite"],
      resources: [.embedInCode("Client")],
      swiftSettings: settings
    ),
    .target(
      name: "Tools",
      dependencies: [
        "Diagnostics", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ExternalLinks", dependencies: ["Diagnostics", "HTML", "ImpactSite", "Tools"], swiftSettings: settings),
    .target(
      name: "Publishing",
      dependencies: [
        "CPlatform", "Diagnostics", "ImpactSite", "Tools", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "impact",
      dependencies: [
        .target(name: "Cmimalloc", condition: .when(platforms: [.linux])), "CPlatform", "Diagnostics", "ImpactSite",
        "Preview",
        "ExternalLinks", "Publishing", "Tools",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings
    ),
  ]
)

for name in [
  "Diagnostics", "HTML", "Markdown", "TemplateEngine", "Figures", "Prose", "FrontMatter", "ImpactSite", "Preview",
  "Publishing", "ExternalLinks",
] {
  var dependencies: [Target.Dependency] = ["Diagnostics"]
  if name != "Diagnostics" { dependencies.append(.target(name: name)) }
  if name == "TemplateEngine" { dependencies += ["HTML", "TemplateSupport"] }
  if ["ExternalLinks", "Preview", "Publishing"].contains(name) { dependencies.append("ImpactSite") }
  if name == "Publishing" { dependencies.append("Tools") }
  package.targets.append(
    .testTarget(
      name: name + "Tests",
      dependencies: dependencies,
      exclude: name == "Markdown" ? ["CommonMark"] : name == "Prose" ? ["Sentences"] : [],
      swiftSettings: settings
    )
  )
}
package.targets.append(
  .testTarget(name: "impactTests", dependencies: ["impact"], exclude: ["Golden"], swiftSettings: settings)
)

// What tests in other languages and the fuzz targets use of the template engine.
package.targets += [
  .target(
    name: "TemplateSupport", dependencies: ["Diagnostics", "TemplateEngine"], path: "Tests/TemplateSupport",
    swiftSettings: settings),
  .executableTarget(
    name: "template-tool", dependencies: ["Diagnostics", "TemplateEngine", "TemplateSupport"],
    path: "Tests/TemplateTool", swiftSettings: settings),
]

// A page for the benchmarks, and a program that makes it over and over.
package.targets += [
  .target(
    name: "ImpactPage", dependencies: ["Diagnostics", "TemplateEngine"], path: "Tests/Benchmarks/Sources/ImpactPage",
    swiftSettings: settings),
  .executableTarget(
    name: "render-loop", dependencies: ["ImpactPage"], path: "Tests/Benchmarks/Sources/RenderLoop",
    swiftSettings: settings),
]
