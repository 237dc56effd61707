using System.Text.Json.Serialization;
using InteractiveDrama.Hosting.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.TakingBack;

namespace InteractiveDrama.Hosting.TakingBack;

/// <summary>What was taken back, or given back.</summary>
/// <param name="Takes">The takes, those that were named first.</param>
/// <param name="Urls">Where viewers got their files, relative to the server's root, without signatures.</param>
public sealed record WithdrawReply(
    [property: JsonPropertyName("takes")] IReadOnlyList<WithdrawnTake> Takes,
    [property: JsonPropertyName("urls")] IReadOnlyList<string> Urls
)
{
    /// <summary>Of a withdrawal.</summary>
    public static WithdrawReply Of(Withdrawal done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return new WithdrawReply(
            [
                .. done.Takes.Select(take => Taken(take, isEqual: false)),
                .. done.Equal.Select(take => Taken(take, isEqual: true)),
            ],
            [
                .. done
                    .All.SelectMany(take => TakeViews.Addresses(take))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private static WithdrawnTake Taken(Take take, bool isEqual) =>
        new(take.Id, take.Story, take.Subject, isEqual);
}
