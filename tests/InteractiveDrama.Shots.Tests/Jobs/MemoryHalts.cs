using System.Collections.Immutable;
using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>Halts that end with the test.</summary>
internal sealed class MemoryHalts : IHalts
{
    private ImmutableArray<Halt> current = [];

    public Task HaltAsync(Halt halt, CancellationToken cancellation = default)
    {
        current = current.Add(halt);
        return Task.CompletedTask;
    }

    public Task<bool> ResumeAsync(
        string? story,
        string? provider,
        DateTimeOffset at,
        string who,
        CancellationToken cancellation = default
    )
    {
        var before = current;
        current = current.RemoveAll(halt => halt.Story == story && halt.Provider == provider);
        return Task.FromResult(current.Length < before.Length);
    }

    public Task<ImmutableArray<Halt>> CurrentAsync(CancellationToken cancellation = default) =>
        Task.FromResult(current);
}
