namespace InteractiveDrama.Shots.Tests.Providers;

/// <summary>A clock that a test moves; it has no timers.</summary>
internal sealed class HandTime : TimeProvider
{
    private DateTimeOffset now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
