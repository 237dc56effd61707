using System.Collections.Immutable;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Scheduling;
using InteractiveDrama.Shots.Supplied;

namespace InteractiveDrama.Cli.Shots;

/// <summary>Makes takes of the files of a folder that are named for a story's shots or lines.</summary>
internal static class SuppliedImport
{
    /// <summary>Takes what fits.</summary>
    /// <param name="from">The folder.</param>
    /// <param name="into">The story's own folder, into which what fits is copied; the same when the files are there.</param>
    /// <param name="endings">The endings of files that count.</param>
    /// <param name="needs">What the story needs, all of pictures or all of voices in one language.</param>
    /// <param name="aspect">The story's aspect.</param>
    /// <param name="supplied">Makes the takes.</param>
    /// <param name="cancellation">Stops; what was taken by then stays.</param>
    public static async Task<SuppliedReport> RunAsync(
        string from,
        string into,
        ImmutableArray<string> endings,
        IEnumerable<MediaNeed> needs,
        string aspect,
        SuppliedTakes supplied,
        CancellationToken cancellation
    )
    {
        var bySubject = needs.ToLookup(n => n.Subject, StringComparer.Ordinal);
        var folder = SuppliedFolder.Read(from, endings, bySubject.Select(g => g.Key));
        var taken = ImmutableArray.CreateBuilder<string>();
        var known = ImmutableArray.CreateBuilder<string>();
        var refused = ImmutableArray.CreateBuilder<RefusedFile>();
        foreach (var file in folder.Matched)
        {
            try
            {
                var origin = file.Sidecar is { } sidecar
                    ? SuppliedSidecar.Read(await File.ReadAllTextAsync(sidecar, cancellation))
                    : SuppliedOrigin.People;
                var added = await supplied.AddAsync(
                    file.Path,
                    [.. bySubject[file.Subject]],
                    origin,
                    aspect,
                    isMeant: from != into,
                    cancellation
                );
                Copy(file, into, endings);
                (added.IsEmpty ? known : taken).Add(file.Subject);
            }
            catch (MediaRefusedException refusal)
            {
                refused.Add(new RefusedFile(Path.GetFileName(file.Path), refusal.Message));
            }
        }

        return new SuppliedReport(
            taken.ToImmutable(),
            known.ToImmutable(),
            refused.ToImmutable(),
            [.. folder.Surplus.Select(s => new SurplusFile(Path.GetFileName(s.Path), s.Nearest))],
            folder.Missing
        );
    }

    private static void Copy(SuppliedFile file, string into, ImmutableArray<string> endings)
    {
        if (Path.GetDirectoryName(file.Path) == into)
        {
            return;
        }

        Directory.CreateDirectory(into);
        // One file for an id: what lay there under another ending is replaced too.
        foreach (var ending in endings.Add(".yaml"))
        {
            File.Delete(Path.Combine(into, file.Subject + ending));
        }

        foreach (var path in (string?[])[file.Path, file.Sidecar])
        {
            if (path is not null)
            {
                var ending = Path.GetExtension(path).ToLowerInvariant();
                File.Copy(path, Path.Combine(into, file.Subject + ending), overwrite: true);
            }
        }
    }
}
