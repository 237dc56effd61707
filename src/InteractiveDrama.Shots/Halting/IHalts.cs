using System.Collections.Immutable;

namespace InteractiveDrama.Shots.Halting;

/// <summary>
/// Port: what is halted. Each halt and its end is appended to a log that is never changed. A reservation looks here in its own
/// transaction, so that nothing is submitted by any process after a halt was acknowledged, but what was reserved before.
/// </summary>
public interface IHalts
{
    /// <summary>Halts.</summary>
    Task HaltAsync(Halt halt, CancellationToken cancellation = default);

    /// <summary>Ends the halt of just this story and provider.</summary>
    /// <param name="story">The story; null for the halt of all.</param>
    /// <param name="provider">The provider; null for the halt of all.</param>
    /// <param name="at">When.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when it was not halted.</returns>
    Task<bool> ResumeAsync(
        string? story,
        string? provider,
        DateTimeOffset at,
        string who,
        CancellationToken cancellation = default
    );

    /// <summary>What is halted now, oldest first. Cheap: it is asked several times a second.</summary>
    Task<ImmutableArray<Halt>> CurrentAsync(CancellationToken cancellation = default);
}
