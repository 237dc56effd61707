using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Jobs;

/// <summary>One thing to be made by one provider.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Subject">The shot's or the line's id.</param>
/// <param name="ContentHash">Hash of the intent.</param>
/// <param name="Request">What the provider is asked for.</param>
/// <param name="Aspect">The story's aspect, <c>9:16</c> or <c>16:9</c>.</param>
/// <param name="Limits">The limits of its story.</param>
/// <param name="Viewer">Whose play asks for it; null for a rendering ahead of time.</param>
/// <param name="Publish">Whether the take is shown from then on.</param>
public sealed record JobOrder(
    string Story,
    string Subject,
    string ContentHash,
    ShotRequest Request,
    string Aspect,
    BudgetLimits Limits,
    string? Viewer,
    bool Publish
)
{
    /// <summary>The take that a provider is to make of it, without its files.</summary>
    /// <param name="job">The job's id.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="currency">The currency it bills in.</param>
    /// <param name="now">The time.</param>
    internal Take Draft(string job, IShotProvider provider, string currency, DateTimeOffset now) =>
        new()
        {
            Id = TakeOf(job),
            Story = Story,
            Subject = Subject,
            Kind = Request.Kind,
            Locale = Request.Speech?.Locale,
            ContentHash = ContentHash,
            RequestHash = provider.Hash(Request),
            MadeBy = provider.Capabilities.IsGenerative ? MakerKind.Ai : MakerKind.Drawn,
            Provider = provider.Name,
            Model = provider.Model(Request.Kind),
            Prompt = Request.Speech?.Text ?? Request.Prompt,
            NegativePrompt = Request.NegativePrompt,
            References = [.. Request.References.Select(reference => reference.Sha256)],
            Seed = provider.Capabilities.TakesSeed ? Request.Seed : null,
            Parameters = provider.Parameters(Request),
            TrainingData = provider.Capabilities.TrainingData,
            Currency = currency,
            AskedAt = now,
            MadeAt = now,
            Files = [],
        };

    // One take to a job: a job that is finished twice adds its take once.
    private static string TakeOf(string job) =>
        $"take_{job.Replace("-", "", StringComparison.Ordinal)}";
}
