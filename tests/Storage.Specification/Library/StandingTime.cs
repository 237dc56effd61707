namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>Time that a test sets.</summary>
public sealed class StandingTime : TimeProvider
{
    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; set; } = Samples.Start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
