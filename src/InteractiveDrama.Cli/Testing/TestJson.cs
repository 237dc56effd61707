using InteractiveDrama.Exploration.RandomWalks;

namespace InteractiveDrama.Cli.Testing;

/// <summary>A story's test, as JSON.</summary>
internal static class TestJson
{
    public static object Of(StoryTest test) =>
        new
        {
            story = test.Story,
            passed = test.IsFine,
            problems = test.Problems,
            walks = test.Walks.Select(w => new
            {
                name = w.File.Name,
                file = w.File.Path,
                result = w.Outcome,
                problem = w.Problem,
                turns = w.Replay?.Recorded.Turns.Length,
                ending = w.Replay?.Recorded.Ending,
                differences = (w.Replay?.Differences ?? []).Select(d => new
                {
                    kind = d.Kind,
                    turn = d.Turn,
                    beat = d.Beat,
                    id = d.Id,
                    before = d.Before,
                    after = d.After,
                    marked = DifferenceWords.Marked(d),
                    message = d.Message,
                }),
                notes = (w.Replay?.Notes ?? []).Select(n => new
                {
                    turn = n.Turn,
                    beat = n.Beat,
                    message = n.Message,
                }),
            }),
            random = test.Random is { } random ? Random(random) : null,
        };

    private static object Random(RandomWalkResult result) =>
        new
        {
            walks = result.Walks,
            seed = result.Seed,
            choices = result.Choices,
            endings = result.Endings.Select(e => new { id = e.Id, walks = e.Walks }),
            deadEnds = Findings(result, WalkFindingKind.DeadEnd),
            errors = Findings(result, WalkFindingKind.Error),
            unfinished = Findings(result, WalkFindingKind.Unfinished),
            coverage = new
            {
                beats = Coverage(result.Beats),
                choices = Coverage(result.Taken),
                lines = Coverage(result.Lines),
            },
        };

    private static IEnumerable<object> Findings(RandomWalkResult result, WalkFindingKind kind) =>
        result
            .Findings.Where(f => f.Kind == kind)
            .Select(f => new
            {
                beat = f.Beat,
                message = f.Message,
                file = f.File,
                line = f.Line,
                walks = f.Walks,
                witness = f.Witness,
            });

    private static object Coverage(Coverage coverage) =>
        new
        {
            total = coverage.Total,
            reached = coverage.Reached,
            missing = coverage.Missing,
        };
}
