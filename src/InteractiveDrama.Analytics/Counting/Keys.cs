using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Analytics.Counting;

/// <summary>Names of enums as counters are kept by them, made once: a session is counted again with each of its turns.</summary>
internal static class Keys
{
    private static readonly string[] Fates = Enum.GetNames<Fate>();
    private static readonly string[] Waits = Enum.GetNames<WaitClass>();
    private static readonly string[] Reasons = Enum.GetNames<ExitReason>();
    private static readonly string[] Stops = Enum.GetNames<BeatStop>();

    public static string Of(Fate fate) => Fates[(int)fate];

    public static string Of(WaitClass wait) => Waits[(int)wait];

    public static string Of(ExitReason reason) => Reasons[(int)reason];

    public static string Of(BeatStop stop) => Stops[(int)stop];
}
