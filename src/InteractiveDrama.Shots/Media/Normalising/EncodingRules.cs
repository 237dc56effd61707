using InteractiveDrama.Shots.Media.Tools;

namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>What holds for everything that is encoded here.</summary>
internal static class EncodingRules
{
    /// <summary>Nothing but media in the file: no times, no names of encoders, nothing of where it was shot. Equal input gives equal bytes.</summary>
    public static IReadOnlyList<string> Bare { get; } =
    ["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-bitexact"];

    /// <summary>The index in front, so that a player begins before the file is there.</summary>
    public static IReadOnlyList<string> FastStart { get; } = ["-movflags", "+faststart"];

    /// <summary>Throws when an encoding failed: what went in was decoded before, so it is not the file's fault.</summary>
    public static void Check(ToolResult result, string what)
    {
        if (!result.Succeeded)
        {
            var words = result.Error.ReplaceLineEndings(" ");
            throw new IOException($"{what} could not be encoded: {words}");
        }
    }
}
