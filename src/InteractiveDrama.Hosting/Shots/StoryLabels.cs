using System.Runtime.CompilerServices;
using InteractiveDrama.Hosting.Stories;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance.Credentials;
using InteractiveDrama.Shots.Provenance.Labels;
using Microsoft.Extensions.Options;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>How the media of the stories served are labelled.</summary>
internal sealed class StoryLabels(
    StoryCatalogue catalogue,
    ITakes? takes,
    IOptions<DramaOptions> options,
    TimeProvider time
)
{
    private readonly ConditionalWeakTable<PublishedStory, LabelRules> known = [];
    private readonly Lazy<CredentialSigner?> signer = new(() =>
        CredentialSource.Open(options.Value.Credentials, time)
    );

    /// <summary>The rules of a version of a story.</summary>
    public LabelRules Of(PublishedStory story) =>
        known.GetValue(
            story,
            one => LabelRules.Of(one.Package.Settings, options.Value.Labels.Producer)
        );

    /// <summary>The rules of the version served now; of one that is served no longer, those that the host has for all.</summary>
    public LabelRules Of(string story) =>
        catalogue.Find(story) is { } served
            ? Of(served)
            : LabelRules.Default with
            {
                Producer = options.Value.Labels.Producer,
            };

    /// <summary>Labels what is made here, and seals it.</summary>
    public TakeLabelling Labelling() => new(Of, takes, signer.Value);
}
