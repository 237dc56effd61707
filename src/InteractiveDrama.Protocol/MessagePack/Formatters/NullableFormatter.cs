namespace InteractiveDrama.Protocol.MessagePack.Formatters;

/// <summary>A value that may be absent.</summary>
internal sealed class NullableFormatter<T> : Formatter<T?>
    where T : struct
{
    private readonly Formatter<T> inner = Formatter<T>.Instance;

    public override void Write(ref MessagePackWriter writer, T? value) =>
        inner.Write(ref writer, value.GetValueOrDefault());

    public override T? Read(ref MessagePackReader reader) => inner.Read(ref reader);
}
