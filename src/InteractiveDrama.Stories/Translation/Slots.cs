using System.Text;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Stories.Translation;

/// <summary>The slots of a translation, held against those of its source.</summary>
public static class Slots
{
    /// <summary>Why a translation cannot be shown, in words; null when it can.</summary>
    /// <param name="unit">The translation.</param>
    public static string? Problem(TranslatedUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Problem ?? Problem(unit.Source, unit.Target);
    }

    /// <summary>What is wrong with a translation's slots, in words; null when it has exactly those of its source.</summary>
    /// <param name="source">The source, with slots.</param>
    /// <param name="target">The translation, with slots.</param>
    public static string? Problem(string source, string target)
    {
        var wanted = TextTemplate.Parse(source).Slots.ToHashSet();
        var has = TextTemplate.Parse(target).Slots.ToHashSet();
        return has.Except(wanted).Order().ToList() is [var unknown, ..]
                ? $"has a slot {TextTemplate.Slot(unknown)} that its source does not have"
            : wanted.Except(has).Order().ToList() is [var missing, ..]
                ? $"lacks the slot {TextTemplate.Slot(missing)} of its source"
            : null;
    }

    /// <summary>A template in the one form in which equal texts are equal strings.</summary>
    /// <param name="template">The template as somebody wrote it.</param>
    public static string Canonical(string template)
    {
        var parsed = TextTemplate.Parse(template);
        var written = new StringBuilder(TextTemplate.Escape(parsed.Texts[0]));
        for (var i = 0; i < parsed.Slots.Length; i++)
            written
                .Append(TextTemplate.Slot(parsed.Slots[i]))
                .Append(TextTemplate.Escape(parsed.Texts[i + 1]));
        return written.ToString();
    }
}
