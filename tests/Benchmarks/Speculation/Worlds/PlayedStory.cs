using System.Collections.Immutable;
using System.Globalization;
using InteractiveDrama.Benchmarks.Speculation.Simulated;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Foreseeing;
using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Benchmarks.Speculation.Worlds;

/// <summary>
/// A real story, played by the real engine from its real states. Its shots are stretched alike, so that its beats last 45
/// seconds on the average. What it holds and which beat follows which is gathered by random walks beforehand.
/// </summary>
internal sealed class PlayedStory : IWorld
{
    private const double BeatSeconds = 45;
    private const int Walks = 2000;
    private readonly StoryPlayer player;
    private readonly ulong seed;
    private readonly StoryLook look;
    private readonly Dictionary<string, MediaNeed> needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<double>> habits = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Dictionary<string, MediaNeed>> shotsOf = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, HashSet<string>> after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<MediaNeed>> neighbours = new(
        StringComparer.Ordinal
    );
    private readonly double stretch = 1;

    private PlayedStory(string name, StoryPackage package, ulong seed)
    {
        Name = name;
        this.seed = seed;
        player = new StoryPlayer(package);
        look = StoryLook.Of(package);
        var (seconds, beats) = Gather();
        stretch = BeatSeconds * beats / seconds;
        Shots = shotsOf.Values.SelectMany(s => s.Keys).Distinct(StringComparer.Ordinal).Count();
    }

    public string Name { get; }

    public string Story => "played";

    public int Shots { get; }

    public decimal BudgetShare => 1;

    public static PlayedStory Bundled(ulong seed) =>
        new("Prompt Side", StoryShelf.Bundled("Prompt Side", "prompt-side").Package, seed);

    // One seed for all viewers: what differs between them is what they choose.
    public WorldBeat Begin() => new PlayedBeat(this, player.Begin(null, 1));

    public ImmutableArray<MediaNeed> Neighbours(string beat)
    {
        if (!neighbours.TryGetValue(beat, out var found))
            neighbours[beat] = found = [
                .. after
                    .GetValueOrDefault(beat, [])
                    .Order(StringComparer.Ordinal)
                    .SelectMany(b => shotsOf[b].Values)
                    .DistinctBy(n => n.Key, StringComparer.Ordinal),
            ];
        return found;
    }

    private (double Seconds, int Beats) Gather()
    {
        double seconds = 0;
        var beats = 0;
        var began = new PlayedBeat(this, player.Begin(null, 1));
        for (var walk = 0; walk < Walks; walk++)
        {
            var chance = new Chance(
                seed,
                string.Create(CultureInfo.InvariantCulture, $"walk {walk}")
            );
            string? before = null;
            for (WorldBeat? at = began; at is not null; )
            {
                seconds += at.Seconds;
                beats++;
                if (!shotsOf.TryGetValue(at.Beat, out var shots))
                    shotsOf[at.Beat] = shots = new(StringComparer.Ordinal);
                foreach (var timed in at.Needs)
                    shots.TryAdd(timed.Need.Key, timed.Need);
                if (before is not null)
                {
                    if (!after.TryGetValue(before, out var next))
                        after[before] = next = new(StringComparer.Ordinal);
                    next.Add(at.Beat);
                }

                before = at.Beat;
                at = at.Choices.IsEmpty
                    ? null
                    : at.After(at.Choices[chance.Below(at.Choices.Length)]);
            }
        }

        return (seconds, beats);
    }

    private (MediaNeed Need, double Seconds) Need(BeatShot shot)
    {
        var subjects = string.Join('|', shot.Subjects.Select(s => $"{s.Key},{s.Look},{s.Mood}"));
        var key = $"{shot.Id}/{shot.Place}/{shot.Time}/{shot.Weather}/{subjects}";
        if (!needs.TryGetValue(key, out var need))
        {
            var spec = ShotSpecBuilder.Build(shot, look);
            needs[key] = need = new MediaNeed
            {
                Story = Story,
                Subject = shot.Id,
                ContentHash = ShotSpecHash.Of(spec),
                Spec = spec,
            };
        }

        return (need, need.Spec!.DurationSeconds * stretch);
    }

    private ImmutableArray<double> HabitsOf(string beat, ImmutableArray<string> choices)
    {
        var key = $"{beat}: {string.Join(' ', choices)}";
        if (!habits.TryGetValue(key, out var shares))
            habits[key] = shares = choices.IsEmpty
                ? []
                : Habit.Draw(new Chance(seed, key), choices.Length);
        return shares;
    }

    private sealed class PlayedBeat : WorldBeat
    {
        private readonly PlayedStory story;
        private readonly StoryPosition? position;
        private readonly Dictionary<string, WorldBeat> behind = new(StringComparer.Ordinal);

        public PlayedBeat(PlayedStory story, StoryMove move)
        {
            this.story = story;
            position = move.Position;
            Beat = move.Beat.Id;
            var shots = move.Beat.Shots.Select(story.Need).ToList();
            Needs = Timing.InOrder(shots);
            Seconds = shots.Sum(s => s.Seconds);
            Choices = position is null ? [] : [.. move.Beat.Choices.Select(c => c.Id)];
            Habits = story.HabitsOf(Beat, Choices);
        }

        public override string Story => story.Story;

        public override string Beat { get; }

        public override double Seconds { get; }

        public override ImmutableArray<TimedNeed> Needs { get; }

        public override ImmutableArray<string> Choices { get; }

        public override ImmutableArray<double> Habits { get; }

        public override WorldBeat? After(string choice)
        {
            if (!behind.TryGetValue(choice, out var beat))
                behind[choice] = beat = new PlayedBeat(
                    story,
                    story.player.Choose(position!, choice)
                );
            return beat;
        }
    }
}
