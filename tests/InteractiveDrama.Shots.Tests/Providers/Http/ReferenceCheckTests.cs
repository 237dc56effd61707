using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Providers.Http;
using InteractiveDrama.StrictProviders.Media;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Providers.Http;

public sealed class ReferenceCheckTests
{
    // 3x2 pixels each, as small as their formats allow.
    private static readonly byte[] Jpeg = Convert.FromHexString(
        "FFD8FFC0000B080002000301011100FFDA0008010100003F00D2CF20FFD9"
    );
    private static readonly byte[] Webp = Convert.FromHexString(
        "524946461A000000574542505650384C0D0000002F02400000A7FFFBF0F800000000"
    );

    [Fact]
    public void Pictures_are_known_by_their_bytes()
    {
        ReferenceCheck.Read(SamplePng.Draw(30, 20)).ShouldBe(new("image/png", 30, 20));
        ReferenceCheck.Read(Jpeg).ShouldBe(new("image/jpeg", 3, 2));
        ReferenceCheck.Read(Webp).ShouldBe(new("image/webp", 3, 2));
    }

    [Fact]
    public void A_reference_carries_the_hash_of_its_bytes()
    {
        var reference = ReferenceCheck.Load(Jpeg, "character", "mei");
        reference.Type.ShouldBe("image/jpeg");
        reference.Sha256.ShouldBe(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Jpeg))
        );
    }

    [Fact]
    public void Half_a_picture_is_none() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121, 1),
            Prop.ForAll(
                (
                    from whole in Gen.Elements(SamplePng.Draw(30, 20), Jpeg, Webp)
                    from length in Gen.Choose(0, whole.Length - 1)
                    select whole[..length]
                ).ToArbitrary(),
                half => Should.Throw<MediaRefusedException>(() => ReferenceCheck.Read(half))
            )
        );

    [Fact]
    public void Whatever_bytes_come_there_is_an_answer() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121, 3),
            Prop.ForAll(
                (
                    from whole in Gen.Elements(SamplePng.Draw(30, 20), Jpeg, Webp)
                    from at in Gen.Choose(0, whole.Length - 1)
                    from value in Gen.Choose(0, 255)
                    select (byte[])[.. whole[..at], (byte)value, .. whole[(at + 1)..]]
                ).ToArbitrary(),
                bytes =>
                {
                    try
                    {
                        var header = ReferenceCheck.Read(bytes);
                        header.Width.ShouldBeInRange(1, ReferenceCheck.MostPixels);
                        header.Height.ShouldBeInRange(1, ReferenceCheck.MostPixels);
                    }
                    catch (MediaRefusedException)
                    {
                        // Refused is an answer.
                    }
                }
            )
        );

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void What_is_no_png_jpeg_or_webp_is_refused(string text) =>
        Should
            .Throw<MediaRefusedException>(() =>
                ReferenceCheck.Read(System.Text.Encoding.ASCII.GetBytes(text))
            )
            .Message.ShouldBe("The reference is no whole png, jpeg or webp.");

    [Fact]
    public void A_picture_that_would_not_fit_into_memory_is_refused_by_its_header()
    {
        var bomb = SamplePng.Draw(16, 16);
        // Its header now says 65536 x 65536.
        bomb[17] = 1;
        bomb[18] = bomb[19] = 0;
        bomb[21] = 1;
        bomb[22] = bomb[23] = 0;
        Should
            .Throw<MediaRefusedException>(() => ReferenceCheck.Read(bomb))
            .Message.ShouldContain("pixels");
    }
}
