using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Tests.Media;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

/// <summary>Labels are read back with programs that are not ours.</summary>
public sealed class FileLabelTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Types => [.. LabelSamples.All.Select(one => one.Type)];

    private static FileLabel Generated { get; } =
        new(DigitalSource.Trained, AigcLabel.Of("Lantern Pictures", "take_0199"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_label_is_found_once_by_foreign_programs(string type)
    {
        var twice = FileLabels.Write(
            FileLabels.Write(
                await LabelSamples.OfAsync(type),
                type,
                new FileLabel(DigitalSource.Composite, AigcLabel.Of("Somebody else", "other"))
            ),
            type,
            Generated
        );
        var path = await PutAsync(type, twice);

        var found = await ForeignTools.ExifToolAsync(path);
        found
            .Where(tag => tag.Name.EndsWith("DigitalSourceType", StringComparison.Ordinal))
            .Select(tag => tag.Value)
            .ShouldBe(["http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"]);
        var aigc = type is "video/mp4" or "audio/mp4" or "audio/mpeg" or "audio/wav"
            ? (await ForeignTools.FfprobeAsync(path)).GetValueOrDefault("AIGC")
            : found
                .Single(tag =>
                    tag.Name.Contains("TC260", StringComparison.Ordinal)
                    && tag.Name.EndsWith("AIGC", StringComparison.OrdinalIgnoreCase)
                )
                .Value;
        aigc.ShouldNotBeNull();
        var fields = JsonDocument.Parse(aigc).RootElement.GetProperty("AIGC");
        fields
            .EnumerateObject()
            .Select(field => (field.Name, field.Value.GetString()))
            .ShouldBe([
                ("Label", "1"),
                ("ContentProducer", "Lantern_Pictures"),
                ("ProduceID", "take_0199"),
                ("ReservedCode1", ""),
                ("ContentPropagator", "Lantern_Pictures"),
                ("PropagateID", "take_0199"),
                ("ReservedCode2", ""),
            ]);
        Count(twice, "\"ProduceID\"", "&quot;ProduceID&quot;").ShouldBe(1);
        Count(twice, "digitalsourcetype/").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Labelling_twice_is_labelling_once(string type)
    {
        var sample = await LabelSamples.OfAsync(type);
        foreach (
            var label in new[] { Generated, FileLabel.Drawn, new FileLabel(DigitalSource.None) }
        )
        {
            var once = FileLabels.Write(sample, type, label);
            FileLabels.Write(once, type, label).ShouldBe(once);
            // A WebP that had a label keeps the header that only the extended form has.
            if (type != "image/webp" || !label.IsEmpty)
                FileLabels
                    .Write(FileLabels.Write(once, type, Generated), type, label)
                    .ShouldBe(once, $"{type}, {label.Source}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Whatever_producer_and_take_are_called_the_last_label_is_the_only_one(
        string type
    )
    {
        var sample = await LabelSamples.OfAsync(type);
        Check.One(
            Cases.Of(20),
            Prop.ForAll<string?, string?, string?>(
                (before, producer, take) =>
                {
                    var label = new FileLabel(
                        DigitalSource.Composite,
                        AigcLabel.Of(producer, take ?? "")
                    );
                    var once = FileLabels.Write(sample, type, label);
                    var earlier = new FileLabel(
                        DigitalSource.Trained,
                        AigcLabel.Of(before, "before")
                    );

                    FileLabels.Write(once, type, label).ShouldBe(once);
                    FileLabels
                        .Write(FileLabels.Write(sample, type, earlier), type, label)
                        .ShouldBe(once);
                }
            )
        );
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Pictures_and_sounds_decode_to_the_same(string type)
    {
        if (type == "image/svg+xml")
            return;
        var sample = await LabelSamples.OfAsync(type);

        (await DecodedAsync(type, FileLabels.Write(sample, type, Generated))).ShouldBe(
            await DecodedAsync(type, sample)
        );
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_damaged_file_is_refused_in_a_sentence_and_never_labelled_wrong(string type)
    {
        var sample = await LabelSamples.OfAsync(type);
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var damaged = sample[..random.Next(sample.Length)];
            for (var i = 0; i < 8 && damaged.Length > 0; i++)
                damaged[random.Next(Math.Min(damaged.Length, 600))] = (byte)random.Next(256);
            try
            {
                var labelled = FileLabels.Write(damaged, type, Generated);
                Count(labelled, "digitalsourcetype/trained").ShouldBe(1);
            }
            catch (MediaRefusedException refused)
            {
                refused.Message.ShouldStartWith("The file is damaged, so it cannot be labelled: ");
            }
        }
    }

    [Theory]
    [InlineData("灯笼影业", "e781afe7acbce5bdb1e4b89a")]
    [InlineData("A \"B\" \\ C", "A_B__C")]
    [InlineData("  ", "unknown")]
    [InlineData(null, "unknown")]
    public void Only_the_allowed_characters_are_written(string? producer, string written)
    {
        AigcLabel.Clean(producer).ShouldBe(written);
        AigcLabel
            .Of(producer, "x")
            .Json.ShouldAllBe(c => c == '"' || AigcLabel.Clean(c.ToString()) == c.ToString());
    }

    [Fact]
    public async Task What_only_people_made_claims_nothing()
    {
        var sample = await LabelSamples.OfAsync("image/png");
        FileLabels.Write(sample, "image/png", new FileLabel(DigitalSource.None)).ShouldBe(sample);
    }

    private async Task<string> DecodedAsync(string type, byte[] file)
    {
        var path = await PutAsync(type, file);
        var made = await Clips
            .Tools()
            .RunAsync(["-i", path, "-f", "framemd5", "-bitexact", "pipe:1"], cancellation: Stop);
        made.Succeeded.ShouldBeTrue(made.Error);
        return Encoding.UTF8.GetString(made.Output.Span);
    }

    private async Task<string> PutAsync(string type, byte[] file)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(file))[..8];
        var path = Path.Combine(folder.Path, name + LabelSamples.Ending(type));
        await File.WriteAllBytesAsync(path, file, Stop);
        return path;
    }

    private static int Count(byte[] file, params string[] words)
    {
        var text = Encoding.Latin1.GetString(file);
        return words.Sum(word => text.Split(word).Length - 1);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
