using InteractiveDrama.Playback.Engine.Programs;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// The output of one line while it is made: which line ends stay, what glue joins, what a function's end trims,
/// as ink does it.
/// </summary>
internal sealed class OutputStream(StepBudget budget)
{
    private OutputItem[] items = new OutputItem[32];
    private int length;
    private readonly List<(int Before, int Branch)> branches = [];

    // Where glue and the beginnings of strings are: what is searched backwards for on every text.
    private readonly List<int> stops = [];
    private int glues;
    private int openStrings;

    public int Count { get; private set; }

    public ReadOnlySpan<OutputItem> Items => items.AsSpan(0, Count);

    /// <summary>The branches taken inside the line, each with the index of the piece it stands before.</summary>
    public IReadOnlyList<(int Before, int Branch)> Branches => branches;

    /// <summary>True when there may be tags.</summary>
    public bool HasTags { get; private set; }

    /// <summary>True while a string is being made: the text is no output yet.</summary>
    public bool InString => openStrings > 0;

    /// <summary>True when the output changed since this was last set to false.</summary>
    public bool Changed { get; set; }

    /// <summary>True when something was taken away since this was last set to false.</summary>
    public bool Shrunk { get; set; }

    public void Clear()
    {
        Array.Clear(items, 0, Count);
        Count = 0;
        length = 0;
        stops.Clear();
        glues = 0;
        openStrings = 0;
        HasTags = false;
        Changed = true;
        branches.Clear();
    }

    public void CopyFrom(OutputStream other)
    {
        if (items.Length < other.Count)
            items = new OutputItem[other.items.Length];
        Array.Copy(other.items, items, other.Count);
        if (Count > other.Count)
            Array.Clear(items, other.Count, Count - other.Count);
        Count = other.Count;
        length = other.length;
        stops.Clear();
        stops.AddRange(other.stops);
        glues = other.glues;
        openStrings = other.openStrings;
        HasTags = other.HasTags;
        branches.Clear();
        branches.AddRange(other.branches);
        Changed = true;
    }

    public void PushMark(OutputKind kind)
    {
        if (kind == OutputKind.BeginString)
        {
            stops.Add(Count);
            openStrings++;
        }
        else
        {
            HasTags = true;
        }

        Add(new OutputItem(kind, InstructionFlags.None, -1, -1, ""));
    }

    public void PushLegacyTag(string text)
    {
        HasTags = true;
        Add(new OutputItem(OutputKind.LegacyTag, InstructionFlags.None, -1, -1, text));
    }

    public void PushGlue()
    {
        TrimLineEnds();
        stops.Add(Count);
        glues++;
        Add(new OutputItem(OutputKind.Glue, InstructionFlags.None, -1, -1, ""));
    }

    /// <summary>Prints a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shape">What it is made of.</param>
    /// <param name="address">Where it is written; -1 when it was computed.</param>
    /// <param name="origin">The instruction that prints it.</param>
    /// <param name="calls">Who prints it.</param>
    public void PushText(
        string text,
        InstructionFlags shape,
        int address,
        int origin,
        CallStack calls
    )
    {
        if (shape != InstructionFlags.SplitsAtLineEnds)
        {
            PushPiece(text, shape, shape == InstructionFlags.LineEnd ? -1 : address, origin, calls);
            return;
        }

        // Line ends at head and tail count once each, and stand for themselves.
        var head = text.AsSpan().IndexOfAnyExcept(" \t\n");
        var tail = text.AsSpan().LastIndexOfAnyExcept(" \t\n") + 1;
        if (head < 0)
        {
            PushLineEnd(text, calls, out _);
            return;
        }

        PushLineEnd(text.AsSpan(0, head), calls, out var rest);
        var begin = head - rest;
        var end = text.AsSpan(tail).Contains('\n')
            ? tail + text.AsSpan(tail).IndexOf('\n')
            : text.Length;
        if (end > begin)
        {
            var middle = text[begin..end];
            PushPiece(middle, TextShape.Of(middle), -1, origin, calls);
        }

        if (tail < text.Length && end < text.Length)
        {
            PushPiece("\n", InstructionFlags.LineEnd, -1, -1, calls);
            var last = text.LastIndexOf('\n');
            if (last < text.Length - 1)
                PushPiece(text[(last + 1)..], InstructionFlags.Blank, -1, -1, calls);
        }
    }

    /// <summary>Index of the last beginning of a string; -1 without one.</summary>
    public int LastString => LastIndex(static k => k == OutputKind.BeginString);

    /// <summary>Index of the last mark of any kind; -1 without one.</summary>
    public int LastMark => LastIndex(static k => k >= OutputKind.BeginTag);

    /// <summary>Remembers a branch that was taken; it shows only in the line's template.</summary>
    public void PushBranch(int branch)
    {
        if (branches.Count < budget.Values)
            branches.Add((Count, branch));
    }

    public void RemoveFrom(int index)
    {
        while (branches.Count > 0 && branches[^1].Before > index)
            branches.RemoveAt(branches.Count - 1);
        while (Count > index)
            RemoveAt(Count - 1);
    }

    public bool EndsInLineEnd
    {
        get
        {
            for (var i = Count - 1; i >= 0 && !items[i].IsMark; i--)
            {
                if (items[i].IsLineEnd)
                    return true;
                if (items[i].IsVisible)
                    return false;
            }

            return false;
        }
    }

    /// <summary>True when what was added from an index on shows: anything but blanks, or text in a tag.</summary>
    /// <param name="index">The index; the output there is outside of tags.</param>
    public bool ShowsFrom(int index)
    {
        var inTag = false;
        for (var i = index; i < Count; i++)
        {
            ref readonly var item = ref items[i];
            if (item.IsTagMark)
                inTag = item.Kind == OutputKind.BeginTag;
            else if (item.Kind == OutputKind.LegacyTag || (inTag && item.IsText))
            {
                if (item.Text.Length > 0)
                    return true;
            }
            else if (item.IsText && !item.IsBlank)
                return true;
        }

        return false;
    }

    /// <summary>Takes blanks and line ends off what a function printed.</summary>
    /// <param name="start">Length of the output when it was called.</param>
    public void TrimFunctionEnd(int start)
    {
        for (var i = Count - 1; i >= Math.Max(start, 0); i--)
        {
            if (!items[i].IsText)
                continue;
            if (items[i].IsVisible)
                break;
            RemoveAt(i);
        }
    }

    private void PushLineEnd(ReadOnlySpan<char> head, CallStack calls, out int rest)
    {
        var first = head.IndexOf('\n');
        if (first < 0)
        {
            rest = head.Length;
            return;
        }

        if (first > 0)
            PushPiece(head[..first].ToString(), InstructionFlags.Blank, -1, -1, calls);
        PushPiece("\n", InstructionFlags.LineEnd, -1, -1, calls);
        rest = head.Length - head.LastIndexOf('\n') - 1;
    }

    private void PushPiece(
        string text,
        InstructionFlags shape,
        int address,
        int origin,
        CallStack calls
    )
    {
        ref var frame = ref calls.Top;
        var function = frame.Kind == FrameKind.Function ? frame.FunctionStart : -1;
        var glue = -1;
        if (stops.Count > 0)
        {
            var stop = stops[^1];
            if (items[stop].Kind == OutputKind.Glue)
                glue = stop;
            else if (stop >= function)
                function = -1;
        }

        var lineEnd = shape == InstructionFlags.LineEnd;
        if (glue >= 0 || function >= 0)
        {
            if (lineEnd)
                return;
            if (shape != InstructionFlags.Blank)
            {
                if (glue >= 0)
                    RemoveGlue();
                if (function >= 0)
                    calls.ForgetFunctionStarts();
            }
        }
        else if (lineEnd && (EndsInLineEnd || !HasText()))
        {
            return;
        }

        Add(new OutputItem(OutputKind.Text, shape, address, origin, text));
    }

    private int LastIndex(Func<OutputKind, bool> wanted)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (wanted(items[i].Kind))
                return i;
        }

        return -1;
    }

    private bool HasText()
    {
        for (var i = 0; i < Count; i++)
        {
            if (items[i].IsText)
                return true;
        }

        return false;
    }

    private void TrimLineEnds()
    {
        var from = -1;
        for (var i = Count - 1; i >= 0 && !items[i].IsMark && !items[i].IsVisible; i--)
        {
            if (items[i].IsLineEnd)
                from = i;
        }

        for (var i = Count - 1; from >= 0 && i >= from; i--)
        {
            if (items[i].IsText)
                RemoveAt(i);
        }
    }

    private void RemoveGlue()
    {
        for (var i = Count - 1; i >= 0 && glues > 0 && !items[i].IsMark; i--)
        {
            if (items[i].Kind == OutputKind.Glue)
                RemoveAt(i);
        }
    }

    private void RemoveAt(int index)
    {
        var kind = items[index].Kind;
        if (kind == OutputKind.Glue)
            glues--;
        else if (kind == OutputKind.BeginString)
            openStrings--;
        for (var i = stops.Count - 1; i >= 0 && stops[i] >= index; i--)
        {
            if (stops[i] == index)
                stops.RemoveAt(i);
            else
                stops[i]--;
        }

        for (var i = branches.Count - 1; i >= 0 && branches[i].Before > index; i--)
            branches[i] = (branches[i].Before - 1, branches[i].Branch);
        Array.Copy(items, index + 1, items, index, Count - index - 1);
        items[--Count] = default;
        Changed = true;
        Shrunk = true;
    }

    private void Add(in OutputItem item)
    {
        length += 1 + item.Text.Length;
        if (length > budget.OutputLength)
            throw new StoryFault(
                $"This line is longer than {budget.OutputLength} characters: something here prints without end.",
                isFinal: true
            );
        if (Count == items.Length)
            Array.Resize(ref items, items.Length * 2);
        items[Count++] = item;
        Changed = true;
    }
}
