using InteractiveDrama.Exploration.Diagnostics;
using InteractiveDrama.Exploration.Results;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Exploration.Tests.Diagnostics;

/// <summary>What is to say of a story, from its script and from exploring it.</summary>
internal static class Found
{
    /// <summary>Bound by states alone: the same on any machine.</summary>
    public static DynamicOptions Options { get; } = new() { MaxStates = 5_000, MaxTime = null };

    public static DynamicReport Of(string ink, string? yaml = null) =>
        Of(TestStory.Check(ink, yaml));

    public static DynamicReport Of(CompilationResult compiled) =>
        DynamicDiagnostics.Find(compiled, Options, Command);

    /// <summary>The findings as <c>code:line</c>, with the way to each that has one.</summary>
    public static string Words(DynamicReport report) =>
        string.Join(
            ' ',
            report.Findings.Select(f =>
                $"{f.Finding.Code}:{f.Finding.Line}{(f.Witness is { } w ? $"[{Command(w)}]" : "")}"
            )
        );

    private static string Command(Witness witness) =>
        (witness.Episode is { } episode ? $"{episode} " : "")
        + string.Join(',', witness.Choices)
        + (witness.Draws.IsEmpty ? "" : $" draws {string.Join(',', witness.Draws)}");
}
