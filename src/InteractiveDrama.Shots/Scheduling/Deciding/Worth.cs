using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling.Providers;

namespace InteractiveDrama.Shots.Scheduling.Deciding;

/// <summary>
/// What making something now is expected to bring, in seconds of a final picture; a better picture than before counts for
/// as much of them as it is better.
/// </summary>
/// <param name="Near">For the viewers on the way to it: reach, times how likely it is there in time, times seconds on screen.</param>
/// <param name="Later">For those who come after them: a shot is expected on screen as often again as it was, or is foreseen.</param>
internal readonly record struct Worth(double Near, double Later)
{
    // What costs nothing is still ordered by what it brings.
    private const double LeastPrice = 0.0001;

    public double Sum => Near + Later;

    public double PerMoney(decimal price) => Sum / Math.Max(LeastPrice, (double)price);

    /// <summary>What an option is worth now.</summary>
    public static Worth Of(
        NeedState need,
        MakeOption option,
        SchedulerSettings settings,
        DateTimeOffset now
    ) =>
        option.Kind == need.FinalKind
            ? Final(need, option, settings, now)
            : Keyframe(need, option, settings, now);

    /// <summary>Seconds on screen that are foreseen, and expected after that.</summary>
    public static double Wanted(NeedState need, SchedulerSettings settings)
    {
        var foreseen = 0.0;
        foreach (var demand in need.Demands)
            foreseen += demand.Reach * demand.Seconds;
        return foreseen + (settings.Later * (need.ShownSeconds + foreseen));
    }

    private static Worth Final(
        NeedState need,
        MakeOption option,
        SchedulerSettings settings,
        DateTimeOffset now
    )
    {
        if (need.HasFinal)
            return default;
        double near = 0,
            foreseen = 0;
        foreach (var demand in need.Demands)
        {
            var seconds = demand.Reach * demand.Seconds;
            foreseen += seconds;
            near += seconds * InTime(demand, option, now);
        }

        var better =
            need.HasKeyframe || need.JobFor(MediaKind.Image) is not null
                ? 1 - settings.KeyframeWorth
                : 1;
        return new Worth(near * better, settings.Later * (need.ShownSeconds + foreseen) * better);
    }

    // A keyframe counts only where the final take will not be there in time, and nothing once that is.
    private static Worth Keyframe(
        NeedState need,
        MakeOption option,
        SchedulerSettings settings,
        DateTimeOffset now
    )
    {
        if (need.HasFinal || need.HasKeyframe || option.Kind != MediaKind.Image)
            return default;
        var final = need.JobFor(need.FinalKind);
        double near = 0,
            foreseen = 0;
        foreach (var demand in need.Demands)
        {
            var left = demand.Due - now;
            if (left > settings.KeyframeLead)
                continue;
            var seconds = demand.Reach * demand.Seconds;
            if (demand.IsSure)
                foreseen += seconds;
            var late = final is null ? 1 : 1 - final.Option.Latency.Within(now - final.Began, left);
            near += seconds * InTime(demand, option, now) * late;
        }

        if (near <= 0)
            return default;
        var later = final is null ? settings.Later * (need.ShownSeconds + foreseen) : 0;
        return new Worth(near * settings.KeyframeWorth, later * settings.KeyframeWorth);
    }

    // What beginning now has over beginning when the viewer has chosen: until then waiting costs only time, and saves the
    // price where the viewer goes elsewhere.
    private static double InTime(Demand demand, MakeOption option, DateTimeOffset now)
    {
        var begun = option.Latency.Within(demand.Due - now);
        return demand.IsSure || demand.Decided <= now
            ? begun
            : begun - option.Latency.Within(demand.Due - demand.Decided);
    }
}
