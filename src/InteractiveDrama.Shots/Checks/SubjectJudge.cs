using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace InteractiveDrama.Shots.Checks;

/// <summary>
/// Asks a vision model whether those are in a picture who should be: one frame, one closed question, an answer in JSON. It
/// may answer anything or nothing; what is not understood is not judged, and none of its words are passed on.
/// </summary>
/// <param name="chat">The model. It bills its owner by itself: a question costs what one small picture costs there.</param>
/// <param name="time">The clock.</param>
/// <param name="within">How long an answer is waited for; half a minute when null.</param>
public sealed class SubjectJudge(IChatClient chat, TimeProvider time, TimeSpan? within = null)
{
    private const int LongestLook = 500;
    private const int MostOthers = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Judges a frame.</summary>
    /// <param name="picture">The frame, <c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="asked">Who should be in it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>
    /// The check <c>subjects</c>: failed when somebody is missing, a warning when somebody is there who was not asked for.
    /// </returns>
    public async Task<TakeCheck> JudgeAsync(
        ReadOnlyMemory<byte> picture,
        string type,
        AskedFor asked,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Subjects.IsEmpty)
        {
            return new TakeCheck(
                CheckNames.Subjects,
                CheckVerdict.Passed,
                "Nobody of the cast is asked for."
            );
        }
        using var limit = new CancellationTokenSource(within ?? Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        string answer;
        try
        {
            var response = await chat.GetResponseAsync(
                [
                    new ChatMessage(
                        ChatRole.User,
                        [new TextContent(Question(asked)), new DataContent(picture, type)]
                    ),
                ],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json },
                both.Token
            );
            answer = response.Text;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A host's own client may throw anything; a take is not lost because nobody could judge it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NotJudged("The vision model gave no answer.");
        }
        return Read(answer, asked)
            ?? NotJudged("The vision model's answer could not be understood.");
    }

    private static string Question(AskedFor asked)
    {
        var question = new StringBuilder(
            "This is one frame of a film. Which of these people can be seen in it?\n"
        );
        foreach (var (key, look) in asked.Subjects)
        {
            var words = look.Length > LongestLook ? look[..LongestLook] : look;
            question.Append($"- {key}: {words.ReplaceLineEndings(" ")}\n");
        }
        question.Append(
            """
            Somebody counts as seen when a person is there whom the description fits, from behind or in part too. Answer with
            JSON alone: {"seen": [names from the list], "others": number of further people in the foreground}
            """
        );
        return question.ToString();
    }

    private static TakeCheck? Read(string answer, AskedFor asked)
    {
        var (start, end) = (answer.IndexOf('{'), answer.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(answer.AsMemory(start..(end + 1)));
            if (
                !json.RootElement.TryGetProperty("seen", out var seen)
                || seen.ValueKind != JsonValueKind.Array
                || seen.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String)
            )
            {
                return null;
            }
            var names = seen.EnumerateArray()
                .Select(one => one.GetString()!)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            var missing = asked.Subjects.Keys.Where(key => !names.Contains(key)).ToImmutableArray();
            return !missing.IsEmpty
                    ? new TakeCheck(
                        CheckNames.Subjects,
                        CheckVerdict.Failed,
                        $"Not to be seen: {string.Join(", ", missing)}."
                    )
                : Others(json.RootElement) > 0
                    ? new TakeCheck(
                        CheckNames.Subjects,
                        CheckVerdict.Warned,
                        "Somebody is in the picture who was not asked for."
                    )
                : new TakeCheck(CheckNames.Subjects, CheckVerdict.Passed);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Others(JsonElement answer) =>
        answer.TryGetProperty("others", out var others)
        && others.ValueKind == JsonValueKind.Number
        && others.TryGetInt32(out var count)
            ? Math.Clamp(count, 0, MostOthers)
            : 0;

    private static TakeCheck NotJudged(string why) =>
        new(CheckNames.Subjects, CheckVerdict.NotJudged, why);
}
