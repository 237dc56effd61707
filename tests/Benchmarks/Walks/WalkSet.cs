namespace InteractiveDrama.Benchmarks.Walks;

/// <summary>
/// The walks that every contender plays: each from the story's beginning to an ending, or until it has had its steps.
/// Which choice is taken depends on nothing but the walk, the step and how many are offered, by numbers that
/// <c>inkjs/play.mjs</c> makes alike.
/// </summary>
/// <param name="Walks">How many.</param>
/// <param name="MostSteps">Steps of one walk at most, the start included.</param>
internal sealed record WalkSet(int Walks, int MostSteps)
{
    /// <summary>32 walks of up to 64 steps: enough to see most of a story.</summary>
    public static WalkSet Default { get; } = new(32, 64);

    /// <summary>Plays every walk once.</summary>
    /// <param name="player">Who plays.</param>
    /// <param name="seen">Told each stop; may be null.</param>
    /// <returns>The steps taken: each run from one stop to the next, that from the beginning included.</returns>
    public long Lap(IPlayer player, Action<IPlayer>? seen = null)
    {
        long steps = 0;
        for (var walk = 1; walk <= Walks; walk++)
        {
            var chance = (uint)walk * 2_654_435_769;
            var offered = player.Start(walk);
            seen?.Invoke(player);
            var step = 1;
            for (; step < MostSteps && offered > 0; step++)
            {
                chance ^= chance << 13;
                chance ^= chance >> 17;
                chance ^= chance << 5;
                offered = player.Take((int)(chance % (uint)offered));
                seen?.Invoke(player);
            }

            steps += step;
        }

        return steps;
    }
}
