namespace InteractiveDrama.Protocol.MessagePack;

/// <summary>What a value of MessagePack is.</summary>
internal enum MessagePackKind
{
    /// <summary>The one byte that MessagePack never uses.</summary>
    None,
    Nil,
    Boolean,
    Integer,
    Float,
    Text,
    Binary,
    Extension,
    Array,
    Map,
}
