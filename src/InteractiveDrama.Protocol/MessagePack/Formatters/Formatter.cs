using System.Collections.Concurrent;

namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>Writes and reads the values of one type, for callers that know the type only at run time.</summary>
internal abstract class Formatter
{
    private static readonly ConcurrentDictionary<Type, Formatter> Known = new();

    /// <summary>The formatter of a type.</summary>
    /// <exception cref="NotSupportedException">The type does not go over the wire.</exception>
    public static Formatter Of(Type type) =>
        Known.TryGetValue(type, out var known)
            ? known
            : Known.GetOrAdd(type, FormatterFactory.Create);

    /// <summary>Writes a value, or nil.</summary>
    public abstract void WriteObject(ref MessagePackWriter writer, object? value);

    /// <summary>Reads a value, or null for nil.</summary>
    public abstract object? ReadObject(ref MessagePackReader reader);
}

/// <summary>Writes and reads the values of one type.</summary>
internal abstract class Formatter<T> : Formatter
{
    /// <summary>The formatter of the type, made once.</summary>
    /// <exception cref="NotSupportedException">The type does not go over the wire.</exception>
    public static Formatter<T> Instance => (Formatter<T>)Of(typeof(T));

    /// <summary>Writes a value that is not null.</summary>
    public abstract void Write(ref MessagePackWriter writer, T value);

    /// <summary>Reads a value that is not nil.</summary>
    public abstract T Read(ref MessagePackReader reader);

    /// <summary>Writes a value, or nil.</summary>
    public void WriteOrNil(ref MessagePackWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNil();
        }
        else
        {
            Write(ref writer, value);
        }
    }

    /// <summary>Reads a value, or the type's own nothing for nil.</summary>
    public T? ReadOrNil(ref MessagePackReader reader) =>
        reader.TryReadNil() ? default : Read(ref reader);

    /// <inheritdoc/>
    public sealed override void WriteObject(ref MessagePackWriter writer, object? value) =>
        WriteOrNil(ref writer, (T?)value);

    /// <inheritdoc/>
    public sealed override object? ReadObject(ref MessagePackReader reader) =>
        ReadOrNil(ref reader);
}
