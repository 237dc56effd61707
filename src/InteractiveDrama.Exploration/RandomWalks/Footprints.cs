using System.Collections.Frozen;
using System.Collections.Immutable;
using InteractiveDrama.Exploration.Stops;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Exploration.RandomWalks;

/// <summary>What of a story was met, by any walk. Marks are only ever set, so that threads need not wait for each other.</summary>
internal sealed class Footprints
{
    private readonly StoryPackage package;
    private readonly ChoiceTable choices;
    private readonly ImmutableArray<string> beats;
    private readonly ImmutableArray<ContentSite> lines;
    private readonly FrozenDictionary<string, int> beatNumbers;
    private readonly FrozenDictionary<string, int> lineNumbers;
    private readonly ImmutableArray<ImmutableArray<int>> decisionsOfChoice;
    private readonly bool[] beatsMet;
    private readonly bool[] linesMet;
    private readonly bool[] taken;

    public Footprints(StoryPackage package)
    {
        this.package = package;
        choices = new ChoiceTable(package);
        beats =
        [
            .. package
                .Decisions.Select(d => d.Id)
                .Concat(package.Endings)
                .Distinct(StringComparer.Ordinal),
        ];
        // A line of tags alone is a site too, and nobody reads it.
        var read = package
            .Parts.Texts.Units.Where(t => t.Kind == TextKind.Line)
            .Select(t => t.Owner)
            .ToHashSet(StringComparer.Ordinal);
        lines = [.. package.Parts.Ids.Sites.Where(s => !s.IsChoice && read.Contains(s.Id))];
        beatNumbers = Numbers(beats);
        lineNumbers = Numbers(lines.Select(l => l.Id));
        decisionsOfChoice =
        [
            .. choices.Choices.Select(c =>
                c.Paths.Select(package.DecisionOf)
                    .OfType<Decision>()
                    .Select(d => beatNumbers[d.Id])
                    .Distinct()
                    .ToImmutableArray()
            ),
        ];
        beatsMet = new bool[beats.Length];
        linesMet = new bool[lines.Length];
        taken = new bool[choices.Choices.Length];
    }

    public Coverage Beats =>
        new(beats.Length, [.. beats.Where((_, i) => !beatsMet[i]).Select(OfBeat)]);

    public Coverage Lines => Covered(lines, linesMet);

    public Coverage Taken => Covered(choices.Choices, taken);

    /// <summary>Ids of the endings that the compiler found.</summary>
    public ImmutableArray<string> Endings => package.Endings;

    /// <summary>A beat was seen.</summary>
    public void See(Beat beat)
    {
        if (beatNumbers.TryGetValue(beat.Id, out var number))
            beatsMet[number] = true;
        foreach (var line in beat.Lines)
        foreach (var id in line.Ids)
        {
            if (lineNumbers.TryGetValue(id, out var at))
                linesMet[at] = true;
        }

        foreach (var choice in beat.Choices)
        {
            if (choices.NumberOf(choice.Id) is >= 0 and var at)
            {
                foreach (var decision in decisionsOfChoice[at])
                    beatsMet[decision] = true;
            }
        }
    }

    /// <summary>A choice was taken.</summary>
    public void Take(string choice)
    {
        if (choices.NumberOf(choice) is >= 0 and var at)
            taken[at] = true;
    }

    private static FrozenDictionary<string, int> Numbers(IEnumerable<string> ids) =>
        ids.Select((id, number) => (id, number))
            .DistinctBy(e => e.id, StringComparer.Ordinal)
            .ToFrozenDictionary(e => e.id, e => e.number, StringComparer.Ordinal);

    private Coverage Covered(ImmutableArray<ContentSite> sites, bool[] met) =>
        new(
            sites.Length,
            [.. sites.Where((_, i) => !met[i]).Select(s => At(s.Id, package.PlaceOf(s.Paths[0])))]
        );

    private Unseen OfBeat(string id) =>
        package.Graph.Nodes.FirstOrDefault(n => n.Id == id) is { } node
            ? new Unseen(id, node.File, node.Line)
            : new Unseen(id, null, null);

    private static Unseen At(string id, SourcePlace? place) => new(id, place?.File, place?.Line);
}
