namespace InteractiveDrama.Shots.Rungs;

/// <summary>What is ready for one shot, beside the animatic.</summary>
/// <param name="HasFinal">A final take is published.</param>
/// <param name="HasKeyframe">A keyframe is.</param>
/// <param name="HasVoice">Every line of the shot that is spoken has a voice in the viewer's language.</param>
public readonly record struct ReadyMedia(bool HasFinal, bool HasKeyframe, bool HasVoice);
