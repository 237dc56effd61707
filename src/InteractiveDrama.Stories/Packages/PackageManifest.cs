using System.Collections.Immutable;

namespace InteractiveDrama.Stories.Packages;

/// <summary>What a package says of itself.</summary>
/// <param name="Format">The package format.</param>
/// <param name="Story">The story's name.</param>
/// <param name="Version">The story's version.</param>
/// <param name="Compiler">The compiler that made it.</param>
/// <param name="Engine">The engine format it was made for.</param>
/// <param name="Parts">SHA-256 of each part, hex.</param>
public sealed record PackageManifest(
    int Format,
    string Story,
    string Version,
    string Compiler,
    string Engine,
    ImmutableSortedDictionary<string, string> Parts
);
