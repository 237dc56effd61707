namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>
/// A record as a map by the names its attributes give. Absent and nil mean the same: null is not written, and what is
/// not there stays as the record begins. Keys nobody knows are skipped.
/// </summary>
internal sealed class RecordFormatter<T> : Formatter<T>
    where T : class
{
    // Made at the first use, not before: a record may hold one of its own kind.
    private Field<T>[]? fields;

    private Field<T>[] Fields => fields ??= Field<T>.All();

    public override void Write(ref MessagePackWriter writer, T value)
    {
        var all = Fields;
        var count = 0;
        foreach (var field in all)
        {
            count += field.IsThere(value) ? 1 : 0;
        }
        writer.WriteMapStart(count);
        foreach (var field in all)
        {
            field.Write(ref writer, value);
        }
    }

    public override T Read(ref MessagePackReader reader)
    {
        var record = Activator.CreateInstance<T>();
        var count = reader.ReadMapStart();
        var expected = 0;
        for (var i = 0; i < count; i++)
        {
            if (Find(ref reader, ref expected) is { } field)
            {
                field.Read(ref reader, record);
            }
            else
            {
                reader.Skip();
            }
        }
        reader.Leave();
        return record;
    }

    /// <summary>The field of the next key. Most senders keep the order, so the search goes on after the last one found.</summary>
    private Field<T>? Find(ref MessagePackReader reader, ref int expected)
    {
        if (MessagePackKinds.Of(reader.Peek()) != MessagePackKind.Text)
        {
            reader.Skip();
            return null;
        }
        var name = reader.ReadTextBytes();
        var all = Fields;
        for (var tried = 0; tried < all.Length; tried++)
        {
            var at = expected + tried;
            var field = all[at < all.Length ? at : at - all.Length];
            if (name.SequenceEqual(field.Name))
            {
                expected = at + 1 < all.Length ? at + 1 : at + 1 - all.Length;
                return field;
            }
        }
        return null;
    }
}
