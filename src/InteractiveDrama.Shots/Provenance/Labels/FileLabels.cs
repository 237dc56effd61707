using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Provenance.Labels;

/// <summary>
/// Writes labels into files. What a file said before of its source, its <c>AIGC</c> and its content credential, which would
/// not hold any more, is replaced; pictures and sounds stay as they are, byte for byte. Labelling twice is labelling once.
/// </summary>
public static class FileLabels
{
    private const string Malformed = "The file is damaged, so it cannot be labelled";

    /// <summary>Whether files of a type can be labelled.</summary>
    /// <param name="type">The media type.</param>
    public static bool Takes(string type) =>
        type
            is "image/svg+xml"
                or "image/png"
                or "image/jpeg"
                or "image/webp"
                or "video/mp4"
                or "audio/mp4"
                or "audio/mpeg"
                or "audio/wav";

    /// <summary>A file with its label.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Its media type, one that <see cref="Takes"/> knows.</param>
    /// <param name="label">The label; an empty one takes away what was there.</param>
    /// <returns>Another array, whatever the label.</returns>
    /// <exception cref="MediaRefusedException">It is no file of that type, or a damaged one; the message is a sentence about "the file".</exception>
    /// <exception cref="ArgumentException">Files of that type are not labelled.</exception>
    public static byte[] Write(ReadOnlySpan<byte> file, string type, FileLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!Takes(type))
            throw new ArgumentException(
                $"Files of the type '{type}' are not labelled.",
                nameof(type)
            );
        try
        {
            return type switch
            {
                "image/svg+xml" => SvgLabel.Write(file, label),
                "image/png" => PngLabel.Write(file, label),
                "image/jpeg" => JpegLabel.Write(file, label),
                "image/webp" => WebPLabel.Write(file, label),
                "audio/mpeg" => Mp3Label.Write(file, label),
                "audio/wav" => WavLabel.Write(file, label),
                _ => Mp4Label.Write(file, label),
            };
        }
        catch (InvalidDataException e)
        {
            throw new MediaRefusedException($"{Malformed}: {e.Message}");
        }
    }
}
