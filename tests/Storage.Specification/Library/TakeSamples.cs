using System.Globalization;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Storage.Specification.Library;

/// <summary>Takes to store.</summary>
public static class TakeSamples
{
    /// <summary>A hash made of a number.</summary>
    public static string Hash(int number) =>
        number.ToString("x", CultureInfo.InvariantCulture).PadLeft(64, '0');

    /// <summary>A picture with an original, a rendition and a poster.</summary>
    public static Take Picture(
        string id,
        string subject = "pier_007",
        int content = 1,
        string story = "ferry"
    ) =>
        new()
        {
            Id = id,
            Story = story,
            Subject = subject,
            Kind = MediaKind.Video,
            ContentHash = Hash(content),
            MadeBy = MakerKind.Ai,
            Provider = "clouds",
            MadeAt = Samples.Start,
            Files =
            [
                new MediaFile(Hash(1_000 + content), "video/quicktime", 9_000_000_000),
                new MediaFile(Hash(2_000 + content), "video/mp4", 400_000)
                {
                    Role = MediaRole.Rendition,
                    Width = 720,
                    Height = 1280,
                    Seconds = 4.04,
                },
                new MediaFile(Hash(3_000 + content), "image/jpeg", 29_000)
                {
                    Role = MediaRole.Poster,
                    Width = 720,
                    Height = 1280,
                },
            ],
        };

    /// <summary>A spoken line.</summary>
    public static Take Voice(string id, string locale, string subject = "pier_007") =>
        Picture(id, subject) with
        {
            Kind = MediaKind.Speech,
            Locale = locale,
        };
}
