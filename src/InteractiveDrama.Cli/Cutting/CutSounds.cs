using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Stories.Assets;
using InteractiveDrama.Stories.Packages;

namespace InteractiveDrama.Cli.Cutting;

/// <summary>Reads the sounds that are heard on a way.</summary>
internal static class CutSounds
{
    /// <summary>The sounds by name, none louder than a voice.</summary>
    /// <param name="beats">The way.</param>
    /// <param name="package">The story; names it has no sound for are left out.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="folder">A folder for what is made on the way.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">One of them is damaged; the message is a sentence.</exception>
    public static async Task<Dictionary<string, SoundClip>> ReadAsync(
        IReadOnlyList<CutBeat> beats,
        StoryPackage package,
        SoundReader reader,
        string folder,
        CancellationToken cancellation
    )
    {
        var files = StorySounds.Of(package.Parts.Files);
        var clips = new Dictionary<string, SoundClip>(StringComparer.Ordinal);
        foreach (
            var name in beats
                .SelectMany(b => b.Beat.Sounds)
                .Select(s => s.Name)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (name is null || !files.TryGetValue(name, out var file))
            {
                continue;
            }

            var path = Path.Combine(folder, Path.GetFileName(file.Path));
            await File.WriteAllBytesAsync(path, file.Content, cancellation);
            var container =
                MediaContainers.Of(file.Content.Span)
                ?? throw new IOException(
                    $"'{file.Path}' cannot be read as sound: save it again as M4A, MP3, WAV or Ogg."
                );
            var clip = await reader.ReadAsync(path, container, cancellation);
            clips[name] = SoundLevels.AtMostAVoice(clip);
            File.Delete(path);
        }

        return clips;
    }
}
