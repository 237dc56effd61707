using InteractiveDrama.Hosting.Gates;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.Hosting.Shots;

/// <summary>Signs every address in what a viewer is told of media.</summary>
internal static class SignedViews
{
    /// <summary>A shot, signed.</summary>
    public static ShotView Sign(this MediaPass pass, ShotView shot) =>
        shot with
        {
            Url = pass.Sign(shot.Url),
            Poster = shot.Poster is { } poster ? pass.Sign(poster) : null,
            Sources =
                shot.Sources.Count == 0
                    ? shot.Sources
                    : [.. shot.Sources.Select(one => one with { Url = pass.Sign(one.Url) })],
        };

    /// <summary>A voice, signed.</summary>
    public static VoiceView? Sign(this MediaPass pass, VoiceView? voice) =>
        voice is null ? null : voice with { Url = pass.Sign(voice.Url) };
}
