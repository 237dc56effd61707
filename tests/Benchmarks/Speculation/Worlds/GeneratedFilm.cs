using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>
/// A story of 2,000 beats in 28 layers that part and meet again. Choices set and clear four flags (who came along, what is
/// worn); over half of the shots look different by one or two of them, so a shot is known only by the story's state.
/// </summary>
internal sealed class GeneratedFilm : IWorld
{
    private const int Flags = 4;
    private static readonly int[] Narrow = [1, 3, 9, 27];
    private readonly Site[] sites;
    private readonly int[] firstOfLayer;
    private readonly Dictionary<(int Site, int State), FilmBeat> beats = [];
    private readonly Dictionary<string, ImmutableArray<MediaNeed>> neighbours = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<int, HashSet<int>> states = [];

    public GeneratedFilm(ulong seed)
    {
        var layers = Layers();
        firstOfLayer = new int[layers.Length];
        for (var i = 1; i < layers.Length; i++)
            firstOfLayer[i] = firstOfLayer[i - 1] + layers[i - 1];
        sites = new Site[layers.Sum()];
        for (var layer = 0; layer < layers.Length; layer++)
        for (var i = 0; i < layers[layer]; i++)
        {
            var id = firstOfLayer[layer] + i;
            var chance = new Chance(
                seed,
                string.Create(CultureInfo.InvariantCulture, $"site {id}")
            );
            sites[id] = new Site(
                id,
                Directions(chance),
                layer + 1 < layers.Length
                    ? Ways(chance, i, layers[layer], firstOfLayer[layer + 1], layers[layer + 1])
                    : [],
                chance
            );
        }

        Reach();
        Shots = states.Sum(s => VariantsOf(s.Key).Count());
    }

    public string Name => "generated, 2,000 beats";

    public string Story => "film";

    public int Shots { get; }

    public decimal BudgetShare => 0.30m;

    public WorldBeat Begin() => Beat(0, 0);

    public ImmutableArray<MediaNeed> Neighbours(string beat)
    {
        if (!neighbours.TryGetValue(beat, out var found))
        {
            var site = sites[int.Parse(beat.AsSpan(1), CultureInfo.InvariantCulture)];
            neighbours[beat] = found = [
                .. site.Ways.Select(w => w.To).Distinct().SelectMany(VariantsOf),
            ];
        }

        return found;
    }

    private FilmBeat Beat(int site, int state)
    {
        if (!beats.TryGetValue((site, state), out var beat))
            beats[(site, state)] = beat = new FilmBeat(this, sites[site], state);
        return beat;
    }

    private IEnumerable<MediaNeed> VariantsOf(int site) =>
        states[site]
            .SelectMany(state => sites[site].Shots.Select((_, i) => sites[site].Need(i, state)))
            .DistinctBy(n => n.Key, StringComparer.Ordinal);

    private void Reach()
    {
        var open = new Queue<(int Site, int State)>([(0, 0)]);
        states[0] = [0];
        while (open.TryDequeue(out var at))
        {
            foreach (var way in sites[at.Site].Ways)
            {
                var state = way.Apply(at.State);
                if (!states.TryGetValue(way.To, out var known))
                    states[way.To] = known = [];
                if (known.Add(state))
                    open.Enqueue((way.To, state));
            }
        }
    }

    private static int[] Layers()
    {
        int[] wide = [.. Enumerable.Range(0, 24).Select(i => i < 16 ? 82 : 81)];
        return [.. Narrow, .. wide];
    }

    private static ImmutableArray<(double Seconds, int Flags)> Directions(Chance chance) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ =>
                {
                    var seconds = 10 + (10 * chance.Fraction());
                    var kind = chance.Fraction();
                    var mask =
                        kind < 0.45 ? 0
                        : kind < 0.8 ? 1 << chance.Below(Flags)
                        : 1 << chance.Below(Flags) | 1 << chance.Below(Flags);
                    return (seconds, mask);
                }),
        ];

    private static ImmutableArray<Way> Ways(Chance chance, int at, int of, int first, int next)
    {
        var ways = chance.Fraction() < 0.7 ? 3 : 2;
        var middle = (at + 0.5) / of * next;
        return
        [
            .. Enumerable
                .Range(0, ways)
                .Select(i =>
                {
                    var spread = next <= 27 ? i - 1 : (chance.Fraction() - 0.5) * 24;
                    var to = (int)Math.Clamp(middle + spread, 0, next - 1);
                    var flag = chance.Fraction() < 0.4 ? 1 << chance.Below(Flags) : 0;
                    return new Way(first + to, flag, chance.Fraction() < 0.5);
                }),
        ];
    }

    private readonly record struct Way(int To, int Flag, bool IsSet)
    {
        public int Apply(int state) => IsSet ? state | Flag : state & ~Flag;
    }

    private sealed class Site(
        int id,
        ImmutableArray<(double Seconds, int Flags)> shots,
        ImmutableArray<Way> ways,
        Chance chance
    )
    {
        private readonly Dictionary<(int Shot, int Look), MediaNeed> needs = [];

        public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"b{id}");

        public ImmutableArray<(double Seconds, int Flags)> Shots => shots;

        public ImmutableArray<Way> Ways => ways;

        public ImmutableArray<double> Habits { get; } =
            ways.IsEmpty ? [] : Habit.Draw(chance, ways.Length);

        public MediaNeed Need(int shot, int state)
        {
            var look = state & shots[shot].Flags;
            if (!needs.TryGetValue((shot, look), out var need))
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"{Id}.{shot}");
                needs[(shot, look)] = need = new MediaNeed
                {
                    Story = "film",
                    Subject = subject,
                    ContentHash = string.Create(CultureInfo.InvariantCulture, $"{subject}/{look}"),
                };
            }

            return need;
        }
    }

    private sealed class FilmBeat(GeneratedFilm film, Site site, int state) : WorldBeat
    {
        private static readonly ImmutableArray<string> Names = ["0", "1", "2"];

        public override string Story => "film";

        public override string Beat => site.Id;

        public override double Seconds { get; } = site.Shots.Sum(s => s.Seconds);

        public override ImmutableArray<TimedNeed> Needs { get; } =
            Timing.InOrder(site.Shots.Select((s, i) => (site.Need(i, state), s.Seconds)));

        public override ImmutableArray<string> Choices { get; } = [.. Names.Take(site.Ways.Length)];

        public override ImmutableArray<double> Habits => site.Habits;

        public override WorldBeat? After(string choice)
        {
            var way = site.Ways[choice[0] - '0'];
            return film.Beat(way.To, way.Apply(state));
        }
    }
}
