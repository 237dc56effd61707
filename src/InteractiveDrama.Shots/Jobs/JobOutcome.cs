using InteractiveDrama.Shots.Halting;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>What became of an attempt to have something made.</summary>
public abstract record JobOutcome
{
    private JobOutcome() { }

    /// <summary>The take is in the library.</summary>
    /// <param name="Take">The take.</param>
    /// <param name="Billed">What it cost; 0 when an equal request had been made before.</param>
    /// <param name="IsOverbilled">True when that is more than the provider had declared.</param>
    public sealed record Made(Take Take, decimal Billed, bool IsOverbilled = false) : JobOutcome;

    /// <summary>The provider will not make it, or what it made cannot be used.</summary>
    /// <param name="Why">What kind of refusal.</param>
    /// <param name="Message">One sentence.</param>
    /// <param name="Billed">What it cost all the same.</param>
    public sealed record Refused(RefusalKind Why, string Message, decimal Billed) : JobOutcome;

    /// <summary>The provider began nothing and may be asked again.</summary>
    /// <param name="After">When; null when it did not say.</param>
    /// <param name="Message">One sentence.</param>
    public sealed record Busy(TimeSpan? After, string Message) : JobOutcome;

    /// <summary>Nobody knows whether it is made: never sent again, its price stays reserved.</summary>
    /// <param name="Message">One sentence.</param>
    public sealed record Ambiguous(string Message) : JobOutcome;

    /// <summary>The provider still works on it, and waiting was given up: it is found among the open jobs.</summary>
    /// <param name="Message">One sentence.</param>
    public sealed record StillOpen(string Message) : JobOutcome;

    /// <summary>A limit would be exceeded; nothing was sent.</summary>
    /// <param name="Limit">Which.</param>
    public sealed record OverLimit(Reservation.OverLimit Limit) : JobOutcome;

    /// <summary>Its story or provider is halted; nothing was sent.</summary>
    /// <param name="Halt">The halt.</param>
    public sealed record Halted(Halt Halt) : JobOutcome;

    /// <summary>It was stopped on request.</summary>
    /// <param name="Billed">What it cost.</param>
    public sealed record Cancelled(decimal Billed) : JobOutcome;
}
