using System.Text.Json;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Sessions;

/// <summary>The refusals, each in one sentence.</summary>
internal static class Faults
{
    public static DramaFaultException Invalid(string message) =>
        Of(ErrorCodes.InvalidRequest, message);

    public static DramaFaultException UnknownStory(string story) =>
        Of(
            ErrorCodes.UnknownStory,
            $"No story is called '{story}' here; GET /api/stories lists those that are."
        );

    public static DramaFaultException UnknownEpisode(string episode) =>
        Of(ErrorCodes.UnknownEpisode, $"The story has no episode '{episode}' to begin with.");

    /// <summary>One answer for a wrong id, a wrong viewer and a wrong key, so that none can be guessed by another.</summary>
    public static DramaFaultException UnknownSession() =>
        Of(
            ErrorCodes.NotFound,
            "There is no such session, or it was not opened on this connection by its viewer or with its key; start it, or resume it."
        );

    public static DramaFaultException Replaced() =>
        Of(
            ErrorCodes.Replaced,
            "This session is played from another connection now; resume it here to take it back."
        );

    public static DramaFaultException Stale(SessionReply current) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.StaleTurn,
                Message = $"That turn is over; the session stands at turn {current.Turn}.",
                Current = current,
            }
        );

    /// <summary>A choice that the story, published anew, does not offer any more.</summary>
    public static DramaError Moved(SessionReply current) =>
        new()
        {
            Code = ErrorCodes.Moved,
            Message =
                $"The story was published anew and does not offer that choice there any more; the session goes on at turn {current.Turn}.",
            Current = current,
        };

    public static DramaFaultException UnknownChoice(string choice) =>
        Of(ErrorCodes.UnknownChoice, $"The choice '{choice}' is not offered at this turn.");

    public static DramaFaultException Locked(string gate, JsonElement? offer) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.Locked,
                Message =
                    $"The gate '{gate}' is closed for this viewer; nothing was counted, and the session stands where it stood.",
                Gate = gate,
                Offer = offer,
            }
        );

    public static DramaFaultException AgeRestricted(string rating) =>
        Of(
            ErrorCodes.AgeRestricted,
            $"The story is rated {rating}, and this viewer is too young for it, or of unknown age."
        );

    public static DramaFaultException NoRewind(string message) =>
        Of(ErrorCodes.RewindRefused, message);

    public static DramaFaultException WindowOpen() =>
        Of(
            ErrorCodes.WindowOpen,
            "The time-out was not taken: the window is still open, or the decision has none; send a choice."
        );

    public static DramaFaultException Story() =>
        Of(
            ErrorCodes.StoryError,
            "The story has a fault here and cannot go on this way; your place is kept, and another choice may work."
        );

    public static DramaFaultException Outdated() =>
        Of(
            ErrorCodes.StoryError,
            "The story has been published anew since this session began and cannot go on from here; start it again."
        );

    public static DramaFaultException RateLimited(TimeSpan retryAfter) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.RateLimited,
                Message = "Too many commands at once; wait a moment and send it again.",
                RetryAfter = Math.Round(retryAfter.TotalSeconds, 3),
            }
        );

    public static DramaFaultException TooManyNewSessions(TimeSpan retryAfter) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.RateLimited,
                Message =
                    "Too many new sessions from this address; wait a moment and start it again.",
                RetryAfter = Math.Round(retryAfter.TotalSeconds, 3),
            }
        );

    public static DramaFaultException TooManyReports(TimeSpan retryAfter) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.RateLimited,
                Message =
                    "This session has reported enough for now; what it reported is looked at.",
                RetryAfter = Math.Round(retryAfter.TotalSeconds, 3),
            }
        );

    public static DramaFaultException TooManySessions(int most) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.TooManySessions,
                Message =
                    $"This viewer has {most} sessions open already, which is all one may have; close one and try again.",
                RetryAfter = 30,
            }
        );

    public static DramaFaultException ShuttingDown(TimeSpan retryAfter) =>
        new(
            new DramaError
            {
                Code = ErrorCodes.ShuttingDown,
                Message =
                    "This server is stopping and takes nothing new; nothing was counted, connect again and send it again.",
                RetryAfter = Math.Round(retryAfter.TotalSeconds, 3),
            }
        );

    private static DramaFaultException Of(string code, string message) =>
        new(new DramaError { Code = code, Message = message });
}
