using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Vocabulary;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Stories.Tests.Vocabulary;

public class SoundCueTests
{
    [Theory]
    [InlineData("music: rain", SoundKind.Music, "rain", 0)]
    [InlineData("music: rain, fade 2s", SoundKind.Music, "rain", 2)]
    [InlineData("Ambience： harbour，Fade 500ms", SoundKind.Ambience, "harbour", 0.5)]
    [InlineData("music: none, fade 1.5s", SoundKind.Music, null, 1.5)]
    [InlineData("sfx: door", SoundKind.Sfx, "door", 0)]
    public void A_cue_has_a_name_and_a_fade(string tag, SoundKind kind, string? name, double fade)
    {
        SoundCue
            .Parse(DialectTag.Parse(tag), out var unread)
            .ShouldBe(new SoundCue(kind, name, fade));
        unread.ShouldBeNull();
    }

    [Theory]
    [InlineData("music: rain, slowly", "slowly")]
    [InlineData("music: rain, fade soon", "fade soon")]
    [InlineData("music: rain, fade 0s", "fade 0s")]
    [InlineData("music: rain, fade 2s, loud", "loud")]
    public void What_is_not_understood_is_told_and_the_sound_is_kept(string tag, string term)
    {
        SoundCue.Parse(DialectTag.Parse(tag), out var unread)!.Name.ShouldBe("rain");
        unread.ShouldBe(term);
    }

    [Theory]
    [InlineData("music")]
    [InlineData("music: ,")]
    [InlineData("sfx: none")]
    [InlineData("place: pier")]
    public void A_tag_that_names_no_sound_is_no_cue(string tag) =>
        SoundCue.Parse(DialectTag.Parse(tag), out _).ShouldBeNull();
}
