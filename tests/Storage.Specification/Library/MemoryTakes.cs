using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>Takes in memory, for tests of what stands on them.</summary>
/// <param name="time">When takes are published.</param>
public sealed class MemoryTakes(TimeProvider time) : ITakes
{
    private readonly Lock gate = new();
    private readonly List<KeptTake> takes = [];
    private readonly List<(string Take, TakeMove Move)> moves = [];

    /// <inheritdoc/>
    public Task AddAsync(Take take, bool publish, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (IndexOf(take.Id) < 0)
            {
                takes.Add(new KeptTake(take, null));
                if (publish)
                {
                    Show(takes.Count - 1);
                }
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> PublishAsync(string take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var at = IndexOf(take);
            if (at >= 0)
            {
                Show(at);
            }
            return Task.FromResult(at >= 0);
        }
    }

    /// <inheritdoc/>
    public Task<bool> WithdrawAsync(string take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var at = IndexOf(take);
            if (at < 0 || !takes[at].IsPublished)
            {
                return Task.FromResult(false);
            }
            Hide(at, null);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<KeptTake?> FindAsync(string take, CancellationToken cancellation = default) =>
        Read(all => all.Find(kept => kept.Take.Id == take));

    /// <inheritdoc/>
    public Task<KeptTake?> FindByRequestAsync(
        string requestHash,
        CancellationToken cancellation = default
    ) => Read(all => all.FindLast(kept => kept.Take.RequestHash == requestHash));

    /// <inheritdoc/>
    public Task<ImmutableArray<KeptTake>> ListAsync(
        string? story,
        string? subject = null,
        CancellationToken cancellation = default
    ) =>
        Read(all =>
            all.Where(kept =>
                    (story ?? kept.Take.Story) == kept.Take.Story
                    && (subject ?? kept.Take.Subject) == kept.Take.Subject
                )
                .ToImmutableArray()
        );

    /// <inheritdoc/>
    public Task<MediaRole?> RoleAsync(string sha256, CancellationToken cancellation = default) =>
        Read(all =>
            all.SelectMany(kept => kept.Take.Files)
                .Where(file => file.Sha256 == sha256)
                .Select(file => (MediaRole?)file.Role)
                .OrderBy(role => role is MediaRole.Original)
                .FirstOrDefault()
        );

    /// <inheritdoc/>
    public Task<ImmutableArray<TakeMove>> HistoryAsync(
        string take,
        CancellationToken cancellation = default
    ) =>
        Read(_ =>
            moves.Where(move => move.Take == take).Select(move => move.Move).ToImmutableArray()
        );

    private Task<T> Read<T>(Func<List<KeptTake>, T> read)
    {
        lock (gate)
        {
            return Task.FromResult(read(takes));
        }
    }

    private void Show(int at)
    {
        var before = takes.FindIndex(kept =>
            kept.IsPublished && Place(kept.Take) == Place(takes[at].Take)
        );
        if (before == at)
        {
            return;
        }
        if (before >= 0)
        {
            Hide(before, takes[at].Take.Id);
        }
        takes[at] = takes[at] with { PublishedAt = time.GetUtcNow() };
        moves.Add((takes[at].Take.Id, new TakeMove(time.GetUtcNow(), true, null)));
    }

    private void Hide(int at, string? by)
    {
        takes[at] = takes[at] with { PublishedAt = null };
        moves.Add((takes[at].Take.Id, new TakeMove(time.GetUtcNow(), false, by)));
    }

    private int IndexOf(string take) => takes.FindIndex(kept => kept.Take.Id == take);

    private static (string, string, bool, string?, string) Place(Take take) =>
        (take.Story, take.Subject, take.Kind is MediaKind.Speech, take.Locale, take.ContentHash);
}
