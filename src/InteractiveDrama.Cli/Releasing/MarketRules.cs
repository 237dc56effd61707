using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>What a market asks of a story's settings. No substitute for counsel.</summary>
internal static class MarketRules
{
    // GB 45438-2025: at least a twentieth of the picture's shorter side, for at least two seconds.
    private const decimal LeastHeight = 5;
    private const decimal LeastSeconds = 2;

    /// <summary>What the settings lack for their market.</summary>
    public static IEnumerable<ReleaseGap> Gaps(StorySettings settings)
    {
        var says = settings.Release;
        var market = says.Market.Word();
        if (says.Market is ReleaseMarket.Cn && Lacks(says.Registration))
        {
            yield return Card(
                "registration",
                $"The market {market} asks for a registration number on the opening card.",
                "Write 'release: { registration: \"...\" }' in drama.yaml."
            );
        }
        if (says.Market is ReleaseMarket.Cn or ReleaseMarket.Us && Lacks(says.Rating))
        {
            yield return Card(
                "rating",
                $"The market {market} asks for an age hint.",
                "Write 'release: { rating: \"16+\" }' in drama.yaml, with \"0+\" for everybody."
            );
        }
        if (says.Market is ReleaseMarket.Cn or ReleaseMarket.Eu && Lacks(says.Producer))
        {
            yield return Card(
                "producer",
                $"The market {market} asks who answers for it.",
                "Write 'release: { producer: \"...\" }' in drama.yaml."
            );
        }
        if (says.Market is ReleaseMarket.Cn)
        {
            foreach (var gap in Labels(settings.Labels))
            {
                yield return gap;
            }
        }
    }

    private static IEnumerable<ReleaseGap> Labels(LabelSettings labels)
    {
        if (labels.Visible is false)
        {
            yield return Rule(
                "labels.visible",
                "The market cn asks for a label that is seen.",
                "Take 'visible: false' out of 'labels:' in drama.yaml."
            );
        }
        if (labels.Text is { } text && !(NamesAi(text) && NamesMaking(text)))
        {
            yield return Rule(
                "labels.text",
                $"The label '{text}' does not say both AI (or 人工智能) and 生成 (or 合成), as the market cn asks.",
                "Write 'labels: { text: \"AI生成\" }' in drama.yaml, or leave it out."
            );
        }
        if (labels.HeightPercent < LeastHeight)
        {
            yield return Rule(
                "labels.height",
                $"The label is {labels.HeightPercent}% high; the market cn asks for {LeastHeight}% of the shorter side.",
                $"Write 'height: {LeastHeight}' or more under 'labels:' in drama.yaml."
            );
        }
        if (labels.Seconds < LeastSeconds)
        {
            yield return Rule(
                "labels.seconds",
                $"The label is seen for {labels.Seconds} s; the market cn asks for {LeastSeconds} s.",
                $"Write 'seconds: {LeastSeconds}' or more under 'labels:' in drama.yaml."
            );
        }
        if (labels.Sound == "none")
        {
            yield return Rule(
                "labels.sound",
                "The market cn asks for a label that is heard.",
                "Write 'sound: spoken' or 'sound: rhythm' under 'labels:' in drama.yaml."
            );
        }
    }

    private static bool Lacks(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool NamesAi(string text) =>
        text.Contains("AI", StringComparison.OrdinalIgnoreCase)
        || text.Contains("人工智能", StringComparison.Ordinal);

    private static bool NamesMaking(string text) =>
        text.Contains("生成", StringComparison.Ordinal)
        || text.Contains("合成", StringComparison.Ordinal);

    private static ReleaseGap Card(string subject, string message, string fix) =>
        new("card", subject, message, fix);

    private static ReleaseGap Rule(string subject, string message, string fix) =>
        new("rule", subject, message, fix);
}
