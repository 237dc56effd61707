using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>Takes that end with their process.</summary>
internal sealed class MemoryTakes : ITakes
{
    private readonly Lock gate = new();
    private readonly List<KeptTake> takes = [];

    public Task AddAsync(Take take, bool publish, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (!takes.Exists(kept => kept.Take.Id == take.Id))
            {
                takes.Add(new KeptTake(take, null));
                if (publish)
                {
                    Publish(take.Id);
                }
            }
        }
        return Task.CompletedTask;
    }

    public Task<bool> PublishAsync(string take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(Publish(take));
        }
    }

    public Task<bool> WithdrawAsync(string take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            var index = takes.FindIndex(kept => kept.Take.Id == take && kept.IsPublished);
            if (index >= 0)
            {
                takes[index] = takes[index] with { PublishedAt = null };
            }
            return Task.FromResult(index >= 0);
        }
    }

    public Task<KeptTake?> FindAsync(string take, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(takes.Find(kept => kept.Take.Id == take));
        }
    }

    public Task<KeptTake?> FindByRequestAsync(
        string requestHash,
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            return Task.FromResult(takes.FindLast(kept => kept.Take.RequestHash == requestHash));
        }
    }

    public Task<ImmutableArray<KeptTake>> ListAsync(
        string? story,
        string? subject = null,
        CancellationToken cancellation = default
    )
    {
        lock (gate)
        {
            return Task.FromResult(
                takes
                    .Where(kept =>
                        (story is null || kept.Take.Story == story)
                        && (subject is null || kept.Take.Subject == subject)
                    )
                    .ToImmutableArray()
            );
        }
    }

    public Task<MediaRole?> RoleAsync(string sha256, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            return Task.FromResult(
                takes
                    .SelectMany(kept => kept.Take.Files)
                    .Where(file => file.Sha256 == sha256)
                    .Select(file => (MediaRole?)file.Role)
                    .OrderBy(role => role is MediaRole.Original)
                    .FirstOrDefault()
            );
        }
    }

    public Task<ImmutableArray<TakeMove>> HistoryAsync(
        string take,
        CancellationToken cancellation = default
    ) => Task.FromResult(ImmutableArray<TakeMove>.Empty);

    private bool Publish(string take)
    {
        var index = takes.FindIndex(kept => kept.Take.Id == take);
        if (index < 0)
        {
            return false;
        }
        var chosen = takes[index].Take;
        for (var i = 0; i < takes.Count; i++)
        {
            var other = takes[i].Take;
            if (
                (other.Story, other.Subject, other.Kind, other.Locale, other.ContentHash)
                == (chosen.Story, chosen.Subject, chosen.Kind, chosen.Locale, chosen.ContentHash)
            )
            {
                takes[i] = takes[i] with { PublishedAt = i == index ? chosen.MadeAt : null };
            }
        }
        return true;
    }
}
