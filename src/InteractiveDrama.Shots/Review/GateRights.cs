namespace InteractiveDrama.Shots.Review;

/// <summary>Which gates somebody may let a take through.</summary>
internal static class GateRights
{
    /// <summary>The gates that an approval passes.</summary>
    /// <param name="one">The take.</param>
    /// <param name="reviewer">Who approves.</param>
    /// <param name="gate">The gate they name; null for every missing one that their roles open.</param>
    /// <exception cref="ReviewRefusedException">They have not the role, or the take does not ask for the gate.</exception>
    public static List<string> Passed(TakeCase one, Reviewer reviewer, string? gate)
    {
        if (gate is not null && !one.Gates.Contains(gate, StringComparer.Ordinal))
        {
            throw new ReviewRefusedException(
                ReviewFault.Invalid,
                $"{one.Take.Id} does not ask for the gate '{gate}', but for {Listed(one.Gates)}."
            );
        }
        if (gate is not null && !reviewer.Passes(gate))
        {
            throw Forbidden(
                $"{reviewer.Name} has not the role {Needed(gate)}: it takes one to pass the gate '{gate}'."
            );
        }
        // Somebody overrules a rejection or a quarantine; then every gate is before the take again.
        List<string> missing = [.. one.Missing.Where(each => gate is null || each == gate)];
        List<string> open = [.. missing.Where(reviewer.Passes)];
        if ((missing.Count > 0 && open.Count == 0) || !reviewer.Reviews)
        {
            throw Forbidden(
                $"{reviewer.Name} has not the role {string.Join(" or ", missing.Select(Needed))}: {one.Take.Id} still needs {Listed(one.Missing)}."
            );
        }
        return open.Count == 0 && one.Review.IsBarred
            ? [gate ?? one.Gates.First(reviewer.Passes)]
            : open;
    }

    /// <summary>Lets on only who reviews.</summary>
    /// <exception cref="ReviewRefusedException">They have none of the roles.</exception>
    public static void Expect(Reviewer reviewer)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        if (!reviewer.Reviews)
        {
            throw Forbidden(
                $"{reviewer.Name} has none of the roles {Listed(ReviewGates.All)}: it takes one to review."
            );
        }
    }

    private static string Needed(string gate) =>
        gate == ReviewGates.Any ? string.Join(", ", ReviewGates.All) : gate;

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words);

    private static ReviewRefusedException Forbidden(string message) =>
        new(ReviewFault.Forbidden, message);
}
