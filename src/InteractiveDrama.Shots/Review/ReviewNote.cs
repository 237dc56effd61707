namespace InteractiveDrama.Shots.Review;

/// <summary>What a person says with a decision.</summary>
/// <param name="Reason">Why, in their words; at most 2000 characters. Null when they do not say.</param>
/// <param name="Seconds">How long they looked, in seconds, from 0 to a day; null when nobody measured.</param>
public sealed record ReviewNote(string? Reason = null, double? Seconds = null)
{
    private const int MostLetters = 2_000;
    private const double MostSeconds = 24 * 60 * 60;

    /// <summary>Nothing.</summary>
    public static ReviewNote None { get; } = new();

    /// <summary>The note with blanks around its reason cut off.</summary>
    /// <exception cref="ReviewRefusedException">The reason is too long, or the time is none.</exception>
    public ReviewNote Checked()
    {
        if (Reason?.Length > MostLetters)
        {
            throw new ReviewRefusedException(
                ReviewFault.Invalid,
                $"The reason has {Reason.Length} characters; give at most {MostLetters}."
            );
        }
        if (Seconds is { } seconds && seconds is not (>= 0 and <= MostSeconds))
        {
            throw new ReviewRefusedException(
                ReviewFault.Invalid,
                FormattableString.Invariant(
                    $"{seconds} is no time looked at a take: give seconds from 0 to {MostSeconds}."
                )
            );
        }
        return this with { Reason = Reason?.Trim() is { Length: > 0 } words ? words : null };
    }

    /// <summary>The checked note, which has a reason.</summary>
    /// <exception cref="ReviewRefusedException">It has none.</exception>
    public ReviewNote WithReason() =>
        Checked() is { Reason: not null } note
            ? note
            : throw new ReviewRefusedException(
                ReviewFault.Invalid,
                "Say why: whoever makes the next take, or answers for this one, reads the reason."
            );
}
