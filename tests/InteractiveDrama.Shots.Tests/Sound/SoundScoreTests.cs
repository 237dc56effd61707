using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Sound;

public sealed class SoundScoreTests
{
    private const double Low = 440;
    private const double High = 1760;

    private readonly SoundScore score = new(name =>
        name switch
        {
            "low" => Tones.Sine(Low, 3.3, 0.25),
            "high" => Tones.Sine(High, 2.7, 0.25),
            _ => null,
        }
    );

    [Fact]
    public void Music_changes_by_a_cross_fade_of_one_loudness()
    {
        score.Change(0, SoundKind.Music, "low", 0);
        score.Change(4, SoundKind.Music, "high", 2);
        var mix = Mix(10);
        Tones.Level(mix, High, 2, 4).ShouldBeLessThan(-60);
        Tones.Level(mix, Low, 6.1, 8).ShouldBeLessThan(-60);
        // In the middle both are 3 dB down, and together as loud as either alone.
        var alone = Tones.Level(mix, Low, 2, 4);
        Tones.Level(mix, Low, 4.95, 5.05).ShouldBe(alone - 3, 1);
        Tones.Level(mix, High, 4.95, 5.05).ShouldBe(alone - 3, 1);
        for (var t = 3.5; t < 6.5; t += 0.1)
        {
            Tones.Power(mix, t, t + 0.1).ShouldBe(Tones.Power(mix, 2, 4), 0.6);
        }
    }

    [Fact]
    public void What_plays_goes_on_when_it_is_asked_for_again()
    {
        score.Change(0, SoundKind.Music, "low", 1);
        score.Change(3.7, SoundKind.Music, "low", 1);
        score.End(10, 1);
        var run = score.Runs.ShouldHaveSingleItem();
        (run.From, run.To, run.FadeIn, run.FadeOut).ShouldBe((0, 10, 1, 1));
    }

    [Fact]
    public void None_fades_out_and_the_other_kind_plays_on()
    {
        score.Change(0, SoundKind.Music, "low", 0);
        score.Change(0, SoundKind.Ambience, "high", 0);
        score.Change(4, SoundKind.Music, null, 1.5);
        var mix = Mix(10);
        Tones.Level(mix, Low, 5.6, 8).ShouldBeLessThan(-60);
        Tones.Level(mix, High, 5.6, 8).ShouldBe(Tones.Level(mix, High, 1, 3), 0.3);
    }

    [Fact]
    public void An_effect_is_heard_at_its_time_and_a_missing_sound_is_silence()
    {
        score.Change(0, SoundKind.Music, "lost", 0);
        score.Play(2, "lost");
        score.Play(3, "high");
        score.Runs.ShouldBeEmpty();
        score.Points.ShouldHaveSingleItem().At.ShouldBe(3);
        // Cut off by the end, it goes instead of stopping.
        var mix = Mix(4);
        Tones.Level(mix, High, 1, 2.9).ShouldBeLessThan(-60);
        Math.Abs(mix.Samples.Span[^2]).ShouldBeLessThan(0.001f);
    }

    [Fact]
    public void What_is_mastered_to_be_heard_alone_comes_down_to_a_voice()
    {
        var loud = Tones.Sine(997, 3, 0.9);
        Tones.Power(SoundLevels.AtMostAVoice(loud), 1, 2).ShouldBe(Mixer.Loudness, 0.3);
        var quiet = Tones.Sine(997, 3, 0.05);
        SoundLevels.AtMostAVoice(quiet).ShouldBe(quiet);
    }

    private SoundClip Mix(double seconds)
    {
        score.End(seconds, 1);
        return Mixer.Mix(
            new MixPlan
            {
                Seconds = seconds,
                Runs = score.Runs,
                Points = score.Points,
            }
        );
    }
}
