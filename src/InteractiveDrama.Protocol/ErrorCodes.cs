namespace InteractiveDrama.Protocol;

/// <summary>The codes of <see cref="DramaError.Code"/>.</summary>
public static class ErrorCodes
{
    /// <summary>The request's fields are missing or out of range.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>No story has this id.</summary>
    public const string UnknownStory = "unknown_story";

    /// <summary>The story has no such episode.</summary>
    public const string UnknownEpisode = "unknown_episode";

    /// <summary>No such session, or it is not this viewer's; the same answer for both.</summary>
    public const string NotFound = "not_found";

    /// <summary>The turn is over; <see cref="DramaError.Current"/> holds where the session stands.</summary>
    public const string StaleTurn = "stale_turn";

    /// <summary>The story was published anew and offers the choice no more; <see cref="DramaError.Current"/> holds where the session goes on.</summary>
    public const string Moved = "moved";

    /// <summary>The choice was not offered.</summary>
    public const string UnknownChoice = "unknown_choice";

    /// <summary>A gate is closed; <see cref="DramaError.Gate"/> names it and <see cref="DramaError.Offer"/> says what opens it. No turn was taken.</summary>
    public const string Locked = "locked";

    /// <summary>The story does not let its viewers go back there.</summary>
    public const string RewindRefused = "rewind_refused";

    /// <summary>The time-out came while the window was still open, or the decision is not timed.</summary>
    public const string WindowOpen = "window_open";

    /// <summary>Too many commands or new sessions at once; <see cref="DramaError.RetryAfter"/> says when to go on.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>The viewer has as many sessions open as one may have.</summary>
    public const string TooManySessions = "too_many_sessions";

    /// <summary>The address has as many connections as one may have: the answer to the request for one more.</summary>
    public const string TooManyConnections = "too_many_connections";

    /// <summary>The server stops; nothing was counted, and the next connection finds another one or the same again.</summary>
    public const string ShuttingDown = "shutting_down";

    /// <summary>The story failed here; the session stays at its last good beat.</summary>
    public const string StoryError = "story_error";

    /// <summary>The session is played from another connection now.</summary>
    public const string Replaced = "replaced";

    /// <summary>The store cannot be written; nothing was acknowledged.</summary>
    public const string StoreUnavailable = "store_unavailable";

    /// <summary>The request needs a viewer's token or a key, or the one it carries is not good.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>The key has none of the roles that are needed, or the page comes from an origin that may not.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>The story is rated for an age that the viewer has not reached, or has not shown to have reached.</summary>
    public const string AgeRestricted = "age_restricted";

    /// <summary>The server failed; nothing was acknowledged.</summary>
    public const string Internal = "internal";
}
