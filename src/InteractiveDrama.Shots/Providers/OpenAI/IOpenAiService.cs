using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;

namespace InteractiveDrama.Shots.Providers.OpenAI;

/// <summary>One of the API's services: how something is asked for, and what its answer means.</summary>
internal interface IOpenAiService
{
    OpenAiTerms Terms { get; }

    /// <summary>How many units are billed at most; or why it cannot be made, in one sentence.</summary>
    (decimal Units, string? Unable) Measure(ShotRequest request);

    OpenAiRequest Ask(ShotRequest request);

    /// <summary>How many bytes its answer may have.</summary>
    long MostBytes(MediaRules media);

    /// <summary>What a successful answer means; null when it cannot be understood.</summary>
    Submission? Read(ProviderAnswer answer, OpenAiRequest asked, MediaRules media);
}
