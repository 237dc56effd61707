using Ink.Runtime;
using Command = Ink.Runtime.ControlCommand.CommandType;

namespace InteractiveDrama.Stories.Flow;

/// <summary>
/// Walks a story with what a stop depends on: whether a choice has been offered since the last stop, and whether it is
/// a thread that runs. A tunnel comes back to those who called it as it was called.
/// </summary>
internal sealed class FlowPlay
{
    private const int Most = 4_000_000;
    private readonly FlowMap map;
    private readonly FlowEnds ends;
    private readonly bool skips;
    private readonly bool asks;
    private readonly HashSet<State> seen = [];
    private readonly Stack<State> pending = new();
    private readonly List<Frame> frames = [];
    private readonly Dictionary<(int Entry, bool Offered, bool Thread), int> frameOf = [];
    private readonly HashSet<int> ranOut = [];
    private readonly HashSet<int> swallowed = [];

    /// <summary>Walks.</summary>
    /// <param name="map">The story.</param>
    /// <param name="ends">What its points can come to.</param>
    /// <param name="starts">The points it can begin at.</param>
    /// <param name="skips">False to leave out the ways on which a condition does not hold and nothing is written for that.</param>
    /// <param name="asks">True when a count of the choices is taken for a look at whether there are any.</param>
    public FlowPlay(
        FlowMap map,
        FlowEnds ends,
        IEnumerable<int> starts,
        bool skips,
        bool asks = false
    )
    {
        this.map = map;
        this.ends = ends;
        this.skips = skips;
        this.asks = asks;
        frames.Add(new Frame());
        foreach (var start in starts)
            Add(new State(start, 0, false, false));
        while (pending.TryPop(out var state) && seen.Count < Most)
            Step(state);
        IsWhole = pending.Count == 0;
    }

    /// <summary>False when the story has more ways than are walked.</summary>
    public bool IsWhole { get; }

    /// <summary>Where content runs out with no choice offered.</summary>
    public IReadOnlySet<int> RanOut => ranOut;

    /// <summary>Where the story ends with choices offered that nobody can take any more.</summary>
    public IReadOnlySet<int> Swallowed => swallowed;

    private void Step(State state)
    {
        switch (map.StopAt(state.Point))
        {
            case FlowStop.End:
                if (state.Offered)
                    swallowed.Add(state.Point);
                return;
            case FlowStop.RanOut:
                if (!state.Offered && !state.Thread)
                    ranOut.Add(state.Point);
                return;
            case FlowStop.Return:
                Return(state);
                return;
            case FlowStop.Done:
                return;
            default:
                break;
        }

        switch (map.Item(state.Point))
        {
            case ChoicePoint choice:
                Offer(choice, state);
                break;
            // Who asks how many choices there are knows what an ending would take away.
            case ControlCommand { commandType: Command.ChoiceCount } when asks:
                Go(state with { Offered = false });
                break;
            default:
                Go(state);
                break;
        }
    }

    private void Offer(ChoicePoint choice, State state)
    {
        foreach (var way in map.From(state.Point))
        {
            if (way.Kind is FlowWayKind.On)
                Add(
                    state with
                    {
                        Point = way.To,
                        Offered = state.Offered || !choice.isInvisibleDefault || !asks,
                    }
                );
            else
                Add(state with { Point = way.To, Offered = false, Thread = false });
        }
    }

    private void Go(State state)
    {
        var tunnel = -1;
        var comesBack = true;
        var offered = state.Offered;
        foreach (var way in map.From(state.Point))
        {
            switch (way.Kind)
            {
                case FlowWayKind.Echo:
                    comesBack = ends.CanReturn(way.To);
                    break;
                case FlowWayKind.Call when IsPlain(way.To):
                    comesBack = ends.CanReturn(way.To);
                    break;
                case FlowWayKind.Call:
                    tunnel = way.To;
                    break;
                case FlowWayKind.After when tunnel >= 0:
                    Tunnel(state, tunnel, way.To);
                    break;
                case FlowWayKind.Thread:
                    Add(state with { Point = way.To, Thread = true });
                    offered |= ends.CanOffer(way.To);
                    comesBack = ends.CanStop(way.To);
                    break;
                case FlowWayKind.Skip when !skips:
                    break;
                default:
                    if (comesBack)
                        Add(state with { Point = way.To, Offered = offered });
                    break;
            }
        }
    }

    // A function neither stops nor offers anything.
    private bool IsPlain(int entry) => map.IsFunction(entry);

    private void Tunnel(State state, int entry, int after)
    {
        var key = (entry, state.Offered, state.Thread);
        if (!frameOf.TryGetValue(key, out var number))
        {
            number = frameOf[key] = frames.Count;
            frames.Add(new Frame());
            Add(new State(entry, number, state.Offered, state.Thread));
        }

        var frame = frames[number];
        if (!frame.Callers.Add((after, state.Frame)))
            return;
        foreach (var (offered, thread) in frame.Returned)
            Add(new State(after, state.Frame, offered, thread));
    }

    private void Return(State state)
    {
        var frame = frames[state.Frame];
        if (!frame.Returned.Add((state.Offered, state.Thread)))
            return;
        foreach (var (after, caller) in frame.Callers)
            Add(new State(after, caller, state.Offered, state.Thread));
    }

    private void Add(State state)
    {
        if (seen.Add(state))
            pending.Push(state);
    }

    private readonly record struct State(int Point, int Frame, bool Offered, bool Thread);

    /// <summary>A tunnel as it was called: who called it so, and how it comes back.</summary>
    private sealed class Frame
    {
        public HashSet<(int After, int Frame)> Callers { get; } = [];

        public HashSet<(bool Offered, bool Thread)> Returned { get; } = [];
    }
}
