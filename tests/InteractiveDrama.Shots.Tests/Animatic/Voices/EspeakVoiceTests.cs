using InteractiveDrama.Shots.Media;
using InteractiveDrama.Shots.Providers.Animatic;
using InteractiveDrama.Shots.Providers.Animatic.Voices;
using InteractiveDrama.Shots.Providers.Contract;
using InteractiveDrama.Shots.Sound;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Animatic.Voices;

public sealed class EspeakVoiceTests
{
    private static readonly SpeechWords Mei = new(
        "You came back.",
        "en",
        "mei",
        null,
        "afraid",
        null
    )
    {
        Look = "young woman, red raincoat",
    };

    [Theory]
    [InlineData("zh-CN", null)]
    [InlineData("en-US", null)]
    [InlineData("de-AT", null)]
    [InlineData("tlh", "espeak-ng does not speak 'tlh'.")]
    public void Says_which_languages_it_lacks(string locale, string? why) =>
        EspeakVoice.Unable(Mei with { Locale = locale }).ShouldBe(why);

    [Fact]
    public void Everyone_has_a_voice_of_their_own_and_keeps_it()
    {
        var provider = new AnimaticShots(null, null);
        string Hash(SpeechWords words) =>
            provider.Hash(new ShotRequest { Kind = MediaKind.Speech, Speech = words });
        Hash(Mei).ShouldBe(Hash(Mei with { Note = "whisper" }));
        Hash(Mei with { Speaker = "tomas", Look = "old fisherman" }).ShouldNotBe(Hash(Mei));
        Hash(Mei with { Look = "old man, grey beard" }).ShouldNotBe(Hash(Mei));
        Hash(Mei with { Mood = "angry" }).ShouldNotBe(Hash(Mei));
        Hash(Mei with { Voice = "en-f4" }).ShouldNotBe(Hash(Mei with { Voice = "en-f2" }));
    }

    [Fact]
    public void Nothing_in_a_line_is_an_instruction()
    {
        string Hash(string text) =>
            new AnimaticShots(null, null).Hash(
                new ShotRequest { Kind = MediaKind.Speech, Speech = Mei with { Text = text } }
            );
        Hash("[[h@'l@U]] <audio src=\"/etc/passwd\"/>go\0 on")
            .ShouldBe(Hash("h@'l@U audio src=\"/etc/passwd\"/ go on"));
    }

    [Fact]
    public async Task Begins_and_ends_in_silence_and_does_not_clip()
    {
        var voice = EspeakVoice.Find();
        Assert.SkipUnless(voice is not null, EspeakVoice.Missing);
        var wav = await voice!.SpeakAsync(Mei, TestContext.Current.CancellationToken);
        var clip = SpeechClip.Of(wav).Samples.ToArray();
        Math.Abs(clip[0]).ShouldBeLessThan(0.01f);
        Math.Abs(clip[^1]).ShouldBeLessThan(0.01f);
        clip.Max(Math.Abs).ShouldBeInRange(0.05f, 0.9f);
        SpeechClip.Of(wav).Seconds.ShouldBeInRange(0.4, 3);
    }

    [Fact]
    public async Task Without_the_program_the_provider_says_so()
    {
        var provider = new AnimaticShots(null, null);
        provider.Capabilities.Makes.ShouldBe([MediaKind.Image]);
        var request = new ShotRequest { Kind = MediaKind.Speech, Speech = Mei };
        provider.Quote(request).Unable.ShouldBe(EspeakVoice.Missing);
        (await provider.SubmitAsync(request, "key", TestContext.Current.CancellationToken))
            .ShouldBeOfType<Submission.Refused>()
            .Message.ShouldBe(EspeakVoice.Missing);
    }
}
