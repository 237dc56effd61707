using InteractiveDrama.Shots.Library;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Cli.Releasing;

/// <summary>What AI had to do with a release, in one line for its opening card.</summary>
internal static class DisclosureLine
{
    /// <summary>The line, in the words of a market.</summary>
    /// <param name="takes">The takes of the release.</param>
    /// <param name="market">The market.</param>
    public static string Of(IEnumerable<Take> takes, ReleaseMarket market)
    {
        var made = takes.Where(take => take.MadeBy == MakerKind.Ai).ToList();
        var pictures = made.Any(take => take.Locale is null);
        var voices = made.Any(take => take.Locale is not null);
        return market == ReleaseMarket.Cn
            ? (pictures, voices) switch
            {
                (true, true) => "本片部分画面与配音由人工智能生成。",
                (true, false) => "本片部分画面由人工智能生成。",
                (false, true) => "本片部分配音由人工智能生成。",
                _ => "本片未使用人工智能生成内容。",
            }
            : (pictures, voices) switch
            {
                (true, true) => "Pictures and voices of this film were made with AI.",
                (true, false) => "Pictures of this film were made with AI.",
                (false, true) => "Voices of this film were made with AI.",
                _ => "No AI was used for the pictures and voices of this film.",
            };
    }
}
