using System.CommandLine;
using InteractiveDrama.Cli.Keys;
using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Hosting.TakingBack;
using InteractiveDrama.Shots.Halting;

namespace InteractiveDrama.Cli.TakingBack;

/// <summary>Halts and resumes, in a data folder or at a server.</summary>
internal static class Halting
{
    /// <summary>Halts.</summary>
    /// <returns>All that is halted now.</returns>
    public static async Task<IReadOnlyCollection<HaltView>> HaltAsync(
        WhereTo where,
        ParseResult parsed,
        Halt halt,
        CancellationToken cancellation
    )
    {
        using var platform = where.Platform(parsed);
        if (platform is not null)
        {
            return await platform.PostAsync<HaltView[]>(
                "api/halt",
                new HaltRequest(halt.Story, halt.Provider, halt.Reason),
                cancellation
            );
        }
        await using var library = where.Library(parsed);
        await library.Halts.HaltAsync(halt, cancellation);
        if (halt.Story is { } story && !await IsKnownAsync(library, story, cancellation))
        {
            await Console.Error.WriteLineAsync(
                $"Warning: nothing was ever made for '{story}' in this data folder: look whether it is the story's id."
            );
        }
        return await CurrentAsync(library, cancellation);
    }

    /// <summary>Ends the halt of just this.</summary>
    /// <returns>All that is halted still.</returns>
    /// <exception cref="UsageException">It is not halted.</exception>
    public static async Task<IReadOnlyCollection<HaltView>> ResumeAsync(
        WhereTo where,
        ParseResult parsed,
        string? story,
        string? provider,
        CancellationToken cancellation
    )
    {
        using var platform = where.Platform(parsed);
        if (platform is not null)
        {
            return await platform.PostAsync<HaltView[]>(
                "api/resume",
                new HaltRequest(story, provider, null),
                cancellation
            );
        }
        await using var library = where.Library(parsed);
        var now = TimeProvider.System.GetUtcNow();
        if (
            await library.Halts.ResumeAsync(
                story,
                provider,
                now,
                AccessStore.User.Name,
                cancellation
            )
        )
        {
            return await CurrentAsync(library, cancellation);
        }
        var halted = await library.Halts.CurrentAsync(cancellation);
        var what = HaltWords.Of(new Halt(story, provider, now, "", null));
        throw new UsageException(
            halted.IsEmpty
                ? "Nothing is halted."
                : $"Just {what} is not halted, but {string.Join(", and ", halted.Select(HaltWords.Of))}: name it as it was halted."
        );
    }

    private static async Task<IReadOnlyCollection<HaltView>> CurrentAsync(
        MediaLibrary library,
        CancellationToken cancellation
    ) => [.. (await library.Halts.CurrentAsync(cancellation)).Select(HaltView.Of)];

    private static async Task<bool> IsKnownAsync(
        MediaLibrary library,
        string story,
        CancellationToken cancellation
    ) =>
        !(await library.Takes.ListAsync(story, null, cancellation)).IsEmpty
        || !(await library.Jobs.ListAsync(story, cancellation)).IsEmpty;
}
