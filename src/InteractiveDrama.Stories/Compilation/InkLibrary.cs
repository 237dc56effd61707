namespace InteractiveDrama.Stories.Compilation;

/// <summary>ink's library has tables that fill at first use, without a lock; they are filled here, once.</summary>
public static class InkLibrary
{
    private static readonly Lazy<Ink.Runtime.Story> First = new(FillTables);

    /// <summary>Held while ink's compiler runs, which keeps state of its own between objects.</summary>
    internal static Lock Gate { get; } = new();

    /// <summary>Makes ink's library ready for use from many threads.</summary>
    public static void Prepare() => _ = First.Value;

    private static Ink.Runtime.Story FillTables()
    {
        lock (Gate)
        {
            return new Ink.Compiler("{1 + 1}\n-> END").Compile();
        }
    }
}
