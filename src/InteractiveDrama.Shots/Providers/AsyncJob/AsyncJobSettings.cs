using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Templates;

namespace InteractiveDrama.Shots.Providers.AsyncJob;

/// <summary>How a submit-and-poll service is spoken to, as the operator described it.</summary>
public sealed record AsyncJobSettings
{
    /// <summary>The provider's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it can do.</summary>
    public required ProviderCapabilities Capabilities { get; init; }

    /// <summary>Where jobs are submitted, by POST.</summary>
    public required Uri Url { get; init; }

    /// <summary>Added to <see cref="Url"/> as a query; slots are filled and escaped, and what is empty is left out.</summary>
    public ImmutableSortedDictionary<string, string> Query { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What is sent.</summary>
    public required JsonTemplate Request { get; init; }

    /// <summary>The model's name, for the slot <c>model</c>; null when the request has none.</summary>
    public string? Model { get; init; }

    /// <summary>Where the job's id stands in the answer to the submit.</summary>
    public required JsonPath Job { get; init; }

    /// <summary>Where its state is asked.</summary>
    public required JobAddress Status { get; init; }

    /// <summary>Where the word for its state stands.</summary>
    public required JsonPath State { get; init; }

    /// <summary>What the words mean.</summary>
    public StatusWords Words { get; init; } = StatusWords.Common;

    /// <summary>Where its result is asked; null when the state has it.</summary>
    public JobAddress? Result { get; init; }

    /// <summary>Where the address of what was made stands: a text, or a list whose first is taken.</summary>
    public required JsonPath Media { get; init; }

    /// <summary>Where it is cancelled; null when it cannot be.</summary>
    public JobAddress? Cancel { get; init; }

    /// <summary>Words in the answer to a cancel, more than those of <see cref="Words"/>.</summary>
    public StatusWords CancelWords { get; init; } = StatusWords.Common;

    /// <summary>Where codes and messages of errors stand, besides the usual places.</summary>
    public ImmutableArray<JsonPath> Errors { get; init; } = [];

    /// <summary>Parts of errors that say, besides the usual ones: forbidden by the rules of content.</summary>
    public ImmutableArray<string> Moderation { get; init; } = [];

    /// <summary>Slots that must have a value: without a <c>first_frame</c> some models make nothing.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Where the seed that was used stands.</summary>
    public JsonPath Seed { get; init; } = JsonPath.Parse("seed");

    /// <summary>What it bills.</summary>
    public required JobPrice Price { get; init; }

    /// <summary>How often a job is asked about when the service does not say.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one exchange may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a job usually takes.</summary>
    public required TimeSpan Usual { get; init; }

    /// <summary>How long one in twenty takes, or longer.</summary>
    public required TimeSpan Slow { get; init; }
}
