using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>What a line's output reads like: runs of blanks as one, none at the ends of lines, tags apart.</summary>
internal sealed class OutputText
{
    private char[] buffer = new char[256];
    private int count;

    // Places in the text before cleaning: where blanks began, and where the line did.
    private int position;
    private int blanks;
    private int lineStart;

    /// <summary>The text of the output outside its tags.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<OutputItem> items)
    {
        Begin();
        var inTag = false;
        foreach (ref readonly var item in items)
        {
            if (item.Kind == OutputKind.BeginTag)
                inTag = true;
            else if (item.Kind == OutputKind.EndTag)
                inTag = false;
            else if (item.IsText && !inTag)
                Append(item);
        }

        return buffer.AsSpan(0, count);
    }

    /// <summary>The words of a tag; those that are written out are made once.</summary>
    public string TagOf(ReadOnlySpan<OutputItem> items, StoryProgram program)
    {
        if (items is [{ IsText: true, Address: >= 0 and var address }])
            return program.TagOf(program.Code[address].A);
        Begin();
        foreach (ref readonly var item in items)
        {
            if (item.IsText)
                Append(item);
        }

        return buffer.AsSpan(0, count).ToString();
    }

    /// <summary>A text alone, cleaned.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ending">What follows it.</param>
    public static string Clean(string text, string ending)
    {
        var line = new OutputText();
        line.Begin();
        line.Append(text);
        line.Append(ending);
        return line.buffer.AsSpan(0, line.count).ToString();
    }

    /// <summary>The tags of the output, split at its first visible text.</summary>
    /// <param name="items">The output.</param>
    /// <param name="program">Knows the tags that are written out.</param>
    public (ImmutableArray<string> Before, ImmutableArray<string> After) Tags(
        ReadOnlySpan<OutputItem> items,
        StoryProgram program
    )
    {
        var before = ImmutableArray<string>.Empty;
        var after = ImmutableArray<string>.Empty;
        var visible = false;
        var open = -1;
        for (var i = 0; i < items.Length; i++)
        {
            ref readonly var item = ref items[i];
            if (open < 0 && item.Kind == OutputKind.Text)
                visible |= !string.IsNullOrWhiteSpace(item.Text);
            else if (open < 0 && item is { Kind: OutputKind.LegacyTag, Text.Length: > 0 })
                after = after.Add(item.Text);
            if (item.Kind is not (OutputKind.BeginTag or OutputKind.EndTag))
                continue;
            if (open >= 0)
                Keep(items[open..i]);
            open = item.Kind == OutputKind.BeginTag ? i + 1 : -1;
        }

        if (open >= 0)
            Keep(items[open..]);
        return (before, after);

        void Keep(ReadOnlySpan<OutputItem> tag)
        {
            if (!HasText(tag))
                return;
            var words = TagOf(tag, program);
            if (visible)
                after = after.Add(words);
            else
                before = before.Add(words);
        }
    }

    /// <summary>How many tags the output has.</summary>
    public static int CountTags(ReadOnlySpan<OutputItem> items)
    {
        var tags = 0;
        var open = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (open < 0 && items[i] is { Kind: OutputKind.LegacyTag, Text.Length: > 0 })
                tags++;
            if (items[i].Kind is not (OutputKind.BeginTag or OutputKind.EndTag))
                continue;
            if (open >= 0 && HasText(items[open..i]))
                tags++;
            open = items[i].Kind == OutputKind.BeginTag ? i + 1 : -1;
        }

        return open >= 0 && HasText(items[open..]) ? tags + 1 : tags;
    }

    private static bool HasText(ReadOnlySpan<OutputItem> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.IsText && item.Text.Length > 0)
                return true;
        }

        return false;
    }

    private void Begin()
    {
        count = 0;
        position = 0;
        blanks = -1;
        lineStart = 0;
    }

    private void Append(in OutputItem item)
    {
        if (item.Shape == InstructionFlags.Tidy)
            AppendTidy(item.Text);
        else
            Append(item.Text);
    }

    // At most a blank at either end: what is between is copied as it is.
    private void AppendTidy(string text)
    {
        if (buffer.Length < count + text.Length + 1)
            Array.Resize(ref buffer, Math.Max(count + text.Length + 1, buffer.Length * 2));
        var words = text.AsSpan().Trim(' ');
        if (text[0] == ' ' && blanks < 0)
            blanks = position;
        if (blanks > 0 && blanks != lineStart)
            buffer[count++] = ' ';
        words.CopyTo(buffer.AsSpan(count));
        count += words.Length;
        position += text.Length;
        blanks = text[^1] == ' ' ? position - 1 : -1;
    }

    private void Append(string text)
    {
        if (buffer.Length < count + text.Length + 1)
            Array.Resize(ref buffer, Math.Max(count + text.Length + 1, buffer.Length * 2));
        foreach (var c in text)
        {
            if (c is ' ' or '\t')
            {
                if (blanks < 0)
                    blanks = position;
            }
            else
            {
                if (c != '\n' && blanks > 0 && blanks != lineStart)
                    buffer[count++] = ' ';
                blanks = -1;
                if (c == '\n')
                    lineStart = position + 1;
                buffer[count++] = c;
            }

            position++;
        }
    }
}
