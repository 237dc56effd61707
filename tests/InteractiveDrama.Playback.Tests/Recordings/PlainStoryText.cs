namespace InteractiveDrama.Playback.Tests.Recordings;

/// <summary>A story of knots with plain lines, no two alike, and choices that lead on.</summary>
internal static class PlainStoryText
{
    private const int Knots = 5;

    /// <summary>Its lines.</summary>
    /// <param name="seed">Makes it.</param>
    /// <param name="withIds">True to write ids; else they are derived.</param>
    public static List<string> Lines(int seed, bool withIds)
    {
        var random = new Random(seed);
        var number = 0;
        var lines = new List<string> { "-> k0" };
        for (var knot = 0; knot < Knots; knot++)
        {
            lines.Add($"== k{knot}");
            for (var i = random.Next(1, 5); i > 0; i--)
                lines.Add(Said());
            for (var i = random.Next(2, 4); i > 0; i--)
            {
                lines.Add($"+ [Choice {++number} is there.]{Id()}");
                // Indented text would be no line of the choice's own.
                for (var j = random.Next(0, 3); j > 0; j--)
                    lines.Add(Said());
                lines.Add(knot == Knots - 1 ? "-> END" : $"-> k{random.Next(knot + 1, Knots)}");
            }
        }

        return lines;

        string Said() => $"Line {++number} is said.{Id()}";
        string Id() => withIds ? $" # id: id_{number}" : "";
    }
}
