using InteractiveDrama.Analytics.Metrics;
using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Analytics.Reports;

/// <summary>Running counts of one beat.</summary>
internal sealed class BeatTally
{
    /// <summary>Think times are counted in steps of this many seconds, so that memory grows with the story, not with its viewers.</summary>
    private const double Step = 0.01;

    private readonly Dictionary<int, (int Chosen, int TimedOut)> thinking = [];

    public required BeatStop Stop { get; init; }

    public required string? Episode { get; init; }

    public int Entries { get; set; }

    public int Viewers { get; set; }

    public int Mature { get; set; }

    public int Left { get; set; }

    public int Active { get; set; }

    public int Timeouts { get; set; }

    public int Measured { get; private set; }

    public Dictionary<string, ChoiceTally> Choices { get; } = new(StringComparer.Ordinal);

    public ChoiceTally Choice(string id)
    {
        if (!Choices.TryGetValue(id, out var tally))
            Choices[id] = tally = new ChoiceTally();
        return tally;
    }

    public void Thought(double seconds, bool timedOut)
    {
        var step = (int)Math.Round(Math.Clamp(seconds, 0, 86_400) / Step);
        var (chosen, out_) = thinking.GetValueOrDefault(step);
        thinking[step] = timedOut ? (chosen, out_ + 1) : (chosen + 1, out_);
        Measured++;
    }

    public TimeToChoice TimeToChoice(int minCell)
    {
        if (Measured < Math.Max(1, minCell))
            return new TimeToChoice(Measured, null, null);
        var curve = KaplanMeier.Estimate(
            thinking.Select(t => new SurvivalCount(t.Key * Step, t.Value.Chosen, t.Value.TimedOut))
        );
        return new TimeToChoice(
            Measured,
            KaplanMeier.TimeBy(curve, 0.5),
            KaplanMeier.TimeBy(curve, 0.9)
        );
    }
}
