using System.Collections.Immutable;
using System.Runtime.InteropServices;
using InteractiveDrama.Playback.Engine;

namespace InteractiveDrama.Playback.Migration;

/// <summary>
/// Tells the draws of a path that is gone again: what the same source drew in the same stretch, in order; else, from
/// <paramref name="gifts"/>, what it drew in a stretch that does not ask for it any more; else a fresh one. A stretch that
/// was not recorded is left to the seed.
/// </summary>
internal sealed class RecordedDraws(int seed, Dictionary<DrawSource, Queue<int>> gifts) : IDraws
{
    private readonly Dictionary<DrawSource, Queue<int>> waiting = [];
    private readonly Dictionary<DrawSource, int> fresh = [];
    private readonly HashSet<int> used = [];
    private ImmutableArray<Draw>? recorded;
    private int stretch;

    public bool KeepsRounds => false;

    /// <summary>Sources that drew afresh, in order.</summary>
    public List<DrawSource> Fresh { get; } = [];

    /// <summary>Begins a stretch.</summary>
    public void Begin(int number, ImmutableArray<Draw>? draws)
    {
        stretch = number;
        recorded = draws;
        waiting.Clear();
        used.Clear();
        fresh.Clear();
        for (var i = 0; i < draws?.Length; i++)
            Queue(waiting, DrawSource.Of(draws.Value[i])).Enqueue(i);
    }

    /// <summary>What was recorded of the stretch and did not hold, in order.</summary>
    public ImmutableArray<Draw> Left() =>
        [.. (recorded ?? []).Where((_, index) => !used.Contains(index))];

    public int? Next(DrawRequest request)
    {
        if (recorded is not { } draws)
            return null;
        var source = new DrawSource(request.Source, request.Kind);
        if (waiting.TryGetValue(source, out var indices) && indices.TryDequeue(out var index))
        {
            if (request.Allows(draws[index].Value))
            {
                used.Add(index);
                return draws[index].Value;
            }
        }
        else if (request.Kind == DrawKind.Variant)
        {
            // An experiment that was not there then puts nobody into a variant: its control is the story as it was.
            return null;
        }
        else if (
            gifts.TryGetValue(source, out var given)
            && given.TryPeek(out var gift)
            && request.Allows(gift)
        )
        {
            return given.Dequeue();
        }

        Fresh.Add(source);
        ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(fresh, source, out _);
        return FreshDraw.Of(seed, stretch, occurrence++, request);
    }

    public static Queue<int> Queue(Dictionary<DrawSource, Queue<int>> queues, DrawSource source)
    {
        ref var queue = ref CollectionsMarshal.GetValueRefOrAddDefault(queues, source, out _);
        return queue ??= new Queue<int>();
    }
}
