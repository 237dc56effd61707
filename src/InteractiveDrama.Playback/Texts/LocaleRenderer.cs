using System.Collections.Concurrent;
using System.Collections.Immutable;
using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Stories.Dialect;
using InteractiveDrama.Stories.Packages;
using InteractiveDrama.Stories.Texts;

namespace InteractiveDrama.Playback.Texts;

/// <summary>
/// Shows beats in a language. The story runs in its own; this changes what is read, never what happens.
/// Safe for use from many threads.
/// </summary>
public sealed class LocaleRenderer
{
    private readonly StoryPackage package;
    private readonly Func<TextUnit, string?> translate;
    private readonly ConcurrentDictionary<string, TextTemplate> templates = new(
        StringComparer.Ordinal
    );

    /// <summary>A renderer for one language of a story.</summary>
    /// <param name="package">The story.</param>
    /// <param name="translate">A text in that language, as a template; null for one to be shown as the story has it.</param>
    public LocaleRenderer(StoryPackage package, Func<TextUnit, string?> translate)
    {
        this.package = package;
        this.translate = translate;
    }

    /// <summary>A beat as it reads in the language; everything but its texts stays as it is.</summary>
    /// <param name="beat">The beat, as the story has it.</param>
    public Beat Render(Beat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        return beat with
        {
            Lines = [.. beat.Lines.Select(l => l with { Text = Text(l.Texts, l.Speaker, l.Text) })],
            Choices =
            [
                .. beat.Choices.Select(c => c with { Text = Text(c.Texts, c.Speaker, c.Text) }),
            ],
        };
    }

    /// <summary>A name in the language.</summary>
    /// <param name="id">One of <see cref="NameIds"/>.</param>
    /// <param name="name">The name as the story has it.</param>
    public string Name(string id, string name) =>
        package.Texts.Unit(id) is { } unit && translate(unit) is { Length: > 0 } translated
            ? TextTemplate.Parse(translated).Fill(_ => "")
            : name;

    private string Text(ImmutableArray<TextUse> uses, string? speaker, string source)
    {
        // A beat stored before it had texts has none.
        if (uses.IsDefaultOrEmpty)
            return source;
        var first = uses[0].Unit is { } id ? package.Texts.Unit(id) : null;
        var named = speaker is not null && first?.Speaker == speaker;
        if (Joined(uses, withPrefix: !named) is not { } text)
            return source;
        if (speaker is null || named)
            return text;
        // Who speaks is filled in at play: it is read off the text as it is off the source.
        var spoken = SpokenLine.Parse(text, package.Settings.Cast);
        return spoken.Speaker == speaker ? spoken.Text : source;
    }

    // Null when nothing of it is translated, or a text is no longer there.
    private string? Joined(ImmutableArray<TextUse> uses, bool withPrefix)
    {
        var joined = "";
        var translated = false;
        var space = false;
        foreach (var (use, i) in uses.Select((u, i) => (u, i)))
        {
            if (use.Unit is not { } id)
            {
                joined = Spacing.Join(joined, use.Value ?? "", space, translated: false);
                space = false;
                continue;
            }

            if (package.Texts.Unit(id) is not { } unit)
                return null;
            var own = translate(unit);
            translated |= own is { Length: > 0 };
            var text = Template(own is { Length: > 0 } ? own : unit.Source).Fill(Slot);
            if (unit.Prefix.Length > 0 && (i > 0 || withPrefix))
                text = unit.Prefix + text;
            joined = Spacing.Join(
                joined,
                text,
                space || BeginsBlank(unit),
                own is { Length: > 0 } && own != unit.Source
            );
            space = EndsBlank(unit);

            string Slot(int number)
            {
                if (number >= use.Slots.Length || use.Slots[number].IsDefaultOrEmpty)
                    return "";
                var inside = use.Slots[number];
                if (Joined(inside, withPrefix: true) is { } shown)
                {
                    translated = true;
                    return shown;
                }

                return SourceOf(inside);
            }
        }

        return translated ? Blanks.Tidy(joined) : null;
    }

    private string SourceOf(ImmutableArray<TextUse> uses)
    {
        var joined = "";
        var space = false;
        foreach (var use in uses)
        {
            var unit = use.Unit is { } id ? package.Texts.Unit(id) : null;
            var text = unit is null
                ? use.Value ?? ""
                : unit.Prefix
                    + Template(unit.Source)
                        .Fill(n => n < use.Slots.Length ? SourceOf(use.Slots[n]) : "");
            joined = Spacing.Join(
                joined,
                text,
                space || (unit is not null && BeginsBlank(unit)),
                translated: false
            );
            space = unit is not null && EndsBlank(unit);
        }

        return joined;
    }

    private TextTemplate Template(string written) =>
        templates.GetOrAdd(written, TextTemplate.Parse);

    private static bool BeginsBlank(TextUnit unit) =>
        unit.Forms is [[{ Text: [' ' or '\t', ..] }, ..], ..];

    private static bool EndsBlank(TextUnit unit) =>
        unit.Forms is [[.., { Text: [.., ' ' or '\t'] }], ..];
}
