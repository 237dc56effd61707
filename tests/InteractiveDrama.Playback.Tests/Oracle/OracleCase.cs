using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Playback.Tests.Oracle.Making;
using InteractiveDrama.Playback.Tests.Oracle.Playing;
using InteractiveDrama.Playback.Tests.Oracle.Writing;

namespace InteractiveDrama.Playback.Tests.Oracle;

/// <summary>A made story and how it is played.</summary>
/// <param name="Story">The story.</param>
/// <param name="Walks">Each is played from the start.</param>
internal sealed record OracleCase(Node Story, ImmutableArray<Walk> Walks)
{
    private const int Walkers = 3;
    private const int MostChoices = 9;

    public static Arbitrary<OracleCase> Any { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue).Select(Make), Smaller);

    public string Ink => InkWriter.Write(Story);

    public static OracleCase Make(int seed)
    {
        var story = StoryMaker.Make(seed);
        var random = new Random(seed);
        var knots = Knots(story).ToList();
        return new OracleCase(
            story,
            [
                .. Enumerable
                    .Range(0, Walkers)
                    .Select(i => new Walk(
                        i == 2 && knots.Count > 0 ? knots[random.Next(knots.Count)] : null,
                        random.Next(),
                        [.. Enumerable.Range(0, MostChoices).Select(_ => random.Next(12))]
                    )),
            ]
        );
    }

    /// <summary>The story's knots without parameters.</summary>
    public ImmutableArray<string> Knots() => [.. Knots(Story)];

    /// <summary>The case with every walk going by way of the story's knots.</summary>
    public OracleCase WithDetours()
    {
        var knots = Knots();
        return this with
        {
            Walks =
            [
                .. Walks.Select(
                    (walk, i) => walk with { Detours = [.. knots.Skip(i), .. knots.Take(i)] }
                ),
            ],
        };
    }

    // Long messages are the disagreement's affair; a case is named by its size.
    public override string ToString() => $"a story of {Story.Size} parts, {Walks.Length} walks";

    // Where a walk may begin: knots without parameters.
    private static IEnumerable<string> Knots(Node story) =>
        story
            .Parts[2]
            .Parts.Where(f =>
                f.Form.StartsWith("== k", StringComparison.Ordinal) && !f.Form.Contains('(')
            )
            .Select(f => f.Form[3..]);

    private static IEnumerable<OracleCase> Smaller(OracleCase large)
    {
        foreach (var walk in large.Walks)
        {
            if (large.Walks.Length > 1)
                yield return large with
                {
                    Walks = [walk],
                };
        }

        foreach (var story in Writing.Smaller.Than(large.Story))
        {
            if (large.Walks.All(w => w.Knot is null || Knots(story).Contains(w.Knot)))
                yield return large with
                {
                    Story = story,
                };
        }

        if (large.Walks is not [var only])
            yield break;
        for (var i = 0; i < only.Choices.Length; i++)
            yield return large with
            {
                Walks = [only with { Choices = only.Choices.RemoveAt(i) }],
            };
        for (var i = 0; i < only.Choices.Length; i++)
        {
            if (only.Choices[i] > 0)
                yield return large with
                {
                    Walks = [only with { Choices = only.Choices.SetItem(i, 0) }],
                };
        }

        if (only.Knot is not null)
            yield return large with
            {
                Walks = [only with { Knot = null }],
            };
        if (only.Seed > 0)
            yield return large with
            {
                Walks = [only with { Seed = 0 }],
            };
    }
}
