using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Import.Twee;

/// <summary>What an import made of a Twee file.</summary>
/// <param name="Title">The story's title.</param>
/// <param name="Format">The story format it was read as.</param>
/// <param name="Passages">How many passages became knots.</param>
/// <param name="Files">The project's files; empty when there is an error.</param>
/// <param name="Diagnostics">What has no equivalent, and what was guessed; file and line are those of the Twee file.</param>
public sealed record TweeImport(
    string Title,
    TweeFormat Format,
    int Passages,
    ImmutableArray<ImportedFile> Files,
    ImmutableArray<Diagnostic> Diagnostics
);
