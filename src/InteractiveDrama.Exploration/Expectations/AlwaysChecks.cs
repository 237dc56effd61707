using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Engine;
using InteractiveDrama.Stories;
using InteractiveDrama.Stories.Conditions;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Exploration.Expectations;

/// <summary>The conditions that are to hold at every stop. Safe for use from many threads.</summary>
internal sealed class AlwaysChecks
{
    /// <summary>A bit stands for each condition.</summary>
    public const int Most = 64;

    private readonly ImmutableArray<Condition> conditions;
    private readonly ImmutableArray<string> names;
    private readonly StateValues values;
    private readonly ConcurrentDictionary<int, string> unanswered = new();

    /// <summary>The checks of some conditions.</summary>
    /// <param name="expected">The conditions.</param>
    /// <param name="values">The values they read.</param>
    /// <param name="flows">Names of the story's knots and stitches.</param>
    /// <exception cref="ExpectationException">A condition reads what the story does not have.</exception>
    public AlwaysChecks(
        ImmutableArray<ExpectedCondition> expected,
        StateValues values,
        IReadOnlySet<string> flows
    )
    {
        this.values = values;
        if (expected.Length > Most)
            throw new ExpectationException(
                $"There are {expected.Length} conditions under 'always'; {Most} are the most.",
                expected[Most].Line,
                expected[Most].Column
            );
        conditions = [.. expected.Select(e => Parse(e, values, flows))];
        names = [.. conditions.SelectMany(c => c.Names).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Why a condition could not be answered; null when it could.</summary>
    public string? Unanswered(int condition) => unanswered.GetValueOrDefault(condition);

    /// <summary>A key of what the conditions read in a state, and a bit for each that does not hold.</summary>
    public (UInt128 Key, ulong Broken) Check(EngineState state)
    {
        var read = values.Read(state, names);
        var hash = default(ContentHash);
        foreach (var name in names)
            hash.Add(Text(read[name]));
        var broken = 0ul;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (!Holds(i, read))
                broken |= 1ul << i;
        }

        return (hash.Value, broken);
    }

    private bool Holds(int condition, Dictionary<string, object> read)
    {
        try
        {
            return conditions[condition].Holds(name => read[name]);
        }
        catch (ConditionException e)
        {
            unanswered.TryAdd(condition, e.Message);
            return false;
        }
    }

    private static string Text(object value) =>
        value is ListItems list
            ? string.Join(',', list.Items.Keys)
            : $"{value.GetType().Name} {Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}";

    private static Condition Parse(
        ExpectedCondition expected,
        StateValues values,
        IReadOnlySet<string> flows
    )
    {
        try
        {
            var condition = Condition.Parse(expected.Text);
            if (condition.Names.FirstOrDefault(n => !values.Has(n)) is { } unknown)
            {
                if (flows.Contains(unknown))
                    throw new ConditionException(
                        $"the script nowhere asks how often '{unknown}' was visited, so nobody counts; use a variable, or ask in the script."
                    );
                var nearest = Words.Nearest(unknown, values.Names);
                throw new ConditionException(
                    $"'{unknown}' is no variable, knot or list item of the story"
                        + (nearest is null ? "." : $"; did you mean '{nearest}'?")
                );
            }

            return condition;
        }
        catch (ConditionException e)
        {
            throw new ExpectationException(
                $"'always' cannot be '{expected.Text}': {e.Message}",
                expected.Line,
                expected.Column
            );
        }
    }
}
