namespace InteractiveDrama.Benchmarks.Speculation.Simulated;

/// <summary>Seconds on screen by rung.</summary>
internal readonly record struct PlayTime(double Final, double Keyframe, double Animatic)
{
    public double Seconds => Final + Keyframe + Animatic;

    public double FinalShare => Final / Seconds;

    public double KeyframeShare => Keyframe / Seconds;

    public double AnimaticShare => Animatic / Seconds;

    public PlayTime And(PlayTime other) =>
        new(Final + other.Final, Keyframe + other.Keyframe, Animatic + other.Animatic);
}
