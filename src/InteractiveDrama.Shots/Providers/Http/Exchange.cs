namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What became of one request.</summary>
public abstract record Exchange
{
    private Exchange() { }

    /// <summary>The provider answered.</summary>
    /// <param name="Answer">Its answer, whatever the status.</param>
    public sealed record Answered(ProviderAnswer Answer) : Exchange;

    /// <summary>The request never got there: nothing can have begun.</summary>
    /// <param name="Message">What happened, one sentence.</param>
    public sealed record NotSent(string Message) : Exchange;

    /// <summary>The request was on its way, and no whole answer came: nobody knows what has begun.</summary>
    /// <param name="Message">What happened, one sentence.</param>
    public sealed record Lost(string Message) : Exchange;

    /// <summary>The answer, for what is safe to repeat.</summary>
    /// <exception cref="HttpRequestException">There is none.</exception>
    public ProviderAnswer OrThrow() =>
        this switch
        {
            Answered(var answer) => answer,
            NotSent(var message) => throw new HttpRequestException(message),
            Lost(var message) => throw new HttpRequestException(message),
            _ => throw new InvalidOperationException("There is no other outcome."),
        };
}
