namespace InteractiveDrama.Shots.Providers.Webhooks;

/// <summary>Port: told that somebody called a job's address. It is a reason to poll the job and nothing more.</summary>
public interface IWebhookHints
{
    /// <summary>Takes a hint. What was sent along is not looked at: a forged one is worth one poll at most.</summary>
    /// <param name="segment">The last step of the address that was called.</param>
    /// <returns>
    /// False when the token is not ours; true otherwise, also when the job was hinted at a moment ago and is not polled
    /// once more.
    /// </returns>
    bool Hint(string? segment);
}
