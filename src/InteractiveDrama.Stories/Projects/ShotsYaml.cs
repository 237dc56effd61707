using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads how shots are made: <c>shots: { providers: [openai, animatic], budget: { currency: USD, story: 20 }, lookahead: 2 }</c>.</summary>
internal static class ShotsYaml
{
    private const decimal MostMoney = 1_000_000;
    private const int LongestName = 40;

    public static ShotSettings Read(YamlSettings reader, YamlMappingNode? map)
    {
        var settings = ShotSettings.Default;
        if (map is null)
            return settings;
        reader.Keys(map, "shots", "providers", "budget", "lookahead", "candidates", "continuity");
        settings = settings with
        {
            Providers = Providers(reader, map),
            Lookahead = (int)(reader.Whole(map, "lookahead", 0, 10) ?? settings.Lookahead),
            Candidates = (int)(reader.Whole(map, "candidates", 1, 8) ?? settings.Candidates),
            Continuity = reader.Flag(map, "continuity") ?? settings.Continuity,
        };
        if (reader.Map(map, "budget") is not { } budget)
            return settings;
        reader.Keys(budget, "shots.budget", "currency", "story", "day", "viewer");
        return settings with
        {
            Currency = Currency(reader, budget) ?? settings.Currency,
            StoryBudget = reader.Number(budget, "story", 0, MostMoney),
            DayBudget = reader.Number(budget, "day", 0, MostMoney),
            ViewerBudget = reader.Number(budget, "viewer", 0, MostMoney),
        };
    }

    // Which providers there are, the server's configuration says: here they are only names.
    private static ImmutableArray<string> Providers(YamlSettings reader, YamlMappingNode map)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, node) in reader.TextOrTexts(map, "providers"))
        {
            if (!IsName(name))
                reader.Refuse(
                    node,
                    $"'{name}' is no provider's name.",
                    "Use lower-case letters, digits and '-', such as 'openai'."
                );
            else if (names.Contains(name, StringComparer.Ordinal))
                reader.Refuse(
                    node,
                    $"The provider '{name}' is named twice.",
                    "Name each once, in the order they are tried."
                );
            else
                names.Add(name);
        }

        // What is always ready is asked last.
        names.RemoveAll(n => n == ShotSettings.Animatic);
        return [.. names, ShotSettings.Animatic];
    }

    private static string? Currency(YamlSettings reader, YamlMappingNode budget)
    {
        var currency = reader.Text(budget, "currency");
        if (currency is null || (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
            return currency;
        reader.Refuse(
            YamlSettings.Entries(budget).First(e => e.Key == "currency").Node,
            $"'{currency}' is no currency.",
            "Write its three letters, such as 'USD' or 'CNY'."
        );
        return null;
    }

    private static bool IsName(string name) =>
        name.Length <= LongestName
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
