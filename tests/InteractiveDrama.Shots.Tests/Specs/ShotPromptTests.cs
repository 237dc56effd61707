using InteractiveDrama.Shots.Specs;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Shots.Tests.Specs;

public sealed class ShotPromptTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["mei"] = "Mei",
        ["pier"] = "The pier",
    };

    [Fact]
    public void A_prompt_goes_from_the_camera_to_the_style()
    {
        var prompt = ShotPrompt.Of(Sample.Full, Names);
        prompt.Text.ShouldBe(
            "Close-up, low angle, 35mm lens, shallow focus, 9:16 frame. Slow push-in. Mei, short black hair, red raincoat, wet, mood: afraid. She turns away. Dreamy. The pier, wet wooden pier, ferry lights, night, rain. Low-key lighting, cool blue light. Ink-wash night."
        );
        prompt.Negative.ShouldBe("text, watermark");
    }

    [Fact]
    public void What_is_not_said_is_left_out()
    {
        var prompt = ShotPrompt.Of(
            Sample.Pier with
            {
                CameraMovement = CameraMovement.Static,
                Subjects = [new ShotSubject("stranger", "", null)],
                Place = new ShotPlace("old mill", "old mill"),
                TimeOfDay = null,
                Weather = null,
                Action = "Is anybody there?",
                Style = null,
            },
            Names
        );
        prompt.Text.ShouldBe(
            "Close-up, low angle, 9:16 frame. Static camera. Stranger. Is anybody there? Old mill."
        );
        prompt.Negative.ShouldBeNull();
    }
}
