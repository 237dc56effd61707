using System.Collections.Immutable;
using System.Text.Json.Serialization;
using InteractiveDrama.Stories.Projects;

namespace InteractiveDrama.Shots.Review;

/// <summary>One of the four questions about a take, its answer, and the gates that follow.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">True for yes.</param>
/// <param name="Gates">The gates that the story sets for this answer.</param>
public sealed record ReviewAnswer(
    [property: JsonPropertyName("question")] string Question,
    [property: JsonPropertyName("answer")] bool Answer,
    [property: JsonPropertyName("gates")] ImmutableArray<string> Gates
)
{
    /// <summary>The four answers.</summary>
    /// <param name="one">The take.</param>
    public static ImmutableArray<ReviewAnswer> Of(TakeCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return
        [
            Ask("tolerant of variation", ShotClasses.Tolerant, isYes: true),
            Ask("central to identity", ShotClasses.Identity, isYes: true),
            Ask("can be reviewed in time", ShotClasses.Late, isYes: false),
            Ask("its use can be disclosed", ShotClasses.Undisclosed, isYes: false),
        ];

        ReviewAnswer Ask(string question, string word, bool isYes)
        {
            var isOf = one.Classes.Contains(word);
            return new ReviewAnswer(
                question,
                isOf == isYes,
                isOf
                    ?
                    [
                        .. one
                            .Rule.Settings.Gates.Where(gate =>
                                gate.Value.Contains(word, StringComparer.Ordinal)
                            )
                            .Select(gate => gate.Key),
                    ]
                    : []
            );
        }
    }
}
