namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>Values in order; a nil among them is the type's own nothing.</summary>
internal sealed class ArrayFormatter<T> : Formatter<T[]>
{
    private readonly Formatter<T> item = Formatter<T>.Instance;

    public override void Write(ref MessagePackWriter writer, T[] value)
    {
        writer.WriteArrayStart(value.Length);
        foreach (var entry in value)
        {
            item.WriteOrNil(ref writer, entry);
        }
    }

    public override T[] Read(ref MessagePackReader reader)
    {
        var count = reader.ReadArrayStart();
        var items = count == 0 ? [] : new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = item.ReadOrNil(ref reader)!;
        }
        reader.Leave();
        return items;
    }
}
