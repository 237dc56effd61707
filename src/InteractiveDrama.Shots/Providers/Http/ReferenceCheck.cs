using System.Globalization;
using System.Security.Cryptography;
using InteractiveDrama.Shots.Providers.Contract;

namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>Lets a picture become a reference, or says why not. Nothing that is no picture is ever sent to a provider.</summary>
public static class ReferenceCheck
{
    /// <summary>How many bytes a reference may have.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>How many pixels a side may have.</summary>
    public const int MostPixels = 8192;

    /// <summary>Makes a reference of a file's bytes.</summary>
    /// <param name="bytes">The picture: png, jpeg or webp.</param>
    /// <param name="role">What it is: <c>character</c>, <c>place</c>, <c>first_frame</c>.</param>
    /// <param name="subjectId">The cast or place key it shows; null for a frame.</param>
    /// <exception cref="MediaRefusedException">It is too large, or no picture.</exception>
    public static ReferenceMedia Load(ReadOnlyMemory<byte> bytes, string role, string? subjectId)
    {
        var header = Read(bytes.Span);
        return new ReferenceMedia(
            Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            header.Type,
            bytes,
            role,
            subjectId
        );
    }

    /// <summary>Looks at a picture's form from its first byte to its last.</summary>
    /// <param name="bytes">The picture.</param>
    /// <exception cref="MediaRefusedException">It is too large, or no whole picture.</exception>
    public static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw new MediaRefusedException(
                $"The reference is larger than {MostBytes / 1024 / 1024} MB."
            );
        var header =
            PictureForms.Png(bytes)
            ?? PictureForms.Jpeg(bytes)
            ?? PictureForms.Webp(bytes)
            ?? throw new MediaRefusedException("The reference is no whole png, jpeg or webp.");
        return header.Width is < 1 or > MostPixels || header.Height is < 1 or > MostPixels
            ? throw new MediaRefusedException(
                $"The reference is {Text(header.Width)}x{Text(header.Height)} pixels; 1 to {Text(MostPixels)} a side are taken."
            )
            : header;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
