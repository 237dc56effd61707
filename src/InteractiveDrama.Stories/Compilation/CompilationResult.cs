using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>What the compiler made of a project.</summary>
/// <param name="Story">The project's name.</param>
/// <param name="Package">The compiled story; null when there are errors.</param>
/// <param name="Diagnostics">Everything found, by file and line.</param>
public sealed record CompilationResult(
    string Story,
    StoryPackage? Package,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>How many findings are errors.</summary>
    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    /// <summary>How many findings are warnings.</summary>
    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}
