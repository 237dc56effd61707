using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Scheduling;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>
/// The takes of a story that a film is made of. What the drawing rules made is none: it is drawn anew, as long as the film
/// needs it.
/// </summary>
/// <param name="store">Where their files are kept.</param>
/// <param name="takes">The story's takes.</param>
/// <param name="folder">A folder for what is read on the way.</param>
internal sealed class CutLibrary(IMediaStore store, ImmutableArray<KeptTake> takes, string folder)
{
    /// <summary>Who made what was found so far.</summary>
    public HashSet<MakerKind> Makers { get; } = [];

    /// <summary>The takes for the shots of a way, by their needs' keys.</summary>
    /// <param name="beats">The way.</param>
    /// <param name="needs">What its beats need.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">A file of theirs is not in the store; the message is a sentence.</exception>
    public async Task<Dictionary<(string Shot, string Hash), CutTake>> PicturesAsync(
        IReadOnlyList<CutBeat> beats,
        BeatNeeds needs,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<(string, string), CutTake>();
        foreach (var need in beats.SelectMany(b => b.Beat.Shots).Select(needs.Picture))
        {
            if (
                found.ContainsKey((need.Subject, need.ContentHash))
                || await FindAsync(need, cancellation) is not { } take
            )
            {
                continue;
            }

            var (file, container) = take;
            found[(need.Subject, need.ContentHash)] = new CutTake(
                need.Subject,
                file,
                container,
                container is MediaContainer.Png or MediaContainer.Jpeg or MediaContainer.WebP
            );
        }

        return found;
    }

    /// <summary>The file that is shown or heard for a need; null when it is to be drawn, or spoken by rule.</summary>
    /// <param name="need">The need.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">The file is not in the store; the message is a sentence.</exception>
    public async Task<(string File, MediaContainer Container)?> FindAsync(
        MediaNeed need,
        CancellationToken cancellation
    )
    {
        if (
            Asset.Of(need, takes).Take?.Take is not { MadeBy: not MakerKind.Drawn } take
            || take.Files.Where(f => f.Role is MediaRole.Rendition).MaxBy(f => f.Width ?? 0)
                is not { } kept
        )
        {
            return null;
        }

        Makers.Add(take.MadeBy);
        var path = Path.Combine(folder, kept.Sha256);
        if (!File.Exists(path))
        {
            await using var from =
                await store.OpenAsync(kept.Sha256, cancellation)
                ?? throw new IOException(
                    $"A file of the take of '{need.Subject}' is not in the media store: 'drama takes verify' says what is missing."
                );
            await using var to = File.Create(path);
            await from.CopyToAsync(to, cancellation);
        }

        return await MediaContainers.OfFileAsync(path, cancellation) is { } container
            ? (path, container)
            : throw new IOException(
                $"A file of the take of '{need.Subject}' is damaged: 'drama takes verify' says which."
            );
    }
}
