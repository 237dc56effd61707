using InteractiveDrama.Benchmarks.Speculation.Policies;
using InteractiveDrama.Benchmarks.Speculation.Worlds;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Rungs;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Scheduling.Budget;

namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>One audience, one policy, discrete events: time jumps from one to the next.</summary>
internal sealed class Simulation(
    IWorld world,
    Making making,
    ReviewDesk desk,
    ISpeculator policy,
    BudgetBook book,
    decimal budget,
    ulong seed
)
{
    public const int FirstViewers = 100;
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<Action, (double At, long Order)> events = new();
    private readonly Dictionary<string, HashSet<MediaKind>> ready = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, MediaKind Kind), decimal> paid = [];
    private PlayTime first;
    private PlayTime rest;
    private double played;
    private decimal reserved;
    private decimal spent;
    private int videos;
    private int images;
    private long order;
    private double now;
    private double wakeAt = double.PositiveInfinity;
    private int playing;

    public Outcome Run(string name, int slots, int viewers, double viewersPerHour)
    {
        playing = viewers;
        for (var viewer = 0; viewer < viewers; viewer++)
            Arrive(viewer, viewersPerHour);
        while (events.TryDequeue(out var happens, out var when))
        {
            now = when.At;
            happens();
            Decide();
        }

        if (Math.Abs(first.And(rest).Seconds - played) > 1e-3)
            throw new InvalidOperationException("A viewer was shown nothing for a time.");
        return new Outcome
        {
            Setting = world.Name,
            IsLimited = world.BudgetShare < 1,
            Slots = slots,
            Policy = name,
            Review = desk.Name,
            First = first,
            Rest = rest,
            Budget = budget,
            Money = spent,
            NeverShown = paid.Values.Sum(),
            Videos = videos,
            Images = images,
        };
    }

    private DateTimeOffset Now => Start.AddSeconds(now);

    private void At(double when, Action happens) =>
        events.Enqueue(happens, (Math.Max(when, now), ++order));

    // The first hundred within an hour; then as many an hour as are given.
    private void Arrive(int viewer, double perHour)
    {
        var point = new Chance(seed, $"arrival {viewer}").Fraction();
        var at =
            viewer < FirstViewers
                ? 3600.0 * (viewer + point) / FirstViewers
                : 3600 + (3600.0 * (viewer - FirstViewers + point) / perHour);
        At(
            at,
            () =>
            {
                var trip = Trip.Of(world, seed, viewer, now);
                var ends = trip.Stops[^1].Ends;
                played += ends - now;
                Begin(trip, 0);
            }
        );
    }

    private void Begin(Trip trip, int index)
    {
        var stop = trip.Stops[index];
        policy.Stands(trip, index, Now);
        for (var i = 0; i < stop.Beat.Needs.Length; i++)
        {
            var timed = stop.Beat.Needs[i];
            var until =
                i + 1 < stop.Beat.Needs.Length
                    ? stop.Begins + stop.Beat.Needs[i + 1].At
                    : stop.Ends;
            At(stop.Begins + timed.At, () => Show(trip, timed.Need, until - now));
        }

        if (stop.Beat.Needs.IsEmpty)
            Account(trip, Rung.Animatic, stop.Ends - stop.Begins);
        else if (!stop.Beat.Choices.IsEmpty)
            At(stop.Begins + stop.Beat.Seconds, () => policy.Stands(trip, index, Now));
        At(stop.Ends, () => End(trip, index));
    }

    private void End(Trip trip, int index)
    {
        if (trip.Stops[index].Choice is not null)
            policy.Chose(trip.Stops[index]);
        if (index + 1 < trip.Stops.Length)
        {
            Begin(trip, index + 1);
            return;
        }

        policy.Left(trip);
        playing--;
    }

    private void Show(Trip trip, MediaNeed need, double seconds)
    {
        var kinds = ready.GetValueOrDefault(need.Key);
        var shown = RungChoice.Best(
            new ReadyMedia(
                kinds?.Contains(MediaKind.Video) ?? false,
                kinds?.Contains(MediaKind.Image) ?? false,
                HasVoice: false
            )
        );
        if (shown.Picture != Rung.Animatic)
            paid.Remove(
                (need.Key, shown.Picture == Rung.Final ? MediaKind.Video : MediaKind.Image)
            );
        Account(trip, shown.Picture, seconds);
        policy.Shown(need, seconds);
    }

    private void Account(Trip trip, Rung rung, double seconds)
    {
        var time = rung switch
        {
            Rung.Final => new PlayTime(seconds, 0, 0),
            Rung.Keyframe => new PlayTime(0, seconds, 0),
            _ => new PlayTime(0, 0, seconds),
        };
        if (trip.Viewer < FirstViewers)
            first = first.And(time);
        else
            rest = rest.And(time);
    }

    private void Decide()
    {
        // Once nobody plays, or will, nothing is begun: what is on its way comes in, and the run is over.
        if (playing == 0)
            return;
        foreach (var start in policy.Next(Now).OfType<SchedulerDecision.Start>())
        {
            reserved += start.Option.MaximumPrice;
            if (reserved + spent > budget || book.Used(world.Story) > budget)
                throw new InvalidOperationException("More was reserved and spent than may be.");
            At(now + making.Seconds(start.Need, start.Option), () => Finish(start));
        }

        if (policy.NextWake(Now) is not { } wake)
            return;
        var at = (wake - Start).TotalSeconds;
        if (wakeAt > now && wakeAt <= at)
            return;
        wakeAt = at;
        At(at, static () => { });
    }

    private void Finish(SchedulerDecision.Start start)
    {
        reserved -= start.Option.MaximumPrice;
        spent += start.Option.MaximumPrice;
        if (start.Option.Kind == MediaKind.Video)
            videos++;
        else
            images++;
        paid[(start.Need.Key, start.Option.Kind)] = start.Option.MaximumPrice;
        policy.Finished(start.Ticket);
        if (desk.Seconds(start.Need, start.Option) is > 0 and var wait)
            At(now + wait, () => Allow(start));
        else
            Allow(start);
    }

    private void Allow(SchedulerDecision.Start start)
    {
        if (!ready.TryGetValue(start.Need.Key, out var kinds))
            ready[start.Need.Key] = kinds = [];
        kinds.Add(start.Option.Kind);
    }
}
