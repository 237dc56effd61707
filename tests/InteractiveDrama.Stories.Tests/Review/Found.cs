using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Testing;

namespace InteractiveDrama.Stories.Tests.Review;

/// <summary>What is found in a small story with the tests' cast.</summary>
internal static class Found
{
    /// <summary>The warnings and errors, and the infos of one code; what there is to say of the flow is tried elsewhere.</summary>
    public static List<Diagnostic> In(string ink, string? code = null, string? yaml = null) =>
        [
            .. TestStory
                .Check(ink, yaml ?? TestStory.Cast)
                .Diagnostics.Where(d => d.Severity != Severity.Info || d.Code == code)
                .Where(d => !d.Code.StartsWith("ID4", StringComparison.Ordinal)),
        ];
}
