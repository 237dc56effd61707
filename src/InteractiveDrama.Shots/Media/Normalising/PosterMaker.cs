using System.Globalization;
using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>Makes the poster: a JPEG as small as a phone is glad of.</summary>
internal sealed class PosterMaker(FfmpegTools tools)
{
    /// <summary>What a poster stays under, in bytes.</summary>
    public const int MostBytes = 30_000;

    // JPEG quality as ffmpeg counts it, from good to coarse; then smaller pictures of the coarse one.
    private static readonly (int Quality, int Shrink)[] Steps =
    [
        (4, 1),
        (6, 1),
        (9, 1),
        (13, 1),
        (18, 1),
        (25, 1),
        (31, 1),
        (25, 2),
        (31, 4),
    ];

    /// <summary>Makes a poster of a frame.</summary>
    /// <param name="frame">The frame as PNG, of our own making.</param>
    /// <param name="size">The smallest rendition: the poster has its size.</param>
    /// <param name="work">Where it is put.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public async Task<MadeFile> MakeAsync(
        string frame,
        Rendition size,
        WorkFolder work,
        CancellationToken cancellation
    )
    {
        var path = work.File("poster.jpg");
        foreach (var (quality, shrink) in Steps)
        {
            var (width, height) = (size.Width / shrink, size.Height / shrink);
            var made = await tools.RunAsync(
                [
                    "-i",
                    frame,
                    "-frames:v",
                    "1",
                    "-vf",
                    $"scale={width}:{height}:flags=bicubic,format=yuvj420p",
                    "-q:v",
                    quality.ToString(CultureInfo.InvariantCulture),
                    "-huffman",
                    "optimal",
                    .. EncodingRules.Bare,
                    path,
                ],
                cancellation: cancellation
            );
            EncodingRules.Check(made, "The poster");
            if (new FileInfo(path).Length < MostBytes)
            {
                return new MadeFile(path, "image/jpeg", MediaRole.Poster, width, height);
            }
        }

        throw new IOException($"No poster under {MostBytes} bytes could be made.");
    }
}
