using System.Globalization;
using InteractiveDrama.Cli.Rendering;
using InteractiveDrama.Shots.Review;

namespace InteractiveDrama.Cli.Review;

/// <summary>What a review came to, for people.</summary>
internal static class ReviewText
{
    /// <summary>Prints a queue.</summary>
    public static void Print(IReadOnlyList<ReviewItem> items)
    {
        foreach (var item in items)
        {
            Console.WriteLine(Line(item));
        }
        Console.WriteLine(
            items.Count == 0
                ? "Nothing to review."
                : string.Join(
                    ", ",
                    items
                        .GroupBy(item => item.Standing)
                        .OrderBy(group => group.Key)
                        .Select(group => $"{group.Count()} {Word(group.Key)}")
                ) + "."
        );
    }

    /// <summary>Prints everything that is known of a take.</summary>
    public static void Print(ReviewDetail detail)
    {
        var take = detail.Record;
        Console.WriteLine(Line(detail.Item));
        foreach (var (question, answer, gates) in detail.Answers)
        {
            Console.WriteLine(
                $"  {question, -26} {(answer ? "yes" : "no")}{(gates.IsDefaultOrEmpty ? "" : $", so it passes {string.Join(", ", gates)}")}"
            );
        }
        Say("gates", string.Join(", ", detail.Gates));
        Say("classes", string.Join(", ", detail.Classes));
        Say(
            "checks",
            take.Checks.IsDefaultOrEmpty
                ? "none was made"
                : string.Join(
                    "; ",
                    take.Checks.Select(check =>
                        $"{check.Name} {Word(check.Verdict)}{(check.Words.Length > 0 ? ": " + check.Words : "")}"
                    )
                )
        );
        Say("prompt", take.Prompt);
        Say("without", take.NegativePrompt);
        Say("seed", take.Seed?.ToString(CultureInfo.InvariantCulture));
        Say("training data", Word(take.TrainingData));
        Say("made from", take.Parent);
        Say("cost", RenderText.Amount(take.Cost, take.Currency));
        foreach (var entry in detail.Entries)
        {
            var at = entry.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Console.WriteLine(
                $"  {at}  {entry.Who}  {Word(entry.Verb)}{(entry.Gate is { } gate ? " " + gate : "")}{(entry.Reason is { } why ? ": " + why : "")}"
            );
        }
    }

    /// <summary>How a take stands after a decision, in a sentence.</summary>
    public static string Line(ReviewReply reply) =>
        $"{reply.Take} ({reply.Subject}) {(reply.Changed ? "is" : "was already")} {Word(reply.Standing)}"
        + (
            reply.Missing.IsDefaultOrEmpty
            || reply.Standing is TakeStanding.Rejected or TakeStanding.Withdrawn
                ? ""
                : $", and needs {string.Join(", ", reply.Missing)}"
        )
        + (reply.Published ? "; it is shown in its place." : "; it is not shown.");

    private static string Line(ReviewItem item)
    {
        var words = new List<string>
        {
            item.Take,
            item.Subject + (item.Locale is { } locale ? $" ({locale})" : ""),
            Word(item.Standing),
        };
        Add(!item.Missing.IsDefaultOrEmpty, $"needs {string.Join(", ", item.Missing)}");
        Add(item.Published, "shown");
        Add(!item.Current, "of an earlier script");
        Add(item.Shown > 0, $"seen {item.Shown} times unreviewed");
        if (item.Due is { } due)
        {
            var at = due.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            words.Add(item.Overdue ? $"overdue since {at} UTC" : $"due {at} UTC");
        }
        Add(item.Reports > 0, $"reported {item.Reports} times");
        Add(
            !item.Failed.IsDefaultOrEmpty,
            $"failed {string.Join(", ", item.Failed.Select(check => check.Name))}"
        );
        words.Add(item.Model is { } model ? $"{item.Provider}, {model}" : item.Provider);
        return string.Join("  ", words);

        void Add(bool isSo, string said)
        {
            if (isSo)
            {
                words.Add(said);
            }
        }
    }

    private static void Say(string what, string? said)
    {
        if (said is { Length: > 0 })
        {
            Console.WriteLine($"  {what, -26} {said}");
        }
    }

    // As JSON names it.
    private static string Word<T>(T value)
        where T : struct, Enum => CliJson.Line(value).Trim('"');
}
