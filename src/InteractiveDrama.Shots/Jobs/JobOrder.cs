using InteractiveDrama.Shots.Checks;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Review;
using InteractiveDrama.Shots.Scheduling;

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
    /// <summary>True for what only people may make: no generative provider is asked for it, whoever orders it.</summary>
    public bool IsHuman { get; init; }

    /// <summary>The take it is made from: its last frame begins this one, or it is made anew; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>Which of several takes of one need it is, from 0: a further one is another request on purpose.</summary>
    public int Candidate { get; init; }

    /// <summary>The same order, its take shown from then on when a rule lets viewers see it before anybody has looked.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="need">What it is made for.</param>
    /// <param name="provider">Who makes it.</param>
    public JobOrder Under(ShowRule rule, MediaNeed need, IShotProvider provider)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(provider);
        var draft = Draft("", provider, Limits.Currency, default);
        return this with { Publish = rule.AllowsNew(draft, need, Viewer is not null) };
    }

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
            RequestHash = Hash(provider),
            MadeBy = provider.Capabilities.IsGenerative ? MakerKind.Ai : MakerKind.Drawn,
            Provider = provider.Name,
            Model = provider.Model(Request.Kind),
            Prompt = Request.Speech?.Text ?? Request.Prompt,
            NegativePrompt = Request.NegativePrompt,
            References = [.. Request.References.Select(reference => reference.Sha256)],
            Parent = Parent,
            Seed = provider.Capabilities.TakesSeed ? Request.Seed : null,
            Parameters = TakeParameters.Of(AskedFor.Of(Request), provider.Parameters(Request)),
            TrainingData = provider.Capabilities.TrainingData,
            Currency = currency,
            AskedAt = now,
            MadeAt = now,
            Files = [],
        };

    // With a seed a further candidate differs by itself. Without one the bytes sent are the same as for the first, and its
    // number keeps it from being taken for that one.
    private string Hash(IShotProvider provider)
    {
        var hash = provider.Hash(Request);
        return Candidate == 0 || provider.Capabilities.TakesSeed
            ? hash
            : RequestHash.Of($"candidate {Candidate} of {provider.Name}", hash, []);
    }

    // One take to a job: a job that is finished twice adds its take once.
    private static string TakeOf(string job) =>
        $"take_{job.Replace("-", "", StringComparison.Ordinal)}";
}
