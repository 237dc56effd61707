using System.Text.Json.Serialization;

namespace InteractiveDrama.Shots.Checks;

/// <summary>What one automatic check found when a take arrived.</summary>
/// <param name="Name">Which: <c>length</c>, <c>aspect</c>, <c>black</c>, <c>frozen</c>, <c>duplicate</c>, <c>silence</c>, <c>clipping</c>, <c>subjects</c>.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Words">What was found, in one sentence; empty when it passed without a word.</param>
public sealed record TakeCheck(string Name, CheckVerdict Verdict, string Words = "")
{
    /// <summary>Of <c>duplicate</c>: what the picture looks like, see <see cref="PicturePrint"/>; later takes are compared with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Print { get; init; }
}
