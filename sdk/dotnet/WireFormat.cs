namespace InteractiveDrama.Client;

/// <summary>How records go over the wire.</summary>
public enum WireFormat
{
    /// <summary>Text that people can read.</summary>
    Json,

    /// <summary>MessagePack: smaller, and faster to read and write.</summary>
    MessagePack,
}
