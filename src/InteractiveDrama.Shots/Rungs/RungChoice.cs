namespace InteractiveDrama.Shots.Rungs;

/// <summary>Which rung a viewer sees.</summary>
/// <param name="Picture">What is shown.</param>
/// <param name="WithVoice">Whether lines are heard; captions are shown either way.</param>
public readonly record struct RungChoice(Rung Picture, bool WithVoice)
{
    /// <summary>The best that is ready. A voice is heard over any picture: it is made once and fits them all.</summary>
    /// <param name="ready">What is ready.</param>
    public static RungChoice Best(ReadyMedia ready) =>
        new(
            ready.HasFinal ? Rung.Final
                : ready.HasKeyframe ? Rung.Keyframe
                : Rung.Animatic,
            ready.HasVoice
        );

    /// <summary>
    /// What is to be shown when more is ready: the better picture only as long as the shot is not on screen, because a shot
    /// that changes under a viewer's eyes is worse than a plain one; never a lesser one.
    /// </summary>
    /// <param name="ready">What is ready now.</param>
    /// <param name="isOnScreen">Whether the shot is being watched.</param>
    /// <returns>The same choice when nothing is to change.</returns>
    public RungChoice Replaced(ReadyMedia ready, bool isOnScreen)
    {
        if (isOnScreen)
            return this;
        var best = Best(ready);
        return new RungChoice(
            best.Picture > Picture ? best.Picture : Picture,
            WithVoice || best.WithVoice
        );
    }
}
