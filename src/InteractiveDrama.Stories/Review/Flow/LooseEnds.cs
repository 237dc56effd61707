using System.Collections.Immutable;
using InteractiveDrama.Stories.Diagnostics;

namespace InteractiveDrama.Stories.Review.Flow;

/// <summary>Keeps what is one problem from being told twice: once by ink's compiler, once as a dead end.</summary>
internal static class LooseEnds
{
    // The beginning of ink's own sentence.
    private const string LooseEnd = "Apparent loose end";

    public static void Withdraw(ImmutableArray<Diagnostic>.Builder findings)
    {
        var told = findings
            .Where(f => f.Code == Codes.DeadEnd)
            .Select(f => (f.File, f.Line))
            .ToHashSet();
        findings.RemoveAll(f =>
            f.Code == Codes.InkWarning
            && f.Message.StartsWith(LooseEnd, StringComparison.Ordinal)
            && told.Contains((f.File, f.Line))
        );
    }
}
