using System.Collections.Immutable;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Hosting.Releases;

/// <summary>What players say in a market of a story's registration, its age hint and its AI.</summary>
internal sealed record MarketWords
{
    private static readonly MarketWords Chinese = new()
    {
        Label = "AI生成",
        Registration = "备案号：{0}",
        Rating = "适龄提示：{0}",
        Descriptors = "内容提示：{0}",
        Between = "、",
        Producer = "出品：{0}",
    };

    private static readonly MarketWords English = new()
    {
        Label = "AI-generated",
        Registration = "Registration {0}",
        Rating = "Rated {0}",
        Descriptors = "Contains {0}",
        Between = ", ",
        Producer = "Produced by {0}",
    };

    /// <summary>The label of what AI made.</summary>
    public required string Label { get; init; }

    /// <summary>With the number at {0}.</summary>
    public required string Registration { get; init; }

    /// <summary>With the age hint at {0}.</summary>
    public required string Rating { get; init; }

    /// <summary>With what viewers are warned of at {0}.</summary>
    public required string Descriptors { get; init; }

    /// <summary>What stands between two of them.</summary>
    public required string Between { get; init; }

    /// <summary>With who answers for it at {0}.</summary>
    public required string Producer { get; init; }

    /// <summary>The words of a market; English where there are none of its own.</summary>
    public static MarketWords Of(ReleaseMarket market) =>
        market == ReleaseMarket.Cn ? Chinese : English;

    /// <summary>The lines of the opening card: number, age hint, warnings, producer, AI; what is not said is left out.</summary>
    /// <param name="says">What the release says.</param>
    /// <param name="disclosure">What AI had to do with it; null when nobody said.</param>
    public ImmutableArray<string> Card(ReleaseSettings says, string? disclosure) =>
        [
            .. new[]
            {
                Line(Registration, says.Registration),
                Line(Rating, says.Rating),
                says.Descriptors.IsEmpty
                    ? null
                    : Line(Descriptors, string.Join(Between, says.Descriptors)),
                Line(Producer, says.Producer),
                disclosure,
            }.OfType<string>(),
        ];

    private static string? Line(string form, string? said) =>
        said is null ? null : form.Replace("{0}", said, StringComparison.Ordinal);
}
