using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Provenance.Credentials;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>Says how the files of each take are labelled and sealed.</summary>
/// <param name="rules">The rules of a story, by its id.</param>
/// <param name="takes">Where a take's parent is looked up; null where takes have none.</param>
/// <param name="signer">Seals; null for none.</param>
public sealed class TakeLabelling(
    Func<string, LabelRules> rules,
    ITakes? takes = null,
    CredentialSigner? signer = null
)
{
    /// <summary>Without anybody's rules, and without seals.</summary>
    public static TakeLabelling Plain { get; } = new(_ => LabelRules.Default);

    /// <summary>The mark of a take that is to be finished.</summary>
    /// <param name="take">The take; its files are not asked for.</param>
    /// <param name="original">SHA-256 of what came.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<TakeMark> OfAsync(
        Take take,
        string original,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        var parent =
            take.Parent is { } id && takes is not null
                ? (await takes.FindAsync(id, cancellation))?.Take
                : null;
        var mark = rules(take.Story).Of(take, parent);
        return signer is null
            ? mark
            : mark with
            {
                Seal = signer.SealOf(CredentialClaim.Of(take, parent, original)),
            };
    }
}
