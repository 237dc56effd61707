using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>Counts how walks ended, in their order.</summary>
internal sealed class WalkTally
{
    private readonly Dictionary<string, int> endings = new(StringComparer.Ordinal);
    private readonly Dictionary<
        (WalkFindingKind, string, string, string?, int?),
        WalkFinding
    > findings = [];
    private int walks;
    private long choices;

    public void Add(WalkEnd end)
    {
        walks++;
        choices += end.Choices;
        if (end.Ending is { } ending)
        {
            endings[ending] = endings.GetValueOrDefault(ending) + 1;
            return;
        }

        var error = Error(end);
        // Where a walk without end happens to be broken off says nothing: they are one finding.
        var beat = end.Kind == WalkFindingKind.Unfinished ? "" : end.Beat.Id;
        var key = (end.Kind, beat, error.Message, error.File, error.Line);
        if (!findings.TryGetValue(key, out var known))
            findings[key] = new WalkFinding(
                end.Kind,
                end.Beat.Id,
                error.Message,
                error.File,
                error.Line,
                1,
                end.Witness!
            );
        else
            findings[key] = known with
            {
                Walks = known.Walks + 1,
                Witness = end.Choices < known.Witness.Choices.Length ? end.Witness! : known.Witness,
            };
    }

    public RandomWalkResult Result(RandomWalkOptions options, Footprints footprints) =>
        new()
        {
            Walks = walks,
            Seed = options.Seed,
            Choices = choices,
            Endings =
            [
                .. footprints
                    .Endings.Concat(endings.Keys.Order(StringComparer.Ordinal))
                    .Distinct(StringComparer.Ordinal)
                    .Select(e => new EndingCount(e, endings.GetValueOrDefault(e))),
            ],
            Findings = [.. findings.Values],
            Beats = footprints.Beats,
            Taken = footprints.Taken,
            Lines = footprints.Lines,
        };

    private static StoryError Error(WalkEnd end) =>
        end.Kind == WalkFindingKind.Unfinished
            ? new StoryError($"The story had no end within {end.Choices} choices.", null, null)
            : end.Beat.Errors.FirstOrDefault()
                ?? new StoryError("The script runs out of content here.", null, null);
}
