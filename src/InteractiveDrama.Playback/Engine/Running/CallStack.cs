using InteractiveDrama.Playback.Engine.Values;

namespace InteractiveDrama.Playback.Engine.Running;

/// <summary>
/// The frames of every thread, each thread's behind those of the one it forked from, with their temporary
/// variables; only the last thread runs.
/// </summary>
internal sealed class CallStack(StepBudget budget)
{
    private Frame[] frames = new Frame[16];
    private Thread[] threads = new Thread[4];
    private int[] tempNames = new int[32];
    private Value[] tempValues = new Value[32];
    private int frameCount;
    private int threadCount;
    private int tempCount;

    private struct Thread
    {
        public int FirstFrame;
        public int FirstTemp;
        public int Previous;
    }

    public ref Frame Top => ref frames[frameCount - 1];

    /// <summary>The last content that ran in this thread; -1 for none.</summary>
    public ref int Previous => ref threads[threadCount - 1].Previous;

    /// <summary>Frames of the running thread.</summary>
    public int Depth => frameCount - threads[threadCount - 1].FirstFrame;

    public bool CanPop => Depth > 1;

    public bool CanPopFunction => CanPop && Top.Kind == FrameKind.Function;

    public bool CanPopThread => threadCount > 1;

    /// <summary>What a copy of the running thread costs, in instructions.</summary>
    public int CopyCost => (Depth + tempCount - threads[threadCount - 1].FirstTemp) / 8;

    /// <summary>What a copy of everything costs, in instructions.</summary>
    public int TotalCost => (frameCount + tempCount) / 8;

    /// <summary>One thread with one frame.</summary>
    public void Reset(int pointer)
    {
        threadCount = 1;
        threads[0] = new Thread { Previous = -1 };
        tempCount = 0;
        frameCount = 1;
        frames[0] = new Frame { Pointer = pointer };
    }

    public void Push(FrameKind kind, int outputLength)
    {
        if (Depth >= budget.Depth)
            throw new StoryFault(
                $"This step nested more than {budget.Depth} calls: a function or tunnel here calls itself without end.",
                isFinal: true
            );
        Grow(ref frames, frameCount + 1);
        frames[frameCount] = new Frame
        {
            Pointer = Top.Pointer,
            Kind = kind,
            FirstTemp = tempCount,
            FunctionStart = outputLength,
        };
        frameCount++;
    }

    public void Pop()
    {
        frameCount--;
        Forget(frames[frameCount].FirstTemp);
    }

    /// <summary>Forks the running thread; the copy runs.</summary>
    public void PushThread()
    {
        var from = threads[threadCount - 1];
        Room(tempCount - from.FirstTemp, Depth);
        Grow(ref threads, threadCount + 1);
        var depth = Depth;
        var shift = tempCount - from.FirstTemp;
        threads[threadCount++] = new Thread
        {
            FirstFrame = frameCount,
            FirstTemp = tempCount,
            Previous = from.Previous,
        };
        Array.Copy(frames, from.FirstFrame, frames, frameCount, depth);
        for (var i = frameCount; i < frameCount + depth; i++)
            frames[i].FirstTemp += shift;
        frameCount += depth;
        Array.Copy(tempNames, from.FirstTemp, tempNames, tempCount, shift);
        Array.Copy(tempValues, from.FirstTemp, tempValues, tempCount, shift);
        tempCount += shift;
    }

    public void PopThread()
    {
        var thread = threads[--threadCount];
        frameCount = thread.FirstFrame;
        Forget(thread.FirstTemp);
    }

    /// <summary>A copy of the running thread, shared with the last one saved when nothing changed.</summary>
    /// <param name="last">The last one saved; null for none.</param>
    /// <param name="without">A name whose variables are not kept; -1 for none.</param>
    public SavedThread Save(SavedThread? last, int without)
    {
        var thread = threads[threadCount - 1];
        var kept = tempCount - thread.FirstTemp;
        kept -= tempNames.AsSpan(thread.FirstTemp, kept).Count(without);
        if (last is not null && IsSame(last, kept, without))
            return last;
        var copy = frames.AsSpan(thread.FirstFrame, Depth).ToArray();
        var names = kept == 0 ? [] : new int[kept];
        var values = kept == 0 ? [] : new Value[kept];
        var at = 0;
        for (var i = 0; i < copy.Length; i++)
        {
            var (from, to) = TempsOf(thread.FirstFrame + i);
            copy[i].FirstTemp = at;
            for (var t = from; t < to; t++)
            {
                if (tempNames[t] == without)
                    continue;
                names[at] = tempNames[t];
                values[at++] = tempValues[t];
            }
        }

        copy[^1].Pointer = -1;
        return new SavedThread(copy, names, values);
    }

    /// <summary>Goes on with a saved thread alone.</summary>
    public void Load(SavedThread thread, int pointer, int previous)
    {
        frameCount = 0;
        Forget(0);
        threadCount = 1;
        threads[0] = new Thread { Previous = previous };
        Grow(ref frames, thread.Frames.Length);
        thread.Frames.CopyTo(frames, 0);
        frameCount = thread.Frames.Length;
        Grow(ref tempNames, thread.TempNames.Length);
        Grow(ref tempValues, thread.TempNames.Length);
        thread.TempNames.CopyTo(tempNames, 0);
        thread.TempValues.CopyTo(tempValues, 0);
        tempCount = thread.TempNames.Length;
        Top.Pointer = pointer;
    }

    public void CopyFrom(CallStack other)
    {
        Grow(ref frames, other.frameCount);
        Grow(ref threads, other.threadCount);
        Grow(ref tempNames, other.tempCount);
        Grow(ref tempValues, other.tempCount);
        Array.Copy(other.frames, frames, other.frameCount);
        Array.Copy(other.threads, threads, other.threadCount);
        Array.Copy(other.tempNames, tempNames, other.tempCount);
        Array.Copy(other.tempValues, tempValues, other.tempCount);
        frameCount = other.frameCount;
        threadCount = other.threadCount;
        if (tempCount > other.tempCount)
            Array.Clear(tempValues, other.tempCount, tempCount - other.tempCount);
        tempCount = other.tempCount;
    }

    /// <summary>A temporary variable.</summary>
    /// <param name="name">Its name's number.</param>
    /// <param name="context">Depth of its frame, from 1.</param>
    /// <param name="value">The value.</param>
    public bool TryGetTemp(int name, int context, out Value value)
    {
        var index = Find(name, context);
        value = index < 0 ? default : tempValues[index];
        return index >= 0;
    }

    /// <summary>Gives a temporary variable that exists another value.</summary>
    public void SetTemp(int name, int context, in Value value) =>
        tempValues[Find(name, context)] = value;

    /// <summary>Gives the innermost frame another temporary variable.</summary>
    public void AddTemp(int name, in Value value)
    {
        Room(1, 0);
        tempNames[tempCount] = name;
        tempValues[tempCount++] = value;
    }

    /// <summary>A function that printed something visible leaves earlier line ends alone.</summary>
    public void ForgetFunctionStarts()
    {
        for (
            var i = frameCount - 1;
            i >= threads[threadCount - 1].FirstFrame && frames[i].Kind == FrameKind.Function;
            i--
        )
            frames[i].FunctionStart = -1;
    }

    /// <summary>Lets go of every value.</summary>
    public void Clear()
    {
        Forget(0);
        frameCount = 0;
        threadCount = 0;
    }

    private int Find(int name, int context)
    {
        var frame = threads[threadCount - 1].FirstFrame + context - 1;
        if (context < 1 || frame >= frameCount)
            return -1;
        var (from, to) = TempsOf(frame);
        var index = tempNames.AsSpan(from, to - from).IndexOf(name);
        return index < 0 ? -1 : from + index;
    }

    private bool IsSame(SavedThread saved, int kept, int without)
    {
        var first = threads[threadCount - 1].FirstFrame;
        if (saved.Frames.Length != Depth || saved.TempNames.Length != kept)
            return false;
        var at = 0;
        for (var i = 0; i < saved.Frames.Length; i++)
        {
            ref readonly var left = ref saved.Frames[i];
            ref readonly var right = ref frames[first + i];
            if (
                (i < saved.Frames.Length - 1 && left.Pointer != right.Pointer)
                || left.FirstTemp != at
                || left.Kind != right.Kind
                || left.FunctionStart != right.FunctionStart
                || left.InEvaluation != right.InEvaluation
            )
                return false;
            var (from, to) = TempsOf(first + i);
            for (var t = from; t < to; t++)
            {
                if (tempNames[t] == without)
                    continue;
                if (
                    at == kept
                    || saved.TempNames[at] != tempNames[t]
                    || !Value.AreSame(saved.TempValues[at], tempValues[t])
                )
                    return false;
                at++;
            }
        }

        return true;
    }

    private (int From, int To) TempsOf(int frame) =>
        (frames[frame].FirstTemp, frame + 1 < frameCount ? frames[frame + 1].FirstTemp : tempCount);

    private void Room(int temps, int more)
    {
        if (tempCount + temps > budget.Values || frameCount + more > budget.Values)
            throw new StoryFault(
                $"This step holds more than {budget.Values} variables or calls at once: a thread or function here goes on without end.",
                isFinal: true
            );
        Grow(ref frames, frameCount + more);
        Grow(ref tempNames, tempCount + temps);
        Grow(ref tempValues, tempCount + temps);
    }

    // Values beyond the count would keep what they refer to alive.
    private void Forget(int from)
    {
        Array.Clear(tempValues, from, tempCount - from);
        tempCount = from;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
    }
}
