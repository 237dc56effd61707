namespace InteractiveDrama.Hosting.Analytics.Intake;

/// <summary>Numbers what a player tells that does not number it itself. Not safe for use from many threads.</summary>
internal sealed class ServerNumbers
{
    private int next;

    /// <summary>Who numbers, in place of the player.</summary>
    public Guid Name { get; } = Guid.NewGuid();

    /// <summary>The next number, from 0.</summary>
    public int Next() => next++;
}
