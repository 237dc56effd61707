using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Stories.Ids;

/// <summary>What <c>drama ids</c> finds in a story, and what it would write.</summary>
/// <param name="Findings">Ids that are missing, doubled, or retired and used again, and what else stands in the way; by file and line.</param>
/// <param name="Hindered">True when something stands in the way that the writer has to mend: nothing may be written.</param>
/// <param name="Given">The ids given, in script order.</param>
/// <param name="Retired">The ids that retire, in order.</param>
/// <param name="Changes">The files to write, the lock first; empty when all is as it should be.</param>
public sealed record IdPlan(
    ImmutableArray<Diagnostic> Findings,
    bool Hindered,
    ImmutableArray<GivenId> Given,
    ImmutableArray<string> Retired,
    ImmutableArray<FileChange> Changes
);
