namespace InteractiveDrama.Stories.Compilation;

/// <summary>Which variables of a frame may be references, and to which others of that frame.</summary>
internal sealed class FrameReferences
{
    private readonly Dictionary<string, HashSet<string>> targets = new(StringComparer.Ordinal);

    public FrameReferences Copy()
    {
        var copy = new FrameReferences();
        copy.Add(this);
        return copy;
    }

    /// <summary>Adds what may be so on another way here.</summary>
    /// <returns>True when something was new.</returns>
    public bool Add(FrameReferences other)
    {
        var changed = false;
        foreach (var (name, to) in other.targets)
        {
            if (!targets.TryGetValue(name, out var known))
                known = targets[name] = new(StringComparer.Ordinal);
            foreach (var target in to)
                changed |= known.Add(target);
        }

        return changed;
    }

    /// <summary>The variable is a plain value from here on.</summary>
    public void Clear(string name) => targets.Remove(name);

    /// <summary>Makes a parameter refer to a variable, or to what that refers to itself.</summary>
    /// <returns>True when the parameter would lead to itself.</returns>
    public bool Point(string parameter, string variable, bool isReference)
    {
        var to = new HashSet<string>(StringComparer.Ordinal);
        if (targets.TryGetValue(variable, out var beyond))
            to.UnionWith(beyond);
        if (!isReference)
            to.Add(variable);
        targets[parameter] = to;
        return Reaches(parameter, parameter);
    }

    private bool Reaches(string from, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([from]);
        while (pending.TryPop(out var at))
        {
            foreach (var next in targets.GetValueOrDefault(at) ?? [])
            {
                if (next == name)
                    return true;
                if (seen.Add(next))
                    pending.Push(next);
            }
        }

        return false;
    }
}
