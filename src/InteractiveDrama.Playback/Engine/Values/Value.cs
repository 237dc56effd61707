using System.Runtime.InteropServices;

namespace InteractiveDrama.Playback.Engine.Values;

/// <summary>A value of ink, immutable, 16 bytes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Value
{
    private readonly object? reference;
    private readonly int bits;
    private readonly ushort context;

    private Value(ValueKind kind, int bits, object? reference = null, ushort context = 0)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
        this.context = context;
    }

    public static Value Void { get; } = new(ValueKind.Void, 0);

    public ValueKind Kind { get; }

    public bool IsNone => Kind == ValueKind.None;

    /// <summary>The number of an int, a bool as 0 or 1.</summary>
    public int Int => bits;

    public bool Bool => bits != 0;

    public float Float => BitConverter.Int32BitsToSingle(bits);

    public string Text => (string)reference!;

    public ItemList Items => (ItemList)reference!;

    /// <summary>Index of a divert target in the program.</summary>
    public int TargetIndex => bits;

    /// <summary>Name of the variable that a pointer leads to.</summary>
    public int PointerName => bits;

    /// <summary>Where that variable lives: 0 for a global, else the depth of its frame, from 1; unresolved when above any depth.</summary>
    public int PointerContext => context;

    public const int UnresolvedContext = ushort.MaxValue;

    public static Value OfBool(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    public static Value OfInt(int value) => new(ValueKind.Int, value);

    public static Value OfFloat(float value) =>
        new(ValueKind.Float, BitConverter.SingleToInt32Bits(value));

    public static Value OfText(string value) => new(ValueKind.String, 0, value);

    public static Value OfTag(string value) => new(ValueKind.Tag, 0, value);

    public static Value OfItems(ItemList value) => new(ValueKind.List, 0, value);

    public static Value OfTarget(int index) => new(ValueKind.Target, index);

    public static Value OfPointer(int name, int context) =>
        new(ValueKind.Pointer, name, null, (ushort)context);

    /// <summary>True when nothing can tell the two apart; floats are compared by their bits.</summary>
    public static bool AreSame(in Value left, in Value right) =>
        left.Kind == right.Kind
        && left.bits == right.bits
        && left.context == right.context
        && (
            ReferenceEquals(left.reference, right.reference)
            || (
                left.reference is string text
                    ? text.Equals(right.reference as string, StringComparison.Ordinal)
                    : left.reference is ItemList items
                        && right.reference is ItemList others
                        && items.IsSame(others)
            )
        );
}
