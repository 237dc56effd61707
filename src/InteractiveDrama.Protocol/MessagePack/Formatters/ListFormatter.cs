namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>A list of the protocol; it is read as an array.</summary>
internal sealed class ListFormatter<T> : Formatter<IReadOnlyList<T>>
{
    private readonly Formatter<T> item = Formatter<T>.Instance;
    private readonly Formatter<T[]> array = Formatter<T[]>.Instance;

    public override void Write(ref MessagePackWriter writer, IReadOnlyList<T> value)
    {
        if (value is T[] known)
        {
            array.Write(ref writer, known);
            return;
        }
        var count = value.Count;
        writer.WriteArrayStart(count);
        for (var i = 0; i < count; i++)
        {
            item.WriteOrNil(ref writer, value[i]);
        }
    }

    public override IReadOnlyList<T> Read(ref MessagePackReader reader) => array.Read(ref reader);
}
