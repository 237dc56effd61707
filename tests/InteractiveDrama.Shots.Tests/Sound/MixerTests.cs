using InteractiveDrama.Shots.Sound;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Sound;

public sealed class MixerTests
{
    private static readonly SoundClip Tone = Tones.Sine(440, 3.3, 0.25);

    [Fact]
    public void Music_is_12_decibels_down_under_a_voice_and_comes_back()
    {
        var mix = Mixer.Mix(Plan(new PlacedSound(4, Silence(2)), new PlacedSound(6.5, Silence(1))));
        var before = Tones.Power(mix, 2, 3);
        (before - Tones.Power(mix, 4, 6)).ShouldBe(12, 1);
        // Two lines near each other: no coming back between them.
        (before - Tones.Power(mix, 6.1, 6.4)).ShouldBe(12, 1);
        Tones.Power(mix, 8.2, 8.9).ShouldBe(before, 0.3);
    }

    [Fact]
    public void Music_goes_on_without_a_hole_or_a_click_where_it_begins_again()
    {
        var mix = Mixer.Mix(Plan());
        var span = mix.Samples.Span;
        for (var t = 1.0; t < 9; t += 0.05)
            Tones.Power(mix, t, t + 0.05).ShouldBeGreaterThan(-22);
        for (var i = 2; i < span.Length; i += 2)
            Math.Abs(span[i] - span[i - 2]).ShouldBeLessThan(0.03f);
    }

    [Fact]
    public void A_fade_only_grows_and_then_only_falls()
    {
        var mix = Mixer.Mix(Plan());
        var rising = Enumerable
            .Range(0, 9)
            .Select(i => Tones.Power(mix, i * 0.1, (i + 1) * 0.1))
            .ToList();
        rising.ShouldBe(rising.Order());
        var falling = Enumerable
            .Range(91, 9)
            .Select(i => Tones.Power(mix, i * 0.1, (i + 1) * 0.1))
            .ToList();
        falling.ShouldBe(falling.OrderDescending());
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void Is_finished_at_one_loudness_and_never_clips(double strength)
    {
        var plan = Plan() with { Points = [new PlacedSound(5, Tones.Sine(90, 0.01, 0.9))] };
        var mix = Mixer.Finished(
            plan with
            {
                Runs = [plan.Runs[0] with { Clip = Tones.Sine(997, 3.3, strength) }],
            }
        );
        // A sine of 997 Hz at full level in both channels is 0 LUFS by the recommendation's own calibration.
        Tones.Power(mix, 2, 4).ShouldBe(-16, 0.7);
        mix.Samples.ToArray().Max(Math.Abs).ShouldBeLessThanOrEqualTo(0.8401f);
    }

    private static MixPlan Plan(params PlacedSound[] voices) =>
        new()
        {
            Seconds = 10,
            Voices = [.. voices],
            Runs = [new SoundRun(0, 10, Tone, 1, 1)],
        };

    private static SoundClip Silence(double seconds) =>
        new(new float[2 * (int)(seconds * SoundClip.Rate)]);
}
