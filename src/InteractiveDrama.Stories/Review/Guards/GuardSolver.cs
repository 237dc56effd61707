namespace InteractiveDrama.Stories.Review.Guards;

/// <summary>Says whether there are values for which a condition holds, by trying those that make a difference.</summary>
internal static class GuardSolver
{
    private const int MostTries = 4096;

    /// <summary>True when some values make it hold, false when none do; null when there are too many to try.</summary>
    public static bool? CanHold(Guard guard)
    {
        var values = new Dictionary<string, SortedSet<double>>(StringComparer.Ordinal);
        var texts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        Collect(guard, values, texts);
        var names = values.Keys.Order(StringComparer.Ordinal).ToArray();
        var choices = names
            .Select(n =>
                values[n].Cast<object>().Concat(texts.GetValueOrDefault(n) ?? []).ToArray()
            )
            .ToArray();
        var tries = choices.Aggregate(
            1L,
            (all, c) => Math.Min(long.MaxValue / 1000, all * c.Length)
        );
        if (tries > MostTries)
            return null;
        var assigned = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var number = 0L; number < tries; number++)
        {
            var rest = number;
            for (var i = 0; i < names.Length; i++)
            {
                assigned[names[i]] = choices[i][rest % choices[i].Length];
                rest /= choices[i].Length;
            }

            if (Holds(guard, assigned))
                return true;
        }

        return false;
    }

    private static void Collect(
        Guard guard,
        Dictionary<string, SortedSet<double>> values,
        Dictionary<string, HashSet<string>> texts
    )
    {
        switch (guard)
        {
            case Guard.AllOf all:
                foreach (var part in all.Parts)
                    Collect(part, values, texts);
                break;
            case Guard.Opposite opposite:
                Collect(opposite.Of, values, texts);
                break;
            case Guard.Truth truth:
                Add(truth.Value).UnionWith([0, 1]);
                break;
            case Guard.Comparison { Constant: double number } comparison:
                Add(comparison.Value).UnionWith([number - 1, number, number + 1]);
                break;
            case Guard.Comparison comparison:
                Add(comparison.Value).Add(double.NaN);
                if (!texts.TryGetValue(comparison.Value, out var known))
                    known = texts[comparison.Value] = new(StringComparer.Ordinal);
                known.Add((string)comparison.Constant);
                break;
            default:
                break;
        }

        SortedSet<double> Add(string value) =>
            values.TryGetValue(value, out var known) ? known : values[value] = [];
    }

    private static bool Holds(Guard guard, Dictionary<string, object> values) =>
        guard switch
        {
            Guard.AllOf all => all.Parts.All(p => Holds(p, values)),
            Guard.Opposite opposite => !Holds(opposite.Of, values),
            Guard.Truth truth => values[truth.Value] is not 0.0,
            Guard.Comparison { Operator: "==" } equal => equal.Constant.Equals(values[equal.Value]),
            Guard.Comparison { Operator: "<", Constant: double number } less => values[less.Value]
                is double value
                && value < number,
            Guard.Comparison { Constant: double number } most => values[most.Value] is double value
                && value <= number,
            _ => false,
        };
}
