using System.Collections.Immutable;
using InteractiveDrama.Stories.Conditions;
using YamlDotNet.RepresentationModel;

namespace InteractiveDrama.Stories.Projects;

/// <summary>Reads what <c>drama.yaml</c> expects of the story.</summary>
internal static class ExpectYaml
{
    private const decimal MostSeconds = 86_400;

    public static StoryExpectations? Read(YamlSettings reader, YamlMappingNode? map)
    {
        if (map is null)
            return null;
        reader.Keys(
            map,
            "expect",
            "endings",
            "always",
            "episode_seconds",
            "first_decision_by",
            "beats_between_choices"
        );
        var between = reader.Map(map, "beats_between_choices");
        if (between is not null)
            reader.Keys(between, "expect.beats_between_choices", "max");
        return new StoryExpectations
        {
            Endings = reader.Texts(map, "endings"),
            Always = Always(reader, map),
            EpisodeSeconds = reader.Range(map, "episode_seconds", MostSeconds) is { } range
                ? new SecondsRange((double)range.Least, (double)range.Most)
                : null,
            FirstDecisionBy = (double?)reader.Number(map, "first_decision_by", 0, MostSeconds),
            MostBeatsBetweenChoices = between is null
                ? null
                : (int?)reader.Whole(between, "max", 1, 10_000),
        };
    }

    private static ImmutableArray<ExpectedCondition> Always(
        YamlSettings reader,
        YamlMappingNode map
    )
    {
        var conditions = ImmutableArray.CreateBuilder<ExpectedCondition>();
        foreach (var (text, node) in reader.TextOrTexts(map, "always"))
        {
            try
            {
                Condition.Parse(text);
                conditions.Add(
                    new ExpectedCondition(text, (int)node.Start.Line, (int)node.Start.Column)
                );
            }
            catch (ConditionException e)
            {
                reader.Refuse(
                    node,
                    $"'always' cannot be '{text}': {e.Message}",
                    "Write a condition as ink does, such as 'money >= 0'."
                );
            }
        }

        return conditions.ToImmutable();
    }
}
