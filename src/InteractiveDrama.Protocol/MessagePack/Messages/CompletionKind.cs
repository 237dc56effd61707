namespace InteractiveDrama.Protocol.MessagePack.Messages;

/// <summary>How an invocation ended.</summary>
internal static class CompletionKind
{
    public const int Error = 1;
    public const int Void = 2;
    public const int Value = 3;
}
