using System.Text;
using Ink.Parsed;
using InteractiveDrama.Stories.Compilation;
using InteractiveDrama.Stories.Diagnostics;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Review.Guards;

namespace InteractiveDrama.Stories.Review;

/// <summary>Choices of one decision that read the same to a viewer, and that can be offered together.</summary>
internal static class SameChoices
{
    public static IEnumerable<Diagnostic> Find(ReviewContext story)
    {
        var guards = new GuardReader(story.Parsed);
        foreach (var choices in story.Decisions.Choices)
        {
            foreach (
                var alike in choices
                    .Select(c => (Choice: c, Label: Read(story, guards, c.Parsed)))
                    .Where(c => c.Label is not null)
                    .GroupBy(c => c.Label!, c => c.Choice, StringComparer.Ordinal)
            )
            {
                var before = new List<DecisionChoice>();
                foreach (var choice in alike)
                {
                    if (
                        before.Find(b =>
                            GuardSolver.CanHold(
                                Guard.All(guards.Of(b.Parsed), guards.Of(choice.Parsed))
                            ) == true
                        ) is
                        { } same
                    )
                        yield return story.Finding(
                            Codes.SameChoices,
                            Severity.Warning,
                            $"A viewer cannot tell this choice from the one in line {same.Line}: both say '{story.Decisions.Labels.GetValueOrDefault(choice.Path)}'.",
                            "Give each a text of its own, or opposite conditions.",
                            choice.File,
                            choice.Line
                        );
                    before.Add(choice);
                }
            }
        }
    }

    // What tells a label from others: letters, digits and what ink computes. Null where that is not known, or there is none.
    private static string? Read(ReviewContext story, GuardReader guards, Choice choice)
    {
        var said = new StringBuilder();
        var tag = false;
        foreach (
            var item in Flat(choice.startContent?.content)
                .Concat(Flat(choice.choiceOnlyContent?.content))
        )
        {
            if (item is Tag mark)
                tag = mark.isStart;
            else if (tag)
                continue;
            else if (item is Text text)
                said.Append(text.text);
            else if (item is Expression expression)
                said.Append('\0').Append(guards.Name(expression)).Append('\0');
            else
                return null;
        }

        var spoken = SpokenLine.Parse(said.ToString(), story.Settings.Cast);
        var computed = false;
        var label = new StringBuilder(spoken.Speaker).Append('\0');
        var bare = label.Length;
        foreach (var c in spoken.Text)
        {
            computed ^= c == '\0';
            if (computed || char.IsLetterOrDigit(c))
                label.Append(computed ? c : char.ToLowerInvariant(c));
        }

        if (label.Length == bare)
            label.Append(spoken.Text);
        return label.Length == bare ? null : label.ToString();
    }

    private static IEnumerable<Ink.Parsed.Object> Flat(List<Ink.Parsed.Object>? content) =>
        content?.SelectMany(item => item is ContentList list ? Flat(list.content) : [item]) ?? [];
}
