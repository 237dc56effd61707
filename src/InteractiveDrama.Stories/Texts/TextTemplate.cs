using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace InteractiveDrama.Stories.Texts;

/// <summary>A text with numbered slots, as translators write it: <c>{0}</c> for a slot, <c>{{</c> and <c>}}</c> for braces.</summary>
public sealed class TextTemplate
{
    private TextTemplate(ImmutableArray<string> texts, ImmutableArray<int> slots)
    {
        Texts = texts;
        Slots = slots;
    }

    /// <summary>The texts, one more than there are slots.</summary>
    public ImmutableArray<string> Texts { get; }

    /// <summary>The number of the slot behind each text but the last.</summary>
    public ImmutableArray<int> Slots { get; }

    /// <summary>Reads a template. A brace that is no slot stands for itself.</summary>
    /// <param name="written">The template as written.</param>
    public static TextTemplate Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var texts = ImmutableArray.CreateBuilder<string>();
        var slots = ImmutableArray.CreateBuilder<int>();
        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            if (c is '{' or '}' && i + 1 < written.Length && written[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{' && Slot(written, i + 1, out var end) is { } slot)
            {
                texts.Add(text.ToString());
                text.Clear();
                slots.Add(slot);
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        texts.Add(text.ToString());
        return new TextTemplate(texts.ToImmutable(), slots.ToImmutable());
    }

    /// <summary>A text as it stands in a template.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny('{', '}') < 0
            ? text
            : text.Replace("{", "{{", StringComparison.Ordinal)
                .Replace("}", "}}", StringComparison.Ordinal);
    }

    /// <summary>A slot as it stands in a template.</summary>
    /// <param name="number">Its number, from 0.</param>
    public static string Slot(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{{{number}}}");

    /// <summary>Fills the slots.</summary>
    /// <param name="value">The value of a slot, by its number.</param>
    public string Fill(Func<int, string> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Slots.IsEmpty)
            return Texts[0];
        var filled = new StringBuilder(Texts[0]);
        for (var i = 0; i < Slots.Length; i++)
            filled.Append(value(Slots[i])).Append(Texts[i + 1]);
        return filled.ToString();
    }

    private static int? Slot(string written, int from, out int end)
    {
        end = written.IndexOf('}', from);
        return
            end > from
            && end - from <= 3
            && int.TryParse(
                written.AsSpan(from, end - from),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }
}
