using InteractiveDrama.Cli.Shots;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Specs;

namespace InteractiveDrama.Cli.Releasing.Packing;

/// <summary>Puts the media of a pack beside its page.</summary>
/// <param name="folder">The pack's folder.</param>
/// <param name="library">The library; null when there is none.</param>
internal sealed class PackMedia(string folder, MediaLibrary? library)
{
    private const string Name = "media";

    /// <summary>The largest of a take's files that viewers get; null when it is not there.</summary>
    public Task<string?> FileAsync(Take take, CancellationToken cancellation) =>
        CopyAsync(
            take.Files.Where(file => file.Role == MediaRole.Rendition)
                .MaxBy(file => file.Width ?? 0),
            cancellation
        );

    /// <summary>The still of a take; null when it has none.</summary>
    public Task<string?> PosterAsync(Take take, CancellationToken cancellation) =>
        CopyAsync(take.Files.FirstOrDefault(file => file.Role == MediaRole.Poster), cancellation);

    /// <summary>The drawing of a shot.</summary>
    public async Task<string> DrawAsync(ShotSpec spec, string hash, CancellationToken cancellation)
    {
        var name = $"{Name}/{hash}{MediaTypes.Ending(AnimaticProvider.MediaType)}";
        await File.WriteAllBytesAsync(Place(name), AnimaticProvider.Draw(spec), cancellation);
        return name;
    }

    private async Task<string?> CopyAsync(MediaFile? file, CancellationToken cancellation)
    {
        if (
            file is null
            || library is null
            || await library.Store.OpenAsync(file.Sha256, cancellation) is not { } bytes
        )
        {
            return null;
        }
        var name = $"{Name}/{new MediaName(file.Sha256, file.Type)}";
        await using (bytes)
        {
            await using var to = File.Create(Place(name));
            await bytes.CopyToAsync(to, cancellation);
        }
        return name;
    }

    private string Place(string name)
    {
        Directory.CreateDirectory(Path.Combine(folder, Name));
        return Path.Combine(folder, name);
    }
}
