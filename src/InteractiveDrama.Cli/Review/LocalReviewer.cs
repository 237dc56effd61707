using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Cli.Publishing;
using InteractiveDrama.Hosting.Access;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>Who reviews in a data folder: the holder of one of its keys; while it has none, whoever runs the command.</summary>
internal static class LocalReviewer
{
    /// <summary>Finds out who it is.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="key">The key that was shown; null for none.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="ReviewRefusedException">A key is needed, or this one opens nothing.</exception>
    public static async Task<Reviewer> FindAsync(
        string data,
        string? key,
        CancellationToken cancellation
    )
    {
        await using var store = AccessStore.Find(data);
        if (store is null || !await store.Keys.AnyAsync(cancellation))
        {
            return key is null
                ? new Reviewer(AccessStore.User.Name, AccessStore.User.Roles)
                : throw Refuse(
                    $"There is no key in '{data}' yet, so this one is not known: leave it out, or make one with 'drama keys add'."
                );
        }
        if (key is null)
        {
            throw Refuse(
                $"A review is made by name: show your key with --key or {PlatformOptions.KeyVariable}; 'drama keys add NAME --role creative' makes one."
            );
        }
        return
            KeyText.Id(key) is { } id
            && await store.Keys.FindAsync(id, cancellation) is { } stored
            && KeyText.Opens(stored, key)
            && stored.IsInForce(TimeProvider.System.GetUtcNow())
            ? new Reviewer(stored.Name, stored.Roles)
            : throw Refuse(
                $"This key is not known in '{data}', has expired or was revoked: ask an owner for another."
            );
    }

    private static ReviewRefusedException Refuse(string message) =>
        new(ReviewFault.Forbidden, message);
}
