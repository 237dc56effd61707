using System.Security.Cryptography;
using System.Text;
using InteractiveDrama.Shots.Provenance.Credentials;
using InteractiveDrama.Shots.Provenance.Labels;
using InteractiveDrama.Shots.Tests.Providers;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Provenance;

/// <summary>Content credentials; tests/Interop hands the samples that are made here to a validator that is not ours.</summary>
public sealed class CredentialTests : IDisposable
{
    private static readonly string[] Sealed =
    [
        "image/png",
        "image/jpeg",
        "image/webp",
        "video/mp4",
        "audio/mp4",
    ];

    private readonly TempFolder folder = new();

    public static TheoryData<string> Types => [.. Sealed];

    private static CredentialClaim Generated { get; } =
        new()
        {
            Title = "take_0199",
            Source = DigitalSource.Trained,
            Agent = "openai some-model",
            At = new DateTimeOffset(2026, 11, 21, 20, 0, 0, TimeSpan.Zero),
            Ingredients =
            [
                new CredentialIngredient("reference", new string('a', 64), false),
                new CredentialIngredient("parent take", new string('b', 64), false),
            ],
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_sealed_file_keeps_its_label_and_is_a_sample_for_validators(string type)
    {
        var signer = CredentialSigner.OfFolder(folder.Path, TimeProvider.System);
        var labelled = FileLabels.Write(
            await LabelSamples.OfAsync(type),
            type,
            new FileLabel(DigitalSource.Trained, AigcLabel.Of("Lantern", "take_0199"))
        );

        var file = signer.SealOf(Generated)(labelled, type);

        var text = Encoding.Latin1.GetString(file);
        text.ShouldContain("trainedAlgorithmicMedia");
        text.ShouldContain("ProduceID");
        text.ShouldContain("c2pa.claim.v2");
        // Taking the seal away again leaves the labelled file, byte for byte.
        FileLabels
            .Write(
                file,
                type,
                new FileLabel(DigitalSource.Trained, AigcLabel.Of("Lantern", "take_0199"))
            )
            .ShouldBe(labelled);
        var samples = Path.Combine(Repository.Root, "artifacts", "credentials");
        Directory.CreateDirectory(samples);
        await File.WriteAllBytesAsync(
            Path.Combine(samples, "sample" + LabelSamples.Ending(type)),
            file,
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public async Task What_people_made_is_opened_and_not_created()
    {
        var claim = Generated with
        {
            Source = DigitalSource.None,
            Agent = null,
            Ingredients = [new CredentialIngredient("original", new string('c', 64), true)],
        };
        var file = CredentialSigner
            .OfFolder(folder.Path, TimeProvider.System)
            .Seal(await LabelSamples.OfAsync("image/png"), "image/png", claim);

        var text = Encoding.Latin1.GetString(file);
        text.ShouldContain("c2pa.opened");
        text.ShouldNotContain("c2pa.created");
        text.ShouldNotContain("digitalSourceType");
        var samples = Path.Combine(Repository.Root, "artifacts", "credentials");
        Directory.CreateDirectory(samples);
        await File.WriteAllBytesAsync(
            Path.Combine(samples, "people.png"),
            file,
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public void The_test_certificate_is_made_once_and_again_when_it_is_over()
    {
        var time = new HandTime();
        var first = CredentialSigner.OfFolder(folder.Path, time).ValidUntil;
        CredentialSigner.OfFolder(folder.Path, time).ValidUntil.ShouldBe(first);
        time.Advance(TimeSpan.FromDays(366 * 6));

        CredentialSigner.OfFolder(folder.Path, time).ValidUntil.ShouldBeGreaterThan(first);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(folder.Path, "key.pem"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Keys_that_are_none_are_refused_in_a_sentence()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CredentialSigner.OfFolder(folder.Path, TimeProvider.System);
        var certificate = Path.Combine(folder.Path, "certificate.pem");

        Should
            .Throw<CryptographicException>(() =>
                CredentialSigner.OfFiles(certificate, folder.Write("none.pem", "no key"))
            )
            .Message.ShouldContain("must be PEM");
        Should
            .Throw<CryptographicException>(() =>
                CredentialSigner.OfFiles(
                    certificate,
                    folder.Write("other.pem", other.ExportPkcs8PrivateKeyPem())
                )
            )
            .Message.ShouldBe("The key is not the certificate's.");
    }
}
